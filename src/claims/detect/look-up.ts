import type { PackIndex } from './pack-index.ts';
import { type Match, matchPattern } from './pattern.ts';
import type { Word } from './words.ts';

export interface Found<T> {
  readonly rule: T;
  readonly match: Match;
}

/** Where the patterns of a language are found in words. */
export function lookUp<T>(
  words: readonly Word[],
  patterns: PackIndex['rules'] | PackIndex['untestable'],
): Found<T>[] {
  const found: Found<T>[] = [];
  for (const [at, { norm }] of words.entries()) {
    for (const { pattern, rule } of patterns.at(norm)) {
      const match = matchPattern(words, at, pattern);
      if (match !== undefined) found.push({ rule: rule as T, match });
    }
  }
  return found;
}

/** Of patterns that take the same words the one that takes most. */
export function apart<T>(found: readonly Found<T>[]): Found<T>[] {
  const kept: Found<T>[] = [];
  const best = [...found].sort(
    (a, b) => b.match.taken.length - a.match.taken.length || a.match.first - b.match.first,
  );
  const used = new Set<number>();
  for (const one of best) {
    if (one.match.taken.some((at) => used.has(at))) continue;
    for (const at of one.match.taken) used.add(at);
    kept.push(one);
  }
  return kept.sort((a, b) => a.match.first - b.match.first);
}
