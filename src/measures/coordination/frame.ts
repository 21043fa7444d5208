import type { Frame } from '../../model/frame.ts';
import type { Driver } from '../../store/driver.ts';
import type { MeasureContext } from '../measure.ts';
import { type ShareRun, sql } from './objects.ts';

interface Totals {
  shares: number;
  accounts: number;
  objects: number;
  first: number;
  last: number;
  with_seconds: number;
  with_minutes: number;
  with_hours: number;
}

/** The frame of a share table: accounts for channels, rows for posts. Its accounts are counted, not named. */
export async function frameOfShares(context: MeasureContext, run: ShareRun): Promise<Frame> {
  const totals = await totalsOf(context.driver, run);
  const moment = (seconds: number): string | null =>
    totals.shares === 0 ? null : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  return {
    channels: totals.accounts,
    channelNames: [],
    from: moment(totals.first),
    to: moment(totals.last),
    posts: totals.shares,
    completeness: null,
    resolution: resolutionOf(totals),
    wordless: 0,
    chosenBy: context.project.selection ?? 'not stated in isogloss.yaml ("selection")',
  };
}

async function totalsOf(driver: Driver, run: ShareRun): Promise<Totals> {
  const [totals] = await driver.query<Totals>(sql('totals.sql'), { parameters: { run } });
  if (totals === undefined) throw new RangeError('no totals');
  return totals;
}

/** As for channels: fewer than three rows tell nothing of the grain of their times. */
function resolutionOf(totals: Totals): number | null {
  if (totals.shares < 3) return null;
  if (totals.with_seconds > 0) return 1;
  if (totals.with_minutes > 0) return 60;
  return totals.with_hours > 0 ? 3600 : 86_400;
}
