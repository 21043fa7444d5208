import * as fc from 'fast-check';
import { daysOfText } from '../../src/claims/questions/candidateDays.ts';
import { candidatesForName } from '../../src/claims/questions/candidates.ts';
import { questionsOf } from '../../src/claims/questions/questions.ts';
import { describe, expect, it } from 'vitest';
import { corpusWordsLike } from '../../src/claims/questions/corpusWords.ts';
import { isAcronym, likeness } from '../../src/claims/questions/likeness.ts';
import { namingPart } from '../../src/claims/questions/generic.ts';
import { openOf } from '../../src/claims/questions/needs.ts';
import type { Asked } from '../../src/claims/questions/asked.ts';
import { fillingsOf, mostReadings, together } from '../../src/claims/questions/readings.ts';
import { everywhere, readAnswer, withAnswer } from '../../src/claims/questions/value.ts';
import { projectSchema } from '../../src/model/project.ts';
import { type Verdict, verdicts } from '../../src/model/verdict.ts';
import { editDistance, nearest } from '../../src/model/spelling.ts';
import { skeleton } from '../../src/text/transliterate.ts';
import { whyNone } from './no-words.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'questions',
  communities: { state: { channels: ['a', 'b'] }, free: { label: 'free news', channels: ['c'] } },
  lexicons: {
    greens: { terms: ['green party'], form: 'own' },
    reds: { terms: ['red party'], form: 'neutral' },
    rain: { terms: ['rain'], control: true },
  },
  events: { vote: { date: '2026-02-22', source: 'the electoral office' } },
});

describe('what a claim leaves open', () => {
  it.each([
    ['dominates', {}, ['x', 'rivals']],
    ['dominates', { words: 'greens' }, ['rivals']],
    ['dominates', { words: 'greens', rivals: ['reds'] }, []],
    ['ubiquitous', { words: 'greens' }, []],
    ['ubiquitous', { by: 'state' }, ['x']],
    ['penetrates', { about: 'reds' }, ['within']],
    ['penetrates', { about: 'reds', within: ['state', 'free'] }, ['within']],
    ['floods', { words: 'greens', rivals: ['free'] }, ['x']],
    ['coordinates', { by: 'state' }, []],
    ['responds', { words: 'greens' }, ['events']],
  ] as const)('%s %o: %o', (type, claim, open) => {
    expect(openOf(type, claim as never)).toEqual(open);
  });
});

describe('candidates', () => {
  const asking = {
    project: projectSchema.parse({
      isogloss: 1,
      name: 'kinds',
      channels: {
        a: { kind: 'outlet' },
        b: { kind: 'organisation' },
        c: { kind: 'outlet' },
        d: { kind: 'outlet' },
      },
      communities: {
        chat: { channels: ['b'] },
        fans: { channels: ['a'] },
        papers: { label: 'daily news', channels: ['c', 'd'] },
      },
    }),
    channels: [],
    document: { name: 'page.txt', text: '', outlet: null, date: null },
    wordsLike: () => Promise.resolve([]),
    whyNone,
  };

  it.each(['several Hebrew-language media outlets', 'چند رسانه', 'ряд СМИ'])(
    'for %s are groups of outlets first, and no reading',
    async (name) => {
      const { candidates, strong } = await candidatesForName(asking, name, ['by']);
      expect(candidates.map(({ value }) => value)).toEqual(['by:papers', 'by:fans', 'by:chat']);
      expect(strong).toEqual([]);
    },
  );

  it.each(['he', 'وی', 'это'])(
    'for %s are no words of the corpus: its sentence is asked about',
    async (text) => {
      let looked = false;
      const detection = {
        span: [0, text.length],
        words: { spans: [] },
        filled: { x: { text, span: [0, text.length], links: [] }, rivals: [], within: [] },
        missing: [{ parameter: 'x', ask: '' }],
      };
      const [asked] = await questionsOf(
        { ...asking, wordsLike: () => Promise.resolve(((looked = true), [])) },
        [{ id: 'one', detection: detection as never, claim: { type: 'dominates', text } as never }],
      );
      expect(asked).toMatchObject({ kind: 'who', ask: { say: 'questions.whoAre' } });
      expect(looked).toBe(false);
    },
  );

  const askedOf = async (text: string, x: string, claim: object = {}) => {
    const from = text.indexOf(x);
    const detection = {
      span: [0, text.length],
      words: { spans: [] },
      filled: { x: { text: x, span: [from, from + x.length], links: [] }, rivals: [], within: [] },
      missing: [{ parameter: 'x', ask: '' }],
    };
    return questionsOf({ ...asking, document: { ...asking.document, text } }, [
      { id: 'one', detection: detection as never, claim: { type: 'dominates', text, ...claim } as never },
    ]);
  };

  it('a pronoun with a half-space or a madda is one', async () => {
    const [asked] = await askedOf('کاربران در پخش آن‌ها دست دارند', 'آن‌ها');
    expect(asked).toMatchObject({ kind: 'who', ask: { say: 'questions.whoAre' } });
  });

  it('“they”, named in brackets behind it, is that name', async () => {
    const [asked] = await askedOf('They (the Lantern Front) are present in most groups', 'They');
    expect(asked).toMatchObject({ kind: 'who', about: 'Lantern Front' });
    const [bare] = await askedOf('They (so it is said) are present in most groups', 'They');
    expect(bare?.ask).toMatchObject({ say: expect.stringMatching(/who(Are|Is)$/) });
  });

  it('of “their ways” those are asked about whom the text named before', async () => {
    const text = 'The Papers League is everywhere. Their cryptic ways have come to us';
    const from = text.indexOf('Their');
    const detection = {
      span: [from, text.length],
      words: { spans: [] },
      filled: {
        x: { text: 'Their cryptic ways', span: [from, from + 18], links: [] },
        rivals: [],
        within: [],
      },
      missing: [{ parameter: 'x', ask: '' }],
    };
    const league = projectSchema.parse({
      isogloss: 1,
      name: 'league',
      lexicons: {
        crown: { terms: ['crown'], form: 'neutral' },
        league: { label: 'Papers League', terms: ['Papers League'], form: 'neutral' },
      },
    });
    const [asked] = await questionsOf(
      { ...asking, project: league, document: { ...asking.document, text } },
      [
        {
          id: 'one',
          detection: detection as never,
          claim: { type: 'penetrates', text: text.slice(from) } as never,
        },
      ],
    );
    expect(asked?.candidates[0]?.value).toBe('about:league');
  });

  it('where nothing of the text is in the project, what is lacking is told beside the rivals', async () => {
    const text = 'The Lantern Front dominates, and in Vesterby nobody hears of the Harbour Union';
    const asked = await askedOf(text, 'The Lantern Front', { by: 'chat' });
    const rivals = asked.find(({ kind }) => kind === 'rivals');
    expect(rivals?.lacks).toEqual([
      { say: 'questions.noRival', names: ['Vesterby', 'Harbour Union'], by: 'channels' },
    ]);
  });

  it('a noun is looked for in the language of the posts, its words as one proposal', async () => {
    const posts: Record<string, number> = { 'پناهنده*': 40, 'پناهجو*': 90, refugees: 2 };
    const found = await corpusWordsLike('refugees', {
      beginning: () => Promise.resolve(['refugees']),
      count: (word) => Promise.resolve({ posts: posts[word] ?? 0, channels: 2 }),
    });
    expect(found[0]).toMatchObject({
      forms: ['پناهجو*', 'پناهنده*'],
      posts: 100,
      why: { say: 'questions.translated', said: 'refugees' },
    });
  });

  it('talk without a name may be about what the text says of talk before it', async () => {
    const text = 'Racist posts surged in May. Their number fell. The daily posts remain high';
    const from = text.indexOf('The daily');
    const detection = {
      span: [from, text.length],
      words: { spans: [] },
      filled: { x: { text: 'The daily posts', span: [from, from + 15], links: [] }, rivals: [], within: [] },
      missing: [{ parameter: 'x', ask: '' }],
    };
    const sought: string[] = [];
    const [asked] = await questionsOf(
      {
        ...asking,
        document: { ...asking.document, text },
        wordsLike: (name) => {
          sought.push(name);
          return Promise.resolve([{ word: 'نژادپرستی', posts: 10, channels: 1, why: '' }]);
        },
      },
      [
        {
          id: 'one',
          detection: detection as never,
          claim: { type: 'responds', text: text.slice(from) } as never,
        },
      ],
    );
    expect(asked?.candidates[0]?.value).toBe('term:نژادپرستی');
    expect(sought).toEqual(['racist posts']);
  });

  it('with whom somebody is compared may be whom the sentence names, in the words of the posts', async () => {
    const text = 'Ada Stone is mentioned more often than Hegseth in chats';
    const detection = {
      span: [0, text.length],
      words: { spans: [] },
      filled: { x: { text: 'Ada Stone', span: [0, 9], links: [] }, rivals: [], within: [] },
      missing: [{ parameter: 'rivals', ask: '' }],
    };
    const asked = await questionsOf(
      {
        ...asking,
        wordsLike: (name) =>
          Promise.resolve(name === 'Hegseth' ? [{ word: 'هگست', posts: 10, channels: 1, why: '' }] : []),
      },
      [
        {
          id: 'one',
          detection: detection as never,
          claim: { type: 'outperforms', about: 'x', text } as never,
        },
      ],
    );
    expect(asked.find(({ kind }) => kind === 'rivals')?.candidates[0]?.value).toBe('term:هگست');
  });

  it('of a name with a common noun the name alone is looked for', async () => {
    const found = await corpusWordsLike("Hegseth's supporters", {
      beginning: () => Promise.resolve(['هگست', 'support', 'supporters']),
      count: () => Promise.resolve({ posts: 50, channels: 2 }),
    });
    expect(found.map(({ word }) => word)).toEqual(['هگست']);
  });

  it('a word that neither project nor posts have is told as lacking', async () => {
    const { lacks } = await candidatesForName(asking, 'lanterns', ['words', 'about']);
    expect(lacks).toEqual([{ say: 'questions.noWords', name: 'lanterns' }]);
  });

  describe('for whom an enemy is compared with', () => {
    const parties = projectSchema.parse({
      isogloss: 1,
      name: 'parties',
      communities: { broadcasters: { label: 'state news', channels: ['a'] } },
      lexicons: {
        crown: { label: 'names of the leadership', form: 'neutral', terms: ['Queen Ada'] },
        greens: { label: 'Green Front', form: 'neutral', terms: ['Green Front'] },
        reds: { label: 'Red Front', form: 'neutral', terms: ['Red Front'] },
        whites: { label: 'White regime (the words)', form: 'neutral', terms: ['White regime'] },
      },
    });
    const rivalsIn = async (
      text: string,
      sentence: string,
      x: string,
      who: object = {},
    ): Promise<string[]> => {
      const at = text.indexOf(sentence);
      const from = text.indexOf(x, at);
      const detection = {
        span: [at, at + sentence.length],
        speaker: { name: null, role: null, affiliation: null, ...who },
        words: { spans: [] },
        filled: { x: { text: x, span: [from, from + x.length], links: [] }, rivals: [], within: [] },
        missing: [{ parameter: 'x', ask: '' }],
      };
      const asked = await questionsOf(
        { ...asking, project: parties, document: { ...asking.document, text } },
        [
          {
            id: 'one',
            detection: detection as never,
            claim: { type: 'dominates', text: sentence } as never,
          },
        ],
      );
      return asked.find(({ kind }) => kind === 'rivals')?.candidates.map(({ value }) => value) ?? [];
    };

    it('the speaker’s side stands first, those the text names behind it, X last', async () => {
      const text =
        'The authorities fear it. “Our enemy, above all the Red Front, has the chats in its hand”, they say. The Green Front laughs.';
      expect(
        await rivalsIn(text, 'Our enemy, above all the Red Front, has the chats in its hand', 'Our enemy'),
      ).toEqual([
        'about:crown',
        'about:greens',
        'about:crown,about:greens,about:whites',
        'about:whites',
        'about:reds',
      ]);
    });

    it('a named speaker is of the side that the text calls them, and of none where it says nothing', async () => {
      const sentence = 'The enemy, above all the Red Front, has the chats';
      const told = `Ola Press, a state-run agency, writes: “${sentence}”.`;
      const who = { name: 'Ola Press' };
      expect((await rivalsIn(told, sentence, 'The enemy', who))[0]).toBe('about:crown');
      const far = `The authorities sleep. ${'Nothing happened here. '.repeat(20)}Ola Press writes: “${sentence}”. The Green Front laughs.`;
      expect((await rivalsIn(far, sentence, 'The enemy', who))[0]).toBe('about:greens');
    });

    it('a name of the project with a word for those in power is no speaker', async () => {
      const text = 'The White regime laughs. “Our enemy, above all the Red Front, has the chats”, they say.';
      const first = await rivalsIn(text, 'Our enemy, above all the Red Front, has the chats', 'Our enemy');
      // It is named in the text, and stands there for that alone.
      expect(first[0]).toBe('about:whites');
      expect(first.at(-1)).toBe('about:reds');
    });
  });

  it.each([
    ['the authorities', true],
    ['state-run television', true],
    ['رژیم صهیونیستی', false],
    ['the Turkish government', false],
    ['the Jewish State', false],
  ])('of the state’s channels for %s: %s', async (name, isProposed) => {
    const states = projectSchema.parse({
      isogloss: 1,
      name: 'states',
      communities: { broadcasters: { label: 'state and semi-state news', channels: ['a'] } },
    });
    const { strong } = await candidatesForName({ ...asking, project: states }, name, ['by']);
    expect(strong.length > 0).toBe(isProposed);
  });

  it('of groups those in power are proposed where the sentence speaks of them', async () => {
    const groups = projectSchema.parse({
      isogloss: 1,
      name: 'groups',
      communities: {
        fans: { label: 'fans', channels: ['a'] },
        broadcasters: { label: 'state and semi-state news', channels: ['b'] },
      },
    });
    const text = 'Their words have come to the houses of our authorities';
    const detection = { span: [0, text.length], filled: { rivals: [], within: [] }, missing: [] };
    const claim = { type: 'penetrates', words: 'x', text } as never;
    const [asked] = await questionsOf({ ...asking, project: groups }, [
      { id: 'one', detection: detection as never, claim },
    ]);
    expect(asked?.kind).toBe('within');
    expect(asked?.candidates[0]?.value).toBe('broadcasters');
  });

  it('a group made for another claim is not all channels', async () => {
    const project = projectSchema.parse({
      isogloss: 1,
      name: 'one group',
      lexicons: { x: { label: 'X', terms: ['x'] } },
      communities: { three: { channels: ['a', 'b', 'c'] } },
    });
    const text = 'The slogan is in most of the channels';
    const detection = { span: [0, text.length], filled: { rivals: [], within: [] }, missing: [] };
    const claim = { type: 'ubiquitous', words: 'x', text } as never;
    const kindsAmong = async (handles: string) => {
      const channels = handles.split('').map((handle) => ({
        handle,
        posts: 5000,
        communities: 'abc'.includes(handle) ? ['three'] : [],
      }));
      const asked = await questionsOf({ ...asking, project, channels: channels as never }, [
        { id: 'one', detection: detection as never, claim },
      ]);
      return asked.map(({ kind, readings }) => [kind, readings[0]?.value]);
    };
    expect(await kindsAmong('abcdefgh')).toEqual([['within', 'all-channels']]);
    expect(await kindsAmong('abcd')).toEqual([['within', 'all-channels']]);
  });

  it('nobody is compared with themselves', async () => {
    const sentence = 'The fans post more than the daily paper of the fans';
    const detection = {
      span: [0, sentence.length],
      words: { spans: [] },
      filled: {
        x: { text: 'The fans', span: [0, 8], links: [{ kind: 'community', name: 'fans' }] },
        rivals: [{ text: 'the daily paper of the fans', span: [24, 51], links: [] }],
        within: [],
      },
      missing: [],
    };
    const [asked] = await questionsOf(asking, [
      {
        id: 'one',
        detection: detection as never,
        claim: { type: 'outperforms', by: 'fans', text: sentence } as never,
      },
    ]);
    expect(asked?.parameter).toBe('rivals');
    expect(asked?.candidates.map(({ value }) => value)).not.toContain('by:fans');
    expect(asked?.candidates.length).toBe(2);
  });

  it('in the corpus are not looked for by words that name nothing', async () => {
    const begun: string[] = [];
    await corpusWordsLike('این سه رسانه مختلف', {
      beginning: (letters) => Promise.resolve((begun.push(letters.join('')), [])),
      count: () => Promise.resolve({ posts: 0, channels: 0 }),
    });
    expect(begun).toEqual([]);
    await corpusWordsLike('این سه رسانه مجاهدین', {
      beginning: (letters) => Promise.resolve((begun.push(letters.join('')), [])),
      count: () => Promise.resolve({ posts: 0, channels: 0 }),
    });
    expect(begun).toHaveLength(1);
  });
});

describe('words of the corpus', () => {
  /** A corpus of these words and phrases, with so many posts. */
  const like = (name: string, words: Readonly<Record<string, number>>) =>
    corpusWordsLike(name, {
      beginning: (letters) =>
        Promise.resolve(
          Object.keys(words).filter((word) => !word.includes(' ') && letters.includes(word.slice(0, 1))),
        ),
      count: (word) => Promise.resolve({ posts: words[word] ?? 0, channels: 1 }),
    });

  it.each([
    // A name of two words stands as a whole, and by itself the word of it that fewer posts have.
    ['Ada Stone', { ada: 9000, stone: 40, 'ada stone': 30 }, ['ada stone', 'stone']],
    ['مینا پرتوی', { مینا: 9000, پرتوی: 40, 'مینا پرتوی': 30 }, ['مینا پرتوی', 'پرتوی']],
    ['Mina Partovi', { مینا: 9000, پرتوی: 40, 'مینا پرتوی': 30 }, ['مینا پرتوی', 'پرتوی']],
    ['Mina Partovi', { مینا: 9000, پرتوی: 40 }, ['پرتوی']],
    // A noun is translated into another language, and not spelled in its letters.
    ['lanternists', { لنترنیستس: 50, lanternists: 8 }, ['lanternists']],
    ['enemy', { enemy: 2 }, []],
    ['Royalton', { رئالتی: 50 }, []],
  ])('for %s of %o: %o', async (name, words, expected) => {
    expect((await like(name, words as Record<string, number>)).map(({ word }) => word)).toEqual(expected);
  });

  it('are one proposal with their inflections, as posts write them', async () => {
    const [found, ...more] = await corpusWordsLike('کوهستانی‌ها', {
      beginning: () => Promise.resolve(['کوهستانی', 'کوهستانیها', 'کوهستانیهای']),
      count: () => Promise.resolve({ posts: 20, channels: 2 }),
      spelling: (word) => Promise.resolve(word.replace(/ها/, '‌ها')),
    });
    expect(more).toEqual([]);
    expect(found?.forms).toEqual(['کوهستانی‌ها', 'کوهستانی‌های', 'کوهستانی']);
  });

  it('are looked for by the names of its sentence where a phrase says only whose somebody is', async () => {
    const looked: string[] = [];
    const wordsLike = (name: string) => Promise.resolve((looked.push(name), []));
    const own = {
      project,
      channels: [],
      document: { name: 'a', text: '', outlet: null, date: null },
      wordsLike,
      whyNone,
    };
    await candidatesForName(
      own,
      'our enemy',
      ['words', 'about'],
      'Our enemy, especially the Harbour Union, rules Telegram',
    );
    await candidatesForName(own, 'دشمن ما', ['words', 'about'], 'دشمن ما تلگرام را در دست دارد');
    expect(looked).toEqual(['Harbour Union']);
  });

  it('that were an answer about another name are no proposal', async () => {
    const answered = projectSchema.parse({
      isogloss: 1,
      name: 'answered',
      lexicons: { blues: { terms: ['blueword'], author: 'whoever answered the question', form: 'neutral' } },
    });
    const own = {
      project: answered,
      channels: [],
      document: { name: 'a', text: '', outlet: null, date: null },
      wordsLike: () => Promise.resolve([]),
      whyNone,
    };
    expect((await candidatesForName(own, 'Green Front', ['words', 'about'])).candidates).toEqual([]);
    expect((await candidatesForName(own, 'Blueword', ['about'])).candidates).toHaveLength(1);
  });
});

describe('answers', () => {
  const read = (kind: Asked['kind'], value: string, parameter: 'x' | 'rivals' = 'x') =>
    readAnswer(project, kind, parameter, 'Who?', value);

  it('name a side in one of three ways, or by its key alone', () => {
    expect(read('who', 'words:greens')).toEqual({ words: 'greens' });
    expect(read('who', 'about:greens')).toEqual({ about: 'greens' });
    expect(read('who', 'by:state')).toEqual({ by: 'state' });
    // A neutral vocabulary is of mentions; a party's own words are its own.
    expect(read('who', 'greens')).toEqual({ words: 'greens' });
    expect(read('who', 'reds')).toEqual({ about: 'reds' });
    expect(read('we', 'state')).toEqual({ by: 'state' });
  });

  it('name rivals, groups, an event, a day', () => {
    expect(read('rivals', 'words:greens, about:reds')).toEqual({
      rivals: [{ words: 'greens' }, { about: 'reds' }],
    });
    expect(read('who', 'about:reds', 'rivals')).toEqual({ rivals: [{ about: 'reds' }] });
    expect(read('within', 'state,free')).toEqual({ within: ['state', 'free'] });
    expect(read('within', everywhere)).toEqual({ within: ['state', 'free'] });
    expect(read('event', 'vote')).toEqual({ events: ['vote'] });
    expect(read('since', '2026-03-01')).toEqual({ period: { from: '2026-03-01' } });
    expect(read('since', 'vote')).toEqual({ period: { from: '2026-02-22' } });
  });

  it('that mean nothing get a sentence that says what would', () => {
    expect(() => read('who', 'Greens')).toThrow('Did you mean “greens”?');
    expect(() => read('who', 'blues')).toThrow('Known: greens, reds, rain, state, free');
    expect(() => read('who', 'by:greens')).toThrow('answers “Who?” with nothing');
    expect(() => read('within', 'greens')).toThrow('“greens” is no community');
    expect(() => read('event', 'march')).toThrow('Known: vote');
    expect(() => read('who', ' ')).toThrow('is empty');
    expect(() => read('who', 'greens,reds')).toThrow('takes one answer');
  });

  it('fill what was open and leave the rest', () => {
    const claim = { type: 'dominates' as const, text: 'They rule', words: 'reds', within: ['state'] };
    expect(withAnswer(claim, { about: 'greens' })).toEqual({
      type: 'dominates',
      text: 'They rule',
      within: ['state'],
      about: 'greens',
    });
    expect(withAnswer(claim, { rivals: [{ words: 'greens' }] })).toEqual({
      ...claim,
      rivals: [{ words: 'greens' }],
    });
  });
});

const question = (kind: Asked['kind'], id: string, values: readonly string[]): Asked => ({
  id,
  kind,
  parameter: kind === 'within' ? 'within' : kind === 'rivals' ? 'rivals' : 'x',
  ask: '?',
  about: null,
  claims: ['c'],
  candidates: [],
  lacks: [],
  readings: values.map((value) => ({ value, label: value, why: '' })),
});

describe('readings', () => {
  const claim = { type: 'dominates' as const, words: 'greens' };

  it('are every filling of what is open, once each', () => {
    const rivals = question('rivals', 'r', ['about:reds', 'words:rain']);
    const within = question('within', 'w', ['state', 'free', 'state,free']);
    const { fillings, of } = fillingsOf(project, claim, [rivals, within]);
    expect(of).toBe(6);
    expect(fillings.map(({ answers }) => `${answers['r']} ${answers['w']}`).sort()).toEqual(
      ['about:reds', 'words:rain'].flatMap((r) => ['free', 'state', 'state,free'].map((w) => `${r} ${w}`)),
    );
    expect(fillings[0]?.claim).toEqual({ ...claim, rivals: [{ about: 'reds' }], within: ['state'] });
  });

  it('are none where a question has no plausible answer', () => {
    expect(fillingsOf(project, claim, [question('rivals', 'r', [])])).toEqual({ fillings: [], of: 0 });
  });

  it('are cut where they are very many, and counted', () => {
    const many = question(
      'rivals',
      'r',
      Array.from({ length: 7 }, () => 'about:reds'),
    );
    const { fillings, of } = fillingsOf(project, claim, [many, { ...many, id: 's' }]);
    expect([fillings.length, of]).toEqual([mostReadings, 49]);
  });

  const all = (...said: Verdict[]) => {
    const { verdict, agree } = together(
      said.map((verdict) => ({ verdict })),
      true,
    );
    return [verdict, agree];
  };

  it('give a verdict only where all that can be tested give the same', () => {
    expect(all('supported', 'supported')).toEqual(['supported', true]);
    expect(all('contradicted', 'contradicted', 'not testable')).toEqual(['contradicted', true]);
    expect(all('supported', 'undecided')).toEqual(['undecided', false]);
    expect(all('supported', 'contradicted')).toEqual(['undecided', false]);
    expect(all('undecided', 'undecided')).toEqual(['undecided', true]);
    expect(all('not testable', 'not testable')).toEqual(['not testable', false]);
  });

  it('left out could say otherwise: no verdict then', () => {
    expect(together([{ verdict: 'supported' }, { verdict: 'supported' }], false)).toMatchObject({
      verdict: 'undecided',
      agree: false,
    });
  });

  it('never give a direction that one of them does not have', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verdicts), { minLength: 1, maxLength: 24 }), (said) => {
        const { verdict } = together(
          said.map((one) => ({ verdict: one })),
          true,
        );
        const tested = said.filter((one) => one !== 'not testable');
        if (verdict === 'supported' || verdict === 'contradicted')
          expect(tested.every((one) => one === verdict)).toBe(true);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['mek', 'Mojahedin-e Khalq', true],
    ['mek', 'مجاهدین خلق', true],
    ['pmoi', "People's Mojahedin Organization of Iran", true],
    ['adl', 'Anti-Defamation League', true],
    ['mek', 'مشروطه‌خواه', false],
    ['bbc', 'Bread and Butter', false],
    ['ab', 'Alpha', false],
  ])('%s are the initials of %s: %s', (letters, name, is) => {
    expect(isAcronym(letters, name)).toBe(is);
  });

  it.each([
    ['Mojahedin', 'مجاهدین'],
    ['Pezeshkian', 'پزشکیان'],
    ['Netanyahu', 'نتانیاهو'],
    ['Zelensky', 'Зеленский'],
    ['Wagner', 'Вагнер'],
    ['Hamas', 'حماس'],
  ])('%s may be %s', (name, word) => {
    expect(likeness(name, word).score).toBeGreaterThan(0.6);
  });

  it('of other letters are not alike', () => {
    expect(likeness('Wagner', 'Навальный').score).toBe(0);
    expect(likeness('the reformists', 'names of the monarchist current').score).toBe(0);
  });

  it('have a skeleton without vowels, the same in each script', () => {
    expect([skeleton('Khatami'), skeleton('خاتمی')]).toEqual(['xtm', 'xtm']);
    expect([skeleton('Shamkhani'), skeleton('شمخانی')]).toEqual(['$mxn', '$mxn']);
  });

  it('are as far apart as Levenshtein says', () => {
    // kitten → sitting: two letters changed, one put in.
    expect(editDistance('kitten', 'sitting')).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('that are misspelt have a nearest known one, if any is near', () => {
    expect(nearest('Boosty', ['boosty', 'booster'])).toBe('boosty');
    expect(nearest('@farsnaa', ['farsna', 'mehrnews'])).toBe('farsna');
    expect(nearest('greens', ['reds', 'blues'])).toBeUndefined();
    expect(nearest('term', ['terms', 'form'])).toBe('terms');
  });

  it('are looked for among the words of the corpus, with counts as powers of ten', async () => {
    const words = { مجاهدین: 1342, مجاهدت: 88, میانمار: 3, машина: 10 };
    const found = await corpusWordsLike('the Mojahedin', {
      beginning: (letters) =>
        Promise.resolve(Object.keys(words).filter((word) => letters.includes(word[0] ?? ''))),
      count: (word) => Promise.resolve({ posts: words[word as keyof typeof words], channels: 13 }),
    });
    expect(found.map(({ word, posts, channels }) => [word, posts, channels])).toEqual([
      ['مجاهدین', 1000, 10],
    ]);
  });
});

describe('days that a text names', () => {
  it('are proposed as events, the sentence’s own first, and not the day it came out on', () => {
    const text =
      'Talk of the war\n\nJuly 9, 2025\n\nSince the attack they post more. It began on June 13, 2025.\n';
    const values = (sentence: string): string[] => daysOfText(sentence, text).map(({ value }) => value);
    expect(values('Since the attack they post more.')).toEqual(['2025-06-13 source: the article']);
    expect(values('After July 1, 2025 they post more.')).toEqual([
      '2025-07-01 source: the article',
      '2025-06-13 source: the article',
    ]);
  });
});

describe('what an amount or a kind of thing says of who is meant', () => {
  it.each([
    '12.18 unique users',
    'a dozen accounts',
    'half of the messages',
    'the network',
    'About 30 of those posts',
    'a network of 3,634 automated Telegram accounts',
    'سه رسانه مختلف',
    'نیمی از پیام‌ها',
    '12 каналов',
  ])('is nothing: %s', (phrase) => {
    expect(namingPart(phrase)).toBe(null);
  });

  it.each([
    ['a dozen Green Party accounts', 'Green Party accounts'],
    ['antisemitic posts surged by 433%', 'antisemitic posts'],
    ['[PMOI/MEK]', 'PMOI/MEK'],
    ['our enemy', 'our enemy'],
    ['چند رسانه عبری‌زبان', 'رسانه عبری‌زبان'],
    ['AI bots to flood the town', 'AI bots'],
  ])('%s is asked about as %s', (phrase, name) => {
    expect(namingPart(phrase)).toBe(name);
  });

  it('asks whom the sentences before it name', async () => {
    const text = 'The Harbour Union paid for it all. In a week the network flooded the chats.';
    const asking = {
      project: projectSchema.parse({
        isogloss: 1,
        name: 'near',
        communities: {
          league: { label: 'Mountain League', channels: ['m'] },
          union: { label: 'Harbour Union', channels: ['h'] },
        },
      }),
      channels: [],
      document: { name: 'page.txt', text, outlet: null, date: null },
      wordsLike: () => Promise.resolve([]),
      whyNone,
    };
    const claim = { type: 'floods', text: 'In a week the network flooded the chats' } as never;
    const detection = {
      span: [35, 74],
      words: { spans: [] },
      filled: { x: { text: 'the network', span: [45, 56], links: [] }, rivals: [], within: [] },
      missing: [{ parameter: 'x', ask: '' }],
    };
    const [asked] = await questionsOf(asking, [{ id: 'one', detection: detection as never, claim }]);
    expect(asked).toMatchObject({ kind: 'who', ask: { say: 'questions.whoAre', said: 'the network' } });
    expect(asked?.candidates[0]?.value).toBe('by:union');
    expect(asked?.readings).toEqual([]);
    // Of a project that has nothing like it, the names are told.
    const empty = { ...asking, project: projectSchema.parse({ isogloss: 1, name: 'bare' }) };
    const [bare] = await questionsOf(empty, [{ id: 'one', detection: detection as never, claim }]);
    expect(bare?.lacks).toMatchObject([{ say: 'questions.namedNear', names: ['Harbour Union'] }]);
  });

  it.each([
    ['The talk changed after the harbour fire of the old town.', ['fire'], ['fire']],
    ['The talk changed since the vote began.', [], []],
    ['The talk changed.', [], ['fire', 'vigil']],
  ])(
    'of the project’s events those alike are readings, all where none is told: %s',
    async (text, like, readings) => {
      const asking = {
        project: projectSchema.parse({
          isogloss: 1,
          name: 'events',
          events: {
            fire: { date: '2026-03-01', label: 'harbour fire' },
            vigil: { date: '2026-04-01', label: 'night of candles' },
          },
        }),
        channels: [],
        document: { name: 'page.txt', text, outlet: null, date: null },
        wordsLike: () => Promise.resolve([]),
        whyNone,
      };
      const claim = { type: 'responds', words: 'greens', text } as never;
      const detection = { span: [0, text.length], filled: { rivals: [], within: [] }, missing: [] };
      const [asked] = await questionsOf(asking, [{ id: 'one', detection: detection as never, claim }]);
      expect(asked?.kind).toBe('event');
      expect(asked?.readings.map(({ value }) => value)).toEqual(readings);
      expect(asked?.candidates.slice(0, like.length).map(({ value }) => value)).toEqual(like);
    },
  );

  it('iran is no beginning of iranproxyv2, and four letters that differ in one are another name', () => {
    for (const [name, other] of [
      ['iran', 'iranproxyv2'],
      ['Iran', 'Iraq'],
      ['hate speech', 'هات'],
    ] as const)
      expect(likeness(name, other).score).toBe(0);
    expect(likeness('semi-official agencies', 'state news').score).toBeGreaterThan(0.5);
  });
});
