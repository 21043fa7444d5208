import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Driver } from '../../src/store/driver.ts';
import { articleState, testArticle } from '../../src/work/articles/articles.ts';
import type { Article } from '../../src/work/articles/library.ts';
import { answerQuestion } from '../../src/work/questions/write.ts';
import { posts } from './corpus.ts';
import { type TestApp, openApp } from './support.ts';

/** What an answer costs: the article is read again, once, and of the posts is asked what nobody has asked yet. */
const told =
  'On channels\n\nThe Green Party dominates the Telegram channels, said Ada Ahmadi. The Blue League outnumbers the Yellow Union there, said Bo Berg.\n';
let app: TestApp;
let article: Article;
const asked: string[] = [];

beforeAll(async () => {
  app = await openApp();
  const driver = app.tools.open.store.driver as { query: Driver['query'] };
  const query = driver.query.bind(driver);
  driver.query = (sql, options) => {
    asked.push(sql);
    return query(sql, options);
  };
  await app.ask('/api/v1/files?name=posts.ndjson', { method: 'POST', body: posts() });
  await app.ask('/api/v1/files?name=told.txt', { method: 'POST', body: told });
  await app.idle();
  const study = app.tools.study();
  const [one] = await app.tools.library.list(study.folder, study.project);
  article = one as Article;
});
afterAll(() => app.close());

const page = async (): Promise<string> => (await app.ask(`/articles/${article.id}`)).text();
const revision = async (): Promise<string> => /name="revision" value="([^"]*)"/.exec(await page())?.[1] ?? '';
const ledger = (): string => readFileSync(join(app.folder, 'claims.yaml'), 'utf8');
/** The question about a name, with the claim beside which it is asked. */
async function questionOf(name: string): Promise<{ question: string; claim: string }> {
  const { claims } = await app.tools.state(app.tools.study(), article);
  const [found] = claims.flatMap(({ id, questions }) =>
    questions.filter(({ about }) => about?.includes(name)).map((one) => ({ question: one.id, claim: id })),
  );
  return found ?? { question: '', claim: '' };
}

it('asks the posts of no name again, reads the article once, and shows what a reading anew would show', async () => {
  await page();
  const fields = { ...(await questionOf('Green')), revision: await revision(), words: 'greenword' };
  expect(fields.question).not.toBe('');
  asked.length = 0;
  const answered = await app.ask(`/articles/${article.id}/answers`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  expect(answered.status).toBe(303);
  expect(asked.filter((sql) => sql.includes('search_words') || sql.includes('uniqExact(channel)'))).toEqual(
    [],
  );
  const read = await app.tools.state(app.tools.study(), article);
  expect(await app.tools.state(app.tools.study(), article)).toBe(read);
  const plain = (state: object): unknown => JSON.parse(JSON.stringify({ ...state, article: null }));
  expect(plain(read)).toEqual(plain(await articleState(app.tools.study(), article)));
});

it('given while a test reads the article is not asked again', async () => {
  const { question } = await questionOf('Blue');
  expect(ledger()).toMatch(new RegExp(`^ +${question}:`, 'm'));
  const study = app.tools.study();
  const testing = testArticle(study, article, []);
  answerQuestion(study, question, 'term:redword');
  await testing;
  const open =
    ledger()
      .split(/^questions:/m)[1]
      ?.split(/^\S/m)[0] ?? '';
  expect(open).not.toContain(`${question}:`);
  expect(ledger()).toMatch(new RegExp(`^answers:[^]*${question}:`, 'm'));
});
