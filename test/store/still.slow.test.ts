import { AsyncResource } from 'node:async_hooks';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { kept } from '../../src/measures/kept.ts';
import { derivedOnce } from '../../src/store/derive/alone.ts';
import { corpusHash, forgetCorpus } from '../../src/store/derive/corpus.ts';
import { isDerived, markDerived, runOf } from '../../src/store/derive/runs.ts';
import { lookingOnce, whileStill } from '../../src/store/derive/still.ts';
import { erase } from '../../src/store/erase.ts';
import type { Driver } from '../../src/store/driver.ts';
import { readMeta, writeMeta } from '../../src/store/migrations/migrate.ts';
import type { MeasureContext } from '../../src/measures/measure.ts';
import { projectSchema } from '../../src/model/project.ts';
import { erasing, importFile, ownStore } from './support.ts';

const { folder, store } = await ownStore({ emptied: true });
const { driver } = store;

const fileOf = (channel: string, ids: readonly number[]): string => {
  const path = join(folder.path, `${channel}-${ids.join('-')}.ndjson`);
  const lines = ids.map((id) =>
    JSON.stringify({ channel, id, date: '2026-03-01T10:00:00Z', text: `Ferry ${channel} ${id} leaves.` }),
  );
  writeFileSync(path, lines.join('\n'));
  return path;
};

/** What is done by another than the piece of work that calls it. */
const outside = new AsyncResource('outside');
const elsewhere = <T>(work: () => Promise<T>): Promise<T> => outside.runInAsyncScope(work);

async function posts(): Promise<number> {
  const [row] = await driver.query<{ n: number }>('SELECT count() AS n FROM {db:Identifier}.posts FINAL');
  return row?.n ?? -1;
}

beforeEach(async () => {
  await importFile(store, fileOf('pier', [1, 2, 3]));
});

it('what is counted while an import publishes is counted anew, all of it', async () => {
  let looks = 0;
  const counted = await whileStill(driver, async () => {
    const frame = await posts();
    if (looks++ === 0) await importFile(store, fileOf('quay', [1, 2]));
    return [frame, await posts()];
  });
  expect(counted).toEqual([5, 5]);
  expect(looks).toBe(2);
});

it('likewise beside an erasure, from its first row on', async () => {
  // What was erased is never taken in again: a channel of its own.
  await importFile(store, fileOf('wharf', [1, 2]));
  let looks = 0;
  const counted = await whileStill(driver, async () => {
    if (looks++ === 0) await erase(store, { kind: 'channel', key: 'wharf' }, erasing);
    return posts();
  });
  expect(counted).toBe(3);
  expect(looks).toBe(2);
});

it('the outermost begins anew, and what was mixed is not kept', async () => {
  const project = projectSchema.parse({ isogloss: 1, name: 'two' });
  const context: MeasureContext = { driver, project, version: 'test', code: 'test' };
  let looks = 0;
  const ask = () =>
    kept(context, {
      name: 'mixed',
      parameters: {},
      make: async () => {
        const frame = await posts();
        if (looks++ === 0) await importFile(store, fileOf('quay', [1, 2]));
        return [frame, await posts()];
      },
      read: (json) => json as number[],
    });
  const before: number[] = [];
  const counted = await whileStill(driver, async () => {
    before.push(await posts());
    return [before.at(-1), ...(await ask())];
  });
  expect(counted).toEqual([5, 5, 5]);
  expect(before).toEqual([3, 5]);
  const held = await driver.query<{ json: string }>('SELECT json FROM {db:Identifier}.findings');
  expect(held.map(({ json }) => json)).toEqual(['[5,5]']);
});

it('what is derived while something changes is not marked as derived, and the piece of work asks once of what is', async () => {
  let looks = 0;
  const derived = async (): Promise<string> => {
    const corpus = await corpusHash(driver);
    const run = runOf('test', corpus);
    // As another process does it: the piece of work hears of it only when it looks.
    if (looks++ === 0) await elsewhere(() => importFile(store, fileOf('quay', [1, 2])));
    if (!(await isDerived(driver, 'test', run))) await markDerived(driver, 'test', run, corpus);
    return run;
  };
  const run = await whileStill(driver, derived);
  const marked = await driver.query<{ run: string }>(
    "SELECT toString(run) AS run FROM {db:Identifier}.derived FINAL WHERE kind = 'test'",
  );
  expect(marked).toEqual([{ run }]);
  expect(run).toBe(runOf('test', await corpusHash(driver)));

  const there: boolean[] = [];
  const look = async (): Promise<void> => void there.push(await isDerived(driver, 'test', run));
  await whileStill(driver, async () => {
    if (there.length > 0) return;
    await look();
    await elsewhere(() => driver.command('TRUNCATE TABLE {db:Identifier}.derived'));
    await look();
    await forgetCorpus(driver, 'after');
    await look();
  });
  expect(there).toEqual([true, true, false]);
});

it('a piece of work that began before a change makes nothing after it: it would clear away what is of the posts now', async () => {
  const made: string[] = [];
  let looks = 0;
  await whileStill(driver, async () => {
    const corpus = await corpusHash(driver);
    if (looks++ === 0) await elsewhere(() => importFile(store, fileOf('quay', [1, 2])));
    await derivedOnce(driver, { maker: 'words', run: runOf('test', corpus) }, () => {
      made.push(corpus);
      return Promise.resolve();
    });
  });
  expect(made).toEqual([await corpusHash(driver)]);
  expect(looks).toBe(2);
});

it('what somebody keeps while a channel is erased goes with its last posts', async () => {
  await importFile(store, fileOf('dock', [1, 2]));
  const command = driver.command.bind(driver);
  const spy = vi.spyOn(driver, 'command').mockImplementation(async (sql, options) => {
    const { table } = (options?.parameters ?? {}) as { table?: string };
    if (table === 'posts' || /\.posts\b/.test(sql))
      await driver.insertRows('findings', [{ key: 'k', corpus: '0', json: '"of dock"' }]);
    return command(sql, options);
  });
  await erase(store, { kind: 'channel', key: 'dock' }, erasing);
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
  expect(await driver.query('SELECT json FROM {db:Identifier}.findings')).toEqual([]);
});

it('what is only shown looks once, and what is counted within it is counted anew as ever', async () => {
  await corpusHash(driver);
  const spy = vi.spyOn(driver, 'query');
  const looks = (): number => spy.mock.calls.filter(([sql]) => sql.includes('AS changing')).length;
  try {
    const [before, counted, after] = await lookingOnce(driver, async () => {
      await corpusHash(driver);
      const first = await corpusHash(driver);
      const asked = looks();
      let tries = 0;
      const anew = await whileStill(driver, async () => {
        const had = await posts();
        if (tries++ === 0) await elsewhere(() => importFile(store, fileOf('mole', [1, 2])));
        return [had, await posts()];
      });
      return [[first, asked], [anew, tries], await elsewhere(() => corpusHash(driver))] as const;
    });
    expect(before[1]).toBe(1);
    expect(counted[0][0]).toBe(counted[0][1]);
    expect(counted[1]).toBe(2);
    expect(after).not.toBe(before[0]);
  } finally {
    spy.mockRestore();
  }
});

it('a mistake that a change in the middle made is none', async () => {
  let looks = 0;
  const counted = await whileStill(driver, async () => {
    if (looks++ > 0) return posts();
    await importFile(store, fileOf('quay', [1, 2]));
    throw new Error('a table was gone');
  });
  expect(counted).toBe(5);
  await expect(whileStill(driver, () => Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

it('where changes go on and on it says so', async () => {
  let looks = 0;
  const counting = whileStill(driver, async () => {
    await forgetCorpus(driver, 'after');
    return ++looks;
  });
  await expect(counting).rejects.toMatchObject({ code: 'posts-changing' });
  expect(looks).toBe(3);
});

it('waits for a change that is under way, and for no dead one', async () => {
  await forgetCorpus(driver, 'before');
  const order: string[] = [];
  const counting = whileStill(driver, () => {
    order.push('counted');
    return posts();
  });
  await new Promise((done) => setTimeout(done, 200));
  order.push('changed');
  await forgetCorpus(driver, 'after');
  expect(await counting).toBe(3);
  expect(order).toEqual(['changed', 'counted']);
  // No process has this number.
  await writeMeta(driver, 'corpus changing', `${2 ** 22 + 1} ${hostname()}`);
  expect(await whileStill(driver, posts)).toBe(3);
});

it('keeps no hash of what is being changed, and one of what a killed change left', async () => {
  await forgetCorpus(driver, 'before');
  const hash = await corpusHash(driver);
  expect(await readMeta(driver, 'corpus')).toBe('');
  await writeMeta(driver, 'corpus changing', `${2 ** 22 + 1} ${hostname()}`);
  expect(await corpusHash(driver)).toBe(hash);
  expect(await readMeta(driver, 'corpus')).toContain(hash);
  await forgetCorpus(driver, 'after');
});

it('says that a change was cut short in the middle, until it is run again', async () => {
  const path = fileOf('quay', [7]);
  // The program is killed after its first row is published: nothing runs after that.
  const killed: Driver = Object.create(driver) as Driver;
  let isDead = false;
  killed.query = (...args) => (isDead ? new Promise(() => undefined) : driver.query(...args));
  killed.insertRows = (...args) => (isDead ? new Promise(() => undefined) : driver.insertRows(...args));
  const cut = new Promise((done) => {
    killed.command = async (...args) => {
      if (isDead) return new Promise(() => undefined);
      await driver.command(...args);
      if (args[0].includes('corpus changing')) {
        isDead = true;
        await writeMeta(driver, 'corpus changing', `${2 ** 22 + 1} ${hostname()}`);
        done(undefined);
      }
      return undefined;
    };
  });
  void importFile({ ...store, driver: killed }, path);
  await cut;
  await expect(whileStill(driver, posts)).rejects.toMatchObject({ code: 'posts-half-changed' });
  // Whoever looks for what is wrong looks at it all the same.
  expect(await whileStill(driver, () => Promise.resolve('told'), { cutShort: true })).toBe('told');
  await importFile(store, path);
  expect(await whileStill(driver, posts)).toBe(4);
});
