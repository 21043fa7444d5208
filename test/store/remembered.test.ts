import { expect, it } from 'vitest';
import { forgetCorpus } from '../../src/store/derive/corpus.ts';
import { remembered } from '../../src/store/derive/remembered.ts';
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
