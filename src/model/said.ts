import { z } from 'zod';

/**
 * A sentence of the program as data: its key in the catalogues of `messages/`, and what it speaks of (numbers,
 * estimates, names, other messages). It is written out in a language where it is shown, and not before.
 */
export interface Message {
  readonly say: string;
  readonly [parameter: string]: unknown;
}

/** What the program says, or words that are nobody's to translate: a name, a text from outside. */
export type Said = string | Message;

export const saidSchema: z.ZodType<Said> = z.union([z.string(), z.looseObject({ say: z.string() })]);

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof (value as { say?: unknown }).say === 'string';

/** A result as it is printed: the same shape with every message written out. */
export type Written<T> = unknown extends T
  ? T
  : T extends Message
    ? string
    : T extends string | number | boolean | null | undefined
      ? T
      : { [K in keyof T]: Written<T[K]> };
