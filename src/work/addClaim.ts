import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { unknownCommunity, unknownLexicon, unknownTarget } from '../messages/unknown.ts';
import { createHash } from 'node:crypto';
import { namesInLedger } from '../claims/ledger/documentNames.ts';
import { fileName, sourceOf } from '../claims/ledger/entry.ts';
import { timeOfSentence } from '../claims/detect/times.ts';
import { sharedSaid } from '../claims/detect/sharedSaid.ts';
import { thresholdSaid } from '../claims/detect/universal.ts';
import { byHand, placeOf } from '../claims/ledger/handMade.ts';
import { ledgerFileName, withEntry } from '../claims/ledger/ledgerFile.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { listed } from '../model/listed.ts';
import { type ClaimType, claimTypes } from '../model/project.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { statementsOf } from './documentStatements.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import type { Study } from './study.ts';

export interface NewClaim {
  readonly sentence: string;
  readonly type: string;
  /** The document it stands in; without one it is a claim by itself. */
  readonly document?: string;
  readonly by?: string;
  readonly words?: string;
  readonly about?: string;
  /** Names with commas. */
  readonly rivals?: string;
  readonly within?: string;
}

export interface ClaimAdded {
  readonly id: string;
  readonly type: ClaimType;
  readonly document: string | null;
}

/**
 * Makes a claim of a sentence, in the ledger, as a person's own.
 * @throws {UserError} where the type is none, the sentence is not in the document, or a name means nothing
 */
export async function addClaim(study: Study, claim: NewClaim): Promise<ClaimAdded> {
  const sentence = claim.sentence.replaceAll(/\s+/g, ' ').trim();
  if (sentence === '') throw mistake('no-sentence', message('mistakes.noSentence'));
  const type = claimTypes.find((known) => known === claim.type);
  if (type === undefined)
    throw mistake('unknown-type', message('mistakes.unknownType', { type: claim.type, known: claimTypes }));
  checkNames(study, claim);
  const found = claim.document === undefined ? null : await placed(claim.document, sentence, study);
  const key = createHash('sha256')
    .update([found?.document ?? '', type, sentence].join('\n'))
    .digest('hex');
  const id = `${type}-${key.slice(0, 8)}`;
  const list = (names: string | undefined): string[] | undefined =>
    names === undefined ? undefined : listed(names);
  const { period } = timeOfSentence(type, sentence, found?.source?.date ?? null);
  const threshold = thresholdSaid(type, sentence);
  const entry: LedgerEntry = {
    text: sentence,
    type,
    ...(claim.by === undefined ? {} : { by: claim.by }),
    ...(claim.words === undefined ? {} : { words: claim.words }),
    ...(claim.about === undefined ? {} : { about: claim.about }),
    ...(claim.rivals === undefined ? {} : { rivals: list(claim.rivals) }),
    ...(claim.within === undefined ? {} : { within: list(claim.within) }),
    ...(period === undefined ? {} : { period }),
    ...(threshold === undefined ? {} : { threshold }),
    ...sharedSaid(type, sentence),
    ...found,
    found: { rule: byHand, words: sentence },
    decision: 'accept',
  };
  writeLedger(study.folder, withEntry(ledgerFileName, ledgerText(study.folder), id, entry, study.project));
  return { id, type, document: found?.document ?? null };
}

/** Names that mean nothing in the project are said by themselves, and not as a line that the file does not have yet. */
function checkNames({ project }: Study, { by, words, about, rivals, within }: NewClaim): void {
  const { lexicons, communities } = project;
  for (const name of [words, about])
    if (name !== undefined && lexicons[name] === undefined) throw unknownLexicon(name, project);
  for (const name of [...(by === undefined ? [] : [by]), ...listed(within ?? '')])
    if (communities[name] === undefined) throw unknownCommunity(name, project);
  for (const name of listed(rivals ?? ''))
    if (lexicons[name] === undefined && communities[name] === undefined) throw unknownTarget(name, project);
}

/** The document as the ledger names it, and who says the sentence there. */
async function placed(
  file: string,
  sentence: string,
  { onNote, words, folder, project }: Study,
): Promise<Pick<LedgerEntry, 'document' | 'source'> & { document: string }> {
  for await (const document of openDocuments(file, {
    skipped: ({ reason }) => onNote(words.say('notes.passedOver', { reason })),
  })) {
    const span = placeOf(document.text, sentence);
    if (span === null) continue;
    const said = statementsOf(document).find((one) => one.span[0] <= span[0] && one.span[1] >= span[1]);
    const speaker = {
      name: said?.speaker.name ?? null,
      role: said?.speaker.role ?? null,
      affiliation: said?.speaker.affiliation ?? null,
      place: said?.speaker.place ?? null,
      author: said === undefined,
    };
    const [name = fileName(document.name)] = namesInLedger([document], readLedger(folder, project));
    return { document: name, source: sourceOf({ speaker }, document, 'not found') };
  }
  const short = `${sentence.slice(0, 60)}${sentence.length > 60 ? '…' : ''}`;
  throw mistake('not-in-document', message('mistakes.notInDocument', { file, sentence: short }));
}
