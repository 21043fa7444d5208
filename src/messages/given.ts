import type { UserError } from '../model/errors.ts';
import type { Unit } from './en/options.ts';
import { message } from './index.ts';
import { mistake } from './mistake.ts';

/** What an option was given, as it was typed or as a program gave it. */
type Value = string | number | boolean | undefined;

interface Limits {
  readonly least: number;
  readonly most?: number;
}

/** `--min-count` as the end of a code: `bad-min-count`. */
const codeOf = (option: string): string => `bad-${option.replace(/^--/, '')}`;

const numberOf = (given: Value): number =>
  typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given);

/**
 * A whole number that an option was given.
 * @param unit said where the option does not say what is counted
 * @throws {UserError} `bad-NAME` for what is none, or out of its limits
 */
export function wholeGiven(
  option: string,
  given: Value,
  { least, most, unit }: Limits & { readonly unit?: Unit },
): number {
  const value = numberOf(given);
  if (Number.isSafeInteger(value) && value >= least && value <= (most ?? Number.MAX_SAFE_INTEGER))
    return value;
  throw mistake(
    codeOf(option),
    message('options.whole', { option, text: String(given), least, most: most ?? null, unit: unit ?? null }),
  );
}

/** A number that an option was given. @throws {UserError} `bad-NAME` for what is none, or out of its limits */
export function numberGiven(option: string, given: Value, { least, most }: Limits): number {
  const value = numberOf(given);
  if (value >= least && value <= (most ?? Number.POSITIVE_INFINITY)) return value;
  throw mistake(
    codeOf(option),
    message('options.number', { option, text: String(given), least, most: most ?? null }),
  );
}

/** One of a few words that an option was given. @throws {UserError} for another; without a code of its own `bad-NAME` */
export function wordGiven<T extends string>(
  option: string,
  given: Value,
  known: readonly T[],
  code: string = codeOf(option),
): T {
  const found = known.find((word) => word === given);
  if (found !== undefined) return found;
  throw notKnown(code, option, String(given ?? ''), known);
}

/** A mistake that names the words there are; the empty word is the option left out. */
export const notKnown = (code: string, option: string, text: string, known: readonly string[]): UserError =>
  mistake(
    code,
    message('options.oneOf', {
      option,
      text,
      known: known.filter((word) => word !== ''),
      without: known.includes(''),
    }),
  );
