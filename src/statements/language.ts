import type { LanguagePack } from '../text/packs/pack.ts';
import { english } from '../text/packs/en.ts';
import { persian } from '../text/packs/fa.ts';
import { russian } from '../text/packs/ru.ts';

const packs = new Map<string, LanguagePack>([english, persian, russian].map((pack) => [pack.language, pack]));

/** Codes of the languages that statements are found in. */
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
  for (let i = 0; i < Math.min(text.length, 8000); i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x600 && code <= 0x6ff) arabic++;
    else if (code >= 0x400 && code <= 0x4ff) cyrillic++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) latin++;
  }
  if (arabic > latin && arabic >= cyrillic) return 'fa';
  return cyrillic > latin ? 'ru' : 'en';
}
