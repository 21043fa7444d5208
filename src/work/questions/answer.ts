import { listed, listsOf } from '../../model/listed.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownTarget } from '../../messages/unknown.ts';
import type { Answer } from '../../model/ledger.ts';
import type { Question, QuestionKind } from '../../model/question.ts';
import type { Project } from '../../model/project.ts';
import { answerer } from '../../claims/questions/answerer.ts';
import { namesIn } from '../../claims/questions/names.ts';
import { isRelative } from '../../claims/questions/relative.ts';
import { type Answered, readAnswer } from '../../claims/questions/value.ts';
import { removeAlias, removeEntry, setTerms } from '../files/projectRemove.ts';
import { addCommunity, addEvent, addLexicon } from '../files/projectAdd.ts';
import { addAlias } from '../files/projectEdit.ts';
import { isOneOf, labelOf } from './termsLabel.ts';

/** A question as it is answered: in the terminal, by a command, by a page. */
export interface Answering {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly ask: string;
  readonly about: string | null;
  readonly parameter: NonNullable<Answer['parameter']>;
  /** What may answer it; all where that is not said. */
  readonly takes?: Question['takes'];
}

/** Where an answer comes from, for those who read the files later. */
export interface Given {
  /** The document's name. */
  readonly document: string;
  /** ISO day. */
  readonly on: string;
}

/** Stands for a word, a channel in the line to paste. */
const placeholders: readonly string[] = ['WORD', 'NAME'];

const sideKinds: readonly QuestionKind[] = ['who', 'we', 'rivals'];
/**
 * Takes an answer: new words become a vocabulary and a dated event an event of isogloss.yaml, a name an alias of what it
 * stands for; what comes back is the answer as the ledger keeps it. What the answer before it added is replaced or taken away.
 * @param before the answer that this one replaces
 * @param others values of all other answers: what they use stays
 * @throws {UserError} for an answer that means nothing; then nothing was written
 */
export function takeAnswer(
  folder: string,
  project: Project,
  question: Answering,
  value: string,
  { document, on }: Given,
  before?: Answer,
  others: readonly string[] = [],
): Answer {
  const given = value.trim();
  const kept = (stored: string): Answer => ({
    ask: question.ask,
    value: stored,
    parameter: question.parameter,
    ...(question.about === null ? {} : { about: question.about }),
    source: document,
    on,
  });
  const old = before === undefined ? [] : addedBy(project, question, before, others);
  const term = /^term:(.+)$/s.exec(given)?.[1];
  if (term !== undefined) {
    if (!sideKinds.includes(question.kind))
      throw mistake('bad-answer', message('mistakes.noWordsAsked', { question: question.ask }));
    if (question.takes?.includes('words') === false) throw wrongSide(question);
    // A rival is one of several; who is meant is one.
    const lists = (question.parameter === 'rivals' ? listsOf(term) : [term])
      .map((list) => listed(list).filter((word) => !placeholders.includes(word)))
      .filter((terms) => terms.length > 0);
    const [first] = lists;
    if (first === undefined) throw mistake('bad-answer', message('mistakes.whichTerms'));
    const [one] = old;
    const known = one?.kind === 'lexicons' && old.length === 1 ? project.lexicons[one.key]?.label : undefined;
    if (one !== undefined && lists.length === 1 && known !== undefined && !isOneOf(first, known)) {
      setTerms(folder, one.key, first, on);
      return kept(`about:${one.key}`);
    }
    takeBack(folder, old);
    const keys = lists.map((terms, i) => {
      const name = i === 0 ? nameOf(question) : null;
      const label = name ?? labelOf(terms);
      return addLexicon(folder, label, {
        label,
        aliases: name === null ? [] : [label],
        terms,
        form: 'neutral',
        author: answerer,
        sources: [document],
        date: on,
      });
    });
    return kept(keys.map((key) => `about:${key}`).join(','));
  }
  const channels = /^channels:(.+)$/s.exec(given)?.[1];
  if (channels !== undefined) {
    const isGroup = question.kind === 'within';
    if (!isGroup && (!sideKinds.includes(question.kind) || question.takes?.includes('channels') === false))
      throw wrongSide(question);
    const names = listed(channels).filter((name) => !placeholders.includes(name));
    if (names.length === 0) throw mistake('bad-answer', message('mistakes.whichChannels'));
    takeBack(folder, old);
    const label = nameOf(question) ?? (question.about === null ? names.join(', ') : question.about);
    const key = addCommunity(folder, label, {
      label,
      aliases: nameOf(question) === null ? [] : [label],
      channels: names,
      author: answerer,
      sources: [document],
      date: on,
    });
    return kept(isGroup ? key : `by:${key}`);
  }
  if (question.kind === 'event') {
    const dated = /^(\d{4}-\d{2}-\d{2})(?:\s+source:\s*(.+))?$/s.exec(given);
    if (dated !== null) {
      const [, date = '', source] = dated;
      if (source === undefined) throw mistake('no-source', message('mistakes.noSource', { date }));
      const label = question.about ?? `event of ${date}`;
      takeBack(folder, old);
      return kept(addEvent(folder, label, { date, label, source: source.trim() }));
    }
  }
  const parameter = question.parameter === 'rivals' ? 'rivals' : 'x';
  const filled = readAnswer(project, question.kind, parameter, question.ask, given);
  if (!isTaken(question, filled)) throw wrongSide(question);
  takeBack(folder, old);
  const name = nameOf(question);
  if (name !== null && question.kind === 'who') link(folder, project, name, given, { document, on });
  return kept(given);
}

/** Whether an answer is of what a question can be answered by: words do not say whose channels they are. */
function isTaken({ takes }: Answering, { rivals, ...own }: Answered): boolean {
  if (takes === undefined || takes.length === 0) return true;
  const sides = [own, ...(rivals ?? [])].filter((side) => typeof side === 'object');
  return sides.every((side) => {
    if (side.by !== undefined) return takes.includes('channels');
    return (side.words === undefined && side.about === undefined) || takes.includes('words');
  });
}

const wrongSide = ({ ask, takes }: Answering) =>
  mistake(
    'bad-answer',
    message('mistakes.wrongSide', { question: ask, channels: takes?.includes('channels') === true }),
  );

/** What an answer put into isogloss.yaml for its own sake. */
interface Added {
  readonly kind: 'lexicons' | 'communities' | 'events' | 'alias';
  readonly key: string;
  /** The name that was linked, and to what. */
  readonly alias?: { readonly of: 'lexicons' | 'communities'; readonly name: string };
}

const addedBy = (
  project: Project,
  question: Answering,
  { value }: Answer,
  others: readonly string[],
): Added[] =>
  listed(value).flatMap((part) => addedByOne(project, question, part, others.flatMap(listed)) ?? []);

function addedByOne(
  { lexicons, events, communities, claims }: Project,
  question: Answering,
  value: string,
  others: readonly string[],
): Added | undefined {
  const key = keyOf(value);
  const used = others.some((other) => keyOf(other) === key) || JSON.stringify(claims).includes(`"${key}"`);
  if (lexicons[key]?.author === answerer) return used ? undefined : { kind: 'lexicons', key };
  if (communities[key]?.author === answerer) return used ? undefined : { kind: 'communities', key };
  if (question.kind === 'event' && events[key]?.label === (question.about ?? `event of ${events[key]?.date}`))
    return used ? undefined : { kind: 'events', key };
  const name = nameOf(question);
  if (name === null || question.kind !== 'who') return undefined;
  if (lexicons[key] !== undefined) return { kind: 'alias', key, alias: { of: 'lexicons', name } };
  return communities[key] === undefined
    ? undefined
    : { kind: 'alias', key, alias: { of: 'communities', name } };
}

function takeBack(folder: string, added: readonly Added[]): void {
  for (const { kind, key, alias } of added) {
    if (alias !== undefined) removeAlias(folder, alias.of, key, alias.name, 'accepted');
    else if (kind !== 'alias') removeEntry(folder, kind, key);
  }
}

const keyOf = (value: string): string => value.replace(/^(?:by|words|about):/, '');

/**
 * The name asked about; null for a pronoun, for what is another's with every speaker ("our enemy", "their channels"), for a
 * common noun (a script without capitals does not tell it from a name), and where the text has no words for it.
 */
const nameOf = ({ about }: Answering): string | null =>
  about === null || isRelative(about) || namesIn(about).length === 0 ? null : about;

function link(folder: string, project: Project, name: string, value: string, given: Given): void {
  linkName(folder, project, name, keyOf(value), given);
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
  if (kind === undefined) throw unknownTarget(key, project);
  const known = project[kind][key]?.aliases ?? [];
  if (!known.includes(name))
    addAlias(folder, kind, key, name, `accepted ${on}${document === '' ? '' : `, from ${document}`}`);
  return kind;
}
