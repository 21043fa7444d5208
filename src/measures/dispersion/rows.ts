import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import type { Said } from '../../model/said.ts';
import { dispersion } from '../../statistics/dispersion.ts';
import { ratioOfSums } from '../../statistics/ratioOfSums.ts';
import { countEstimate } from '../measure.ts';
import { countedAs, dispersed, per } from '../words/estimates.ts';
import type { WordSet } from '../words/sets.ts';

/** Of one channel in one set: texts, those with the term, occurrences, words, and sums over texts. */
export interface Moments {
  readonly texts: number;
  readonly with: number;
  readonly found: number;
  readonly tokens: number;
  readonly nn: number;
  readonly nt: number;
  readonly tt: number;
}

/** @param lasting channels with texts in every period; null where rows are no periods */
export function dispersionRow(
  set: WordSet,
  counted: readonly (Moments & { readonly channel: string })[],
  lasting: readonly string[] | null,
  evidence: Evidence,
): Row {
  const all = sumOf(counted);
  const same = lasting === null ? null : counted.filter(({ channel }) => lasting.includes(channel));
  const withIt = counted.filter(({ found }) => found > 0).length;
  const even = dispersion(
    counted.map(({ found }) => found),
    counted.map(({ tokens }) => tokens),
  );
  return {
    key: set.key,
    label: set.label,
    ...(set.from > 0 ? { from: set.from, to: set.to } : {}),
    estimates: [
      rate(message('words.rate'), all),
      ...(same === null ? [] : [rate(message('words.rateSame'), sumOf(same))]),
      countedAs(message('words.occurrences'), all.found, message('words.occurrences'), all.found, all.tokens),
      countEstimate('share', message('words.textsWith'), all.with, all.texts, message('words.textsUnit')),
      countedAs(message('words.channels'), withIt, message('words.channelsUnit'), withIt, counted.length),
      ...(counted.length > 1 ? [dispersed(even?.dpNorm ?? null, all.found)] : []),
    ],
    evidence,
  };
}

/** Occurrences in ten thousand words, texts as draws. */
function rate(name: Said, { texts, found, tokens, nn, nt, tt }: Moments): Estimate {
  const base = {
    name,
    level: 0.95,
    target: 'process',
    unit: message('words.perTenThousand'),
    n: found,
    denominator: tokens,
    kind: 'number',
  } as const;
  const interval = ratioOfSums({ units: texts, n: found, t: tokens, nn, nt, tt });
  if (interval === null)
    return {
      ...base,
      value: tokens === 0 ? null : (found / tokens) * per,
      low: null,
      high: null,
      method: message('estimates.none'),
      note: message('words.fewTexts'),
    };
  return {
    ...base,
    value: interval.value * per,
    low: interval.low * per,
    high: interval.high * per,
    method: message('words.textsAsDraws'),
    note: message('words.storiesLast'),
  };
}

const sumOf = (list: readonly Moments[]): Moments => {
  const sum = (of: keyof Moments): number => list.reduce((total, one) => total + one[of], 0);
  return {
    texts: sum('texts'),
    with: sum('with'),
    found: sum('found'),
    tokens: sum('tokens'),
    nn: sum('nn'),
    nt: sum('nt'),
    tt: sum('tt'),
  };
};
