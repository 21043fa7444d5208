import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { countOption, wordOption } from '../options.ts';
import { type Measure, type MeasureContext, type MeasureOptions, findingOf } from '../measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../scope.ts';
import { randomFor } from '../seed.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { daysAsked, halfOption } from '../words/grow/halves.ts';
import { type WordQuestion, countTerms, termLabel } from '../words/count.ts';
import { kindOption, termsOf } from '../words/kinds.ts';
import { type Sets, setsBy, twoSets } from '../words/sets.ts';
import { isStopped, stopOption, stopSet } from '../words/stopWords.ts';
import { comparisonsOf, ranked } from './compare.ts';
import { keynessReading } from './reading.ts';
import { keynessRow } from './rows.ts';
import { signaturesOf } from './signatures.ts';

/** Which words, n-grams, hashtags, domains, emoji or mentions mark a set of posts against another, or against all. */
export const keyness: Measure = {
  name: 'keyness',
  reading: keynessReading,
  options: [
    {
      flags: '--of <set>',
      description: 'whose words: a community, channel, lexicon (posts that have it), or days FROM..TO',
    },
    { flags: '--against <set>', description: 'compared with these; with all others without it' },
    kindOption,
    { flags: '--min-count <n>', description: 'fewest occurrences in all sets together', default: 10 },
    { flags: '--limit <n>', description: 'terms printed of each set', default: 25 },
    {
      flags: '--form <form>',
      description: 'what ranks: two-sided (Monroe, Colaresi and Quinn) or tidylo',
      default: 'two-sided',
    },
    {
      flags: '--one-channel <how>',
      description:
        'terms of one channel alone, and signatures of channels: down (ranked below all others) or keep',
      default: 'down',
    },
    stopOption,
    halfOption,
    { flags: '--copies', description: 'count a text again where its channel repeats it' },
  ],
  async run(context, options) {
    const { driver, project } = context;
    const terms = termsOf(options);
    const least = countOption(options, 'minCount', 10, { least: 1 });
    const limit = countOption(options, 'limit', 25);
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    const { sets, within } = await setsOf(context, options, frame, scope);
    const form = wordOption(options, 'form', ['two-sided', 'tidylo']);
    const oneChannel = wordOption(options, 'oneChannel', ['down', 'keep']);
    const stop = await stopSet(driver, project, options['stop']);
    const ask: WordQuestion = {
      terms,
      sets,
      frame,
      scope,
      within,
      copies: options['copies'] === true,
      days: await daysAsked(context, options),
    };
    context.onProgress?.(message('stages.counting', { measure: 'keyness' }), 0, 2);
    const found = await countTerms(context, ask, least);
    context.onProgress?.(message('stages.comparing', { measure: 'keyness' }), 1, 2);
    const listed = found.terms.filter(({ term }) => !isStopped(term, stop));
    const comparisons = await comparisonsOf(
      { ...found, terms: listed },
      sets,
      (key) => randomFor(project.seed, 'keyness', key),
      await signaturesOf(
        driver,
        frame.map(({ key }) => key),
        terms,
        ask.copies === true,
      ),
    );
    const rows = comparisons.flatMap((comparison) =>
      ranked(comparison, form, oneChannel === 'down')
        .slice(0, limit)
        .map(({ keyness: one, q, qTokens }) =>
          keynessRow(one, {
            set: comparison.set,
            label: termLabel(terms, one.term, frame),
            channels: comparison.channels,
            q,
            qTokens,
            several: sets.sets.length > 1,
            evidence: {
              query: 'words',
              parameters: { ...found.parameters, set: comparison.number + 1, term: one.term },
              total: one.texts,
            },
          }),
        ),
    );
    return findingOf(
      context,
      keyness,
      {
        ...optionsUsed(options),
        terms: options['terms'] ?? 'words',
        form,
        oneChannel,
        minCount: least,
        limit,
      },
      frameOf(project, frame),
      rows,
      {
        tested: listed.length,
        stopWordsLeftOut: found.terms.length - listed.length,
        sets: comparisons.map(({ set, tokens, texts, channels, smallestP, permutation }) => ({
          key: set.key,
          label: set.label,
          tokens,
          texts,
          channels,
          permutation,
          smallestP,
        })),
      },
    );
  },
};

/** What is compared: two sets that are named, or each of a grouping with all others. */
async function setsOf(
  context: MeasureContext,
  options: MeasureOptions,
  frame: readonly ChannelFacts[],
  scope: Parameters<typeof setsBy>[2],
): Promise<{ sets: Sets; within?: string | undefined }> {
  const text = (name: string): string | undefined =>
    options[name] === undefined ? undefined : String(options[name]);
  const [of, against, by] = [text('of'), text('against'), text('by')];
  const lexicon = options['lexicon'] === undefined ? undefined : lexiconOf(context, options);
  if (of !== undefined && by !== undefined)
    throw mistake('of-and-by', message('options.notBoth', { a: '--of', b: '--by' }));
  if (of === undefined && against !== undefined)
    throw mistake('against-nothing', message('options.againstNothing'));
  if (of !== undefined) return { sets: await twoSets(context, of, against), within: lexicon };
  if (by === undefined && lexicon !== undefined)
    return { sets: await twoSets(context, `lexicon:${lexicon}`, undefined) };
  const usual = Object.keys(context.project.communities).length > 1 ? 'community' : 'channel';
  return { sets: await setsBy(context, frame, scope, by ?? usual), within: lexicon };
}
