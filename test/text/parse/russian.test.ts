import { describe, expect, it } from 'vitest';
import { agentOf, subjectOf, undergoerOf } from '../../../src/text/parse/arguments.ts';
import { russian } from '../../../src/text/parse/grammar/ru.ts';
import { russian as pack } from '../../../src/text/parse/packs/ru.ts';
import { verbGroup } from '../../../src/text/parse/verb-group.ts';
import { hand, place } from './hand.ts';

/** "The fake was not spread by the bots that praised the party." */
const spread = hand(`
  Фейк            фейк           NOUN  4 nsubj:pass Case=Nom|Number=Sing
  не              не             PART  4 advmod
  был             быть           AUX   4 aux:pass   Number=Sing|Tense=Past|VerbForm=Fin
  распространён   распространить VERB  0 root       Number=Sing|Tense=Past|Variant=Short|VerbForm=Part|Voice=Pass
  ботами          бот            NOUN  4 obl        Case=Ins|Number=Plur
  которые         который        PRON  7 nsubj      Case=Nom|Number=Plur
  хвалили         хвалить        VERB  5 acl:relcl  Number=Plur|Tense=Past|VerbForm=Fin`);

/** "None of the bloggers was able to refute the news; the channels stopped writing of it." */
const nobody = hand(`
  Никто         никто         PRON 5 nsubj     Case=Nom
  из            из            ADP  3 case
  блогеров      блогер        NOUN 1 nmod      Case=Gen|Number=Plur
  не            не            PART 5 advmod
  смог          смочь         VERB 0 root      Number=Sing|Tense=Past|VerbForm=Fin
  опровергнуть  опровергнуть  VERB 5 xcomp     VerbForm=Inf
  новость       новость       NOUN 6 obj       Case=Acc|Number=Sing
  каналы        канал         NOUN 9 nsubj     Case=Nom|Number=Plur
  перестали     перестать     VERB 5 parataxis Number=Plur|Tense=Past|VerbForm=Fin
  писать        писать        VERB 9 xcomp     VerbForm=Inf`);

describe('Russian sentences', () => {
  it('have agents in the instrumental, and relative clauses', () => {
    const at = place(spread, 'распространён');
    expect(verbGroup(spread, at, russian)).toMatchObject({ voice: 'passive', tense: 'past', negated: true });
    expect(agentOf(spread, at, russian)?.word).toBe(place(spread, 'ботами'));
    expect(undergoerOf(spread, at)?.word).toBe(place(spread, 'Фейк'));
    expect(subjectOf(spread, place(spread, 'хвалили'))?.word).toBe(place(spread, 'ботами'));
  });

  it('deny once where two words deny, and through verbs', () => {
    const refute = place(nobody, 'опровергнуть');
    expect(verbGroup(nobody, refute, russian)).toMatchObject({
      negated: true,
      modality: ['possible'],
      tense: 'past',
    });
    expect(subjectOf(nobody, refute)).toEqual({ word: 0, through: 'control' });
    expect(verbGroup(nobody, place(nobody, 'писать'), russian).negated).toBe(true);
  });
});

describe('Russian words', () => {
  it('keep their hyphen, and short forms their stop', () => {
    const words = (text: string): string[] => pack.pieces(text, 0, text.length).map((piece) => piece.text);
    expect(words('Кто-то из г. Москвы, 5-й, сказал…')).toEqual([
      'Кто-то',
      'из',
      'г.',
      'Москвы',
      ',',
      '5-й',
      ',',
      'сказал',
      '…',
    ]);
    expect(pack.norm('Ещё')).toBe('еще');
  });
});
