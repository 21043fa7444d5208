import type { Sight } from './sight.ts';

/** The kind of the noun that an amount counts, within five words after it. */
export function noun(sight: Sight, last: number): string {
  for (let i = last; i <= last + 5; i++) {
    const word = sight.sentence.words[i];
    if (word?.tag === 'VERB' || word?.tag === 'PUNCT') break;
    for (const name of sight.classes[i] ?? []) {
      if (name === 'talk' || name === 'falsehood') return 'T';
      if (name === 'talker' || name === 'crowd' || name === 'media' || name === 'puppet') return 'A';
      if (name === 'engagement') return 'G';
    }
  }
  return '-';
}

/** How the noun is given: "the accounts", "these accounts", "dozens of accounts", "accounts", a name, a pronoun. */
export function definiteness(sight: Sight, head: number): string {
  const word = sight.sentence.words[head];
  if (word?.tag === 'PROPN') return 'name';
  if (word?.tag === 'PRON') return /^(?:i|we|you)$/.test(word.norm) ? 'self' : 'they';
  for (const i of sight.below[head] ?? []) {
    const { relation = '', norm = '' } = sight.sentence.words[i] ?? {};
    if (relation === 'nmod:poss') return 'own';
    if (relation === 'nummod') return 'number';
    if (relation === 'det')
      return /^(?:these|those|this|that|such)$/.test(norm) ? 'this' : /^(?:the)$/.test(norm) ? 'the' : 'a';
  }
  return /Number=Plur/.test(word?.features ?? '') ? 'plural' : 'bare';
}
