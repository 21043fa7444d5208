import { countOption, refuseGrouping } from '../options.ts';
import type { MeasureOptions, OptionSpec } from '../measure.ts';

export const statementsOptions: readonly OptionSpec[] = [
  { flags: '--limit <rows>', description: 'speakers printed, the most quoted first', default: 100 },
];

/** @throws {UserError} for a value that is no count, and for a grouping: speakers are the rows */
export function speakersWanted(options: MeasureOptions): number {
  refuseGrouping(options, 'speakers');
  return countOption(options, 'limit', 100);
}
