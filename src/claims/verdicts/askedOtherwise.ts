import { isSaying, message } from '../../messages/index.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** A claim that was measured as another question before says so, whatever it asks now; once. */
export function withAskedOtherwise<T extends ClaimResult>(result: T, entry: LedgerEntry | undefined): T {
  const asked = (entry?.readBefore ?? []).filter(({ runs, type }) => runs > 0 && type !== entry?.type);
  const last = asked.at(-1);
  if (last === undefined) return result;
  const types = [...new Set(asked.map(({ type }) => type))].map((type) => message('app.typeOf', { type }));
  const { runs, until } = last;
  const others = result.caveats.filter((caveat) => !isSaying(caveat, 'verdicts.askedOtherwise'));
  return { ...result, caveats: [message('verdicts.askedOtherwise', { types, runs, until }), ...others] };
}
