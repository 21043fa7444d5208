import type { MeasureOptions, OptionSpec } from '../measure.ts';
import { countOption, mostInEngine } from '../options.ts';

export interface CoordinationOptions {
  /** Seconds between two shares, this many included. */
  readonly window: number;
  readonly minPosts: number;
  readonly minWeight: number;
  readonly loops: boolean;
  /** Pairs of one object up to which they are expanded. */
  readonly budget: number;
  /** Edges listed. */
  readonly limit: number;
  /** Whether to say how unusual each edge is. */
  readonly null: boolean;
}

export const coordinationOptions: readonly OptionSpec[] = [
  {
    flags: '--object <kind>',
    description:
      'what is shared: url, forward, text (near-duplicates of five words or more), hashtags, media (the platform’s number of a picture or file) or shares (a share table)',
  },
  { flags: '--lexicon <name>', description: 'only posts that have this vocabulary of isogloss.yaml' },
  { flags: '--window <seconds>', description: 'shares at most this far apart make a pair', default: 60 },
  { flags: '--min-posts <n>', description: 'accounts with fewer shares are left out', default: 2 },
  { flags: '--min-weight <n>', description: 'edges of less weight are left out', default: 1 },
  { flags: '--loops', description: 'keep pairs of an account with itself and of a post with its object' },
  {
    flags: '--budget <pairs>',
    description: 'an object with more pairs is counted, not expanded',
    default: 50_000_000,
  },
  { flags: '--limit <edges>', description: 'edges listed, the heaviest; all are counted', default: 200_000 },
  { flags: '--no-null', description: 'count only, without p and q' },
];

const most = mostInEngine;

export function readOptions(options: MeasureOptions): CoordinationOptions {
  return {
    window: countOption(options, 'window', 60, { least: 0, most }),
    minPosts: countOption(options, 'minPosts', 2, { least: 0, most }),
    minWeight: countOption(options, 'minWeight', 1, { least: 1, most }),
    loops: options['loops'] === true || options['loops'] === 'true',
    budget: countOption(options, 'budget', 50_000_000, { least: 0, most }),
    limit: countOption(options, 'limit', 200_000, { least: 1, most }),
    null: options['null'] !== false && options['null'] !== 'false',
  };
}
