import { english } from './en.ts';
import { persian } from './fa.ts';
import type { Pack } from './pack.ts';
import { russian } from './ru.ts';

const packs: Readonly<Record<string, Pack>> = { en: english, fa: persian, ru: russian };

/** The pack of a language, by its code. */
export const packOf = (language: string): Pack | undefined =>
  Object.hasOwn(packs, language) ? packs[language] : undefined;
