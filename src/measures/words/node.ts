import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import type { Parameters } from '../../store/driver.ts';
import { searchLiterals } from '../../store/queries/search.ts';
import type { MeasureContext, MeasureOptions, OptionSpec } from '../measure.ts';
import { lexiconOf } from '../share/options.ts';
import { type WordQuestion, wordParameters } from './count.ts';

/** What is looked for: a word, a phrase, a prefix, or all spellings of a vocabulary. */
export interface WordNode {
  readonly label: string;
  /** Strings of normalised text, the longest first. */
  readonly literals: readonly string[];
  /** Normalised phrases inside which an occurrence does not count. */
  readonly excluded: readonly string[];
}

export const termOption: OptionSpec = {
  flags: '--term <term>',
  description: 'a word, a phrase, or a prefix ("word*"); --lexicon takes all spellings of a vocabulary',
};

/** @throws {UserError} where neither a term nor a vocabulary is named, or both */
export async function nodeOf(context: MeasureContext, options: MeasureOptions): Promise<WordNode> {
  const term = options['term'] === undefined ? undefined : String(options['term']);
  if (term !== undefined && options['lexicon'] !== undefined)
    throw mistake('term-and-lexicon', message('options.notBoth', { a: '--term', b: '--lexicon' }));
  if (term === undefined) return ofLexicon(context, lexiconOf(context, options));
  const literals = await searchLiterals(context.driver, term);
  if (literals.length === 0) throw mistake('empty-term', message('asked.noLetter', { text: term }));
  return { label: term, literals: longestFirst(literals), excluded: [] };
}

/** The words that a node is where it is nothing but whole words: no phrase, no prefix, and none that a phrase around it excludes. */
export const wholeWords = ({ literals, excluded }: WordNode): readonly string[] =>
  excluded.length === 0 && literals.every((literal) => /^ [^ ]+ $/.test(literal))
    ? literals.map((literal) => literal.trim())
    : [];

/**
 * What the statements about a node's places ask: its spellings, words of sets of posts, and how many words on either side
 * are near.
 */
export async function nodeParameters(
  context: MeasureContext,
  { literals, excluded }: WordNode,
  ask: Omit<WordQuestion, 'terms'>,
  near: { readonly before: number; readonly after: number } = { before: 0, after: 0 },
): Promise<Parameters> {
  const words = await wordParameters(context, { terms: { kind: 'words', size: 1 }, ...ask });
  return { ...words, literals, excluded, near: [], ...near };
}

async function ofLexicon({ driver, project }: MeasureContext, name: string): Promise<WordNode> {
  const source = project.lexicons[name];
  if (source === undefined) throw new RangeError(`no lexicon "${name}"`);
  const { variants } = await compileLexicon(driver, name, source);
  if (variants.every(({ site }) => site !== undefined))
    throw mistake('sites-are-no-words', message('options.sitesOnly', { name }));
  return {
    label: source.label ?? name,
    literals: longestFirst(variants.flatMap((variant) => [...variant.literals])),
    excluded: longestFirst(variants.flatMap((variant) => [...variant.excluded])),
  };
}

const longestFirst = (texts: readonly string[]): string[] =>
  [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
