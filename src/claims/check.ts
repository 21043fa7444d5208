import type { MeasureContext } from '../measures/measure.ts';
import type { Provenance } from '../model/check.ts';
import type { Detection, Possible } from '../model/detection.ts';
import type { DocumentRead } from '../model/document.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Said } from '../model/said.ts';
import type { Statement } from '../model/statement.ts';
import { examine, inTheProject, sameParty } from './detect/index.ts';
import { entryOf } from './ledger/entry.ts';
import { besideHandMade } from './ledger/besideHandMade.ts';
import { handMade } from './ledger/handMade.ts';
import { underKnownIds } from './ledger/sameClaim.ts';
import { chainOf, editsOf, longestUncut, statusOf } from './source.ts';

/** Looks for words in the posts of a channel; how many posts have them. Where the words came from is asked by it. */
export type FindOriginal = (channel: string, words: string) => Promise<number>;

/** A document with what was found in it, nothing tested yet. */
export interface ReadDocument {
  readonly document: DocumentRead;
  readonly statements: readonly Statement[];
  readonly found: readonly Found[];
  readonly possible: readonly Possible[];
  readonly provenance: readonly Provenance[];
  /** What a reader has to know of how it was read. */
  readonly notes?: readonly Said[];
}

/** A claim found in a document, its provenance, and what the ledger says of it. */
export interface Found {
  readonly detection: Detection;
  readonly provenance: Provenance;
  readonly entry: LedgerEntry;
}

/** Words below which a quotation recognises no original. */
const leastWords = 5;

/** Finds the claims of a document, and for every statement where its words came from. */
export async function readClaims(
  context: MeasureContext,
  document: DocumentRead,
  statements: readonly Statement[],
  findOriginal: FindOriginal,
  ledger: Ledger,
): Promise<ReadDocument> {
  const { project } = context;
  const outlet = document.outlet ?? undefined;
  const { claims, possible } = examine(
    { name: document.name, text: document.text, statements, outlet, date: document.date },
    project,
  );
  const made = handMade(document, statements, ledger);
  const detections = besideHandMade(underKnownIds(claims, document, ledger), made, ledger);
  const lookUp = inTheProject(project);
  const same = sameParty(project);
  const originals = new Map<number, Provenance['original']>();
  for (const [i, statement] of statements.entries()) {
    originals.set(i, await originalOf(statement, lookUp(statement.speaker.name ?? '').channel, findOriginal));
  }
  const provenanceOf = (statement: number | null, concerned: readonly string[]): Provenance => {
    const chain = chainOf(statements, statement, document.outlet ?? document.title);
    const original = originals.get(statement ?? -1) ?? null;
    const own = statement === null ? undefined : statements[statement];
    return {
      chain,
      original,
      status: statusOf(chain, statement, original !== null, (name) => lookUp(name).keys, concerned, same),
      edits: own === undefined ? [] : editsOf(own),
    };
  };
  const concernedBy = (detection: Detection): string[] =>
    [detection.filled.x, ...detection.filled.rivals].flatMap(
      (part) => part?.links.map(({ name }) => name) ?? [],
    );
  return {
    document,
    statements,
    found: [
      ...detections.map((detection): Found => {
        const provenance = provenanceOf(detection.statement, concernedBy(detection));
        return { detection, provenance, entry: entryOf(detection, document, provenance) };
      }),
      ...made.map((one): Found => ({ ...one, provenance: provenanceOf(one.detection.statement, []) })),
    ],
    possible,
    provenance: statements.map((_, i) =>
      provenanceOf(i, detections.filter(({ statement }) => statement === i).flatMap(concernedBy)),
    ),
  };
}

async function originalOf(
  statement: Statement,
  channel: string | null,
  findOriginal: FindOriginal,
): Promise<Provenance['original']> {
  const words = longestUncut(statement)
    .replaceAll(/[“”"«»„‚]/g, ' ')
    .trim();
  if (channel === null || statement.kind === 'indirect' || words.split(/\s+/).length < leastWords)
    return null;
  const posts = await findOriginal(channel, words);
  return posts === 0 ? null : { channel, posts };
}
