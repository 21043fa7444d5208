import { english } from './en.ts';
import { persian } from './fa.ts';
import type { Grammar } from './grammar.ts';
import { russian } from './ru.ts';

const grammars: Readonly<Record<string, Grammar>> = { en: english, fa: persian, ru: russian };

/** The grammar of a language, by its code; there is one for each language that has a parser. */
export const grammarOf = (language: string): Grammar | null =>
  Object.hasOwn(grammars, language) ? (grammars[language] ?? null) : null;
