import type { LanguagePack } from '../text/packs/pack.ts';
import { english } from '../text/packs/en.ts';
import { persian } from '../text/packs/fa.ts';

const packs = new Map<string, LanguagePack>([english, persian].map((pack) => [pack.language, pack]));

export const languages: readonly string[] = [...packs.keys()];

/** The pack of a language; of the one its letters tell where none is named. English where nothing tells. */
export function packOf(text: string, language?: string): LanguagePack {
  const named = language === undefined ? undefined : packs.get(language);
  return named ?? packs.get(languageOf(text)) ?? english;
}

/** Language by script, from the first few thousand letters. */
export function languageOf(text: string): string {
  let arabic = 0;
  let cyrillic = 0;
  let latin = 0;
  for (const char of text.slice(0, 8000)) {
    if (/[\u0600-\u06FF]/.test(char)) arabic++;
    else if (/[\u0400-\u04FF]/.test(char)) cyrillic++;
    else if (/[A-Za-z]/.test(char)) latin++;
  }
  if (arabic > latin && arabic >= cyrillic) return 'fa';
  return cyrillic > latin ? 'ru' : 'en';
}
