import { coordination } from '../../measures/coordination/coordination.ts';
import { runMeasure } from '../../measures/run.ts';
import type { Finding, Row } from '../../model/finding.ts';
import type { NetworkPart } from '../../view/shown.ts';
import { isOf, readEdges } from '../files/readEdges.ts';
import { networkPart } from '../reporting/reportNetworks.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import type { Study } from '../study.ts';

/** Which edges: what two channels have in common, within how many seconds. */
export interface EdgesWish {
  readonly object: 'url' | 'forward' | 'text' | 'hashtags';
  readonly window: number;
  /** ISO days; the project's zone. */
  readonly from?: string;
  readonly to?: string;
}

/** One edge of the table; what was not tested is null. */
export interface EdgeLine {
  readonly a: string;
  readonly b: string;
  readonly pairs: number;
  readonly objects: number | null;
  readonly expected: number | null;
  readonly q: number | null;
  readonly read: { readonly by: string; readonly holds: boolean } | null;
}

export interface EdgesFound {
  /** The most unusual first, then those of most pairs. */
  readonly edges: readonly EdgeLine[];
  readonly network: NetworkPart;
  /** Pairs of posts that share it, and pairs of channels that have some. */
  readonly pairs: number;
  readonly all: number;
  /** Pairs of channels that are not named: persons', or nobody has said what they are. */
  readonly unnamed: number;
}

/** Edges that were measured lately, for the page that shows them. */
export interface EdgeTables {
  /** What is at hand for this wish; undefined where it has to be measured. */
  readonly at: (study: Study, wish: EdgesWish) => Promise<EdgesFound | undefined>;
  /** @param find what measures them, wherever it does */
  readonly measure: (
    study: Study,
    wish: EdgesWish,
    find: (study: Study, wish: EdgesWish) => Promise<Finding>,
  ) => Promise<void>;
}

/** Findings that are kept: one is a few megabytes. */
const mostKept = 4;

export function openEdgeTables(): EdgeTables {
  const held = new Map<string, Finding>();
  const keyOf = async ({ context }: Study, wish: EdgesWish): Promise<string> => {
    const { channels, communities, seed } = context.project;
    return JSON.stringify([await corpusHash(context.driver), channels, communities, seed, wish]);
  };
  return {
    at: async (study, wish) => {
      const finding = held.get(await keyOf(study, wish));
      return finding === undefined ? undefined : found(study, finding, wish);
    },
    measure: async (study, wish, find) => {
      const key = await keyOf(study, wish);
      const finding = await find(study, wish);
      held.delete(key);
      held.set(key, finding);
      for (const [old] of held) if (held.size > mostKept) held.delete(old);
    },
  };
}

/** Measures them: minutes, where there are many posts. */
export const findEdges = ({ context }: Study, wish: EdgesWish): Promise<Finding> =>
  runMeasure(context, coordination, { ...wish });

async function found(study: Study, finding: Finding, { object }: EdgesWish): Promise<EdgesFound> {
  const marks = readEdges(study.folder);
  const edges = finding.rows.map((row): EdgeLine => {
    const [a, b] = [String(row['a']), String(row['b'])];
    const mark = marks.find((one) => isOf(one, a, b, object));
    return {
      a,
      b,
      pairs: Number(row['pairs']),
      objects: numberOf(row, 'objects'),
      expected: numberOf(row, 'expected'),
      q: numberOf(row, 'q'),
      read: mark === undefined ? null : { by: mark.by, holds: mark.holds },
    };
  });
  const sorted = edges.toSorted((x, y) => (x.q ?? 1) - (y.q ?? 1) || y.pairs - x.pairs);
  const { pairs, edges: all, personal } = finding.summary as unknown as Summary;
  return {
    edges: sorted,
    pairs,
    all,
    unnamed: personal?.edges ?? 0,
    network: await networkPart(study.context, finding, marks, 'all'),
  };
}

/** What the measure says of all edges, listed or not. */
interface Summary {
  readonly pairs: number;
  readonly edges: number;
  readonly personal?: { readonly edges: number } | null;
}

const numberOf = (row: Row, name: string): number | null => {
  const value = row[name];
  return typeof value === 'number' ? value : null;
};
