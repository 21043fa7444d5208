import type { Writing } from '../writing.ts';

/** The posts behind a number, on the app's screens. */
export const panel = {
  day: 'Day',
  spelling: 'Spelling',
  anySpelling: 'any',
  narrow: 'Narrow',
  nothing: 'No post behind this number is of that channel, day and spelling.',
  more: 'Versions, hash, citation',
  versions: ({ n }: { n: number }, w: Writing) =>
    n === 1 ? 'It was seen in one wording.' : `It was seen in ${w.n(n)} wordings.`,
  hash: 'Hash',
  seen: ({ when }: { when: string }) => `as of ${when}`,
  cite: 'Citation',
  copy: 'Copy',
  copied: 'Copied.',
  otherSense: 'Another sense? Select the phrase in a post, or write it: posts are no longer matched by it.',
};
