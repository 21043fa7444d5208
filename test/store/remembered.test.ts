import { expect, it } from 'vitest';
import { forgetCorpus } from '../../src/store/derive/corpus.ts';
import { remembered, rememberedInStore } from '../../src/store/derive/remembered.ts';
import type { Driver } from '../../src/store/driver.ts';
import { forgetOtherCode } from '../../src/store/derive/runs.ts';
import { ownStore } from './support.ts';

const { store } = await ownStore();

it('a question is asked once, after a change again, and again where it failed', async () => {
  const { driver } = store;
  const asked: string[] = [];
  const ask = (answer: string) => () => {
    asked.push(answer);
    return answer === 'no' ? Promise.reject(new Error('no')) : Promise.resolve(answer);
  };
  expect(await remembered(driver, ['names'], ask('one'))).toBe('one');
  expect(await remembered(driver, ['names'], ask('two'))).toBe('one');
  expect(await remembered(driver, ['names', 3], ask('other'))).toBe('other');
  // What is held is the same after this change; what was asked before it may still be of something else.
  await forgetCorpus(driver, 'after');
  expect(await remembered(driver, ['names'], ask('three'))).toBe('three');
  await expect(remembered(driver, ['pairs'], ask('no'))).rejects.toThrow('no');
  expect(await remembered(driver, ['pairs'], ask('four'))).toBe('four');
  expect(asked).toEqual(['one', 'other', 'three', 'no', 'four']);
});

it('keeps the last 256 answers', async () => {
  const { driver } = store;
  for (let i = 0; i < 257; i++) await remembered(driver, ['of', i], () => Promise.resolve(i));
  expect(await remembered(driver, ['of', 256], () => Promise.resolve(-1))).toBe(256);
  expect(await remembered(driver, ['of', 0], () => Promise.resolve(-1))).toBe(-1);
});

it('what is kept in the store too is found by the next process, of the same state of the posts and of the same code alone', async () => {
  const { driver } = store;
  const asked: string[] = [];
  const ask = (answer: string) => () => {
    asked.push(answer);
    return Promise.resolve({ answer });
  };
  /** As another process does it: nothing is in its memory. */
  const elsewhere = (): Driver =>
    new Proxy(driver, {
      get: (of, name) => {
        const held: unknown = Reflect.get(of, name, of);
        return typeof held === 'function' ? held.bind(of) : held;
      },
    });
  const by = async (code: string): Promise<Driver> => {
    const process = elsewhere();
    await forgetOtherCode(process, code);
    return process;
  };
  expect(await rememberedInStore(await by('a'), ['names'], ask('one'))).toEqual({ answer: 'one' });
  expect(await rememberedInStore(await by('a'), ['names'], ask('two'))).toEqual({ answer: 'one' });
  // Another program opened the store while one goes on: posts have another hash by it, perhaps, and both ask anew.
  const still = await by('a');
  expect(await rememberedInStore(await by('b'), ['names'], ask('three'))).toEqual({ answer: 'three' });
  expect(await rememberedInStore(still, ['names'], ask('again'))).toEqual({ answer: 'again' });
  await forgetCorpus(driver, 'after');
  expect(await rememberedInStore(await by('b'), ['names'], ask('four'))).toEqual({ answer: 'four' });
  // Changed while it was asked: of which state it is cannot be said, and it is kept nowhere.
  const changedMeanwhile = async (): Promise<string> => {
    await forgetCorpus(driver, 'after');
    return 'five';
  };
  expect(await rememberedInStore(await by('b'), ['frame'], changedMeanwhile)).toBe('five');
  expect(await rememberedInStore(await by('b'), ['frame'], ask('six'))).toEqual({ answer: 'six' });
  // A program that has not said what it is keeps nothing.
  expect(await rememberedInStore(elsewhere(), ['kinds'], ask('seven'))).toEqual({ answer: 'seven' });
  expect(await rememberedInStore(elsewhere(), ['kinds'], ask('eight'))).toEqual({ answer: 'eight' });
  expect(asked).toEqual(['one', 'three', 'again', 'four', 'six', 'seven', 'eight']);
});
