import type { Asking } from '../../src/claims/questions/asking.ts';
import { whyNone as whyNoneOf } from '../../src/claims/questions/whyNone.ts';

/** Of a corpus without a word: why it proposes none. */
export const whyNone: Asking['whyNone'] = (name, quoted) =>
  whyNoneOf(
    name,
    { beginning: () => Promise.resolve([]), count: () => Promise.resolve({ posts: 0, channels: 0 }) },
    quoted,
  );
