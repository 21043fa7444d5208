import { english } from '../../messages/index.ts';
import type { Provenance } from '../../model/check.ts';
import type { Detection } from '../../model/detection.ts';
import type { DocumentRead } from '../../model/document.ts';
import { type LedgerEntry, givenOf } from '../../model/ledger.ts';

export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The file's own name: a ledger and a report say nothing of the folders of a machine. */
export const fileName = (path: string): string => path.replace(/^.*[/\\]/, '');

/** Drops what is empty: a ledger shows what there is. */
function filled<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Who said it where, as a claim's source names them. */
export function sourceOf(
  { speaker }: Pick<Detection, 'speaker'>,
  document: Pick<DocumentRead, 'name' | 'title' | 'outlet' | 'url' | 'date'>,
  status: Provenance['status'],
): NonNullable<LedgerEntry['source']> {
  const publication = document.outlet ?? document.title ?? undefined;
  return filled({
    speaker: speaker.name ?? (speaker.author ? publication : undefined),
    role: speaker.role ?? (speaker.author ? 'the publication itself' : undefined),
    affiliation: speaker.affiliation,
    place: speaker.place,
    outlet: document.outlet,
    url: document.url,
    date: /^\d{4}-\d{2}-\d{2}/.exec(document.date ?? '')?.[0],
    status,
  });
}

/** The ledger's entry of a detection, in English: a file of the project is the same for all who read it. */
export function entryOf(detection: Detection, document: DocumentRead, provenance: Provenance): LedgerEntry {
  const { claim, notTestable, missing, words } = detection;
  const { text: _t, type, ...parameters } = claim ?? { type: undefined };
  const edits = provenance.edits.map(({ kind, text }) => `${kind}: ${text}`);
  const chain = provenance.chain.map(({ name, role, publication }) =>
    [name ?? (publication ? 'the publication' : 'not named'), role]
      .filter((part) => part !== null)
      .join(', '),
  );
  return filled({
    text: plain(detection.text),
    type,
    ...parameters,
    document: fileName(document.name),
    source: sourceOf(detection, document, provenance.status),
    found: { rule: words.rule, words: plain(words.text) },
    given: givenOf(detection),
    missing: missing.map(({ ask }) => english.write(ask)),
    notTestable:
      notTestable === null
        ? undefined
        : {
            reason: notTestable.reason,
            explanation: english.write(notTestable.explanation),
            ...(notTestable.words === null ? {} : { words: plain(notTestable.words) }),
          },
    chain: chain.length > 1 ? chain : [],
    edits,
  }) as LedgerEntry;
}
