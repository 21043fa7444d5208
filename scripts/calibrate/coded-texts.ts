/** Texts of a drawn world in the order in which they are read, and the least sample of them that a claim is tested with. */
import type { CodedStratum, CodedText, Coding } from '../../src/measures/coding/coding.ts';
import { leastCoded, statuses } from '../../src/measures/coding/sample.ts';
import { type ChannelCounts, type UseState, statesOf } from '../../src/simulation/counts.ts';
import { chance } from '../../src/simulation/draws.ts';
import { type Random, uniform } from '../../src/statistics/random.ts';
import { binomial } from '../../src/statistics/randomCounts.ts';

/** X's and its rival's. */
export const lexicons = 2;

export const patterns = Array.from({ length: 4 ** lexicons }, (_, pattern) => statesOf(pattern, lexicons));
export const usesIn = (state: UseState | undefined): boolean => state === 'own' || state === 'unseen';

/**
 * Every distinct text that is held, in the order of its draw, which is one for all lexicons, as the program has it: its
 * channel's place and its pattern, and whether it comes near to a term (a bit of each lexicon).
 */
interface Texts {
  readonly codes: Uint32Array;
  readonly near: Uint8Array;
}

export function textsOf(world: readonly ChannelCounts[], near: number, random: Random): Texts {
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
export function codingOf(
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

/** Uses of a term that both lexicons list: the other one matches it too, falsely. None is lost in gaps here. */
export function withCommonTerm(
  world: readonly ChannelCounts[],
  part: number,
  random: Random,
): ChannelCounts[] {
  const of = (a: UseState, b: UseState): number => patterns.findIndex(([x, rival]) => x === a && rival === b);
  const moves = [
    [of('own', 'none'), of('own', 'false')],
    [of('none', 'own'), of('false', 'own')],
  ] as const;
  return world.map((channel) => {
    const counts = [...channel.patterns.posts];
    for (const [from, to] of moves) {
      const n = binomial(random, counts[from] as number, part);
      counts[from] = (counts[from] as number) - n;
      counts[to] = (counts[to] as number) + n;
    }
    return {
      ...channel,
      patterns: { posts: counts, distinct: counts, heldPosts: counts, heldDistinct: counts },
    };
  });
}
