import { message } from '../../messages/index.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import type { Said } from '../../model/said.ts';
import { dispersion } from '../../statistics/dispersion.ts';
import { countEstimate } from '../measure.ts';
import type { SetSize, TermCount } from '../words/count.ts';
import { countedAs, dispersed, rateOf } from '../words/estimates.ts';

/** A channel that has this much of a term, were all of one size, has it alone; as in keyness. */
const alone = 0.9;

/** How often a term stands in a set, in how many of its texts and channels. */
export interface Frequency {
  readonly term: string;
  readonly n: number;
  readonly texts: number;
  readonly channels: number;
  readonly dpNorm: number | null;
  /** It stands (almost) only in one channel of a set that has several. */
  readonly oneChannel: boolean;
}

export interface FrequencyRow extends Row, Frequency {
  /** The set, by its key. */
  readonly set: string;
}

/** What a count says of one set; null where the term does not stand in it. */
export function frequencyIn({ term, cells }: TermCount, set: number, size: SetSize): Frequency | null {
  const own = cells.filter((cell) => cell.set === set && cell.n > 0);
  if (own.length === 0) return null;
  const counts = size.tokens.map(() => 0);
  for (const { channel, n } of own) counts[channel] = n;
  const rates = counts.map((n, i) => (n === 0 ? 0 : n / (size.tokens[i] as number)));
  const several = size.tokens.filter((tokens) => tokens > 0).length > 1;
  return {
    term,
    n: sum(counts),
    texts: sum(own.map(({ texts }) => texts)),
    channels: own.length,
    dpNorm: dispersion(counts, size.tokens)?.dpNorm ?? null,
    oneChannel: several && (own.length === 1 || Math.max(...rates) >= alone * sum(rates)),
  };
}

/** @param of the set: its name, all of it, and whether rows of several sets stand in one table */
export function frequencyRow(
  found: Frequency,
  of: {
    readonly key: string;
    readonly set: Said;
    readonly label: Said;
    readonly size: SetSize;
    readonly several: boolean;
    readonly evidence: Evidence;
  },
): FrequencyRow {
  const { n, texts, channels } = found;
  const [tokens, all] = [sum(of.size.tokens), sum(of.size.texts)];
  const held = of.size.tokens.filter((count) => count > 0).length;
  const named = of.several ? message('words.termOf', { term: of.label, set: of.set }) : of.label;
  return {
    key: of.several ? `${of.key}: ${found.term}` : found.term,
    label: found.oneChannel ? message('words.oneChannel', { term: named }) : named,
    estimates: [
      countedAs(message('words.occurrences'), n, message('words.occurrences'), n, tokens),
      rateOf(message('words.rate'), n, tokens),
      countEstimate('share', message('words.textsWith'), texts, all, message('words.textsUnit')),
      countedAs(message('words.channels'), channels, message('words.channelsUnit'), channels, held),
      dispersed(found.dpNorm, n),
    ],
    ...found,
    set: of.key,
    evidence: of.evidence,
  };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
