import { english as englishGrammar } from '../../../text/parse/grammar/en.ts';
import { english as englishAmounts } from '../amounts/en.ts';
import type { ClassPack } from './classes.ts';
import { lexiconOf } from './lexicon.ts';
import { english } from './packs/en.ts';
import type { Language } from './sight.ts';

interface Source {
  readonly classes: ClassPack;
  readonly amounts: Language['amounts'];
  readonly grammar: Language['grammar'];
}

const sources: Readonly<Record<string, Source>> = {
  en: { classes: english, amounts: englishAmounts, grammar: englishGrammar },
};

const made = new Map<string, Language>();

/** What a language brings to the reading of frames; null where it brings nothing. */
export function frameLanguage(language: string): Language | null {
  const known = made.get(language);
  if (known !== undefined) return known;
  const source = sources[language];
  if (source === undefined) return null;
  const ready = { lexicon: lexiconOf(source.classes), amounts: source.amounts, grammar: source.grammar };
  made.set(language, ready);
  return ready;
}

/** Whether frames are read in a language. */
export const isFramed = (language: string): boolean => language in sources;
