import type { RowsOf, Unit } from '../messages/en/options.ts';
import { numberGiven, wholeGiven, wordGiven } from '../messages/given.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { MeasureOptions } from './measure.ts';

/** What an engine's numbers of 32 bits hold with room to spare. */
export const mostInEngine = 2 ** 31;

/** `minCount` as it is typed: `--min-count`. */
export const flagOf = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** A whole number of an option; without it what is usual. */
export const countOption = (
  options: MeasureOptions,
  name: string,
  usual: number,
  limits: { readonly least?: number; readonly most?: number; readonly unit?: Unit } = {},
): number => wholeGiven(flagOf(name), options[name] ?? usual, { least: 0, ...limits });

/** A number of an option; without it what is usual. */
export const numberOption = (
  options: MeasureOptions,
  name: string,
  usual: number,
  limits: { readonly least: number; readonly most?: number },
): number => numberGiven(flagOf(name), options[name] ?? usual, limits);

/** One of a few words of an option, the first without it. */
export const wordOption = <T extends string>(
  options: MeasureOptions,
  name: string,
  known: readonly [T, ...T[]],
): T => wordGiven(flagOf(name), options[name] ?? known[0], known);

/** What rows are by, the first without `--by`. */
export const groupingOption = <T extends string>(options: MeasureOptions, known: readonly [T, ...T[]]): T =>
  wordGiven('--by', options['by'] ?? known[0], known, 'unknown-grouping');

/** @throws {UserError} for a `--by`: an option that changes nothing would be believed */
export function refuseGrouping(options: MeasureOptions, rows: RowsOf): void {
  if (options['by'] !== undefined) throw mistake('unknown-grouping', message('options.noGrouping', { rows }));
}

/** What posts are said to have in common. */
export const objectGiven = <T extends string>(given: MeasureOptions[string], known: readonly T[]): T =>
  wordGiven('--object', given, known, 'unknown-object');

/**
 * @param resolution seconds that times in the corpus are apart at the least
 * @throws {UserError} where the sources tell apart no times as close as the window
 */
export function checkWindow(window: number, resolution: number | null): void {
  if (resolution === null || window >= resolution) return;
  throw mistake('window-below-resolution', message('options.windowBelow', { window, resolution }));
}
