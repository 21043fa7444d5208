import type { Said, Written } from '../model/said.ts';
import { type Catalogue, type Given, type Key, message, written, writtenIn } from './catalogue.ts';
import { en } from './en/index.ts';
import { fa } from './fa/index.ts';
import { type Manner, type Writing, writingIn } from './writing.ts';
import { type Language, languages } from './languages.ts';

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

/** Whether a key stands in the catalogues. */
export const isKey = (key: string): key is Key => {
  const [subject = '', name = ''] = key.split('.');
  return Object.hasOwn(en, subject) && Object.hasOwn(en[subject as keyof typeof en], name);
};

const catalogues: Readonly<Record<Language, Catalogue>> = { en, fa };

/** Digits, calendar and zone that go with a language where nothing else is asked for. */
const usual: Readonly<Record<Language, Manner>> = {
  en: { language: 'en', digits: 'latin', calendar: 'gregorian', zone: 'UTC' },
  fa: { language: 'fa', digits: 'persian', calendar: 'jalali', zone: 'UTC' },
};

/** A manner of which some is asked for, the rest as usual in its language. */
export function mannerOf(asked: { readonly [K in keyof Manner]?: Manner[K] | undefined }): Manner {
  const own = usual[asked.language ?? 'en'];
  return {
    language: own.language,
    digits: asked.digits ?? own.digits,
    calendar: asked.calendar ?? own.calendar,
    zone: asked.zone ?? own.zone,
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

/** The same words with the days of another zone. */
export const inZone = (words: Words, zone: string): Words =>
  words.manner.zone === zone ? words : wordsIn({ ...words.manner, zone });

export const english = wordsIn(usual.en);

/** A sentence in each language, a line each: where nobody has said yet which one they read. */
export const inEach = (said: Said): string =>
  languages.map((language) => wordsIn(mannerOf({ language })).write(said)).join('\n');
