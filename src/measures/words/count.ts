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
  readonly days?: readonly number[];
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
  readonly sets: readonly number[];
  readonly priors: readonly number[];
  readonly cells: readonly (readonly [number, number, number, number])[];
}

/** Counts every term of a kind in sets of posts, by channel; the rare ones only together. */
export async function countTerms(
  context: MeasureContext,
  ask: WordQuestion,
  least: number,
): Promise<WordCountsFound> {
  const { driver } = context;
  const parameters = await wordParameters(context, ask);
  const rows = await driver.query<CountRow>(loadSql(import.meta.url, 'count.sql'), {
    parameters: { ...parameters, least: Math.max(1, least) },
  });
  const priors = ask.sets.sets.map(() => 0);
  for (const row of rows)
    for (const [i, set] of row.sets.entries())
      priors[set - 1] = (priors[set - 1] ?? 0) + (row.priors[i] ?? 0);
  const terms = rows
    .filter(({ term }) => term !== '')
    .map(({ term, cells }): TermCount => {
      const own = cells.map(([set, channel, n, texts]) => ({ set: set - 1, channel: channel - 1, n, texts }));
      return { term, total: own.reduce((sum, cell) => sum + cell.n, 0), cells: own };
    });
  return { terms, sizes: await sizesOf(context, ask, parameters, priors), parameters };
}

async function sizesOf(
  { driver }: MeasureContext,
  ask: WordQuestion,
  parameters: Parameters,
  priors: readonly number[],
): Promise<SetSize[]> {
  const totals = await driver.query<{ set: number; channel: string; tokens: number; texts: number }>(
    loadSql(import.meta.url, 'totals.sql'),
    { parameters },
  );
  const place = new Map(ask.frame.map((facts, i) => [facts.key, i]));
  return ask.sets.sets.map((_, s) => {
    const tokens = ask.frame.map(() => 0);
    const texts = ask.frame.map(() => 0);
    for (const row of totals) {
      const i = place.get(row.channel);
      if (row.set !== s + 1 || i === undefined) continue;
      tokens[i] = row.tokens;
      texts[i] = row.texts;
    }
    return { tokens, texts, prior: priors[s] ?? 0 };
  });
}

/** A term as it is shown: a channel that is mentioned, by its handle. */
export const termLabel = (terms: Terms, term: string, frame: readonly ChannelFacts[]): Said =>
  terms.kind === 'mentions' ? `@${frame.find((facts) => facts.key === term)?.channel ?? term}` : term;
