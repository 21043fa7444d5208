/** Shares of use: what vocabularies match, corrected by samples that were read, held against who really used them. */
import { agreeing, unlessFragile } from '../../src/claims/decide.ts';
import type { CodedShares } from '../../src/claims/coded-share.ts';
import { type Ask, type Form, countBy } from '../../src/claims/share-counts.ts';
import type { CodedStratum, CodedText, Coding } from '../../src/measures/coding/coding.ts';
import { leastCoded, statuses } from '../../src/measures/coding/sample.ts';
import { type ChannelCounts, type UseState, simulateCounts, statesOf } from '../../src/simulation/counts.ts';
import { chance } from '../../src/simulation/draws.ts';
import type { UsageSpec, WorldSpec } from '../../src/simulation/spec.ts';
import { shareCell } from '../../src/simulation/worlds/cells.ts';
import { type Random, uniform } from '../../src/statistics/random.ts';
import { type Cell, halved } from './cell.ts';
import { firstFlip, frameOf, sideCounts } from './shares.ts';

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
}

const lexicons = 2;

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

const patterns = Array.from({ length: 4 ** lexicons }, (_, pattern) => statesOf(pattern, lexicons));
const usesIn = (state: UseState | undefined): boolean => state === 'own' || state === 'unseen';

/**
 * Every distinct text that is held, in the order of its draw, which is one for all lexicons, as the program has it: its
 * channel's place and its pattern, and whether it comes near to a term (a bit of each lexicon).
 */
interface Texts {
  readonly codes: Uint32Array;
  readonly near: Uint8Array;
}

function textsOf(world: readonly ChannelCounts[], near: number, random: Random): Texts {
  const size = world.reduce(
    (all, { patterns: { heldDistinct } }) => all + heldDistinct.reduce((a, b) => a + b),
    0,
  );
  const codes = new Uint32Array(size);
  let end = 0;
  for (const [c, { patterns: own }] of world.entries()) {
    for (const [pattern, n] of own.heldDistinct.entries()) {
      codes.fill(c * patterns.length + pattern, end, end + n);
      end += n;
    }
  }
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(uniform(random) * (i + 1));
    const code = codes[i] as number;
    codes[i] = codes[j] as number;
    codes[j] = code;
  }
  const bits = new Uint8Array(size);
  if (near > 0) {
    for (let i = 0; i < size; i++) {
      const states = patterns[(codes[i] as number) % patterns.length] ?? [];
      for (const [lexicon, state] of states.entries())
        if (chance(random, state === 'unseen' ? near : near / 100))
          bits[i] = (bits[i] as number) | (1 << lexicon);
    }
  }
  return { codes, near: bits };
}

/** The least sample of one lexicon that a claim is tested with. */
function codingOf(
  world: readonly ChannelCounts[],
  { codes, near }: Texts,
  lexicon: number,
  errors: number,
  random: Random,
): Coding {
  const communities = [...new Set(world.map(({ channel }) => channel.spec.community))];
  const place = world.map(({ channel }) => communities.indexOf(channel.spec.community));
  const states = patterns.map((pattern) => pattern[lexicon]);
  const strata = communities.flatMap((community) =>
    statuses.map((status) => ({ community, status, size: 0, texts: [] as CodedText[] })),
  );
  const [matched, missed, other] = [0, 1, 2];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const c = Math.floor(code / patterns.length);
    const state = states[code % patterns.length];
    const status =
      state === 'own' || state === 'false' ? matched : ((near[i] as number) >> lexicon) & 1 ? missed : other;
    const stratum = strata[(place[c] as number) * statuses.length + status];
    if (stratum === undefined) continue;
    stratum.size += 1;
    const drawn = stratum.texts.length + 1;
    if (drawn > leastCoded[stratum.status]) continue;
    const uses = usesIn(state) !== chance(random, errors);
    const id = `${stratum.community} ${stratum.status} ${drawn}`;
    stratum.texts.push({
      channel: world[c]?.channel.key ?? '',
      id: drawn,
      moment: 0,
      status: stratum.status,
      own: status === matched,
      place: drawn,
      sameAs: id,
      key: id,
      codes: [uses ? 'own use' : 'other sense'],
    });
  }
  const coded = strata
    .filter(({ size }) => size > 0)
    .map((stratum): CodedStratum => ({ ...stratum, needed: stratum.texts.length }));
  return { lexicon: String(lexicon), strata: coded } as unknown as Coding;
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
  const { form, lexicon, near, errors } = factors;
  return {
    id: `coded ${id}`,
    of: 'share, coded',
    factors: { ...factors },
    ...(errors > 0 ? { breaks: erring } : {}),
    // Where misses are likeliest: both lexicons are corrected.
    boundary: lexicon === 'both imperfect',
    draw(random, fault) {
      const world = simulateCounts(spec, random);
      const counts = sideCounts(world, 'held', fault, lexicons);
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
        from: 0,
        to: 1,
        stratumOf: ({ communities }) => communities[0] ?? '',
      };
      // The threshold is put at the truth: every verdict is an error.
      const ask: Ask = { form, threshold: truth, sides: lexicons, any: 3, labels: ['X', 'rival'], coded };
      const whole = (['texts', 'posts'] as const).map((unit) => countBy(frame, counts, unit, ask));
      const plain = agreeing(whole.map(({ label, verdict }) => ({ label, verdict })));
      const { verdict } = unlessFragile(plain, firstFlip(frame, counts, ask, plain.verdict));
      const estimate = whole[0]?.conditions[0] ?? { low: null, high: null, value: null };
      const { low, high } = fault === 'variance' ? halved(estimate) : estimate;
      return {
        low,
        high,
        truth,
        verdict,
        mayBe: { supported: false, contradicted: false },
        means: { 'error of the value': estimate.value === null ? null : estimate.value - truth },
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
      ['erring coder', { x: 0.1, rival: 0.03, errors: 0.05 }],
    ] as [string, Partial<Factors>][]
  ).map(([id, factors]) => cellOf(id, { ...base, ...factors }));
