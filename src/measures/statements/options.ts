import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { countOption } from '../options.ts';
import type { MeasureOptions, OptionSpec } from '../measure.ts';

export const statementsOptions: readonly OptionSpec[] = [
  { flags: '--limit <rows>', description: 'speakers printed, the most quoted first', default: 100 },
];

/** @throws {UserError} for a value that is no count, and for a grouping: speakers are the rows */
export function speakersWanted(options: MeasureOptions): number {
  if (options['by'] !== undefined) {
    throw mistake('unknown-grouping', message('options.noGrouping'));
  }
  return countOption(options, 'limit', 100);
}
