import type { ReadDocument } from '../claims/check.ts';
import { checkDocument, questionIn } from '../claims/checkDocument.ts';
import { cameOut } from '../claims/ledger/documentDay.ts';
import { fileName } from '../claims/ledger/entry.ts';
import { untestedByHand } from '../claims/ledger/handMade.ts';
import type { Merged } from '../claims/ledger/ledgerFile.ts';
import { keepOnlyStill, whileStill } from '../measures/kept.ts';
import { frameFor } from '../measures/scope.ts';
import { english, message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { DocumentRead } from '../model/document.ts';
import type { CheckResult } from '../model/check.ts';
import type { Question } from '../model/question.ts';
import { dayGiven, giveDay } from './articles/day.ts';
import { makeAhead } from './ahead.ts';
import { keepChecked, reread } from './articles/results.ts';
import { courseOf } from './course.ts';
import { readLedger, writeLedger } from './files/ledger.ts';
import { channelsNotHeld } from './files/notHeld.ts';
import { makeOut } from './files/outFolder.ts';
import { readEdges } from './files/readEdges.ts';
import { checkedReportInput } from './reporting/checkReport.ts';
import { printedClaims } from './reporting/printed.ts';
import { writeReport } from './reporting/reportFile.ts';
import { type ShownClaims, signedReport } from './reporting/signed.ts';
import { renderReport } from '../report/report.ts';
import { answerOne } from './questions/write.ts';
import { mergeFound, readAll, readDocuments, resolveAll } from './reading.ts';
import type { Study } from './study.ts';

export interface CheckOptions {
  /** The folder the report is written into. */
  readonly out: string;
  /** Language of the documents; found from the letters without it. */
  readonly language?: string;
  /** Whether what was found is written into the ledger. */
  readonly ledger: boolean;
  /** Whether the claims found are told at once, as notes, before the corpus is counted. */
  readonly tell?: boolean;
  /** What the check found, as it may be printed: known long before the report is written. */
  readonly onChecked?: (results: readonly CheckResult[]) => void;
  /** The day on which the document came out, as a person types it. */
  readonly date?: string;
  /** Posts drawn behind each number. */
  readonly posts?: number;
  /** Which claims the report shows, and what it is called; all, and as the project is, without it. */
  readonly only?: ShownClaims;
  readonly title?: string;
}

/** What a person says to a question: a value, or that it stays open, or that no more is to be asked. */
export type Said = { readonly value: string } | 'leave' | 'stop';

/** Asks a person one question after the other. */
export type AskPerson = (question: Question, left: number) => Promise<Said>;

export interface CheckRun {
  /** As they may be printed. */
  readonly results: readonly CheckResult[];
  readonly path: string;
  /** What became of the ledger; null where it was left as it is. */
  readonly ledger: Pick<Merged, 'added' | 'refreshed' | 'marked'> | null;
}

/** Part of the bar that testing takes; the report has the rest. */
const shareOfClaims = 0.6;

/** Checks documents, writes the report, and adds what was found to the ledger. */
export async function runCheck(
  opened: Study,
  files: readonly string[],
  options: CheckOptions,
  ask?: AskPerson,
): Promise<CheckRun> {
  const ended = new AbortController();
  const signal = AbortSignal.any([opened.signal, ended.signal]);
  const ahead: Promise<void>[] = [];
  try {
    return await checkWhile(opened, files, options, ask, (study) => ahead.push(makeAhead(study, signal)));
  } finally {
    ended.abort();
    await Promise.all(ahead);
  }
}

/** @param begin what is made ahead, once it is known that there is something to test */
async function checkWhile(
  opened: Study,
  files: readonly string[],
  options: CheckOptions,
  ask: AskPerson | undefined,
  begin: (study: Study) => unknown,
): Promise<CheckRun> {
  // First of all: a mark that cannot be read is said before anything is written.
  const marks = readEdges(opened.folder);
  const documents = datedAs(await readDocuments(opened, files), options.date);
  makeOut(options.out);
  const [dated] = documents;
  if (options.date !== undefined && options.ledger && dated !== undefined)
    giveDay(opened, dated.name, options.date);
  let study = opened;
  let read: readonly ReadDocument[] = await readAll(study, documents, options.language);
  if (read.some(({ found }) => found.length > 0)) begin(study);
  if (ask !== undefined) {
    ({ study, read } = await askOpen(study, read, ask, (now) => readAll(now, documents, options.language)));
  }
  if (options.tell === true) tellFound(study, read);
  const { frame } = await frameFor(study.context.driver, study.project, {});
  for (const line of await channelsNotHeld(study.context, frame)) study.onNote(study.words.write(line));
  for (const line of untestedByHand(readLedger(study.folder, study.project), documents))
    study.onNote(study.words.write(line));
  const resolved = await resolveAll(study, read);
  const merged = mergeFound(study, resolved);
  if (options.ledger) writeLedger(study.folder, merged.text);
  let [told, furthest] = [0, 0];
  // Where all begins anew the bar stays where it was.
  const onProgress: Study['onProgress'] = (stage, done, total) => {
    furthest = Math.max(furthest, done);
    study.onProgress(stage, furthest, total);
  };
  // Claims and report are of one state of the posts: where they change in between, all is counted anew, and told anew.
  const { results, printed, input } = await whileStill(study.context.driver, async () => {
    const checked: CheckResult[] = [];
    const course = courseOf(onProgress);
    for (const { read: one, open } of resolved) {
      const context = { ...study.context, onProgress: course(shareOfClaims / resolved.length) };
      checked.push(await checkDocument(context, one, merged.ledger, open));
    }
    const shown: CheckResult[] = [];
    for (const result of checked)
      shown.push({ ...result, claims: await printedClaims(study, result.claims) });
    // Nothing is told of two states; what changes after this is told anew.
    await keepOnlyStill(study.context.driver);
    if (told++ > 0 && options.onChecked !== undefined) study.onNote(study.words.say('told.changedMeanwhile'));
    options.onChecked?.(shown);
    const rest = { ...study.context, onProgress: course(1 - shareOfClaims) };
    const counted = await checkedReportInput(rest, checked, marks, options.posts);
    await keepOnlyStill(study.context.driver);
    // The app shows what was tested here, as long as nothing changes.
    if (options.ledger)
      await keepChecked(
        reread(study),
        checked.flatMap(({ claims }) => claims),
      );
    return { results: checked, printed: shown, input: counted };
  });
  const page = renderReport(signedReport(input, merged.ledger, options), study.words);
  const articles = results.map(({ document }) => document.name);
  const path = writeReport(options.out, { articles }, page);
  return { results: printed, path, ledger: options.ledger ? merged : null };
}

/** One document as of the day that a person gives it. @throws {UserError} for what is no day, and for several documents */
function datedAs(documents: DocumentRead[], typed: string | undefined): DocumentRead[] {
  if (typed === undefined) return documents;
  if (documents.length > 1) throw mistake('one-day', message('mistakes.oneDay', { n: documents.length }));
  return documents.map((document) => cameOut(document, dayGiven(typed)));
}

/** What was found stands there before the corpus is counted: first what takes a second, then what may take many. */
function tellFound({ words, onNote }: Study, read: readonly ReadDocument[]): void {
  for (const { document, found } of read) {
    onNote(words.say('told.claimsIn', { name: document.name, claims: found.length }));
    // Without numbers: those of the answers are in another order, what needs one first.
    for (const { detection } of found)
      onNote(`  – ${words.name(detection.text.replaceAll(/\s+/g, ' ').trim())}`);
  }
}

/**
 * Asks what is open, writing each answer as it is given. A name that is known now can be read otherwise, so the documents
 * are read again after each.
 */
async function askOpen(
  opened: Study,
  first: readonly ReadDocument[],
  ask: AskPerson,
  again: (study: Study) => Promise<ReadDocument[]>,
): Promise<{ study: Study; read: readonly ReadDocument[] }> {
  const left = new Set<string>();
  let [study, read] = [opened, first];
  for (;;) {
    const open = (await resolveAll(study, read)).flatMap(({ open: asked, read: { document } }) =>
      asked.filter(({ id }) => !left.has(id)).map((question) => ({ question, document })),
    );
    const [next] = open;
    if (next === undefined) return { study, read };
    const { question, document } = next;
    const said = await ask(questionIn(question), open.length);
    if (said === 'stop') return { study, read };
    if (said === 'leave') {
      left.add(question.id);
      continue;
    }
    const asked = { ...question, ask: english.write(question.ask) };
    study = answerOne(study, asked, said.value, fileName(document.name));
    read = await again(study);
  }
}
