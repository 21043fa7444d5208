import { grammarOf } from '../../../text/parse/grammar/index.ts';
import { type Parse, parserOf } from '../../../text/parse/parsed.ts';
import { english as englishAmounts } from '../amounts/en.ts';
import { persian as persianAmounts } from '../amounts/fa.ts';
import type { AmountPack } from '../amounts/pack.ts';
import { russian as russianAmounts } from '../amounts/ru.ts';
import type { ClassPack } from './classes.ts';
import { type Inflection, englishForms, persianForms, stemForms, wordForms } from './inflect.ts';
import { lexiconOf } from './lexicon.ts';
import { flatParse } from './flat.ts';
import { arabic } from './packs/ar.ts';
import { english } from './packs/en.ts';
import { persian } from './packs/fa.ts';
import { englishLeads, persianLeads, russianLeads } from './packs/prepositions.ts';
import { russian } from './packs/ru.ts';
import type { Language } from './sight.ts';

interface Source {
  readonly classes: ClassPack;
  readonly forms: Inflection;
  readonly amounts: AmountPack;
  readonly prepositions: Language['prepositions'];
}

const sources: Readonly<Record<string, Source>> = {
  en: { classes: english, forms: englishForms, amounts: englishAmounts, prepositions: englishLeads },
  fa: { classes: persian, forms: persianForms, amounts: persianAmounts, prepositions: persianLeads },
  ar: { classes: arabic, forms: wordForms, amounts: persianAmounts, prepositions: {} },
  ru: { classes: russian, forms: stemForms, amounts: russianAmounts, prepositions: russianLeads },
};

const made = new Map<string, Language>();

/** The parser of a language, or its words in order where there is none or none is asked for. */
export const parseOf = (language: string, parsed = true): Parse =>
  (parsed ? parserOf(language) : null) ?? flatParse;

/** What a language brings to the reading of frames; null where it brings nothing. */
export function frameLanguage(language: string): Language | null {
  const known = made.get(language);
  if (known !== undefined) return known;
  const source = sources[language];
  // Without a parser there are no roles, and the words of another grammar do not occur.
  const grammar = grammarOf(language) ?? grammarOf('en');
  if (source === undefined || grammar === null) return null;
  const { classes, forms, amounts, prepositions } = source;
  const ready = { lexicon: lexiconOf(classes, forms), amounts, prepositions, grammar };
  made.set(language, ready);
  return ready;
}
