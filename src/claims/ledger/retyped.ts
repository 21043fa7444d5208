import { type LedgerEntry, type ReadBefore, claimOf } from '../../model/ledger.ts';
import type { ClaimType } from '../../model/project.ts';
import { isFallIn } from '../detect/changeSaid.ts';
import { sharedSaid } from '../detect/sharedSaid.ts';
import { thresholdSaid } from '../detect/universal.ts';
import { wordsOf } from '../detect/words.ts';
import { partsKept } from '../types/partsKept.ts';

/**
 * An entry read as another type. What of its reading that type has too stays, what it had when it was read so before comes back, and
 * what it was read as until now is written beside it. A signature was for the other question.
 * @param change when and by whom; `runs` the times it was measured until now
 */
export function retyped(
  entry: LedgerEntry,
  from: ClaimType,
  type: ClaimType,
  change: Pick<ReadBefore, 'until' | 'changedBy' | 'runs'>,
): LedgerEntry {
  const { type: _t, text = '', source: _s, note: _n, ...parts } = claimOf(entry) ?? { type: from };
  const { kept, left } = partsKept(from, type, parts);
  const { missing: _m, notTestable: _b, readBefore = [], ...all } = entry;
  const { signedOffBy, signedOffOn, signedOffVerdict, ...rest } = all;
  const others = Object.fromEntries(Object.entries(rest).filter(([name]) => !(name in parts)));
  const threshold = thresholdSaid(type, text);
  const falls = type === 'responds' && isFallIn(wordsOf(text));
  const before = readBefore.findLast((one) => one.type === type)?.left ?? {};
  const record: ReadBefore = {
    type: from,
    ...change,
    ...(Object.keys(left).length === 0 ? {} : { left }),
    ...(signedOffBy === undefined ? {} : { signedOffBy }),
    ...(signedOffOn === undefined ? {} : { signedOffOn }),
    ...(signedOffVerdict === undefined ? {} : { signedOffVerdict }),
  };
  return {
    ...others,
    type,
    ...(threshold === undefined ? {} : { threshold }),
    ...sharedSaid(type, text),
    ...(falls ? { form: 'fall' as const } : {}),
    ...before,
    ...kept,
    readBefore: [...readBefore, record],
  };
}
