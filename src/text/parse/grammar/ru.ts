import { type Grammar, modalityMap, wordSet } from './grammar.ts';

export const russian: Grammar = {
  negators: wordSet('не ни нет никогда нигде никуда никак ничуть вовсе никакой едва'),
  negativePronouns: wordSet('никто ничто ничего'),
  negativeVerbs: wordSet('прекратить перестать прекращать переставать отказаться отказываться избегать'),
  negativeMarks: wordSet('без'),
  modals: modalityMap({
    possible: 'мочь смочь казаться',
    necessary: 'должен должный надо нужно следовать необходимо обязан',
    conditional: 'бы',
    wished: 'хотеть желать намерен намереваться планировать стремиться пытаться',
  }),
  raising: wordSet('стать начать начинать продолжать продолжить мочь смочь должен должный обязан казаться'),
  hedges: modalityMap({
    possible: 'возможно вероятно якобы видимо похоже наверное предположительно кажется возможный',
    conditional: 'бы',
  }),
  future: wordSet(''),
  agents: wordSet(''),
  agentNouns: wordSet(''),
  agentCase: 'Ins',
  quantities: wordSet(
    'процент большинство меньшинство часть доля половина треть четверть пятая десятая десяток сотня тысяча миллион миллиард число количество ряд множество масса большая остальная один многие некоторые никто %',
  ),
  partitives: wordSet('из'),
  pastParticiples: true,
  concord: true,
};
