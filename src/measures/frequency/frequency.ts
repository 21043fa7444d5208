import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { type Measure, type MeasureContext, type MeasureOptions, findingOf } from '../measure.ts';
import { countOption, wordOption } from '../options.ts';
import { frameFor, frameOf } from '../scope.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { countTerms, termLabel } from '../words/count.ts';
import { daysAsked, halfOption } from '../words/grow/halves.ts';
import { kindOption, termsOf } from '../words/kinds.ts';
import { nodeOf } from '../words/node.ts';
import { setsBy, twoSets, wholeSet } from '../words/sets.ts';
import { isStopped, stopOption, stopSet } from '../words/stopWords.ts';
import { frequencyReading } from './reading.ts';
import { type Frequency, frequencyIn, frequencyRow } from './rows.ts';

/** Which words, n-grams, hashtags, domains, emoji or mentions are most frequent, of all or around a term. */
export const frequency: Measure = {
  name: 'frequency',
  reading: frequencyReading,
  options: [
    {
      flags: '--of <set>',
      description: 'whose words: a community, channel, lexicon (posts that have it), or days FROM..TO',
    },
    kindOption,
    {
      flags: '--containing <term>',
      description: 'only n-grams with this word, phrase or prefix ("word*") in them',
    },
    { flags: '--sort <by>', description: 'occurrences, texts or channels', default: 'occurrences' },
    { flags: '--min-count <n>', description: 'fewest occurrences in all sets together', default: 5 },
    { flags: '--limit <n>', description: 'terms printed of each set', default: 50 },
    stopOption,
    halfOption,
    { flags: '--copies', description: 'count a text again where its channel repeats it' },
  ],
  async run(context, options) {
    const { driver, project } = context;
    const terms = termsOf(options);
    const least = countOption(options, 'minCount', 5, { least: 1 });
    const limit = countOption(options, 'limit', 50);
    const sort = wordOption(options, 'sort', ['occurrences', 'texts', 'channels']);
    const contains = await containing(context, options);
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    const [of, by] = [options['of'], options['by']];
    if (of !== undefined && by !== undefined)
      throw mistake('of-and-by', message('options.notBoth', { a: '--of', b: '--by' }));
    const sets =
      of !== undefined
        ? await twoSets(context, String(of), undefined)
        : by === undefined
          ? wholeSet
          : await setsBy(context, frame, scope, String(by));
    const within = options['lexicon'] === undefined ? undefined : lexiconOf(context, options);
    const days = await daysAsked(context, options);
    const stop = await stopSet(driver, project, options['stop']);
    context.onProgress?.(message('stages.counting', { measure: 'frequency' }), 0, 1);
    const found = await countTerms(
      context,
      { terms, sets, frame, scope, within, copies: options['copies'] === true, days },
      least,
    );
    const listed = found.terms.filter(({ term }) => !isStopped(term, stop) && contains(term));
    // Of a set that is named, the rest is not told.
    const shown = of === undefined ? sets.sets : sets.sets.slice(0, 1);
    const rows = shown.flatMap((set, i) => {
      const size = found.sizes[i];
      if (size === undefined) return [];
      return listed
        .map((count) => frequencyIn(count, i, size))
        .filter((one) => one !== null)
        .sort(order[sort])
        .slice(0, limit)
        .map((one) =>
          frequencyRow(one, {
            key: set.key,
            set: set.label,
            label: termLabel(terms, one.term, frame),
            size,
            several: shown.length > 1,
            evidence: {
              query: 'words',
              parameters: { ...found.parameters, set: i + 1, term: one.term },
              total: one.texts,
            },
          }),
        );
    });
    return findingOf(
      context,
      frequency,
      { ...optionsUsed(options), terms: options['terms'] ?? 'words', sort, minCount: least, limit },
      frameOf(project, frame),
      rows,
      {
        terms: listed.length,
        sets: shown.map(({ key, label }, i) => ({
          key,
          label,
          tokens: total(found.sizes[i]?.tokens),
          texts: total(found.sizes[i]?.texts),
        })),
      },
    );
  },
};

/** Whether a term has the words asked for, as a whole or, of a prefix, at the beginning of one. */
async function containing(
  context: MeasureContext,
  options: MeasureOptions,
): Promise<(term: string) => boolean> {
  if (options['containing'] === undefined) return () => true;
  const { literals } = await nodeOf(context, { term: options['containing'] });
  return (term) => literals.some((literal) => ` ${term} `.includes(literal));
}

const byTerm = (a: Frequency, b: Frequency): number => (a.term < b.term ? -1 : 1);
const order = {
  occurrences: (a: Frequency, b: Frequency) => b.n - a.n || byTerm(a, b),
  texts: (a: Frequency, b: Frequency) => b.texts - a.texts || b.n - a.n || byTerm(a, b),
  channels: (a: Frequency, b: Frequency) => b.channels - a.channels || b.n - a.n || byTerm(a, b),
} as const;

const total = (values: readonly number[] = []): number => values.reduce((a, b) => a + b, 0);
