import type { MeasureContext } from '../measure.ts';
import { loadSql } from '../../store/sql.ts';

/** Placebos taken, where there are so many. */
export const mostPlacebos = 399;
/** Texts read for the words to choose from. */
const enoughTexts = 200_000;
/** How far from the vocabulary's a placebo's frequency may lie: a third more or less, then twice or half. */
const bands = [1.5, 2] as const;
/** A word that is part of a placebo has at least so much of the vocabulary's frequency, and so many texts. */
const smallestPart = 16;
const leastTexts = 5;
const mostTokens = 20_000;

export interface Placebo {
  readonly words: readonly string[];
  /** Texts that have it, about: a text with two of its words counts twice. */
  readonly texts: number;
}

export interface PlaceboWish {
  readonly corpus: string;
  readonly channels: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Texts looked at, and those with the vocabulary. */
  readonly texts: number;
  readonly uses: number;
  readonly matches: string;
  readonly literals: readonly string[];
}

/**
 * Words about as frequent as a vocabulary, in the order of a hash; where the language has too few so frequent ones, several
 * together, as a vocabulary is several words.
 */
export async function placeboWords(context: MeasureContext, wish: PlaceboWish): Promise<Placebo[]> {
  const { texts, uses, ...rest } = wish;
  const part = Math.max(1, Math.round(texts / enoughTexts));
  const target = uses / part;
  const rows = await context.driver.query<{ token: string; texts: number }>(
    loadSql(import.meta.url, 'words.sql'),
    {
      parameters: {
        ...rest,
        part,
        seed: context.project.seed,
        least: Math.max(leastTexts, Math.ceil(target / smallestPart)),
        most: Math.floor(target * (bands.at(-1) as number)),
        limit: mostTokens,
      },
    },
  );
  return chosen(rows, target);
}

/** @param words in the order they are to be taken in */
export function chosen(
  words: readonly { readonly token: string; readonly texts: number }[],
  target: number,
  most: number = mostPlacebos,
): Placebo[] {
  const placebos: Placebo[] = [];
  const taken = new Set<string>();
  for (const band of bands) {
    for (const { token, texts } of words) {
      if (placebos.length === most) return placebos;
      if (taken.has(token) || texts < target / band || texts > target * band) continue;
      taken.add(token);
      placebos.push({ words: [token], texts });
    }
  }
  let joined: { token: string; texts: number }[] = [];
  for (const word of words) {
    if (placebos.length === most) return placebos;
    if (taken.has(word.token)) continue;
    const sum = joined.reduce((total, { texts }) => total + texts, 0);
    if (sum + word.texts > target * bands[0]) continue;
    joined.push(word);
    if (sum + word.texts < target / bands[0]) continue;
    placebos.push({ words: joined.map(({ token }) => token), texts: sum + word.texts });
    joined = [];
  }
  return placebos;
}
