import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { testClaims } from '../../src/claims/testClaims.ts';
import { english } from '../../src/messages/index.ts';
import type { WrittenClaim } from '../../src/model/verdict.ts';
import { seededRandom, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { runJson } from '../cli/run.ts';
import { type Corpus, type Line, openCorpus } from '../measures/corpus.ts';

export interface Post extends Line {
  edited?: string;
}
export interface World {
  readonly posts: Post[];
  /** Posts as they are when the source is taken in a second time. */
  readonly later?: Post[];
  readonly communities: Readonly<Record<string, readonly string[]>>;
  /** Claims as YAML in one line; shares are within the first community unless they say within which. */
  readonly claims: Readonly<Record<string, string>>;
}

export const first = Date.UTC(2026, 0, 1) / 1000;
export const day = 86_400;
export const iso = (seconds: number): string => new Date(Math.round(seconds) * 1000).toISOString();
export const repeat = (n: number, of: (i: number) => string): string[] =>
  Array.from({ length: n }, (_, i) => of(i));

/** What worlds are made of, drawn with one seed. */
export function draws(seed: number) {
  const random = seededRandom(seed);
  const word = (): string =>
    Array.from({ length: 6 }, () => String.fromCharCode(97 + uniformInteger(random, 26))).join('');
  const prose = (own = '', length = 14): string =>
    [...Array.from({ length }, word), own].filter((one) => one !== '').join(' ');
  const times = (n: number, from = 0, to = 60): number[] =>
    Array.from({ length: n }, () => first + day * (from + (to - from) * uniform(random))).sort(
      (a, b) => a - b,
    );
  /** Posts of a channel with ids from 1 on, without a gap. */
  const channel = (
    name: string,
    texts: readonly string[],
    at: readonly number[] = times(texts.length),
    more: Partial<Post> = {},
  ): Post[] =>
    texts.map((text, i) => ({ channel: name, id: i + 1, date: iso(at[i] as number), text, ...more }));
  const shuffled = (texts: readonly string[]): string[] =>
    texts
      .map((text) => ({ text, key: uniform(random) }))
      .sort((a, b) => a.key - b.key)
      .map(({ text }) => text);
  /** Eight channels, in four of them mostly X and in four the rival. */
  const sides = (world: string, x: number, rival: number): { posts: Post[]; names: string[] } => {
    const names = Array.from({ length: 8 }, (_, i) => `${world}${i}`);
    const posts = names.flatMap((name, i) => {
      const [own, other] = i < 4 ? [x / 4 - 5, 5] : [5, rival / 4 - 5];
      return channel(
        name,
        shuffled([...repeat(own, () => prose('lantern')), ...repeat(other, () => prose('mountain'))]),
      );
    });
    return { posts, names };
  };
  const exponential = (mean: number): number => -mean * Math.log(1 - uniform(random));
  return { random, word, prose, times, channel, shuffled, sides, exponential };
}

/** Posts of several channels in the order of their times, with ids from 1 on. */
export function numbered(
  rows: readonly { channel: string; at: number; text: string; more?: Partial<Post> }[],
): Post[] {
  const byChannel = new Map<string, { at: number; text: string; more?: Partial<Post> }[]>();
  for (const { channel, ...row } of rows) byChannel.set(channel, [...(byChannel.get(channel) ?? []), row]);
  return [...byChannel].flatMap(([channel, list]) =>
    list
      .toSorted((p, q) => p.at - q.at)
      .map(({ at, text, more }, i) => ({ channel, id: i + 1, date: iso(at), text, ...more })),
  );
}

const projectOf = (worlds: readonly World[], more: string): string => `isogloss: 1
name: deceiving worlds
lexicons: { lantern: { terms: [lantern] }, mountain: { terms: [mountain] } }
${more}communities:
${worlds
  .flatMap(({ communities }) =>
    Object.entries(communities).map(([name, list]) => `  ${name}: { channels: [${list.join(', ')}] }`),
  )
  .join('\n')}
claims:
${worlds
  .flatMap(({ communities, claims }) =>
    Object.entries(claims).map(([id, text]) => {
      const within =
        text.startsWith('dominates') && !text.includes('within:')
          ? `, within: [${Object.keys(communities)[0] as string}]`
          : '';
      return `  ${id}: { type: ${text}${within} }`;
    }),
  )
  .join('\n')}
`;

/** Takes the worlds in as one corpus and tests their claims before the tests of a file. */
export function judged(worlds: Readonly<Record<string, World>>, more = '') {
  let corpus: Corpus;
  let results: Map<string, WrittenClaim>;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'isogloss-deceive-'));
    const all = Object.values(worlds);
    const project = projectOf(all, more);
    writeFileSync(join(folder, 'isogloss.yaml'), project);
    for (const [name, posts] of [
      ['first', all.flatMap((world) => world.posts)],
      ['later', all.flatMap((world) => world.later ?? [])],
    ] as const) {
      const file = join(folder, `${name}.ndjson`);
      writeFileSync(file, posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
      if (posts.length > 0) await runJson('import', file, '--project', folder);
    }
    corpus = await openCorpus(folder, project);
    results = new Map(english.writeAll(await testClaims(corpus.context)).map((row) => [row.id, row]));
  }, 900_000);
  afterAll(() => corpus.close());
  const of = (id: string): WrittenClaim => results.get(id) as WrittenClaim;
  return {
    of,
    counted: (id: string): [number, number] => {
      const [texts] = of(id).estimates;
      return [texts?.n ?? -1, texts?.denominator ?? -1];
    },
    flips: (id: string): string =>
      of(id)
        .checks.filter((check) => check.flips)
        .map(({ name }) => name)
        .join('; '),
    never: (verdict: string, ...ids: string[]): void => {
      for (const id of ids) expect([id, of(id).verdict]).not.toEqual([id, verdict]);
    },
  };
}
