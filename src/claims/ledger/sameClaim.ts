import type { Detection } from '../../model/detection.ts';
import type { DocumentRead } from '../../model/document.ts';
import type { Ledger, LedgerEntry } from '../../model/ledger.ts';
import { fileName, plain, sourceOf } from './entry.ts';

/**
 * Detections under the ids that the ledger has for the same claims. A name that the project has learnt since lets another
 * rule find a sentence, and an id holds its rule; the claim of that type, of that voice, in that sentence is the same one,
 * and its answers, edits and signature are its own.
 */
export function underKnownIds(
  detections: readonly Detection[],
  document: DocumentRead,
  ledger: Ledger,
): Detection[] {
  const taken = new Set(detections.map(({ id }) => id));
  const free = Object.entries(ledger.claims).filter(([id]) => !taken.has(id));
  return detections.map((detection) => {
    if (ledger.claims[detection.id] !== undefined) return detection;
    const at = free.findIndex(([id, entry]) => isSame(detection, document, id, entry));
    const [known] = at === -1 ? [] : free.splice(at, 1);
    return known === undefined ? detection : { ...detection, id: known[0] };
  });
}

/** The type is read from the id: a person may have changed that of the entry. */
function isSame(detection: Detection, document: DocumentRead, id: string, entry: LedgerEntry): boolean {
  return (
    id.replace(/-[^-]*$/, '') === detection.id.replace(/-[^-]*$/, '') &&
    entry.document === fileName(document.name) &&
    entry.text === plain(detection.text) &&
    entry.source?.speaker === sourceOf(detection, document, 'not found').speaker
  );
}

/**
 * Whether the document itself reads otherwise. A name that the project has learnt since is no other reading: it may let another
 * rule find the sentence, and make a part of it longer or shorter.
 */
export function readOtherwise(known: LedgerEntry, entry: LedgerEntry): boolean {
  if (known.proposal === undefined) return false;
  const [before, now] = [partsOf(known), partsOf(entry)];
  return Object.entries(before).some(([name, words]) => {
    const read = now[name];
    return read !== undefined && !words.some((word) => read.includes(word));
  });
}

/** The words of the text for what made the claim and for each part of it. */
const partsOf = ({ found, given }: LedgerEntry): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [['made by', found?.words ?? ''] as const, ...Object.entries(given ?? {})].map(([name, part]) => [
      name,
      [part].flat().flatMap((text): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    ]),
  );
