import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { entryOf } from '../../src/claims/ledger/entry.ts';
import { answerer } from '../../src/claims/questions/answeredNames.ts';
import { resolve } from '../../src/claims/questions/resolve.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { type Project, projectSchema } from '../../src/model/project.ts';
import { extractStatements } from '../../src/statements/index.ts';

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
  const asking = { project, channels: [], document, wordsLike: () => Promise.resolve([]) };
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
