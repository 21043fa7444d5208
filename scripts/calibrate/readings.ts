/** Claims that leave open with whom X is compared: the verdict is what every reading says. */
import { together } from '../../src/claims/questions/readings.ts';
import { type Ask } from '../../src/claims/types/shares/counts.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { simulateCounts } from '../../src/simulation/counts.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';
import { shareCell } from '../../src/simulation/worlds/cells.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';
import { frameOf, sideCounts } from './shares.ts';

interface Factors {
  readonly channels: 3 | 8;
  readonly readings: 2 | 4;
  /** How much rarer than X every rival but the first is. */
  readonly others: 'tied' | 'clear';
  readonly odds: 0.5 | 2;
}

const ask: Ask = { form: 'majority', threshold: 0.5, sides: 2, any: 3, labels: ['X', 'rival'] };
const rate = 0.03;

function worldOf({ channels, readings, others, odds }: Factors): WorldSpec {
  const effect = { x: rate, rival: rate, spread: 0.3, missingOdds: odds };
  const spec = shareCell({ channels, sizes: 'lognormal', gaps: 'tenth', lexicon: 'perfect' }, effect);
  const rivals = Array.from({ length: readings }, (_, i) => `rival ${i + 1}`);
  return {
    ...spec,
    lexicons: ['harbour', ...rivals],
    usage: ['harbour', ...rivals].map((lexicon, i) => ({
      lexicon,
      own: i < 2 || others === 'tied' ? rate : rate / 3,
      spread: 0.3,
    })),
  };
}

/** The counts as a reading sees them: X, and the one rival it is compared with. */
function against(counts: readonly SideCount[], rival: number): SideCount[] {
  return counts.flatMap((row) => {
    const side = (row.side & 1) | ((row.side & (2 << rival)) === 0 ? 0 : 2);
    return side === 0 ? [] : [{ ...row, side }];
  });
}

function aheadBy(counts: readonly SideCount[], field: 'texts' | 'posts'): number {
  const of = (bit: number): number =>
    counts.reduce((sum, row) => sum + ((row.side & bit) === 0 ? 0 : row[field]), 0);
  return of(1) - of(2);
}

function cellOf(factors: Factors): Cell {
  const { readings } = factors;
  const spec = worldOf(factors);
  return {
    id: `readings ${Object.values(factors).join(' ')}`,
    of: 'readings',
    factors: { ...factors },
    boundary: true,
    draw(random) {
      const world = simulateCounts(spec, random);
      const counts = sideCounts(world, 'held', readings + 1);
      const truth = sideCounts(world, 'published', readings + 1);
      const frame = frameOf(world);
      const each = Array.from({ length: readings }, (_, rival) => {
        const published = against(truth, rival);
        const leads = [aheadBy(published, 'texts'), aheadBy(published, 'posts')];
        const mayBe = { supported: leads.every((n) => n > 0), contradicted: leads.every((n) => n < 0) };
        const { verdict } = graded(frame, against(counts, rival), ask, Number.NaN, mayBe);
        return { verdict: (verdict ?? 'undecided') as Verdict, mayBe };
      });
      const { verdict } = together(each, true);
      const wrong = (one: (typeof each)[number]): boolean =>
        (one.verdict === 'supported' && !one.mayBe.supported) ||
        (one.verdict === 'contradicted' && !one.mayBe.contradicted);
      return {
        low: null,
        high: null,
        truth: Number.NaN,
        verdict,
        mayBe: {
          supported: each.every(({ mayBe }) => mayBe.supported),
          contradicted: each.every(({ mayBe }) => mayBe.contradicted),
        },
        means: { 'error of one reading': each.filter(wrong).length / readings },
      };
    },
  };
}

export const readingCells = (): Cell[] =>
  ([3, 8] as const).flatMap((channels) =>
    ([2, 4] as const).flatMap((readings) =>
      (['tied', 'clear'] as const).flatMap((others) =>
        ([0.5, 2] as const).map((odds) => cellOf({ channels, readings, others, odds })),
      ),
    ),
  );
