import { english } from './en.ts';
import type { Pack } from './pack.ts';

const packs: Readonly<Record<string, Pack>> = { en: english };

/** The pack of a language, by its code. */
export const packOf = (language: string): Pack | undefined =>
  Object.hasOwn(packs, language) ? packs[language] : undefined;
