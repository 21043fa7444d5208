import { magnitudeOf } from '../model/magnitude.ts';
import { listed } from '../model/listed.ts';
import { search } from './search.ts';
import type { FoundPost } from './search.ts';
import type { Study } from './study.ts';

/** Lines shown of what posts have. */
const lines = 3;

export interface WordPreview {
  readonly word: string;
  /** Posts that have it, as an order of magnitude: an exact count would tell the outcome to who picks the words. */
  readonly about: number;
  readonly rows: readonly FoundPost[];
}

/** How posts use the words that somebody is about to answer with, with commas between them. */
export async function previewWords(study: Study, text: string): Promise<WordPreview[]> {
  const words = listed(text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 6);
  const previews: WordPreview[] = [];
  for (const word of words) {
    const found = await search(study, word, { limit: lines });
    previews.push({ word, about: magnitudeOf(await found.total()), rows: found.rows });
  }
  return previews;
}
