import { mistake } from '../../messages/mistake.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import { message } from '../../messages/index.ts';
import { corpusWordsLike } from '../../claims/questions/corpusWords.ts';
import { concordance } from '../../measures/concordance/concordance.ts';
import type { ConcordanceRow } from '../../measures/concordance/lines.ts';
import { frameFor, frameOf } from '../../measures/scope.ts';
import { wishOf } from '../../measures/share/options.ts';
import { wordParameters } from '../../measures/words/count.ts';
import { candidatesOf } from '../../measures/words/grow/candidates.ts';
import { growingHalves } from '../../measures/words/grow/halves.ts';
import { type Ground, rankCandidates } from '../../measures/words/grow/rank.ts';
import { wholeSet } from '../../measures/words/sets.ts';
import { isStopped, stopSet } from '../../measures/words/stopWords.ts';
import type { Frame } from '../../model/frame.ts';
import { compileLexicon, literalsOf } from '../../store/derive/lexicon.ts';
import { normalise } from '../../store/normalise.ts';
import { searchLiterals } from '../../store/queries/search.ts';
import { countWord, wordsBeginning } from '../../store/queries/wordsLike.ts';
import { ensureIndex } from '../../store/search/index.ts';
import type { Study } from '../study.ts';
import { type FoundForm, formsOf } from './forms.ts';
import { formTest, withoutRepeats } from './repeats.ts';

export interface GrowOptions {
  /** A vocabulary whose terms are seeds besides. */
  readonly lexicon?: string | undefined;
  readonly channel?: string | undefined;
  readonly community?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly minTexts: number;
  /** Lines shown of each proposal. */
  readonly lines: number;
}

/** A number told as a power of ten: enough to see whether a term is worth reading. */
export type Order = number;

export interface Proposal {
  readonly term: string;
  /** Whose word it may be: the seeds' side's, or what others call it. */
  readonly form: 'own' | 'opponents';
  readonly score: number;
  readonly grounds: readonly Ground[];
  readonly npmi: number;
  readonly beside: number;
  readonly neighbours: number;
  readonly channels: number;
  readonly kin: number;
  readonly texts: Order;
  readonly together: Order;
  readonly variants: readonly {
    readonly form: string;
    readonly kind: FoundForm['kind'];
    readonly texts: Order;
  }[];
  readonly lines: readonly Pick<
    ConcordanceRow,
    'channel' | 'id' | 'time' | 'before' | 'match' | 'after' | 'direction'
  >[];
}

export interface Grown {
  readonly seeds: readonly string[];
  /** Seeds that the corpus does not have, and the words of it that were taken for them. */
  readonly takenFor: readonly { readonly seed: string; readonly words: readonly string[] }[];
  readonly half: { readonly grow: number; readonly test: number; readonly hash: string };
  /** Forms of the seeds themselves that the corpus has. */
  readonly forms: readonly { readonly seed: string; readonly found: Proposal['variants'] }[];
  readonly rows: readonly Proposal[];
  /** What others may call the same. */
  readonly opponents: readonly Proposal[];
  readonly frame: Frame;
}

/** Proposes terms that live where some seeds live, found on one half of the days only. */
export async function growWords(
  study: Study,
  seeds: readonly string[],
  options: GrowOptions,
): Promise<Grown> {
  const { context, project } = study;
  const { driver } = context;
  const source = options.lexicon === undefined ? undefined : project.lexicons[options.lexicon];
  if (options.lexicon !== undefined && source === undefined) throw unknownLexicon(options.lexicon, project);
  const held =
    source === undefined ? [] : (await compileLexicon(driver, options.lexicon ?? '', source)).variants;
  const { taken, takenFor } = await seedsTaken(study, seeds);
  const literals = new Set(held.flatMap((variant) => [...variant.literals]));
  for (const seed of taken) for (const literal of await searchLiterals(driver, seed)) literals.add(literal);
  if (literals.size === 0) throw mistake('no-seeds', message('asked.noSeeds'));
  const { scope, frame } = await frameFor(driver, project, wishOf({ ...options }));
  const ask = { terms: { kind: 'words', size: 1 }, sets: wholeSet, frame, scope } as const;
  const parameters = {
    ...(await wordParameters(context, ask)),
    channels: frame.map((facts) => facts.key),
    literals: [...literals].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    excluded: [],
  };
  const halves = await growingHalves(context);
  context.onProgress?.(message('stages.company'), 0, 2);
  const stop = await stopSet(driver, project, 'all');
  const refused = new Set(
    (source?.refused ?? []).length === 0
      ? []
      : (await normalise(driver, source?.refused ?? [])).map((norm) => norm.trim()),
  );
  const terms = [...literals].map((literal) => literal.trim());
  const isFormOfSeed = formTest(terms);
  const skip = (term: string): boolean => {
    const words = term.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    return isStopped(first, stop) || isStopped(last, stop) || refused.has(term) || isFormOfSeed(term);
  };
  const found = await candidatesOf(context, { ...parameters, days: halves.grow }, options.minTexts, skip);
  const ranked = withoutRepeats(rankCandidates(found));
  context.onProgress?.(message('stages.lines'), 1, 2);
  const proposals = async (form: Proposal['form'], list: typeof ranked): Promise<Proposal[]> => {
    const out: Proposal[] = [];
    for (const one of list)
      out.push({
        term: one.term,
        form,
        score: one.score,
        grounds: one.grounds,
        npmi: one.npmi,
        beside: one.beside,
        neighbours: one.context,
        channels: one.alike,
        kin: one.kin,
        texts: powerOfTen(one.texts),
        together: one.both === 0 ? 0 : powerOfTen(one.both),
        variants: ordersOf(formsOf(one.term, found.vocabulary)),
        lines: await linesOf(study, one.term, options, halves.grow),
      });
    return out;
  };
  const others = ranked
    .filter(({ side, context: alike }) => side === 'other' && alike >= 0.1)
    .sort((a, b) => b.context - a.context || (a.term < b.term ? -1 : 1));
  return {
    seeds: [...(source === undefined ? [] : [...new Set(held.map(({ term }) => term))]), ...seeds],
    takenFor,
    half: { grow: halves.grow.length, test: halves.test.length, hash: halves.hash },
    forms: terms
      .map((seed) => ({ seed, found: ordersOf(formsOf(seed, found.vocabulary)) }))
      .filter(({ found: f }) => f.length > 0),
    rows: await proposals('own', ranked.filter(({ side }) => side === 'same').slice(0, options.limit)),
    opponents: await proposals('opponents', others.slice(0, Math.ceil(options.limit / 3))),
    frame: frameOf(project, frame),
  };
}

/** A name that no post has, as an article writes it, is taken for the words of the corpus that are most like it. */
async function seedsTaken(
  { context: { driver, signal, onProgress } }: Study,
  seeds: readonly string[],
): Promise<{ taken: string[]; takenFor: { seed: string; words: string[] }[] }> {
  const taken: string[] = [];
  const takenFor: { seed: string; words: string[] }[] = [];
  for (const seed of seeds) {
    const literals = await searchLiterals(driver, seed);
    if (literals.length === 0) throw mistake('empty-term', message('asked.noLetter', { text: seed }));
    const { posts } = await countWord(driver, seed.endsWith('*') ? seed : (literals[0] ?? '').trim());
    if (posts > 0 || literalsOf(seed, (piece) => piece).length === 0) {
      taken.push(seed);
      continue;
    }
    await ensureIndex(driver, {
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    const like = await corpusWordsLike(seed, {
      beginning: (letters, length) => wordsBeginning(driver, letters, length),
      count: (word) => countWord(driver, word),
    });
    const words = like.map(({ word }) => word);
    if (words.length === 0) throw mistake('seed-not-found', message('asked.seedNotFound', { seed }));
    takenFor.push({ seed, words });
    taken.push(...words);
  }
  return { taken, takenFor };
}

async function linesOf(
  { context }: Study,
  term: string,
  options: GrowOptions,
  days: readonly number[],
): Promise<Proposal['lines']> {
  if (options.lines === 0) return [];
  const { channel, community, from, to } = options;
  const finding = await concordance.run(
    { ...context, days },
    { term, limit: options.lines, channel, community, from, to },
  );
  return (finding.rows as ConcordanceRow[])
    .slice(0, options.lines)
    .map(({ channel: where, id, time, before, match, after, direction }) => ({
      channel: where,
      id,
      time,
      before,
      match,
      after,
      direction,
    }));
}

const powerOfTen = (n: number): Order => 10 ** Math.round(Math.log10(Math.max(1, n)));
const ordersOf = (forms: readonly FoundForm[]): Proposal['variants'] =>
  forms.slice(0, 12).map(({ form, kind, texts }) => ({ form, kind, texts: powerOfTen(texts) }));
