import { UserError } from '../../model/errors.ts';
import type { MeasureOptions, OptionSpec } from '../measure.ts';

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

export function readOptions(options: MeasureOptions): CoordinationOptions {
  return {
    window: whole(options, 'window', 60, 0),
    minPosts: whole(options, 'minPosts', 2, 0),
    minWeight: whole(options, 'minWeight', 1, 1),
    loops: options['loops'] === true || options['loops'] === 'true',
    budget: whole(options, 'budget', 50_000_000, 0),
    limit: whole(options, 'limit', 200_000, 1),
    null: options['null'] !== false && options['null'] !== 'false',
  };
}

/** What an engine's numbers of 32 bits hold with room to spare. */
const most = 2 ** 31;

function whole(options: MeasureOptions, name: string, otherwise: number, least: number): number {
  const given = options[name] ?? otherwise;
  const value = typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given);
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new UserError(
    `bad-${flag}`,
    `--${flag} is "${String(given)}": a whole number from ${least} to ${most} is needed.`,
  );
}
