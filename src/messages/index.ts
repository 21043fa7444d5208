import type { Said, Written } from '../model/said.ts';
import { type Catalogue, type Given, type Key, message, written, writtenIn } from './catalogue.ts';
import { en } from './en/index.ts';
import { fa } from './fa/index.ts';
import { type Manner, type Writing, writingIn } from './writing.ts';
import { type Language } from './languages.ts';

export { message } from './catalogue.ts';
export type { Manner, Writing } from './writing.ts';

/** A catalogue with its language's way of writing: what turns messages into words. */
export interface Words extends Writing {
  /** A sentence that is said here and now. */
  readonly say: <K extends Key>(key: K, ...given: Given<K>) => string;
  readonly write: (said: Said) => string;
  /** Any result with its messages written out. */
  readonly writeAll: <T>(value: T) => Written<T>;
}

/** Each sentence once, in the order they came. */
export const distinct = <S extends Said>(all: readonly S[]): S[] => [
  ...new Map(all.map((said) => [JSON.stringify(said), said])).values(),
];

/** Whether it is this sentence, whatever its parameters. */
export const isSaying = (said: Said, key: Key): boolean => typeof said !== 'string' && said.say === key;

const catalogues: Readonly<Record<Language, Catalogue>> = { en, fa };

/** Digits and calendar that go with a language where nothing else is asked for. */
const usual: Readonly<Record<Language, Manner>> = {
  en: { language: 'en', digits: 'latin', calendar: 'gregorian' },
  fa: { language: 'fa', digits: 'persian', calendar: 'jalali' },
};

/** A manner of which some is asked for, the rest as usual in its language. */
export function mannerOf(asked: { readonly [K in keyof Manner]?: Manner[K] | undefined }): Manner {
  const own = usual[asked.language ?? 'en'];
  return {
    language: own.language,
    digits: asked.digits ?? own.digits,
    calendar: asked.calendar ?? own.calendar,
  };
}

export function wordsIn(manner: Manner): Words {
  return wordsOf(catalogues[manner.language], writingIn(manner));
}

export function wordsOf(catalogue: Catalogue, w: Writing): Words {
  return {
    ...w,
    say: (key, ...given) => written(message(key, ...given), catalogue, w),
    write: (said) => written(said, catalogue, w),
    writeAll: <T>(value: T) => writtenIn(value, catalogue, w) as Written<T>,
  };
}

export const english = wordsIn(usual.en);
