import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { compileLexicon } from '../store/derive/lexicon.ts';
import { addExclusion } from './files/projectEdit.ts';
import { type VariantRow, lexiconFound } from './lexicon.ts';
import { magnitude } from './previewWords.ts';
import type { Study } from './study.ts';

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
}

/**
 * A vocabulary as its posts show it. Exact counts tell the outcome to who still picks the words, so they are given only
 * where they are asked for, and then the run is counted as one that was seen.
 */
export async function vocabularyOf(study: Study, key: string, chosen?: string): Promise<Vocabulary> {
  const known = (await spellingsOf(study, key)).includes(chosen ?? '');
  const isShown = (variant: string, place: number): boolean => (known ? variant === chosen : place === 0);
  const { rows } = await lexiconFound(study, key, (variant, place) => (isShown(variant, place) ? lines : 0));
  const source = study.project.lexicons[key];
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
      posts: magnitude(posts),
      channels: magnitude(channels),
    })),
    shown: rows.find(({ variant }, place) => isShown(variant, place))?.variant ?? null,
    exclude: [...new Set([...(source?.exclude ?? []), ...excluded])],
  };
}

async function spellingsOf({ context, project }: Study, key: string): Promise<readonly string[]> {
  const source = project.lexicons[key];
  if (source === undefined) return [];
  return (await compileLexicon(context.driver, key, source)).variants.map(({ variant }) => variant);
}

/**
 * A phrase in which the words mean something else: posts are no longer matched by it.
 * @throws {UserError} where the phrase says nothing, or is all of what it is to be left out of
 */
export function excludePhrase(study: Study, key: string, phrase: string): void {
  const said = phrase.replaceAll(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) throw mistake('empty-term', message('asked.noLetterLeftOut'));
  const source = study.project.lexicons[key];
  const own = (source?.terms ?? []).flatMap((term) =>
    typeof term === 'string' ? [term] : [term.term, ...(term.variants ?? [])],
  );
  if (own.some((term) => term.toLowerCase() === said.toLowerCase()))
    throw mistake('bad-exclusion', message('asked.ownTerm', { said }));
  addExclusion(study.folder, key, said, `left out ${study.now().toISOString().slice(0, 10)}, in the app`);
}
