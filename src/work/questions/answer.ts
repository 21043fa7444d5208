import { nearest } from '../../model/spelling.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Answer } from '../../model/ledger.ts';
import type { QuestionKind } from '../../model/question.ts';
import type { Project } from '../../model/project.ts';
import { readAnswer } from '../../claims/questions/value.ts';
import { addAlias, addEvent, addLexicon } from '../files/projectEdit.ts';

/** A question as it is answered: in the terminal, by a command, by a page. */
export interface Answering {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly ask: string;
  readonly about: string | null;
  readonly parameter: string;
}

/** Where an answer comes from, for those who read the files later. */
export interface Given {
  /** The document's name. */
  readonly document: string;
  /** ISO day. */
  readonly on: string;
}

const sideKinds: readonly QuestionKind[] = ['who', 'we', 'rivals'];
const pronoun = /^(?:we|us|our|they|them|their|these|those|it|he|she|ما|آنها|آن‌ها|ایشان|мы|они|нас|их)$/iu;

/**
 * Takes an answer: new words become a vocabulary and a dated event an event of isogloss.yaml, a name an alias of what it
 * stands for; what comes back is the answer as the ledger keeps it.
 * @throws {UserError} for an answer that means nothing; then nothing was written
 */
export function takeAnswer(
  folder: string,
  project: Project,
  question: Answering,
  value: string,
  { document, on }: Given,
): Answer {
  const given = value.trim();
  const kept = (stored: string): Answer => ({ ask: question.ask, value: stored, source: document, on });
  const term = /^term:(.+)$/s.exec(given)?.[1];
  if (term !== undefined) {
    if (!sideKinds.includes(question.kind))
      throw mistake('bad-answer', message('mistakes.noWordsAsked', { question: question.ask }));
    const terms = term
      .split(',')
      .map((word) => word.trim())
      // WORD stands for one in the line to paste.
      .filter((word) => word !== '' && word !== 'WORD');
    if (terms.length === 0) throw mistake('bad-answer', message('mistakes.whichTerms'));
    const label = question.about ?? (terms[0] as string);
    const key = addLexicon(folder, label, {
      label,
      aliases: nameOf(question) === null ? [] : [label],
      terms,
      form: 'neutral',
      author: 'whoever answered the question',
      sources: [document],
      date: on,
    });
    return kept(`about:${key}`);
  }
  if (question.kind === 'event') {
    const dated = /^(\d{4}-\d{2}-\d{2})(?:\s+source:\s*(.+))?$/s.exec(given);
    if (dated !== null) {
      const [, date = '', source] = dated;
      if (source === undefined) throw mistake('no-source', message('mistakes.noSource', { date }));
      const label = question.about ?? `event of ${date}`;
      return kept(addEvent(folder, label, { date, label, source: source.trim() }));
    }
  }
  readAnswer(project, question.kind, question.parameter === 'rivals' ? 'rivals' : 'x', question.ask, given);
  const name = nameOf(question);
  if (name !== null && question.kind === 'who') link(folder, project, name, given, { document, on });
  return kept(given);
}

/**
 * The name asked about; null for a pronoun, for a common noun ("the enemy": whose enemy depends on who speaks), and
 * where the text has no words for it.
 */
const nameOf = ({ about }: Answering): string | null =>
  about === null || pronoun.test(about.trim()) || !/\p{Lu}/u.test(about) ? null : about;

function link(folder: string, project: Project, name: string, value: string, given: Given): void {
  const key = value.replace(/^(?:by|words|about):/, '');
  linkName(folder, project, name, key, given);
}

/**
 * Makes a name an alias of a vocabulary or a community.
 * @throws {UserError} where the project has none of that key
 */
export function linkName(
  folder: string,
  project: Project,
  name: string,
  key: string,
  { document, on }: Given,
): 'lexicons' | 'communities' {
  const kind =
    project.lexicons[key] !== undefined
      ? ('lexicons' as const)
      : project.communities[key] !== undefined
        ? ('communities' as const)
        : undefined;
  if (kind === undefined) {
    const known = [...Object.keys(project.lexicons), ...Object.keys(project.communities)];
    throw mistake(
      'unknown-target',
      message('mistakes.unknownTarget', { name: key, known, meant: nearest(key, known) ?? null }),
    );
  }
  const known = project[kind][key]?.aliases ?? [];
  if (!known.includes(name))
    addAlias(folder, kind, key, name, `accepted ${on}${document === '' ? '' : `, from ${document}`}`);
  return kind;
}
