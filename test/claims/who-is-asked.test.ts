import { describe, expect, it } from 'vitest';
import { besideHandMade } from '../../src/claims/ledger/besideHandMade.ts';
import { powerOfTen } from '../../src/claims/questions/asking.ts';
import { candidatesForDays } from '../../src/claims/questions/candidateDays.ts';
import { candidatesForName } from '../../src/claims/questions/candidates.ts';
import { questionsOf } from '../../src/claims/questions/questions.ts';
import { english, message, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { projectSchema } from '../../src/model/project.ts';
import { whyNone } from './no-words.ts';

const persian = wordsIn(mannerOf({ language: 'fa' }));
const channel = (name: string) => ({
  channel: name,
  title: name,
  communities: [],
  posts: 900,
  from: '',
  to: '',
});
const asking = {
  project: projectSchema.parse({
    isogloss: 1,
    name: 'roles',
    lexicons: { harbour: { label: 'Harbour Union', terms: ['harbourword'], form: 'neutral' } },
    communities: { east: { label: 'Eastern press', channels: ['eastpost', 'eastnews'] } },
  }),
  channels: ['eastpost', 'eastnews', 'Westpost', 'northpost'].map(channel),
  document: { name: 'a.txt', text: '', outlet: null, date: null },
  wordsLike: () => Promise.resolve([]),
  whyNone,
};
const byHand = (type: string, form?: string) =>
  questionsOf(asking, [
    {
      id: 'one',
      detection: null,
      claim: { type, text: 'One copies another', ...(form && { form }) } as never,
    },
  ]);

describe('of who repeats whom each role is asked for', () => {
  it.each([
    ['copying', ['Who copies, in “One copies another”?', 'From whom is it copied, in “One copies another”?']],
    [
      'order',
      [
        'Who follows and posts later, in “One copies another”?',
        'Who is followed and posts earlier, in “One copies another”?',
      ],
    ],
  ])('%s', async (form, said) => {
    const asked = await byHand('follows', form);
    expect(asked.map(({ ask }) => english.write(ask))).toEqual(said);
    expect(new Set(asked.map(({ ask }) => persian.write(ask))).size).toBe(2);
  });

  it('and in a claim of another type nothing of it', async () => {
    const asked = await byHand('dominates');
    expect(asked.map(({ ask }) => (typeof ask === 'string' ? ask : ask.say))).toEqual([
      'questions.whoIn',
      'questions.comparedWith',
    ]);
  });
});

describe('how often a word stands in posts', () => {
  const told = (posts: number, channels: number, of: number): string =>
    english.write(
      message('questions.inCorpus', {
        why: '',
        posts: powerOfTen(posts),
        channels: powerOfTen(channels),
        of,
      }),
    );

  it.each([
    [1537, 26, 58, '; in 1,000 to 9,999 posts of 10 to 58 channels'],
    [140, 100, 400, '; in 100 to 999 posts of 100 to 400 channels'],
    [99, 9, 58, '; in 10 to 99 posts of 1 to 9 channels'],
    [1, 1, 1, '; in 1 to 9 posts of 1 channel'],
  ])('is a range that holds %i posts and %i of %i channels', (posts, channels, of, said) => {
    expect(told(posts, channels, of)).toBe(said);
  });
});

describe('channels that a phrase names by their handles', () => {
  it('are one answer, and not told as lacking', async () => {
    const { candidates, lacks } = await candidatesForName(asking, 'channels westpost and @northpost post', [
      'by',
    ]);
    expect(candidates[0]).toMatchObject({
      value: 'channels:Westpost,northpost',
      label: { say: 'questions.theseChannels' },
    });
    expect(lacks).toEqual([]);
  });

  it('are the group that has just these', async () => {
    const apart = await candidatesForName(asking, 'East News', ['by']);
    expect(apart.candidates[0]?.value).toBe('channels:eastnews');
    const { candidates } = await candidatesForName(asking, 'eastnews and eastpost', ['by']);
    expect(candidates.map(({ value }) => value)).toEqual(['by:east']);
  });

  it('are none where the corpus has none of them', async () => {
    const { lacks } = await candidatesForName(asking, 'southpost and its friends', ['by']);
    expect(lacks).toMatchObject([{ say: 'questions.noChannel' }]);
  });
});

describe('what is no name', () => {
  const text =
    'All night long, in the old town, the Harbour Union sang. More than a third of the posts are on Telegram.';
  const at = text.indexOf('More');
  const sentence = text.slice(at);
  const about = async (x: string) => {
    const from = text.indexOf(x);
    const detection = {
      span: [at, text.length],
      words: { spans: [] },
      filled: { x: { text: x, span: [from, from + x.length], links: [] }, rivals: [], within: [] },
      missing: [{ parameter: 'x', ask: '' }],
    };
    const [asked] = await questionsOf({ ...asking, document: { ...asking.document, text } }, [
      { id: 'one', detection: detection as never, claim: { type: 'dominates', text: sentence } as never },
    ]);
    return asked;
  };

  it('an amount is asked about by its sentence, and a name told before is no likeness of it', async () => {
    const asked = await about('More than');
    expect(asked).toMatchObject({ about: null, ask: { say: 'questions.whoIn' } });
    expect(asked?.candidates[0]).toMatchObject({
      value: 'about:harbour',
      why: { say: 'questions.namedBefore', name: 'Harbour Union' },
    });
    expect(asked?.candidates.map(({ why }) => english.write(why)).join()).not.toMatch(/both have|alike/);
  });
});

describe('in which way X is told apart', () => {
  const ways = async (text: string, x: string, cue: string): Promise<string[]> => {
    const from = text.indexOf(x);
    const at = text.indexOf(cue);
    const detection = {
      span: [0, text.length],
      words: { spans: [[at, at + cue.length]] },
      filled: { x: { text: x, span: [from, from + x.length], links: [] }, rivals: [], within: [] },
      missing: [{ parameter: 'x', ask: '' }],
    };
    const asked = await questionsOf({ ...asking, document: { ...asking.document, text } }, [
      { id: 'one', detection: detection as never, claim: { type: 'outperforms', text } as never },
    ]);
    return asked.map(({ kind, takes }) => `${kind}: ${takes?.join(' or ')}`);
  };

  it.each([
    ['The word strike is used more often than any other', 'The word strike', 'words'],
    ['The Quay Watch is mentioned more often than all of them', 'The Quay Watch', 'words'],
    ['The Quay Watch posts more often than all of them', 'The Quay Watch', 'channels'],
    ['The Quay Watch is more often in the news than all of them', 'The Quay Watch', 'words or channels'],
  ])('%s: by %s', async (text, x, expected) => {
    expect(await ways(text, x, 'more often')).toEqual([`who: ${expected}`, `rivals: ${expected}`]);
  });
});

describe('days of a text that came out before all posts held', () => {
  const daysIn = (date: string) =>
    candidatesForDays(
      {
        ...asking,
        document: { ...asking.document, date },
        channels: asking.channels.map((one) => ({
          ...one,
          from: '2026-05-01T00:00:00Z',
          to: '2026-06-01T00:00:00Z',
        })),
      },
      'today',
      'They control Telegram today.',
    ).candidates;

  it('are told as not held, and all days stand beside them', () => {
    expect(daysIn('2018-09-11')[2]).toMatchObject({ value: 'all', why: { say: 'questions.noneThen' } });
    expect(daysIn('2026-05-20').at(-1)).toMatchObject({ value: 'all', why: { say: 'questions.noLimit' } });
  });
});

describe('one name of two claims', () => {
  const text = 'The Quay Watch dominates Telegram. The Quay Watch is mentioned in most groups.';
  const claimOf = (type: string, from: number) => ({
    id: type,
    detection: {
      span: [from, text.length],
      words: { spans: [] },
      filled: {
        x: { text: 'The Quay Watch', span: [from, from + 14], links: [] },
        rivals: [],
        within: [],
      },
      missing: [{ parameter: 'x', ask: '' }],
    } as never,
    claim: { type, text } as never,
  });
  const whoIn = async (project: typeof asking.project) => {
    const asked = await questionsOf({ ...asking, project, document: { ...asking.document, text } }, [
      claimOf('dominates', 0),
      claimOf('ubiquitous', text.lastIndexOf('The')),
    ]);
    return asked.filter(({ kind }) => kind === 'who').map(({ claims, takes }) => ({ claims, takes }));
  };

  it('is one question, of words', async () => {
    expect(await whoIn(asking.project)).toEqual([{ claims: ['dominates', 'ubiquitous'], takes: ['words'] }]);
  });

  it('is two where channels are called so, whose posts and mentions are two things', async () => {
    const [channel] = Object.keys(asking.project.channels);
    const called = projectSchema.parse({
      ...asking.project,
      communities: { watch: { label: 'Quay Watch', channels: [channel ?? 'a'] } },
    });
    expect(await whoIn(called)).toHaveLength(2);
  });
});

describe('what a person made of a sentence', () => {
  const made = { detection: { id: 'follows-mine', type: 'follows', span: [0, 40] } };
  const found = (type: string, span = [5, 40]) => ({ id: `${type}-found`, type, span });
  const kept = (one: object, claims: object) =>
    besideHandMade([one as never], [made as never], { claims: claims as never }).length === 1;
  const mine = { text: 'One follows another', type: 'follows' };

  it('is not found a second time', () => {
    expect(kept(found('follows'), { 'follows-mine': mine })).toBe(false);
    expect(kept(found('follows'), { 'follows-mine': mine, 'follows-found': mine })).toBe(true);
    expect(kept(found('originates'), { 'follows-mine': mine })).toBe(true);
    expect(kept(found('follows', [41, 60]), { 'follows-mine': mine })).toBe(true);
  });

  it('takes nothing away that stood before it', () => {
    expect(kept(found('follows'), { 'follows-found': mine, 'follows-mine': mine })).toBe(true);
  });
});
