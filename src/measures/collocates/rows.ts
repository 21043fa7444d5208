import { message } from '../../messages/index.ts';
import type { Evidence, Row } from '../../model/finding.ts';
import { countedAs, dispersed, rateOf } from '../words/estimates.ts';

/** A word near the term, with what says how strongly they keep company. */
export interface Collocate {
  readonly term: string;
  /** Places near the term, and places in all, where it stands. */
  readonly near: number;
  readonly total: number;
  readonly texts: number;
  /** Places near the term, and words in all. */
  readonly places: number;
  readonly words: number;
  readonly npmi: number;
  readonly logDice: number;
  readonly g2: number;
  readonly logP: number;
  readonly channels: number;
  /** Largest share that one channel has of the sum over channels of its rate near the term. */
  readonly lead: number;
  /** [number of the channel, times the word stands near the term there] */
  readonly cells: readonly (readonly [number, number])[];
}

export interface CollocateRow extends Row {
  readonly term: string;
  readonly near: number;
  readonly total: number;
  readonly texts: number;
  readonly npmi: number;
  readonly logDice: number;
  readonly g2: number;
  readonly qTokens: number;
  readonly dpNorm: number | null;
  readonly channels: number;
  readonly oneChannel: boolean;
}

export function collocateRow(
  one: Collocate,
  of: {
    readonly q: number;
    readonly dpNorm: number | null;
    readonly channels: number;
    readonly oneChannel: boolean;
    readonly evidence: Evidence;
  },
): CollocateRow {
  const { term, near, total, texts, npmi, logDice, g2, channels } = one;
  return {
    key: term,
    label: of.oneChannel ? message('words.oneChannel', { term }) : term,
    estimates: [
      countedAs(message('words.near'), near, message('words.nearUnit'), near, total),
      rateOf(message('words.nearRate'), near, one.places),
      rateOf(message('words.inAll'), total, one.words),
      countedAs(message('words.logDice'), logDice, message('words.logDiceUnit'), near, total),
      countedAs(message('words.npmi'), npmi, message('words.npmiUnit'), near, total),
      countedAs(message('words.g2'), g2, message('words.g2Unit'), near, total),
      countedAs(message('words.channels'), channels, message('words.channelsUnit'), channels, of.channels),
      dispersed(of.dpNorm, near),
    ],
    term,
    near,
    total,
    texts,
    npmi,
    logDice,
    g2,
    qTokens: of.q,
    dpNorm: of.dpNorm,
    channels,
    oneChannel: of.oneChannel,
    evidence: of.evidence,
  };
}
