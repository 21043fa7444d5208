import type { Answer, OpenQuestion } from '../../model/ledger.ts';
import { questionKinds } from '../../model/question.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { ledgerFileName, withAnswerOf } from '../../claims/ledger/ledgerFile.ts';
import { ledgerText, readLedger, writeLedger } from '../files/ledger.ts';
import { type Study, readProject } from '../study.ts';
import { type Answering, linkName, takeAnswer } from './answer.ts';
import { today } from '../today.ts';

/**
 * Writes an answer into the project's files.
 * @returns the study as it stands with it
 */
export function answerOne(study: Study, question: Answering, value: string, document: string): Study {
  const { folder, project } = study;
  const on = today(study);
  const { answers } = readLedger(folder, project);
  const { [question.id]: before, ...rest } = answers;
  const others = Object.values(rest).map((one) => one.value);
  const answer = takeAnswer(folder, project, question, value, { document, on }, before, others);
  const now = readProject(folder);
  writeLedger(folder, withAnswerOf(ledgerFileName, ledgerText(folder), question.id, answer, now));
  const next = readProject(folder);
  return { ...study, project: next, context: { ...study.context, project: next } };
}

export interface AnswerWritten {
  readonly question: string;
  readonly ask: string;
  readonly value: string;
  readonly document: string;
}

/**
 * Answers a question that a check left open.
 * @throws {UserError} for a question that there is none of, or an answer that means nothing
 */
export function answerQuestion(study: Study, id: string, value: string): AnswerWritten {
  const ledger = readLedger(study.folder, study.project);
  const question = ledger.questions[id] ?? answeredBefore(id, ledger.answers[id]);
  if (question === undefined) {
    const known = Object.entries(ledger.questions).map(([name, { ask }]) => `${name} (${ask})`);
    throw mistake(
      'unknown-question',
      message('mistakes.unknownQuestion', {
        id,
        open: known,
        answered: ledger.answers[id] !== undefined,
      }),
    );
  }
  const { ask, document } = question;
  const next = answerOne(study, { ...question, id, about: question.about ?? null }, value, document);
  const stored = readLedger(next.folder, next.project).answers[id]?.value ?? value;
  return { question: id, ask, value: stored, document };
}

/** A question that was answered, to be answered otherwise; undefined where the ledger keeps too little of it. */
function answeredBefore(id: string, answer: Answer | undefined): OpenQuestion | undefined {
  const kind = questionKinds.find((one) => id.startsWith(`${one}-`));
  if (answer?.parameter === undefined || kind === undefined) return undefined;
  const { ask = id, parameter, about, source = '' } = answer;
  return { ask, kind, parameter, document: source, ...(about === undefined ? {} : { about }) };
}

/** Makes a name that documents use stand for a vocabulary or a community. */
export function link(study: Study, name: string, key: string): { name: string; kind: string; key: string } {
  const on = today(study);
  const kind = linkName(study.folder, study.project, name, key, { document: '', on });
  return { name, kind: kind === 'lexicons' ? 'vocabulary' : 'community', key };
}
