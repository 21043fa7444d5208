import { withDayOf } from '../../claims/ledger/documentDay.ts';
import { message } from '../../messages/index.ts';
import { dayTyped } from '../../messages/days.ts';
import { mistake } from '../../messages/mistake.ts';
import { ledgerFile, ledgerText, writeLedger } from '../files/ledger.ts';
import type { Study } from '../study.ts';

/**
 * Keeps the day on which a document came out, in the ledger: "yesterday" in it is counted from that day.
 * @param typed by either calendar; '' takes back what was given
 * @throws {UserError} for what is no day
 */
export function giveDay(
  { folder, project }: Pick<Study, 'folder' | 'project'>,
  name: string,
  typed: string,
): void {
  const day = typed.trim() === '' ? null : dayGiven(typed);
  writeLedger(folder, withDayOf(ledgerFile, ledgerText(folder), name, day, project));
}

/** The Gregorian day (ISO) of what a person typed. @throws {UserError} for what is no day */
export function dayGiven(typed: string): string {
  const day = dayTyped(typed);
  if (day === undefined) throw mistake('not-a-day', message('mistakes.notADay', { given: typed.trim() }));
  return day;
}
