import { describe, expect, it } from 'vitest';
import { topicRows } from '../../src/text/topics.ts';
import { translated } from '../../src/text/translated.ts';

const of = (phrase: string): string[] =>
  translated(phrase).map(({ said, whole }) => `${said}${whole ? '' : ' …'}`);

describe('what a phrase speaks of in other languages', () => {
  it.each([
    ['refugees', ['refugees']],
    ['the political prisoners of the town', ['political prisoners …']],
    ['hate speech', ['hate speech']],
    ['bread and butter', []],
    ['آتش‌بس', ['آتشبس']],
    ['санкции', ['санкции']],
  ])('%s: %o', (phrase, said) => {
    expect(of(phrase)).toEqual(said);
  });

  it('gives the words of the other languages and none of its own', () => {
    const [sanctions] = translated('sanctions');
    expect(sanctions?.words).toContain('تحریم*');
    expect(sanctions?.words).not.toContain('sanction*');
  });

  // CLDR's names, as the runtime has them.
  it('knows countries', () => {
    expect(translated('France').flatMap(({ words }) => words)).toEqual(
      expect.arrayContaining(['فرانسه', 'Франция', 'فرنسا']),
    );
  });

  it('every row has four languages, and terms that a vocabulary takes', () => {
    for (const row of topicRows) {
      expect(row.length).toBe(4);
      for (const term of row.flat()) expect(term).toMatch(/^[^*|]+\*?$|^\S+\* \S+/u);
    }
  });
});
