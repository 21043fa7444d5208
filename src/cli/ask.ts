import { mistake } from '../messages/mistake.ts';
import { autocomplete, isCancel, note, select, text } from '@clack/prompts';
import { type Words, message as sentence } from '../messages/index.ts';
import type { Question } from '../model/question.ts';
import type { Written } from '../model/said.ts';
import type { AskPerson, Said } from '../work/check.ts';

const [type, leave, stop] = ['\u0000type', '\u0000leave', '\u0000stop'];

/**
 * Asks at the terminal, one question after the other, with candidates to pick from; Ctrl-C or "ask no more" leaves the
 * rest open. What was answered stays answered.
 * @throws {UserError} where there is no terminal to ask at
 */
export function askAtTerminal(words: Words): AskPerson {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw mistake('no-terminal', sentence('mistakes.noTerminal'));
  return async (asked, left): Promise<Said> => {
    const question = words.writeAll(asked);
    if (question.lacks.length > 0) note(question.lacks.join('\n'), words.say('terminal.notInCorpus'));
    const chosen = await choose(words, question, left);
    if (isCancel(chosen) || chosen === stop) return 'stop';
    if (chosen === leave) return 'leave';
    return chosen === type ? typed(words, question) : { value: String(chosen) };
  };
}

function choose(words: Words, question: Written<Question>, left: number): Promise<string | symbol> {
  const options = [
    ...question.candidates.map(({ value, label, why }) => ({ value, label, hint: why })),
    ...(question.kind === 'within' ? [] : [{ value: type, label: words.say(typeLabel(question)) }]),
    { value: leave, label: words.say(leaveLabel(question)) },
    { value: stop, label: words.say('terminal.askNoMore') },
  ];
  const message = left > 1 ? words.say('terminal.questionsLeft', { ask: question.ask, left }) : question.ask;
  return options.length > 12
    ? autocomplete({ message, options, maxItems: 10 })
    : select({ message, options, maxItems: 12 });
}

/** Whether only channels can answer: words do not say whose they are. */
const isOfChannels = ({ takes }: Pick<Question, 'takes'>): boolean =>
  takes?.length === 1 && takes[0] === 'channels';

const typeLabel = ({ kind, takes }: Pick<Question, 'kind' | 'takes'>) => {
  if (kind === 'since') return 'terminal.typeDays';
  if (isOfChannels({ takes })) return 'terminal.typeChannels';
  return kind === 'event' ? 'terminal.typeDay' : 'terminal.typeWords';
};

const leaveLabel = ({ kind }: Pick<Question, 'kind'>) =>
  kind === 'rivals' || kind === 'within' || kind === 'event'
    ? 'terminal.leaveToReadings'
    : 'terminal.leaveOpen';

async function typed(words: Words, question: Written<Question>): Promise<Said> {
  const day = question.kind === 'event' || question.kind === 'since';
  const [message, placeholder] =
    question.kind === 'since'
      ? (['terminal.whichDays', 'terminal.exampleDays'] as const)
      : day
        ? (['terminal.whichDay', 'terminal.exampleDay'] as const)
        : isOfChannels(question)
          ? (['terminal.whichChannels', 'terminal.exampleChannels'] as const)
          : (['terminal.whichWords', 'terminal.exampleWords'] as const);
  const said = await text({ message: words.say(message), placeholder: words.say(placeholder) });
  if (isCancel(said) || said === undefined || said.trim() === '') return 'leave';
  const known = question.candidates.find(({ value }) => value === said.trim());
  if (known !== undefined || day) return { value: said.trim() };
  const head = isOfChannels(question) ? 'channels' : 'term';
  return {
    value: /^(?:term|channels|by|words|about):/.test(said) ? said.trim() : `${head}:${said.trim()}`,
  };
}
