/** Edits from one word to another: letters put in, left out, changed (Levenshtein 1966). */
export const editDistance = (a: string, b: string): number => edits(a, b, false);

/**
 * Slips from one word to another: as `editDistance`, and two neighbours exchanged are one slip (optimal string alignment after
 * Damerau 1964, doi:10.1145/363958.363994).
 */
export const slips = (a: string, b: string): number => edits(a, b, true);

function edits(a: string, b: string, exchanges: boolean): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      if (exchanges && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}

/** The known name that a misspelt one was most likely meant to be; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/^@/, '');
  const wanted = fold(name);
  const near = known
    .map((one) => ({ one, distance: slips(wanted, fold(one)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 4)))
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1));
  return near[0]?.one;
}
