import type { Writing } from '../writing.ts';

/** Names that are proposed while somebody types. */
export const names = {
  list: 'Names and words',
  found: ({ n }: { n: number }, w: Writing) =>
    n === 0
      ? 'No name or word of the posts begins like this.'
      : `${w.n(n)} ${w.plural(n, { one: 'proposal', other: 'proposals' })}; arrows go through them.`,
  vocabulary: 'vocabulary',
  group: 'group of channels',
  word: ({ n }: { n: number }, w: Writing) => `in ${n === 1 ? '1 to 3' : `about ${w.count(n)}`} posts`,
};
