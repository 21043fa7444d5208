import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleState } from '../../../src/work/articles/articles.ts';
import type { Article } from '../../../src/work/articles/library.ts';
import { openStates } from '../../../src/work/articles/states.ts';
import { revisionOf } from '../../../src/work/files/revision.ts';
import type { Study } from '../../../src/work/study.ts';

let folder: string;
let corpus: string;
let asked: ((state: ArticleState) => void)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-states-'));
  mkdirSync(join(folder, '.isogloss', 'results'), { recursive: true });
  corpus = 'one';
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const article = { id: 'a' } as Article;
const study = (): Study =>
  ({
    folder,
    context: { driver: { query: () => Promise.resolve([{ change: '', corpus }]) } },
  }) as unknown as Study;
/** As a result that was kept leaves it. */
const kept = (second: number): void =>
  utimesSync(join(folder, '.isogloss', 'results'), new Date(0), new Date(second * 1000));
const state = (name: string): ArticleState => ({ name }) as unknown as ArticleState;
const opened = (busy: () => boolean) =>
  openStates(() => new Promise((resolve) => asked.push(resolve)), busy, 10);
const until = async (n: number): Promise<void> => {
  while (asked.length < n) await new Promise((resolve) => setTimeout(resolve, 1));
};

test('a page does not wait behind long work for results that have come since; when it ends it does', async () => {
  let busy = false;
  const ask = opened(() => busy);
  kept(1);
  const first = ask(study(), article);
  await until(1);
  asked[0]?.(state('first'));
  expect(await first).toEqual(state('first'));
  busy = true;
  kept(2);
  expect(await ask(study(), article)).toEqual(state('first'));
  kept(3);
  expect(await ask(study(), article)).toEqual(state('first'));
  expect(asked).toHaveLength(2);
  busy = false;
  const last = ask(study(), article);
  await until(3);
  asked[1]?.(state('second'));
  asked[2]?.(state('third'));
  expect(await last).toEqual(state('third'));
});

test('other posts are another question: it is waited for', async () => {
  const ask = opened(() => true);
  const first = ask(study(), article);
  await until(1);
  asked[0]?.(state('first'));
  await first;
  corpus = 'two';
  const second = ask(study(), article);
  await until(2);
  setTimeout(() => asked[1]?.(state('second')), 30);
  expect(await second).toEqual(state('second'));
});

test('what the program writes of what it read is no other question; what a person writes meanwhile is', async () => {
  const ask = opened(() => false);
  const file = join(folder, 'claims.yaml');
  const first = ask(study(), article);
  await until(1);
  const read = { ...state('first'), article };
  asked[0]?.(read);
  const found = await first;
  let before = revisionOf(folder);
  writeFileSync(file, 'claims: {}\n');
  ask.wrote(study(), found, before);
  expect(await ask(study(), article)).toBe(found);
  expect(asked).toHaveLength(1);
  writeFileSync(file, 'claims: {} # somebody\n');
  before = revisionOf(folder);
  writeFileSync(file, 'claims: {} # somebody, and the program\n');
  ask.wrote(study(), found, before);
  void ask(study(), article);
  await until(2);
});
