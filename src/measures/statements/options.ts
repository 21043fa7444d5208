import { UserError } from '../../model/errors.ts';
import type { MeasureOptions, OptionSpec } from '../measure.ts';

export const statementsOptions: readonly OptionSpec[] = [
  { flags: '--limit <rows>', description: 'speakers printed, the most quoted first', default: 100 },
];

/** @throws {UserError} for a value that is no count, and for a grouping: speakers are the rows */
export function speakersWanted(options: MeasureOptions): number {
  if (options['by'] !== undefined) {
    throw new UserError(
      'unknown-grouping',
      'statements has speakers as its rows and takes no --by: choose days with --from and --to, channels with --channel or --community.',
    );
  }
  const limit = Number(options['limit'] ?? 100);
  if (Number.isSafeInteger(limit) && limit >= 0) return limit;
  throw new UserError(
    'bad-limit',
    `--limit is "${String(options['limit'])}": a whole number, 0 or more, is needed.`,
  );
}
