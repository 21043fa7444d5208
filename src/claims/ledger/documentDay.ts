import { parseDocument } from 'yaml';
import type { DocumentRead } from '../../model/document.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { fileName } from './entry.ts';
import { empty, parseLedger } from './ledgerFile.ts';

/** A document as it came out on a day that a person gives: their word stands before what its page says, or does not say. */
export function cameOut(document: DocumentRead, day: string): DocumentRead {
  const { dateWritten: _w, ...rest } = document;
  return { ...rest, date: day, calendar: 'gregorian', dateGiven: true };
}

/** A document with the day that the ledger gives it, where a person gave one. */
export function withLedgersDay(
  document: DocumentRead,
  { documents }: Pick<Ledger, 'documents'>,
): DocumentRead {
  const day = documents[fileName(document.name)]?.date;
  return day === undefined || document.dateGiven === true ? document : cameOut(document, day);
}

/**
 * The ledger's text with the day (ISO, Gregorian) on which a document came out; all else stays to the letter.
 * @param text of the file as it is; null where there is none
 * @param day null takes back what was given
 */
export function withDayOf(
  name: string,
  text: string | null,
  documentName: string,
  day: string | null,
  project: Project,
): string {
  const document = text === null ? empty() : parseDocument(text);
  const key = fileName(documentName);
  if (day === null) {
    document.deleteIn(['documents', key]);
    if (Object.keys(parseLedger(name, document.toString(), project).documents).length === 0)
      document.deleteIn(['documents']);
  } else document.setIn(['documents', key, 'date'], day);
  const next = document.toString({ lineWidth: 110 });
  parseLedger(name, next, project);
  return next;
}
