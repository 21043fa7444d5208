import { startOf } from '../../measures/days.ts';
import type { Frame } from '../../model/frame.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { emptyResult, notTestable } from './result.ts';

/** Why a claim is not tested. */
export interface Because {
  readonly reason: string;
  readonly explanation: string;
  readonly words?: string | undefined;
  readonly collect: readonly string[];
}

/** The result of a claim that nothing was counted for. */
export function untested(
  id: string,
  claim: ClaimSource | LedgerEntry,
  frame: Frame,
  because: Because,
): ClaimResult {
  const { text, source, type, by, words, about, rivals, within, period, events } = claim;
  const shell = emptyResult(
    id,
    {
      type: type ?? 'dominates',
      ...(text === undefined ? {} : { text }),
      ...(source === undefined ? {} : { source }),
    },
    'none: it is not tested',
    {},
  );
  const given = Object.entries({ by, words, about, rivals, within, period, events }).filter(
    ([, value]) => value !== undefined,
  );
  const quoted = because.words === undefined ? '' : ` (“${because.words}”)`;
  return {
    ...shell,
    ...notTestable(because.reason, because.collect),
    type: type ?? 'none',
    parameters: Object.fromEntries(given),
    wording: `Not tested, ${because.reason}${quoted}: ${because.explanation}.`.replace(/([?.])\.$/, '$1'),
    frame,
  };
}

/** Whether a claim names a time that the corpus holds no posts of. */
export function outsideTime({ period }: ClaimSource, frame: Frame, zone: string): boolean {
  if (period === undefined || frame.from === null || frame.to === null) return false;
  const seconds = (time: string): number => Date.parse(time) / 1000;
  return (
    (period.from !== undefined && startOf(period.from, zone, 0) > seconds(frame.to)) ||
    (period.to !== undefined && startOf(period.to, zone, 1) < seconds(frame.from))
  );
}

export const otherTime: Because = {
  reason: 'outside the corpus’s time or platform',
  explanation: 'the corpus holds no posts of that time: the same question of another time could be asked',
  collect: ['posts of the time the claim speaks of'],
};
