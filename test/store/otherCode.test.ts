import { beforeEach, describe, expect, it } from 'vitest';
import { corpusHash } from '../../src/store/derive/corpus.ts';
import { forgetOtherCode, isDerived, markDerived } from '../../src/store/derive/runs.ts';
import type { Driver } from '../../src/store/driver.ts';
import { readMeta, writeMeta } from '../../src/store/migrations/migrate.ts';
import { ownStore } from './support.ts';

const { store } = await ownStore();
const { driver } = store;
/** What other code kept as the hash of the same posts. */
const othersHash = '4711';

/** The driver of a process that is killed before its n-th command. */
function killedBefore(n: number): Driver {
  let commands = 0;
  return new Proxy(driver, {
    get: (of, name) => {
      if (name === 'command' && ++commands >= n) return () => Promise.reject(new Error('killed'));
      const held: unknown = Reflect.get(of, name, of);
      return typeof held === 'function' ? held.bind(of) : held;
    },
  });
}

describe('a store that other code worked on', () => {
  let own = '';
  beforeEach(async () => {
    await writeMeta(driver, 'corpus', '');
    own = await corpusHash(driver);
    await writeMeta(driver, 'derived by', 'other');
    const kept = (await readMeta(driver, 'corpus')) ?? '';
    await writeMeta(driver, 'corpus', kept.replace(own, othersHash));
    expect(await corpusHash(driver)).toBe(othersHash);
  });

  it('gives its posts the hash that this code computes, whether or not anything was derived', async () => {
    await forgetOtherCode(driver, 'this');
    expect(await corpusHash(driver)).toBe(own);
  });

  it.each([1, 2, 3, 4])('likewise where it was killed before command %i', async (n) => {
    await markDerived(driver, 'units', '1', othersHash);
    await forgetOtherCode(killedBefore(n), 'this').catch(() => undefined);
    await forgetOtherCode(driver, 'this');
    expect(await isDerived(driver, 'units', '1')).toBe(false);
    expect(await corpusHash(driver)).toBe(own);
    expect(await readMeta(driver, 'derived by')).toBe('this');
  });
});
