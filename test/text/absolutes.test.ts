import { describe, expect, it } from 'vitest';
import { absolutesIn } from '../../src/text/absolutes.ts';

describe('words that allow no exception', () => {
  it('are found in the languages that claims are found in, and not where they are denied', () => {
    expect(absolutesIn('The other channels only follow; nobody leads, always.')).toEqual([
      'only',
      'nobody',
      'always',
    ]);
    expect(absolutesIn('کانال‌های دیگر فقط تکرار می‌کنند و هیچ‌کس نمی‌پرسد')).toEqual(['فقط', 'هیچ‌کس']);
    expect(absolutesIn('Остальные только повторяют')).toEqual(['только']);
    expect(absolutesIn('They dominate not only the news but the sports.')).toEqual([]);
    expect(absolutesIn('نه تنها در خبر')).toEqual([]);
    // More than all the others together is a sum, and “lonely” is another word.
    expect(absolutesIn('State outlets publish more than all the others, lonely ones too.')).toEqual([]);
  });
});
