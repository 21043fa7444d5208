import { describe, expect, it } from 'vitest';
import {
  actorOf,
  agentOf,
  measuredBy,
  objectOf,
  obliquesOf,
  subjectOf,
  undergoerOf,
} from '../../../src/text/parse/arguments.ts';
import { governorsOf } from '../../../src/text/parse/governors.ts';
import { english } from '../../../src/text/parse/grammar/en.ts';
import { nounPhrase } from '../../../src/text/parse/noun-phrase.ts';
import { subtree, subtreeSpan } from '../../../src/text/parse/tree.ts';
import { verbGroup } from '../../../src/text/parse/verb-group.ts';
import type { ParsedSentence } from '../../../src/text/parse/word.ts';
import { hand, place, read } from './hand.ts';

const amplified = hand(`
  The        the       DET   3 det
  false      false     ADJ   3 amod
  story      story     NOUN  6 nsubj:pass Number=Sing
  was        be        AUX   6 aux:pass   Tense=Past|VerbForm=Fin
  not        not       PART  6 advmod
  amplified  amplify   VERB  0 root       Tense=Past|VerbForm=Part
  by         by        ADP   9 case
  these      this      DET   9 det
  accounts   account   NOUN  6 obl:agent  Number=Plur
  which      which     PRON 11 nsubj      PronType=Rel
  praised    praise    VERB  9 acl:relcl  Tense=Past|VerbForm=Fin
  it         it        PRON 11 obj
  .          .         PUNCT 6 punct`);

const failed = hand(`
  No        no       DET   2 det         PronType=Neg
  channels  channel  NOUN  3 nsubj       Number=Plur
  failed    fail     VERB  0 root        Tense=Past|VerbForm=Fin
  to        to       PART  5 mark
  mention   mention  VERB  3 xcomp       VerbForm=Inf
  or        or       CCONJ 7 cc
  share     share    VERB  5 conj        VerbForm=Inf
  the       the      DET   9 det
  video     video    NOUN  7 obj         Number=Sing`);

const seems = hand(`
  Bots      bot      NOUN  2 nsubj  Number=Plur
  appear    appear   VERB  0 root   Tense=Pres|VerbForm=Fin
  to        to       PART  5 mark
  have      have     AUX   5 aux    VerbForm=Inf
  pushed    push     VERB  2 xcomp  Tense=Past|VerbForm=Part
  it        it       PRON  5 obj
  after     after    SCONJ 8 mark
  praising  praise   VERB  5 advcl  VerbForm=Ger
  and       and      CCONJ 10 cc
  liking    like     VERB  8 conj   VerbForm=Ger
  posts     post     NOUN 10 obj    Number=Plur
  shared    share    VERB 11 acl    Tense=Past|VerbForm=Part`);

const spike = hand(`
  Russia      Russia     PROPN 3 nmod:poss
  's          's         PART  1 case
  dominance   dominance  NOUN  4 nsubj   Number=Sing
  caused      cause      VERB  0 root    Tense=Past|VerbForm=Fin
  a           a          DET   7 det
  sharp       sharp      ADJ   7 amod
  spike       spike      NOUN  4 obj     Number=Sing
  in          in         ADP  10 case
  hostile     hostile    ADJ  10 amod
  comments    comment    NOUN  7 nmod    Number=Plur
  and         and        CCONJ 12 cc
  posts       post       NOUN 10 conj    Number=Plur
  ,           ,          PUNCT 16 punct
  urging      urge       VERB  4 advcl   VerbForm=Ger
  users       user       NOUN 14 obj     Number=Plur
  to          to         PART 17 mark
  leave       leave      VERB 14 xcomp   VerbForm=Inf`);

const word = (sentence: ParsedSentence, found: { word: number } | null): string | undefined =>
  found === null ? undefined : sentence.words[found.word]?.text;

const bulk = hand(`
  The     the    DET   2 det
  bulk    bulk   NOUN  6 nsubj:pass Number=Sing
  of      of     ADP   4 case
  tweets  tweet  NOUN  2 nmod       Number=Plur
  was     be     AUX   6 aux:pass   Tense=Past|VerbForm=Fin
  posted  post   VERB  0 root       Tense=Past|VerbForm=Part
  by      by     ADP   8 case
  half    half   NOUN  6 obl        Number=Sing
  of      of     ADP  11 case
  the     the    DET  11 det
  users   user   NOUN  8 nmod       Number=Plur`);

describe('the tree', () => {
  it('gives a word with all that hangs on it, in order, and its span', () => {
    expect(read(amplified, subtree(amplified, place(amplified, 'accounts')))).toBe(
      'by these accounts which praised it',
    );
    expect(subtreeSpan(amplified, place(amplified, 'story'))).toEqual([0, 15]);
    expect(subtreeSpan(amplified, place(amplified, 'amplified'))).toEqual([0, 68]);
  });
});

describe('a noun phrase', () => {
  it('leaves its preposition and relative clauses out', () => {
    const phrase = nounPhrase(amplified, place(amplified, 'accounts'));
    expect(read(amplified, phrase.words)).toBe('these accounts');
    expect(read(amplified, phrase.marks)).toBe('by');
    const whole = nounPhrase(amplified, place(amplified, 'accounts'), { clauses: true });
    expect(read(amplified, whole.words)).toBe('these accounts which praised it');
  });

  it('has its complements, and what is joined to it on request', () => {
    const at = place(spike, 'spike');
    expect(read(spike, nounPhrase(spike, at).words)).toBe('a sharp spike in hostile comments and posts');
    expect(read(spike, nounPhrase(spike, at, { complements: false }).words)).toBe('a sharp spike');
    const comments = place(spike, 'comments');
    expect(read(spike, nounPhrase(spike, comments).words)).toBe('hostile comments');
    expect(read(spike, nounPhrase(spike, comments, { joined: true }).words)).toBe(
      'hostile comments and posts',
    );
    expect(read(spike, nounPhrase(spike, comments).joined)).toBe('posts');
  });
});

describe('a verb group', () => {
  it('has voice, tense and negation', () => {
    const group = verbGroup(amplified, place(amplified, 'amplified'), english);
    expect(read(amplified, group.words)).toBe('was not amplified');
    expect(group).toMatchObject({ voice: 'passive', tense: 'past', negated: true, modality: [] });
    expect(verbGroup(amplified, place(amplified, 'praised'), english)).toMatchObject({
      voice: 'active',
      tense: 'past',
      negated: false,
    });
  });

  it('is denied by an odd number of words: "no channels failed to mention" denies nothing', () => {
    expect(verbGroup(failed, place(failed, 'failed'), english).negated).toBe(true);
    const mention = verbGroup(failed, place(failed, 'mention'), english);
    expect(mention).toMatchObject({ negated: false, tense: 'past' });
    expect(read(failed, mention.negators)).toBe('No failed');
    expect(verbGroup(failed, place(failed, 'share'), english)).toMatchObject({ negated: false });
  });

  it('has the modality of what governs it', () => {
    const group = verbGroup(seems, place(seems, 'pushed'), english);
    expect(group).toMatchObject({ modality: ['possible'], tense: 'past', negated: false, voice: 'active' });
    expect(verbGroup(seems, place(seems, 'shared'), english).voice).toBe('passive');
  });
});

describe('arguments', () => {
  it('of a passive with its agent', () => {
    const at = place(amplified, 'amplified');
    expect(word(amplified, subjectOf(amplified, at))).toBe('story');
    expect(word(amplified, agentOf(amplified, at, english))).toBe('accounts');
    expect(word(amplified, actorOf(amplified, at, english))).toBe('accounts');
    expect(word(amplified, undergoerOf(amplified, at))).toBe('story');
  });

  it('through a relative clause', () => {
    expect(subjectOf(amplified, place(amplified, 'praised'))).toEqual({
      word: place(amplified, 'accounts'),
      through: 'relative',
    });
  });

  it('through control and conjunction', () => {
    expect(subjectOf(failed, place(failed, 'share'))).toEqual({ word: 1, through: 'conjunction' });
    expect(subjectOf(failed, place(failed, 'mention'))).toEqual({ word: 1, through: 'control' });
    expect(word(failed, objectOf(failed, place(failed, 'mention')))).toBe('video');
    expect(word(spike, subjectOf(spike, place(spike, 'leave')))).toBe('users');
  });

  it('through participles and clauses without a subject', () => {
    expect(word(seems, subjectOf(seems, place(seems, 'liking')))).toBe('Bots');
    expect(word(seems, subjectOf(seems, place(seems, 'shared')))).toBe('posts');
    expect(word(seems, undergoerOf(seems, place(seems, 'shared')))).toBe('posts');
    expect(actorOf(seems, place(seems, 'shared'), english)).toBeNull();
  });

  it('of prepositions, with these', () => {
    expect(obliquesOf(amplified, place(amplified, 'amplified'))).toEqual([{ word: 8, mark: 'by' }]);
    expect(obliquesOf(spike, place(spike, 'spike'))).toEqual([
      { word: place(spike, 'comments'), mark: 'in' },
    ]);
  });

  it('of a noun', () => {
    expect(word(spike, actorOf(spike, place(spike, 'dominance'), english))).toBe('Russia');
  });
});

describe('what governs a noun', () => {
  const governed = (sentence: ParsedSentence, form: string): string[] =>
    governorsOf(sentence, place(sentence, form), english).map(({ predicate, role, mark }) =>
      [sentence.words[predicate]?.text, role, mark].filter(Boolean).join(' '),
    );

  it('finds nouns with their preposition, owners, and verbs', () => {
    expect(governed(spike, 'comments')).toEqual(['spike oblique in', 'hostile kind']);
    expect(governed(spike, 'posts')).toEqual(['spike oblique in', 'hostile kind']);
    expect(governed(spike, 'Russia')).toEqual(['dominance owner']);
    expect(governed(spike, 'dominance')).toEqual(['caused actor', 'urging actor']);
    expect(governed(spike, 'users')).toEqual(['urging undergoer', 'leave actor']);
  });

  it('passes through words of quantity', () => {
    expect(governed(bulk, 'tweets')).toEqual(['bulk oblique of', 'posted undergoer']);
    expect(governed(bulk, 'users')).toEqual(['posted actor by', 'half oblique of']);
    expect(measuredBy(bulk, place(bulk, 'half'), english)).toBe(place(bulk, 'users'));
    expect(measuredBy(bulk, place(bulk, 'users'), english)).toBe(place(bulk, 'users'));
  });

  it('turns the passive round', () => {
    expect(governed(amplified, 'story')).toEqual(['false kind', 'amplified undergoer']);
    expect(governed(amplified, 'accounts')).toEqual(['amplified actor by', 'praised actor']);
  });
});
