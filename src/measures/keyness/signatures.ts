import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import { ensureNearPairs } from '../near-duplicates/build.ts';
import type { Boilerplate } from '../near-duplicates/find.ts';
import type { Terms } from '../words/kinds.ts';

/** The part of a channel's texts that have a term in a beginning or end that many of its texts have in common. */
export type Signatures = (term: string, channel: number) => number;

/** A channel's signed texts have the term there: at least so much of its occurrences makes it a signature. */
export const mostOfIt = 0.5;

/** Signatures of channels; words and n-grams only have any. They are found with near-duplicates: not where copies count. */
export async function signaturesOf(
  driver: Driver,
  channels: readonly string[],
  { kind, size }: Terms,
  copies: boolean,
): Promise<Signatures> {
  if (copies || (kind !== 'words' && kind !== 'ngrams')) return () => 0;
  const phrases = await driver.query<Boilerplate>(loadSql(import.meta.url, 'signatures.sql'), {
    parameters: { run: await ensureNearPairs(driver), channels },
  });
  return signedBy(phrases, channels, size);
}

/**
 * Phrases of one channel, side and length have no text in common, so their parts add up; of the lengths the one in which
 * most texts have the term counts.
 */
export function signedBy(
  phrases: readonly Boilerplate[],
  channels: readonly string[],
  size: number,
): Signatures {
  const place = new Map(channels.map((channel, i) => [channel, i]));
  const byLength = new Map<string, Map<string, number>>();
  for (const { channel, side, words, phrase, texts, total } of phrases) {
    const tokens = phrase.split(' ');
    const terms = new Set(tokens.slice(size - 1).map((_, i) => tokens.slice(i, i + size).join(' ')));
    for (const term of terms) {
      const key = `${place.get(channel) ?? -1} ${term}`;
      const of = byLength.get(key) ?? new Map<string, number>();
      const length = `${side} ${words}`;
      of.set(length, (of.get(length) ?? 0) + texts / total);
      byLength.set(key, of);
    }
  }
  const part = (of: ReadonlyMap<string, number>, side: string): number =>
    Math.max(0, ...[...of].filter(([length]) => length.startsWith(side)).map(([, n]) => n));
  return (term, channel) => {
    const of = byLength.get(`${channel} ${term}`);
    return of === undefined ? 0 : Math.min(1, part(of, '0 ') + part(of, '1 '));
  };
}
