import { readModel } from './model.ts';
import { packOf } from './packs/index.ts';
import { makeParser } from './parser.ts';
import type { Parse } from './word.ts';

export type { Parse, ParsedSentence, Tag, Word } from './word.ts';

const made = new Map<string, Parse>();

/** The parser of a language, by its code ("en"); null where there is no pack. Weights are read at the first call of the parser. */
export function parserOf(language: string): Parse | null {
  const pack = packOf(language);
  if (pack === undefined) return null;
  return (text, sentences) => {
    let parse = made.get(language);
    if (parse === undefined) {
      parse = makeParser(pack, readModel(new URL(`weights/${language}.bin`, import.meta.url)));
      made.set(language, parse);
    }
    return parse(text, sentences);
  };
}
