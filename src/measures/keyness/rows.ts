import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import type { Said } from '../../model/said.ts';
import { countedAs, dispersed, rateOf } from '../words/estimates.ts';
import type { Keyness } from './statistics.ts';

/** A term that marks a set, with all that is known of it. */
export interface KeynessRow extends Row {
  readonly term: string;
  /** The set that it marks, by its key. */
  readonly set: string;
  readonly count: Pick<Keyness, 'a' | 'totalA' | 'b' | 'totalB' | 'texts'>;
  readonly z: number;
  readonly zTidylo: number;
  readonly g2: number;
  readonly qTokens: number;
  readonly logRatio: number;
  readonly p: number | null;
  readonly q: number | null;
  readonly dpNorm: number | null;
  readonly channels: number;
  /** It stands (almost) only in one channel of a set that has several. */
  readonly oneChannel: boolean;
  /** Most of it stands in beginnings or ends that many texts of a channel have in common. */
  readonly signature: boolean;
}

/** A channel that has this much of a term, were all of one size, has it alone. */
const alone = 0.9;

export const isOfOneChannel = ({ lead, channels }: Keyness, channelsOfSet: number): boolean =>
  channelsOfSet > 1 && (channels === 1 || lead >= alone);

export interface KeynessRowOf {
  readonly set: { readonly key: string; readonly label: Said };
  readonly label: Said;
  /** Channels of the set with posts. */
  readonly channels: number;
  readonly q: number | null;
  readonly qTokens: number;
  readonly evidence: Evidence;
  /** Whether rows of several sets stand in one table. */
  readonly several: boolean;
}

export function keynessRow(found: Keyness, of: KeynessRowOf): KeynessRow {
  const { term, a, totalA, b, totalB, texts } = found;
  const oneChannel = isOfOneChannel(found, of.channels);
  const dpNorm = found.dpNorm();
  const named = of.several ? message('words.termOf', { term: of.label, set: of.set.label }) : of.label;
  return {
    key: `${of.set.key}: ${term}`,
    label: oneChannel
      ? message('words.oneChannel', { term: named })
      : found.signature
        ? message('words.signature', { term: named })
        : named,
    estimates: [
      rateOf(message('words.here'), a, totalA),
      rateOf(message('words.elsewhere'), b, totalB),
      countedAs(message('words.logRatio'), found.logRatio, message('words.doublings'), a, b),
      logOdds(found),
      countedAs(message('words.g2'), found.g2, message('words.g2Unit'), a, b),
      countedAs(
        message('words.channels'),
        found.channels,
        message('words.channelsUnit'),
        found.channels,
        of.channels,
      ),
      dispersed(dpNorm, a),
    ],
    term,
    set: of.set.key,
    count: { a, totalA, b, totalB, texts },
    z: found.logOdds.z,
    zTidylo: found.tidylo.z,
    g2: found.g2,
    qTokens: of.qTokens,
    logRatio: found.logRatio,
    p: found.p,
    q: of.q,
    dpNorm,
    channels: found.channels,
    oneChannel,
    signature: found.signature,
    evidence: of.evidence,
  };
}

function logOdds({ logOdds: { delta, variance }, a, b }: Keyness): Estimate {
  const half = 1.959963984540054 * Math.sqrt(variance);
  return {
    name: message('words.logOdds'),
    value: delta,
    low: delta - half,
    high: delta + half,
    level: 0.95,
    target: 'process',
    unit: message('words.logOddsUnit'),
    n: a,
    denominator: a + b,
    method: message('words.tokensIndependent'),
    note: message('words.tooNarrow'),
    kind: 'number',
  };
}
