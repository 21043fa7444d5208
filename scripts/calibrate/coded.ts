/** Shares of use: what vocabularies match, corrected by samples that were read, held against who really used them. */
import type { CodedShares } from '../../src/claims/types/shares/coded.ts';
import { type Ask, type Form } from '../../src/claims/types/shares/counts.ts';
import { type ChannelCounts, simulateCounts } from '../../src/simulation/counts.ts';
import type { UsageSpec, WorldSpec } from '../../src/simulation/spec.ts';
import { shareCell } from '../../src/simulation/worlds/cells.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';
import { codingOf, lexicons, patterns, textsOf, usesIn, withCommonTerm } from './coded-texts.ts';
import { frameOf, sideCounts } from './shares.ts';

interface Factors {
  readonly channels: 3 | 8 | 22;
  /** Rates of use of X and of its rival. */
  readonly x: number;
  readonly rival: number;
  /** Precision 0.8 and recall 0.7 of X's lexicon, or of both; `differential`: of X's in one of two communities. */
  readonly lexicon: 'perfect' | 'imperfect' | 'both imperfect' | 'differential';
  /** Of the forms that a lexicon lacks, the part that comes near to a term; as much of other texts in a hundred. */
  readonly near: number;
  readonly gaps: 'none' | 'tenth';
  readonly form: Form;
  /** Texts in which the coder errs. */
  readonly errors: number;
  /** Part of the matched uses that stand in a term of both lexicons: what is right of one is wrong of the other. */
  readonly common: number;
}

function worldOf({ channels, x, rival, lexicon, gaps }: Factors): WorldSpec {
  const spec = shareCell(
    { channels, sizes: 'equal', gaps, lexicon: 'perfect' },
    { x, rival, spread: 0.3, postsPerDay: 480 / channels },
  );
  const good = (name: string, own: number): UsageSpec => ({ lexicon: name, own, spread: 0.3 });
  const bad = (name: string, own: number): UsageSpec => ({
    ...good(name, own),
    recall: 0.7,
    other: (own * 0.7) / 4,
  });
  const ofX = good('harbour', x);
  const badX = bad('harbour', x);
  return {
    ...spec,
    usage: [
      ...(lexicon === 'perfect'
        ? [ofX]
        : lexicon === 'differential'
          ? [ofX, { ...badX, community: 'second' }]
          : [badX]),
      lexicon === 'both imperfect' ? bad('mountain', rival) : good('mountain', rival),
    ],
  };
}

/** Share of X, or X less the rival, of the texts that use either; by published texts. */
function truthOf(world: readonly ChannelCounts[], form: Form): number {
  let [x, rival, any] = [0, 0, 0];
  for (const { patterns: own } of world) {
    for (const [pattern, n] of own.distinct.entries()) {
      const [a, b] = (patterns[pattern] ?? []).map(usesIn);
      if (a === true) x += n;
      if (b === true) rival += n;
      if (a === true || b === true) any += n;
    }
  }
  return any === 0 ? Number.NaN : (x - (form === 'majority' ? 0 : rival)) / any;
}

const erring =
  'a coder errs in one text of twenty, whatever is in it: among texts that the vocabulary does not match this makes as many uses as there are. The verdict states how far coders agree (Krippendorff’s α is near 0.8 then)';

function cellOf(id: string, factors: Factors): Cell {
  const spec = worldOf(factors);
  const { form, lexicon, near, errors, common } = factors;
  return {
    id: `coded ${id}`,
    of: 'share, coded',
    factors: { ...factors },
    ...(errors > 0 ? { breaks: erring } : {}),
    // Where misses are likeliest: both lexicons are corrected.
    boundary: lexicon === 'both imperfect' || common > 0,
    draw(random) {
      const drawn = simulateCounts(spec, random);
      const world = common > 0 ? withCommonTerm(drawn, common, random) : drawn;
      const counts = sideCounts(world, 'held', lexicons);
      const frame = frameOf(world);
      const truth = truthOf(world, form);
      if (Number.isNaN(truth)) return { low: null, high: null, truth: 0 };
      const texts = textsOf(world, near, random);
      const coded: CodedShares = {
        sides: Array.from({ length: lexicons }, (_, i) => ({
          coding: codingOf(world, texts, i, errors, random),
          meaning: 'words' as const,
          by: undefined,
        })),
        isInside: () => true,
        stratumOf: ({ communities }) => communities[0] ?? '',
      };
      // The threshold is put at the truth: every verdict is an error.
      const ask: Ask = { form, threshold: truth, sides: lexicons, any: 3, labels: ['X', 'rival'], coded };
      const outcome = graded(frame, counts, ask, truth, { supported: false, contradicted: false });
      return {
        ...outcome,
        means: { 'error of the value': outcome.value === null ? null : outcome.value - truth },
      };
    },
  };
}

const base: Factors = {
  channels: 8,
  x: 0.05,
  rival: 0.05,
  lexicon: 'imperfect',
  near: 0,
  gaps: 'none',
  form: 'majority',
  errors: 0,
  common: 0,
};

export const codedCells = (): Cell[] =>
  (
    [
      ['perfect', { lexicon: 'perfect' }],
      ['3 channels', { channels: 3 }],
      ['8 channels', {}],
      ['22 channels', { channels: 22 }],
      ['both imperfect', { lexicon: 'both imperfect' }],
      ['differential', { lexicon: 'differential' }],
      ['near misses', { lexicon: 'both imperfect', near: 0.7 }],
      ['rare', { x: 0.02, rival: 0.02, lexicon: 'both imperfect' }],
      ['frequent', { x: 0.2, rival: 0.2, lexicon: 'both imperfect' }],
      ['uneven', { x: 0.1, rival: 0.03, lexicon: 'both imperfect' }],
      ['gaps', { gaps: 'tenth', lexicon: 'differential' }],
      ['difference', { form: 'plurality', lexicon: 'both imperfect' }],
      ['difference frequent', { form: 'plurality', x: 0.2, rival: 0.2, lexicon: 'both imperfect' }],
      ['common term', { lexicon: 'perfect', common: 0.5 }],
      ['one term', { lexicon: 'perfect', common: 1 }],
      ['difference one term', { lexicon: 'perfect', form: 'plurality', common: 1 }],
      ['erring coder', { x: 0.1, rival: 0.03, errors: 0.05 }],
    ] as [string, Partial<Factors>][]
  ).map(([id, factors]) => cellOf(id, { ...base, ...factors }));
