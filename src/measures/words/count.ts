import type { Said } from '../../model/said.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { channelNames } from '../../store/queries/channelNames.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches } from '../../store/derive/matches.ts';
import { ensureWords } from '../../store/derive/words.ts';
import type { Parameters } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import { isPrivate } from '../groups.ts';
import type { MeasureContext } from '../measure.ts';
import { ensureRepeats } from '../near-duplicates/repeats.ts';
import type { Terms } from './kinds.ts';
import { placedSets } from './placed.ts';
import { type Sets, needCodes } from './sets.ts';

/** What is counted, where. */
export interface WordQuestion {
  readonly terms: Terms;
  readonly sets: Sets;
  readonly frame: readonly ChannelFacts[];
  readonly scope: Scope;
  /** Only posts with this vocabulary. */
  readonly within?: string | undefined;
  /** Whether a text counts again where its channel repeats it. */
  readonly copies?: boolean;
  /** Days since 1970 in the project's zone; all where there are none. */
  readonly days?: readonly number[] | undefined;
}

/** Occurrences in a channel of a set, and texts that have the term. */
export interface Cell {
  readonly set: number;
  readonly channel: number;
  readonly n: number;
  readonly texts: number;
}

export interface TermCount {
  readonly term: string;
  readonly total: number;
  readonly cells: readonly Cell[];
}

/** All of a set: tokens of each channel, in the order of the frame, and the texts. */
export interface SetSize {
  readonly tokens: readonly number[];
  readonly texts: readonly number[];
  /** Σ over the terms that stand in the set of their occurrences in all sets. */
  readonly prior: number;
}

export interface WordCountsFound {
  /** Terms of at least the least count. */
  readonly terms: readonly TermCount[];
  readonly sizes: readonly SetSize[];
  /** As the SQL had them, for evidence. */
  readonly parameters: Parameters;
}

/** Parameters that counting and evidence share; makes what they read where it is not there. */
export async function wordParameters(context: MeasureContext, ask: WordQuestion): Promise<Parameters> {
  const { driver, project } = context;
  const corpus = await ensureWords(driver);
  const copies = ask.copies === true;
  const repeats = copies ? '0' : await ensureRepeats(driver);
  const runOf = async (name: string | undefined): Promise<string> => {
    const source = name === undefined ? undefined : project.lexicons[name];
    if (name === undefined || source === undefined) return '0';
    return ensureMatches(driver, await compileLexicon(driver, name, source));
  };
  const { sets, exclusive, lexicons } = ask.sets;
  const channels = ask.frame.map((facts) => facts.key);
  const members = sets.flatMap((set, i) =>
    (set.channels ?? ['*']).map((channel) => [i + 1, channel] as const),
  );
  return {
    corpus,
    repeats,
    copies: copies ? 1 : 0,
    kind: ask.terms.kind,
    size: ask.terms.size,
    channels,
    from: ask.scope.from,
    to: ask.scope.to,
    member_sets: members.map(([set]) => set),
    members: members.map(([, channel]) => channel),
    froms: sets.map((set) => set.from),
    tos: sets.map((set) => set.to),
    needs: sets.map((set) => needCodes[set.need]),
    exclusive: exclusive ? 1 : 0,
    run_a: await runOf(lexicons.a),
    run_b: await runOf(lexicons.b),
    run_within: await runOf(ask.within),
    days: ask.days ?? context.days ?? [],
    zone: project.timezone,
    ...(await handlesOf(context, ask)),
  };
}

/** Handles that lead to channels of the corpus. A person's channel is no term, unless the project says why. */
async function handlesOf(
  context: MeasureContext,
  ask: WordQuestion,
): Promise<{ handles: string[]; handle_keys: string[] }> {
  const none = { handles: [''], handle_keys: [''] };
  if (ask.terms.kind !== 'mentions') return none;
  const names = await channelNames(context.driver, context.project);
  const pairs = ask.frame
    .filter((facts) => !isPrivate(context, facts))
    .flatMap((facts) =>
      [
        ...new Set(
          [facts.channel, facts.key, names.of(facts.key).handle]
            .filter((name) => /^[a-z0-9_]{3,}$/i.test(name))
            .map((name) => name.toLowerCase()),
        ),
      ].map((handle) => [handle, facts.key] as const),
    ); // prettier-ignore
  return pairs.length === 0
    ? none
    : { handles: pairs.map(([handle]) => handle), handle_keys: pairs.map(([, key]) => key) };
}

interface CountRow {
  readonly term: string;
  readonly places: readonly number[];
  readonly n: readonly number[];
  readonly texts: readonly number[];
}

/** Counts every term of a kind in sets of posts, by channel; the rare ones only together. */
export async function countTerms(
  context: MeasureContext,
  ask: WordQuestion,
  least: number,
): Promise<WordCountsFound> {
  const { driver } = context;
  const parameters = await wordParameters(context, ask);
  const { sets } = ask.sets;
  const placed = { ...parameters, ...placedSets(sets, ask.frame) };
  const rows = await driver.query<CountRow>(loadSql(import.meta.url, 'count.sql'), {
    parameters: { ...placed, least: Math.max(1, least) },
  });
  const channels = ask.frame.length;
  const priors = sets.map(() => 0);
  const tokens = sets.map(() => ask.frame.map(() => 0));
  const terms: TermCount[] = [];
  for (const row of rows) {
    const cells = row.places.map((place, i): Cell => {
      const [set, channel] = [Math.floor(place / channels), place % channels];
      return { set, channel, n: row.n[i] as number, texts: row.texts[i] as number };
    });
    let total = 0;
    for (const { set, channel, n } of cells) {
      const own = tokens[set] as number[];
      own[channel] = (own[channel] as number) + n;
      total += n;
    }
    for (const set of new Set(cells.map((cell) => cell.set))) priors[set] = (priors[set] as number) + total;
    if (row.term !== '') terms.push({ term: row.term, total, cells });
  }
  const texts = await textsOf(context, ask, placed);
  const sizes = sets.map((_, s) => ({
    tokens: tokens[s] as number[],
    texts: texts[s] as number[],
    prior: priors[s] as number,
  }));
  return { terms, sizes, parameters };
}

/** Texts of each set, by channel in the order of the frame, whether or not they have a term. */
async function textsOf(
  { driver }: MeasureContext,
  ask: WordQuestion,
  parameters: Parameters,
): Promise<number[][]> {
  const rows = await driver.query<{ set: number; channel: string; texts: number }>(
    loadSql(import.meta.url, 'totals.sql'),
    { parameters },
  );
  const counted = new Map(rows.map((row) => [`${row.set} ${row.channel}`, row.texts]));
  return ask.sets.sets.map((_, s) => ask.frame.map(({ key }) => counted.get(`${s + 1} ${key}`) ?? 0));
}

/** A term as it is shown: a channel that is mentioned, by its handle. */
export const termLabel = (terms: Terms, term: string, frame: readonly ChannelFacts[]): Said =>
  terms.kind === 'mentions' ? `@${frame.find((facts) => facts.key === term)?.channel ?? term}` : term;
