import { expect, it } from 'vitest';
import { englishLemma } from '../../../src/text/parse/packs/english-lemmas.ts';

it('a name that ends in s is no plural', () => {
  const lemma = (name: string): string => englishLemma(name, 'PROPN', 'Number=Plur', () => false);
  expect(lemma('hamas')).toBe('hamas');
  expect(lemma('democrats')).toBe('democrat');
});
