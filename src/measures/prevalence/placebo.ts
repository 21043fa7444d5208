import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import { siteOf } from '../../model/site.ts';
import { clopperPearson } from '../../statistics/proportions.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureUnits } from '../../store/derive/matches.ts';
import { ensureRepeats } from '../near-duplicates/repeats.ts';
import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';
import type { ChannelPart } from '../share/estimates.ts';
import { type ChannelUse, useOf } from './estimates.ts';

/** Placebo words looked at, and the fewest that make a reference. */
const sample = 199;
const fewest = 39;
/** Texts outside below which no frequency can be matched. */
const leastOutside = 5;
/** How far a placebo's frequency may lie from the vocabulary's: a quarter, else twice. */
const bands = [1.25, 2] as const;

/** What a placebo is compared by: the days looked at, and the vocabulary in all channels of the frame. */
export interface PlaceboQuestion {
  readonly lexicon: string;
  readonly from: number;
  readonly to: number;
  readonly effort: number;
  /** Texts and matches of every channel of the frame, inside and outside. */
  readonly parts: readonly ChannelPart[];
  /** The community's channels. */
  readonly inside: readonly ChannelFacts[];
}

const label = message('rows.placebo');
const unit = message('rows.placeboUnit');

/**
 * Where the vocabulary's prevalence in a community stands among words that are as frequent outside of it: any word
 * is found somewhere if enough is read, and only a high percentile says that this one belongs here.
 */
export async function placeboPercentile(context: MeasureContext, ask: PlaceboQuestion): Promise<Estimate> {
  const base = { kind: 'share', name: label, level: 0.95, target: 'frame', unit } as const;
  const none = (note: Said): Estimate => ({
    ...base,
    value: null,
    low: null,
    high: null,
    n: 0,
    denominator: 0,
    method: message('estimates.none'),
    note,
  });
  const keys = new Set(ask.inside.map((facts) => facts.key));
  const within = ask.parts.filter((part) => keys.has(part.channel) && part.n >= ask.effort);
  const beyond = ask.parts.filter((part) => !keys.has(part.channel));
  const outside = beyond.reduce((sum, part) => sum + part.x, 0);
  if (within.length === 0) return none(message('rows.placeboNoTexts', { texts: ask.effort }));
  const terms = context.project.lexicons[ask.lexicon]?.terms ?? [];
  if (terms.some((term) => siteOf(typeof term === 'string' ? term : term.term) !== null))
    return none(message('rows.placeboSites'));
  if (outside < leastOutside) return none(message('rows.placeboRare', { texts: outside }));
  const tokens = await placeboTokens(context, ask, beyond, outside);
  if (tokens.length < fewest)
    return none(message('rows.placeboFew', { words: tokens.length, least: fewest }));
  const counts = await usesOfTokens(context, ask, within, tokens);
  const own = meanOf(within.map((part) => useOf(part, ask.effort)));
  const values = tokens.map((token) =>
    meanOf(
      within.map((part) => useOf({ ...part, x: counts.get(`${token} ${part.channel}`) ?? 0 }, ask.effort)),
    ),
  );
  // Ties count half: prevalences of few channels are coarse.
  const below = values.reduce((sum, value) => sum + (value < own ? 1 : value === own ? 0.5 : 0), 0);
  const { value, low, high } = clopperPearson(below, values.length);
  return {
    ...base,
    value,
    low,
    high,
    n: below,
    denominator: values.length,
    method: message('rows.placeboMethod'),
    note: message('rows.reference'),
  };
}

const meanOf = (uses: readonly ChannelUse[]): number =>
  uses.reduce((sum, use) => sum + use.value, 0) / uses.length;

async function placeboTokens(
  context: MeasureContext,
  ask: PlaceboQuestion,
  beyond: readonly ChannelPart[],
  outside: number,
): Promise<string[]> {
  const corpus = await ensureUnits(context.driver);
  const repeats = await ensureRepeats(context.driver);
  const source = context.project.lexicons[ask.lexicon];
  const compiled = source === undefined ? null : await compileLexicon(context.driver, ask.lexicon, source);
  const literals = compiled?.variants.flatMap((variant) => [...variant.literals]) ?? [];
  let tokens: string[] = [];
  for (const band of bands) {
    const rows = await context.driver.query<{ token: string }>(loadSql(import.meta.url, 'placebo.sql'), {
      parameters: {
        corpus,
        repeats,
        outside: beyond.map((part) => part.channel),
        from: ask.from,
        to: ask.to,
        literals,
        least: Math.ceil(outside / band),
        most: Math.floor(outside * band),
        seed: context.project.seed,
        limit: sample,
      },
    });
    tokens = rows.map(({ token }) => token);
    if (tokens.length >= fewest) break;
  }
  return tokens;
}

/** Texts that have each word, by word and channel. */
async function usesOfTokens(
  context: MeasureContext,
  ask: PlaceboQuestion,
  within: readonly ChannelPart[],
  tokens: readonly string[],
): Promise<Map<string, number>> {
  const rows = await context.driver.query<{ token: string; channel: string; texts: number }>(
    loadSql(import.meta.url, 'placebo-use.sql'),
    {
      parameters: {
        corpus: await ensureUnits(context.driver),
        repeats: await ensureRepeats(context.driver),
        inside: within.map((part) => part.channel),
        tokens,
        from: ask.from,
        to: ask.to,
      },
    },
  );
  return new Map(rows.map(({ token, channel, texts }) => [`${token} ${channel}`, texts]));
}
