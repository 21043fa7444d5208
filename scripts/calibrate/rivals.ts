/** `dominates` by plurality, and `outperforms`: X against every rival by itself, all tied on average. */
import { type Ask } from '../../src/claims/types/shares/counts.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import { simulateCounts } from '../../src/simulation/counts.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';
import { shareCell } from '../../src/simulation/worlds/cells.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';
import { frameOf, sideCounts } from './shares.ts';

interface Factors {
  readonly channels: 3 | 8 | 22;
  readonly rivals: 1 | 2 | 4;
  readonly gaps: 'none' | 'tenth' | 'outages';
  readonly odds: number;
}

function worldOf({ channels, rivals, gaps, odds }: Factors): WorldSpec {
  const effect = { x: 0.04, rival: 0.04, spread: 0.3, missingOdds: odds };
  const spec = shareCell({ channels, sizes: 'lognormal', gaps, lexicon: 'perfect' }, effect);
  const names = Array.from({ length: rivals }, (_, i) => `rival ${i + 1}`);
  return {
    ...spec,
    lexicons: ['harbour', ...names],
    usage: ['harbour', ...names].map((lexicon) => ({ lexicon, own: 0.04, spread: 0.3 })),
  };
}

/** Count of X less that of each rival, over all that was published. */
function leads(counts: readonly SideCount[], field: 'texts' | 'posts', rivals: number): number[] {
  const of = (bit: number): number =>
    counts.reduce((sum, row) => sum + ((row.side & bit) === 0 ? 0 : row[field]), 0);
  return Array.from({ length: rivals }, (_, i) => of(1) - of(2 << i));
}

function cellOf(factors: Factors): Cell {
  const { rivals } = factors;
  const spec = worldOf(factors);
  const any = 2 ** (rivals + 1) - 1;
  const labels = ['X', ...Array.from({ length: rivals }, (_, i) => `rival ${i + 1}`)];
  const ask: Ask = { form: 'plurality', threshold: 0, sides: rivals + 1, any, labels };
  return {
    id: `plurality ${Object.values(factors).join(' ')}`,
    of: 'plurality, frame',
    factors: { ...factors },
    ...(factors.odds > 2
      ? {
          breaks:
            'posts with X are missing at four times the odds of others, and the bounds allow twice: every verdict says at which odds it would tip',
        }
      : { boundary: factors.odds !== 1 }),
    draw(random) {
      const world = simulateCounts(spec, random);
      const counts = sideCounts(world, 'held', rivals + 1);
      const frame = frameOf(world);
      const truth = sideCounts(world, 'published', rivals + 1);
      const all = [...leads(truth, 'texts', rivals), ...leads(truth, 'posts', rivals)];
      const texts = truth.reduce((sum, row) => sum + row.texts, 0);
      return graded(frame, counts, ask, (leads(truth, 'texts', rivals)[0] ?? 0) / texts, {
        supported: all.every((lead) => lead > 0),
        contradicted: all.some((lead) => lead < 0),
      });
    },
  };
}

export const pluralityCells = (): Cell[] => [
  ...([3, 8, 22] as const).flatMap((channels) =>
    (channels === 22 ? ([1, 2] as const) : ([1, 2, 4] as const)).flatMap((rivals) =>
      (
        [
          ['none', 1],
          ['tenth', 0.5],
          ['tenth', 2],
          ['outages', 1],
        ] as const
      ).map(([gaps, odds]) => cellOf({ channels, rivals, gaps, odds })),
    ),
  ),
  cellOf({ channels: 22, rivals: 1, gaps: 'tenth', odds: 4 }),
];
