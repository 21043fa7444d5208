import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { entryOf } from '../../src/claims/ledger/entry.ts';
import { answerer } from '../../src/claims/questions/answerer.ts';
import { resolve } from '../../src/claims/questions/resolve.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { type Project, projectSchema } from '../../src/model/project.ts';
import { extractStatements } from '../../src/statements/index.ts';
import { whyNone } from './no-words.ts';

const provenance = { chain: [], original: null, status: 'not found', edits: [] } as const;
const noLedger: Ledger = { claims: {}, answers: {}, questions: {} } as never;

/** The claims of a text with what they leave open, as a check resolves them. */
async function resolved(text: string, project: Project, answers: Ledger['answers'] = {}) {
  const document = { name: 'a.txt', text, outlet: null, title: null, url: null, date: '2026-05-01' };
  const { claims } = examine(
    { name: 'a.txt', text, date: document.date, statements: extractStatements(text, 'a.txt') },
    project,
  );
  const found = claims.map((detection) => ({
    detection,
    provenance: provenance as never,
    entry: entryOf(detection, document as never, provenance as never),
  }));
  const asking = { project, channels: [], document, wordsLike: () => Promise.resolve([]), whyNone };
  return resolve(asking, found, { ...noLedger, answers });
}

const projectWith = (author: string, words: object): Project =>
  projectSchema.parse({
    isogloss: 1,
    name: 'names',
    lexicons: { harbour: { form: 'neutral', author, terms: ['harbourword'], ...words } },
  });

const they =
  'The Harbour Union dominates Telegram, officials said. They are present in most Telegram groups, according to officials.';
const persian = 'اتحاد بندر بر تلگرام مسلط است. آنها در بیشتر گروه‌های تلگرام حضور دارند.';

describe('a name that the project knows by an answer', () => {
  it.each([
    [they, 'They', 'Harbour Union'],
    [persian, 'آنها', 'اتحاد بندر'],
  ])('is not who is meant by another sentence’s pronoun: %s', async (text, pronoun, name) => {
    const { found, open } = await resolved(text, projectWith(answerer, { label: name, aliases: [name] }));
    const claim = found.find(({ detection }) => detection.type === 'ubiquitous');
    expect(claim?.detection.filled.x).toMatchObject({ links: [] });
    expect(claim?.detection.filled.x?.through).toBeUndefined();
    expect(claim?.detection.claim).not.toHaveProperty('about');
    expect(claim?.entry).not.toHaveProperty('about');
    const asked = open.filter(({ claims }) => claims.includes(claim?.detection.id ?? ''));
    expect(asked.map(({ kind, about }) => [kind, about])).toEqual([['who', pronoun]]);
    expect(asked[0]?.candidates[0]?.value).toBe('about:harbour');
  });

  it('may be answered to be the one', async () => {
    const project = projectWith(answerer, { label: 'Harbour Union', aliases: ['Harbour Union'] });
    const { open } = await resolved(they, project);
    const id = open.find(({ about }) => about === 'They')?.id ?? '';
    const { found, open: left } = await resolved(they, project, { [id]: { value: 'about:harbour' } });
    expect(found.find(({ detection }) => detection.type === 'ubiquitous')?.entry).toMatchObject({
      about: 'harbour',
    });
    expect(left.some((one) => one.id === id)).toBe(false);
  });

  it('is who is meant where a person gave it that name in the project', async () => {
    const { found } = await resolved(they, projectWith('the editors', { label: 'Harbour Union' }));
    expect(found.find(({ detection }) => detection.type === 'ubiquitous')?.detection.claim).toMatchObject({
      about: 'harbour',
    });
  });

  it('was an answer where it is an alias that one gave', async () => {
    const project = projectWith('the editors', { label: 'HBR words', aliases: ['Harbour Union'] });
    const answers = { 'who-1': { value: 'about:harbour', about: 'Harbour Union' } };
    const { found } = await resolved(they, project, answers);
    expect(
      found.find(({ detection }) => detection.type === 'ubiquitous')?.detection.claim,
    ).not.toHaveProperty('about');
  });
});

describe('a slogan that is quoted', () => {
  it.each([
    'The Harbour Union dominates Telegram, officials said. The slogan “bread, work, water” is used in most Telegram channels.',
    'The Harbour Union dominates Telegram, officials said. The vocabulary "bread and work" is found in most Telegram channels.',
  ])('is nobody’s vocabulary named before: %s', (text) => {
    const project = projectWith('the editors', { label: 'Harbour Union' });
    const { claims } = examine({ name: 'a', text, statements: extractStatements(text, 'a') }, project);
    expect(claims.find(({ type }) => type === 'ubiquitous')?.filled.x).toMatchObject({ links: [] });
  });
});

describe('a phrase that says only whose somebody is', () => {
  const askedIn = async (text: string): Promise<string | undefined> => {
    const { open } = await resolved(text, projectWith('the editors', { label: 'Harbour Union' }));
    return open.find(({ about }) => about?.toLowerCase().includes('enemy') === true)?.id;
  };

  it('is another question in another mouth, and one in the same', async () => {
    const said = (who: string, words: string) => `${who} said: “${words}.”`;
    const ada = await askedIn(said('Ada Stone', 'Our enemy dominates Telegram'));
    expect(await askedIn(said('Ada Stone', 'Our enemy dominates all of Telegram'))).toBe(ada);
    const ole = await askedIn(said('Ole Berg', 'Our enemy dominates Telegram'));
    expect([ada, ole]).toEqual([expect.stringMatching(/^who-/), expect.stringMatching(/^who-/)]);
    expect(ole).not.toBe(ada);
  });
});

describe('a sentence that begins with a quotation', () => {
  it.each([
    '«نان، کار، آب» در بیشتر کانال‌ها دیده می‌شود و تلگرام آن را دارد',
    '“Bread, work” is repeated in most Telegram channels',
  ])('keeps both marks: %s', (whole) => {
    const text = `${whole}.`;
    const project = projectWith('the editors', { label: 'Harbour Union' });
    const { claims } = examine({ name: 'a', text, statements: [] }, project);
    expect(claims.map(({ type }) => type)).toContain('ubiquitous');
    expect(new Set(claims.map((claim) => claim.text))).toEqual(new Set([whole]));
    expect(new Set(claims.map(({ span }) => text.slice(...span)))).toEqual(new Set([whole]));
  });
});

describe('words that a text quotes', () => {
  it.each([
    [
      'Officials spoke. The slogan “bread, work, water” is used in most Telegram channels, officials said.',
      'bread, work, water',
      'term:bread work water',
    ],
    ['«نان، کار، آب» در بیشتر کانال‌های تلگرام دیده می‌شود.', 'نان، کار، آب', 'term:نان کار آب'],
  ])('are asked about as a whole, and are the first answer: %s', async (text, about, value) => {
    const { open } = await resolved(text, projectWith('the editors', { label: 'Harbour Union' }));
    const asked = open.find(({ kind }) => kind === 'who');
    expect(asked?.about).toBe(about);
    expect(asked?.candidates[0]).toMatchObject({ value, why: { say: 'questions.quotedWords' } });
  });

  it('are not what is claimed where the claim itself is quoted', async () => {
    const text = 'A deputy said: “The greens dominate Telegram”. The slogan “bread, work” is old.';
    const { open } = await resolved(text, projectWith('the editors', { label: 'Harbour Union' }));
    expect(open.filter(({ kind }) => kind === 'who').map(({ about }) => about)).toEqual(['greens']);
  });
});

describe('a quoted term of a vocabulary that has others', () => {
  const many = projectSchema.parse({
    isogloss: 1,
    name: 'terms',
    lexicons: {
      redtape: { label: 'red tape', form: 'neutral', terms: ['red tape', 'paper mill', 'stamp duty'] },
      ferry: { label: 'ferry', form: 'neutral', terms: ['slow ferry'] },
    },
  });
  const ubiquitous = ({ found }: Awaited<ReturnType<typeof resolved>>) =>
    found.find(({ detection }) => detection.type === 'ubiquitous');

  it.each([
    'The term "red tape" appears in most of the Telegram channels.',
    'The term “red tape” appears in most of the Telegram channels.',
    'Much is said on Telegram. The phrase "paper mill" appears in most of the Telegram channels.',
  ])('is not all of them, and is asked about: %s', async (text) => {
    const read = await resolved(text, many);
    const claim = ubiquitous(read);
    expect(claim?.entry).not.toHaveProperty('about');
    const term = /["“](.*?)["”]/u.exec(text)?.[1];
    const asked = read.open.filter(({ claims }) => claims.includes(claim?.detection.id ?? ''));
    expect(asked.map(({ kind, about }) => [kind, about])).toEqual([['who', term]]);
    expect(asked[0]?.candidates[0]?.value).toBe(`term:${term}`);
    expect(asked[0]?.candidates.map(({ value }) => value)).toContain('about:redtape');
  });

  it('is what was answered', async () => {
    const text = 'The term "red tape" appears in most of the Telegram channels.';
    const { open } = await resolved(text, many);
    const id = open[0]?.id ?? '';
    const alone = projectSchema.parse({
      ...many,
      lexicons: {
        ...many.lexicons,
        'red-tape-2': { label: 'red tape', form: 'neutral', terms: ['red tape'], author: answerer },
      },
    });
    for (const key of ['redtape', 'red-tape-2']) {
      const read = await resolved(text, alone, { [id]: { value: `about:${key}` } });
      expect(ubiquitous(read)?.entry).toMatchObject({ about: key });
      expect(read.open).toEqual([]);
    }
  });

  it.each([['The slogan "slow ferry" appears in most of the Telegram channels.', 'ferry']])(
    'is the vocabulary where it is all of it: %s',
    async (text, key) => {
      const read = await resolved(text, many);
      const [claim] = read.found;
      expect(claim?.entry).toMatchObject({ about: key });
    },
  );
});
