import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/text/readsAs.ts';

const reads = (name: string, word: string): string => {
  const readings = readingsOf(name);
  if (readings === null) return 'no name';
  return readings.usual.test(word) ? 'usual' : readings.any.test(word) ? 'any' : 'no';
};

describe('a name in Latin letters, read in Arabic script', () => {
  // Spellings of the Persian and Arabic press, letters folded as posts are searched (no half-space, no hamza on a bearer).
  it.each([
    ['Jalili', 'جلیلی'],
    ['Raisi', 'رییسی'],
    ['Shamkhani', 'شمخانی'],
    ['Alinejad', 'علینژاد'],
    ['Khamenei', 'خامنهای'],
    ['Ghalibaf', 'قالیباف'],
    ['Mousavi', 'موسوی'],
    ['Lavrov', 'لاوروف'],
    ['Peskov', 'پسکوف'],
    ['Zelenskyy', 'زلنسکی'],
    ['Musk', 'ماسک'],
    ['Tether', 'تتر'],
    ['Barcelona', 'بارسلونا'],
    ['Hezbollah', 'حزبالله'],
    ['al-Sharaa', 'الشرع'],
    ['Reza', 'رضا'],
    ['Gaza', 'غزه'],
    ['Erdoğan', 'اردوغان'],
  ])('%s is %s', (name, word) => {
    expect(['usual', 'any']).toContain(reads(name, word));
  });

  it.each([
    ['Zarif', 'ظریف', 'ظرف'],
    ['Musk', 'ماسک', 'موثق'],
    ['Bagheri', 'باقری', 'بغیر'],
    ['Gaza', 'غزه', 'جز'],
  ])('%s is written %s, and %s only if need be', (name, usual, other) => {
    expect([reads(name, usual), reads(name, other)]).toEqual(['usual', 'any']);
  });

  it.each([
    ['Iran', 'ایراد'],
    ['Hamas', 'حماسه'],
    ['Kerman', 'کرمانشاه'],
  ])('%s is not %s', (name, word) => {
    expect(reads(name, word)).toBe('no');
  });

  it.each(['ab', 'زلنسکی', 'U2', ''])('%o is no such name', (name) => {
    expect(reads(name, 'آب')).toBe('no name');
  });
});
