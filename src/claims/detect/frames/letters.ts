/** Buckets that runs of letters are counted into, by their hash. */
export const buckets = 1 << 14;

const space = 0x20;
const shortest = 3;
const longest = 5;

/**
 * The runs of three to five letters of words, with the gaps at their ends, as numbers of buckets, each once: what a sentence
 * looks like below its words. FNV-1a over UTF-16 code units, folded to 14 bits.
 */
export const runsOf = (words: readonly string[]): Set<number> => new Set(words.flatMap(runsIn));

/** Runs of words met lately: most words of a text have been met. */
const met = new Map<string, readonly number[]>();
const mostMet = 20_000;
const longestMet = 40;

function runsIn(word: string): readonly number[] {
  const known = met.get(word);
  if (known !== undefined) return known;
  const runs: number[] = [];
  const last = word.length + 1;
  for (let from = 0; from <= last - shortest + 1; from++) {
    let hash = 0x811c9dc5;
    for (let at = from; at <= last && at < from + longest; at++) {
      const code = at === 0 || at === last ? space : word.charCodeAt(at - 1);
      hash = Math.imul(hash ^ code, 0x01000193);
      if (at - from + 1 >= shortest) runs.push((hash ^ (hash >>> 14)) & (buckets - 1));
    }
  }
  if (met.size >= mostMet) met.clear();
  if (word.length <= longestMet) met.set(word, runs);
  return runs;
}

/** Weights of the buckets, the constant last, in hundredths. */
export type Letters = Int16Array;

/** How much the runs of letters of a sentence speak for a claim: log-odds, sentences of any length made alike in length. */
export function lettersSay(letters: Letters, words: readonly string[]): number {
  const seen = new Uint8Array(buckets);
  let n = 0;
  let sum = 0;
  for (const word of words) {
    for (const run of runsIn(word)) {
      if (seen[run] === 1) continue;
      seen[run] = 1;
      n++;
      sum += letters[run] as number;
    }
  }
  return (sum / Math.sqrt(Math.max(1, n)) + (letters[buckets] ?? 0)) / 100;
}

export const writeLetters = (letters: Letters): string =>
  Buffer.from(letters.buffer, letters.byteOffset, letters.byteLength).toString('base64');

export function readLetters(text: string): Letters {
  const bytes = Buffer.from(text, 'base64');
  return Int16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readInt16LE(2 * i));
}
