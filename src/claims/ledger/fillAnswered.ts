import type { Document } from 'yaml';
import { stableJson } from '../../measures/measure.ts';
import type { LedgerEntry } from '../../model/ledger.ts';

const sides = ['by', 'words', 'about'] as const;
const others = ['rivals', 'within', 'events', 'period', 'topic'] as const;

/**
 * What a person answered stands in an entry that they changed as well, where it says nothing of that part: the claim is tested as its
 * entry stands. Of an entry that is asked as another question what is open is told anew.
 * @param found the same claim with all answers filled in
 */
export function fillAnswered(
  document: Document.Parsed,
  id: string,
  known: LedgerEntry,
  found: LedgerEntry,
): void {
  const set = (part: keyof LedgerEntry): void =>
    found[part] === undefined
      ? void document.deleteIn(['claims', id, part])
      : document.setIn(['claims', id, part], document.createNode(found[part]));
  const saysWho = sides.some((part) => known[part] !== undefined);
  const parts = saysWho ? others : [...sides, ...others];
  for (const part of parts) if (known[part] === undefined && found[part] !== undefined) set(part);
  const isNew = stableJson(known.missing ?? null) !== stableJson(found.missing ?? null);
  if (known.readBefore !== undefined && isNew) set('missing');
}
