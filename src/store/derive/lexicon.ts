import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { createHash } from 'node:crypto';
import type { LexiconSource, TermForm } from '../../model/project.ts';
import { siteOf, spellingsOf } from '../../model/site.ts';
import type { Driver } from '../driver.ts';
import { normVersion, normalise } from '../normalise.ts';

/** One spelling of a term, as it is looked for. */
export interface CompiledVariant {
  /** As the lexicon writes it. */
  readonly variant: string;
  /** The term it counts as. */
  readonly term: string;
  readonly form: TermForm;
  /** Strings of normalised text, each gap with and without its space: ` a b ` and ` ab `; a prefix has no last space. */
  readonly literals: readonly string[];
  /** Normalised phrases inside which an occurrence does not count. */
  readonly excluded: readonly string[];
  /** Of a site its host, as it is written and in punycode: posts that link to it are looked for, and there are no literals. */
  readonly site?: readonly string[];
  /** Of a cluster of near-duplicates its number: its posts are meant, and there are no literals. */
  readonly cluster?: number;
}

export interface CompiledLexicon {
  readonly name: string;
  /** SHA-256 of what is looked for, in hex; labels and sources are not part of it. */
  readonly hash: string;
  readonly variants: readonly CompiledVariant[];
  /** The run in `near_clusters` that numbers of clusters are of. */
  readonly clusters?: string;
}

/** Above this number of gaps a term is looked for with all of them and with none. */
const maxFreeGaps = 4;
/** Space, ZWNJ and their kin: places where writers leave a gap or do not. */
const gap = /[\s\u200c\u200b\u00a0]+/u;

/** Lexicons compiled on an engine: a report asks for the same few a hundred times, and the function of the engine stays one. */
const compiled = new WeakMap<Driver, Map<string, CompiledLexicon>>();
/** What is tried while one writes a vocabulary is soon another. */
const mostCompiled = 200;

/**
 * Turns a lexicon into literals of normalised text, by the engine's own function.
 * @throws UserError when a term has no letter or digit, is nothing but a star, or names a site that is no host
 */
export async function compileLexicon(
  driver: Driver,
  name: string,
  source: LexiconSource,
): Promise<CompiledLexicon> {
  const { terms, form, exclude, clusters } = source;
  const key = JSON.stringify([name, terms, form, exclude, clusters]);
  const own = compiled.get(driver) ?? new Map<string, CompiledLexicon>();
  compiled.set(driver, own);
  const held = own.get(key);
  if (held !== undefined) return held;
  const made = await compile(driver, name, source);
  if (own.size >= mostCompiled) own.clear();
  own.set(key, made);
  return made;
}

async function compile(driver: Driver, name: string, source: LexiconSource): Promise<CompiledLexicon> {
  if (source.clusters !== undefined) return ofClusters(name, source.terms, source.clusters);
  const wanted = source.terms.flatMap((entry) => {
    const term = typeof entry === 'string' ? { term: entry } : entry;
    const form = ('form' in term ? term.form : undefined) ?? source.form ?? 'neutral';
    const exclude = [...(source.exclude ?? []), ...('exclude' in term ? (term.exclude ?? []) : [])];
    const variants = [term.term, ...('variants' in term ? (term.variants ?? []) : [])];
    return variants.map((variant) => ({ variant, term: term.term, form, exclude }));
  });
  const norm = await normaliser(
    driver,
    wanted.flatMap(({ variant, exclude }) => (siteOf(variant) === null ? [variant, ...exclude] : [])),
  );
  const seen = new Set<string>();
  const variants: CompiledVariant[] = [];
  for (const { variant, term, form, exclude } of wanted) {
    const host = siteOf(variant);
    if (host !== null) {
      if (host === '') throw mistake('bad-site', message('stores.badSite', { name, variant }));
      const site = spellingsOf(host).filter((spelling) => !seen.has(spelling));
      for (const spelling of site) seen.add(spelling);
      if (site.length > 0) variants.push({ variant, term, form, literals: [], excluded: [], site });
      continue;
    }
    const literals = literalsOf(variant, norm).filter((literal) => !seen.has(literal));
    if (literalsOf(variant, norm).length === 0) {
      throw mistake('empty-term', message('stores.emptyTerm', { name, variant }));
    }
    // A spelling that another term has already taken would count one occurrence twice.
    for (const literal of literals) seen.add(literal);
    if (literals.length === 0) continue;
    variants.push({
      variant,
      term,
      form,
      literals,
      excluded: exclude.flatMap((phrase) => literalsOf(phrase, norm)),
    });
  }
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        normVersion,
        variants.map(({ term, form, literals, excluded, site }) => [
          term,
          form,
          literals,
          excluded,
          ...(site === undefined ? [] : [site]),
        ]),
      ]),
    )
    .digest('hex');
  return { name, hash, variants };
}

function ofClusters(
  name: string,
  terms: LexiconSource['terms'],
  { run, of }: NonNullable<LexiconSource['clusters']>,
): CompiledLexicon {
  const variants = of.map((cluster, i): CompiledVariant => {
    const entry = terms[i] ?? '';
    const term = typeof entry === 'string' ? entry : entry.term;
    return { variant: term, term, form: 'neutral', literals: [], excluded: [], cluster };
  });
  const hash = createHash('sha256')
    .update(JSON.stringify(['clusters', run, variants.map(({ term, cluster }) => [term, cluster])]))
    .digest('hex');
  return { name, hash, variants, clusters: run };
}

/** The literals of one spelling: its pieces joined with a space or without, at every gap. */
export function literalsOf(spelling: string, norm: (piece: string) => string): string[] {
  const prefix = spelling.endsWith('*');
  const pieces = spelling
    .replace(/\*$/, '')
    .split(gap)
    .map((piece) => norm(piece).trim())
    .filter((piece) => piece !== '');
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  let joined = [first];
  if (rest.length > maxFreeGaps) joined = [joinVerbs(pieces.join(' ')), pieces.join('')];
  else for (const piece of rest) joined = joined.flatMap((head) => [`${head} ${piece}`, `${head}${piece}`]);
  return [...new Set(joined.map((text) => ` ${text}${prefix ? '' : ' '}`))];
}

/** As the rules of normalisation join them in a whole text: «می» to the verb, unless a number stands before. */
const joinVerbs = (text: string): string =>
  ` ${text}`.replaceAll(/(^|[^0-9]) (ن?می) (?=\p{L})/gu, '$1 $2').trim();

async function normaliser(driver: Driver, texts: readonly string[]): Promise<(piece: string) => string> {
  const pieces = [...new Set(texts.flatMap((text) => text.replace(/\*$/, '').split(gap)))].filter(
    (p) => p !== '',
  );
  const normalised = pieces.length === 0 ? [] : await normalise(driver, pieces);
  const table = new Map(pieces.map((piece, i) => [piece, normalised[i] ?? '']));
  return (piece) => table.get(piece) ?? '';
}
