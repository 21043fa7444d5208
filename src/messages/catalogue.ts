import { type Message, type Said, isMessage } from '../model/said.ts';
import type { Writing } from './writing.ts';
import type { en } from './en/index.ts';

/** A sentence: fixed words, or words around parameters. */
export type Entry = string | ((parameters: never, w: Writing) => string);
export type Subject = Readonly<Record<string, Entry>>;
export type Catalogue = Readonly<Record<string, Subject>>;

/**
 * The same sentences in another language: a key left out or one too many does not compile. Fixed words may ask how
 * figures in them are written.
 */
export type Translation<S extends Subject> = {
  readonly [K in keyof S]: S[K] extends (parameters: infer P, w: Writing) => string
    ? (parameters: P, w: Writing) => string
    : string | ((parameters: Readonly<Record<string, never>>, w: Writing) => string);
};

type English = typeof en;
type SubjectName = keyof English;
/** `shares.tooFew`: the subject and the sentence. */
export type Key = { [S in SubjectName]: `${S}.${Extract<keyof English[S], string>}` }[SubjectName];

type EntryOf<K extends Key> = K extends `${infer S}.${infer N}`
  ? S extends keyof English
    ? N extends keyof English[S]
      ? English[S][N]
      : never
    : never
  : never;

/** Where a sentence takes words, it takes another message as well. */
type Loose<T> = T extends string
  ? string extends T
    ? Said
    : T
  : T extends readonly (infer U)[]
    ? readonly Loose<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Loose<T[K]> }
      : T;

type ParametersOf<K extends Key> =
  EntryOf<K> extends (parameters: infer P, w: Writing) => string ? P : undefined;
/** None for a sentence without parameters, else one object. */
export type Given<K extends Key> = [ParametersOf<K>] extends [undefined] ? [] : [Loose<ParametersOf<K>>];

/** A sentence as data, checked against the English catalogue. */
export function message<K extends Key>(key: K, ...[parameters]: Given<K>): Message {
  return { say: key, ...(parameters as object | undefined) };
}

/** The sentence of a key in a catalogue. @throws where there is none: a result of another version */
export function entryOf(catalogue: Catalogue, key: string): Entry {
  const dot = key.indexOf('.');
  const entry = catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (entry === undefined) throw new Error(`no message “${key}” in this version`);
  return entry;
}

/** A message in words. Messages within it are written first. */
export function written(said: Said, catalogue: Catalogue, w: Writing): string {
  if (typeof said === 'string') return said;
  const { say, ...parameters } = said;
  const entry = entryOf(catalogue, say);
  if (typeof entry === 'string') return entry;
  return (entry as (p: unknown, w: Writing) => string)(writtenIn(parameters, catalogue, w), w);
}

/** Any data with its messages written out, everything else as it is. */
export function writtenIn(value: unknown, catalogue: Catalogue, w: Writing): unknown {
  if (isMessage(value)) return written(value, catalogue, w);
  if (Array.isArray(value)) return value.map((item) => writtenIn(item, catalogue, w));
  if (typeof value !== 'object' || value === null) return value;
  if (hasPlainForm(value)) return writtenIn(value.toJSON(), catalogue, w);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, writtenIn(part, catalogue, w)]));
}

/** Rows that are made only where they are looked at say by themselves what they hold. */
const hasPlainForm = (value: object): value is { toJSON(): unknown } =>
  'toJSON' in value && typeof value.toJSON === 'function' && !(value instanceof Date);

/** Dates, maps and the like hold no messages. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
