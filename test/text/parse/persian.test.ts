import { describe, expect, it } from 'vitest';
import { actorOf, agentOf, objectOf, subjectOf, undergoerOf } from '../../../src/text/parse/arguments.ts';
import { governorsOf } from '../../../src/text/parse/governors.ts';
import { persian } from '../../../src/text/parse/grammar/fa.ts';
import { nounPhrase } from '../../../src/text/parse/noun-phrase.ts';
import { persian as pack } from '../../../src/text/parse/packs/fa.ts';
import { persianVerb } from '../../../src/text/parse/packs/persian-verbs.ts';
import { verbGroup } from '../../../src/text/parse/verb-group.ts';
import { hand, place, read } from './hand.ts';

/** "This story was not published by the channels that support the government." */
const published = hand(`
  این        این    DET   2 det
  خبر        خبر    NOUN  7 nsubj         Number=Sing
  توسط       توسط   ADP   4 case
  کانال‌های   کانال  NOUN  7 obl           Number=Plur
  حامی       حامی   ADJ   4 amod
  منتشر      منتشر  ADJ   7 compound:lvc
  نشد        شد     VERB  0 root          Number=Sing|Person=3|Polarity=Neg|Tense=Past`);

/** "No outlet has pointed to the lie that they published." */
const pointed = hand(`
  هیچ      هیچ    DET   2 det
  رسانه‌ای  رسانه  NOUN  9 nsubj         Number=Sing
  به       به     ADP   4 case
  دروغی    دروغ   NOUN  9 obl           Number=Sing
  که       که     SCONJ 7 mark
  منتشر    منتشر  ADJ   7 compound:lvc
  کردند    کرد    VERB  4 acl:relcl     Number=Plur|Person=3|Tense=Past
  اشاره    اشاره  NOUN  9 compound:lvc
  نکرده    کرد    VERB  0 root          Polarity=Neg|Tense=Past|VerbForm=Part
  است      است    AUX   9 aux           Number=Sing|Person=3|Tense=Pres`);

/** "These channels must share the long video on the side of the party." */
const must = hand(`
  کانال‌ها   کانال   NOUN 7 nsubj  Number=Plur
  باید      بایست   AUX  7 aux    Tense=Pres
  ویدیوی    ویدیو   NOUN 7 obj    Number=Sing
  بلند      بلند    ADJ  3 amod
  را        را      ADP  3 case
  پخش       پخش     NOUN 7 compound:lvc
  کنند      کرد     VERB 0 root   Mood=Sub|Number=Plur|Person=3|Tense=Pres`);

/** "It was spread from the side of bots." */
const side = hand(`
  از     از    ADP  2 case
  سوی    سو    NOUN 5 obl
  ربات‌ها ربات  NOUN 2 nmod:poss Number=Plur
  پخش    پخش   NOUN 5 compound:lvc
  شد     شد    VERB 0 root      Number=Sing|Person=3|Tense=Past`);

describe('Persian sentences', () => {
  it('have a passive of a light verb, with its agent', () => {
    const at = place(published, 'نشد');
    const group = verbGroup(published, at, persian);
    expect(group).toMatchObject({ voice: 'passive', tense: 'past', negated: true, modality: [] });
    expect(read(published, group.words)).toBe('منتشر نشد');
    expect(agentOf(published, at, persian)?.word).toBe(place(published, 'کانال‌های'));
    expect(undergoerOf(published, at)?.word).toBe(place(published, 'خبر'));
    expect(agentOf(side, place(side, 'شد'), persian)?.word).toBe(place(side, 'ربات‌ها'));
    expect(governorsOf(published, place(published, 'کانال‌های'), persian)).toEqual([
      { predicate: place(published, 'حامی'), role: 'kind', mark: '' },
      { predicate: at, role: 'actor', mark: 'توسط' },
    ]);
  });

  it('deny once, though two words deny', () => {
    const at = place(pointed, 'نکرده');
    expect(verbGroup(pointed, at, persian)).toMatchObject({ negated: true, tense: 'past', voice: 'active' });
    expect(actorOf(pointed, at, persian)?.word).toBe(place(pointed, 'رسانه‌ای'));
  });

  it('have a relative clause of others about its object', () => {
    const at = place(pointed, 'کردند');
    expect(objectOf(pointed, at)).toEqual({ word: place(pointed, 'دروغی'), through: 'relative' });
    expect(subjectOf(pointed, at)).toBeNull();
  });

  it('have modality, and objects with را', () => {
    const at = place(must, 'کنند');
    expect(verbGroup(must, at, persian)).toMatchObject({ modality: ['necessary'], negated: false });
    const object = objectOf(must, at)?.word ?? -1;
    expect(read(must, nounPhrase(must, object).words)).toBe('ویدیوی بلند');
    expect(read(must, nounPhrase(must, object).marks)).toBe('را');
  });
});

describe('Persian verbs', () => {
  it('are read from their stems', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['میکنند', 'کرد', 'Number=Plur|Person=3|Tense=Pres'],
      ['نمیکند', 'کرد', 'Number=Sing|Person=3|Polarity=Neg|Tense=Pres'],
      ['کرد', 'کرد', 'Number=Sing|Person=3|Tense=Past'],
      ['نکردند', 'کرد', 'Number=Plur|Person=3|Polarity=Neg|Tense=Past'],
      ['بکنیم', 'کرد', 'Mood=Sub|Number=Plur|Person=1|Tense=Pres'],
      ['گفتهاند', 'گفت', 'Tense=Past|VerbForm=Part'],
      ['میگوید', 'گفت', 'Number=Sing|Person=3|Tense=Pres'],
      ['نیست', 'است', 'Number=Sing|Person=3|Polarity=Neg|Tense=Pres'],
      ['نوشت', 'نوشت', 'Number=Sing|Person=3|Tense=Past'],
      ['میرود', 'رفت', 'Number=Sing|Person=3|Tense=Pres'],
      ['بود', 'بود', 'Number=Sing|Person=3|Tense=Past'],
      ['داد', 'داد', 'Number=Sing|Person=3|Tense=Past'],
    ];
    for (const [form, lemma, features] of cases)
      expect({ form, ...persianVerb(form) }).toEqual({ form, lemma, features });
    expect(persianVerb('کتاب')).toBeUndefined();
  });

  it('are one word however they are written, and pronouns hung on plurals are their own', () => {
    const words = (text: string): string[] => pack.pieces(text, 0, text.length).map((piece) => piece.text);
    expect(words('کانال های ما می شود.')).toEqual(['کانال های', 'ما', 'می شود', '.']);
    expect(words('الهام کتابهایم')).toEqual(['الهام', 'کتابهای', 'م']);
    expect(words('پست‌هایشان، گفته‌ام')).toEqual(['پست‌های', 'شان', '،', 'گفته‌ام']);
    expect(pack.norm('كانال‌هاي')).toBe('کانالهای');
  });
});
