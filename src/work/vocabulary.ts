import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { frameFor } from '../measures/scope.ts';
import { compileLexicon } from '../store/derive/lexicon.ts';
import { unknownLexicon } from '../messages/unknown.ts';
import { magnitudeOf } from '../model/magnitude.ts';
import { listed } from '../model/listed.ts';
import { addExclusion, addSpelling } from './files/projectEdit.ts';
import { removeSpelling } from './files/projectRemove.ts';
import { type VariantRow, lexiconFound } from './lexicon.ts';
import type { LexiconSource } from '../model/project.ts';
import { isVocabularyCounted } from './words/counted.ts';
import type { Study } from './study.ts';
import { today } from './today.ts';

/** Lines shown of a spelling. */
const lines = 12;

/** A spelling with how many posts have it: an order of magnitude, unless the exact number was asked for. */
export interface Spelling extends Omit<VariantRow, 'texts' | 'literals'> {}

export interface Vocabulary {
  readonly key: string;
  readonly label: string;
  readonly spellings: readonly Spelling[];
  readonly exclude: readonly string[];
  /** The spelling whose lines are shown: the one asked for, or the first. */
  readonly shown: string | null;
  /** Whether its counts are exact: these very words were counted before, by a test or because somebody asked. */
  readonly exact: boolean;
}

/** A vocabulary as its posts show it: by orders of magnitude, unless its words were counted before. */
export async function vocabularyOf(study: Study, key: string, chosen?: string): Promise<Vocabulary> {
  const known = (await spellingsOf(study, key)).includes(chosen ?? '');
  const isShown = (variant: string, place: number): boolean => (known ? variant === chosen : place === 0);
  const { rows } = await lexiconFound(study, key, (variant, place) => (isShown(variant, place) ? lines : 0));
  const source = study.project.lexicons[key];
  const exact = await isVocabularyCounted(study, key);
  const { frame } = await frameFor(study.context.driver, study.project, {});
  const shownCount = (n: number, all?: number): number => (exact ? n : magnitudeOf(n, all));
  const excluded = (source?.terms ?? []).flatMap((term) =>
    typeof term === 'string' ? [] : (term.exclude ?? []),
  );
  return {
    key,
    label: source?.label ?? key,
    spellings: rows.map(({ variant, term, form, posts, channels, examples }) => ({
      variant,
      term,
      form,
      examples,
      posts: shownCount(posts),
      channels: shownCount(channels, frame.length),
    })),
    shown: rows.find(({ variant }, place) => isShown(variant, place))?.variant ?? null,
    exclude: [...new Set([...(source?.exclude ?? []), ...excluded])],
    exact,
  };
}

async function spellingsOf({ context, project }: Study, key: string): Promise<readonly string[]> {
  const source = project.lexicons[key];
  if (source === undefined) return [];
  return (await compileLexicon(context.driver, key, source)).variants.map(({ variant }) => variant);
}

/** Every spelling of a vocabulary, as its file has them. */
export const termsOf = ({ terms }: LexiconSource): string[] =>
  terms.flatMap((term) => (typeof term === 'string' ? [term] : [term.term, ...(term.variants ?? [])]));

/**
 * Adds spellings to a vocabulary, each with a remark when.
 * @throws {UserError} where none has a letter
 */
export function addSpellings(study: Study, key: string, text: string): void {
  const source = study.project.lexicons[key];
  if (source === undefined) throw unknownLexicon(key, study.project);
  const spellings = listed(text).filter((one) => /[\p{L}\p{N}]/u.test(one));
  if (spellings.length === 0) throw mistake('empty-term', message('mistakes.whichTerms'));
  const on = today(study);
  const held = termsOf(source);
  for (const one of spellings.filter((spelling) => !held.includes(spelling)))
    addSpelling(study.folder, key, one, `added in the app, ${on}`);
}

/**
 * Takes a spelling out of a vocabulary.
 * @throws {UserError} where it is the only one: a vocabulary has words
 */
export function dropSpelling(study: Study, key: string, spelling: string): void {
  const source = study.project.lexicons[key];
  if (source === undefined) throw unknownLexicon(key, study.project);
  const all = termsOf(source);
  if (all.length < 2) throw mistake('last-term', message('asked.lastSpelling', { spelling }));
  if (all.includes(spelling)) removeSpelling(study.folder, key, spelling);
}

/**
 * A phrase in which the words mean something else: posts are no longer matched by it.
 * @throws {UserError} where the phrase says nothing, or is all of what it is to be left out of
 */
export function excludePhrase(study: Study, key: string, phrase: string): void {
  const said = phrase.replaceAll(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) throw mistake('empty-term', message('asked.noLetterLeftOut'));
  const source = study.project.lexicons[key];
  const own = source === undefined ? [] : termsOf(source);
  if (own.some((term) => term.toLowerCase() === said.toLowerCase()))
    throw mistake('bad-exclusion', message('asked.ownTerm', { said }));
  addExclusion(study.folder, key, said, `left out ${today(study)}, in the app`);
}
