import { postsByKey, spansOf } from '../../store/queries/posts.ts';
import { channelNames } from '../../store/queries/channelNames.ts';
import { loadSql } from '../../store/sql.ts';
import { isPrivate } from '../groups.ts';
import { type Measure, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/options.ts';
import { daysAsked, halfOption } from '../words/grow/halves.ts';
import { countOption, refuseGrouping, wordOption } from '../options.ts';
import { nodeOf, termOption, nodeParameters } from '../words/node.ts';
import { wholeSet } from '../words/sets.ts';
import { type ConcordanceRow, lineOf, orders, sorted } from './lines.ts';
import { concordanceReading } from './reading.ts';

/** The lines in which a term stands (key word in context), drawn evenly over channels, with how many there are. */
export const concordance: Measure = {
  name: 'concordance',
  reading: concordanceReading,
  options: [
    termOption,
    { flags: '--limit <n>', description: 'posts drawn', default: 40 },
    { flags: '--context <n>', description: 'characters on either side', default: 60 },
    {
      flags: '--sort <order>',
      description: 'before (by the words before, the nearest first), after, time or channel',
      default: 'after',
    },
    halfOption,
    { flags: '--copies', description: 'show a text again where its channel repeats it' },
  ],
  async run(context, options) {
    const { driver, project } = context;
    refuseGrouping(options, 'places of a word');
    const node = await nodeOf(context, options);
    const limit = countOption(options, 'limit', 40);
    const around = countOption(options, 'context', 60);
    const order = wordOption(options, 'sort', [...orders]);
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    const parameters = await nodeParameters(context, node, {
      sets: wholeSet,
      frame,
      scope,
      copies: options['copies'] === true,
      days: await daysAsked(context, options),
    });
    const totals = await driver.query<{ channel: string; with: number; found: number }>(
      loadSql(import.meta.url, '../words/moments.sql'),
      { parameters },
    );
    const keys = await driver.query<{ channel: string; id: number }>(loadSql(import.meta.url, 'lines.sql'), {
      parameters: { ...parameters, sample_seed: project.seed, most: limit },
    });
    const posts = await postsByKey(driver, keys);
    const spans = await spansOf(
      driver,
      posts.map((post) => post.text),
      node.literals,
    );
    const taken = await spansOf(
      driver,
      posts.map((post) => post.text),
      node.excluded,
    );
    const names = await channelNames(driver, project);
    const studied = new Set(frame.map((facts) => names.of(facts.key).handle.toLowerCase()));
    const mask = context.mask ?? (() => '');
    const unnamed = new Set(frame.filter((facts) => isPrivate(context, facts)).map((facts) => facts.key));
    const lines = posts.flatMap((post, i) =>
      (spans[i] ?? [])
        .filter(([start, end]) => !(taken[i] ?? []).some(([s, e]) => s <= start && end <= e))
        .map((span) =>
          lineOf(post, span, around, {
            channel: unnamed.has(post.channel) ? null : names.of(post.channel).handle || post.channel,
            nth: i + 1,
            show: (text) => mask(text, studied),
          }),
        ),
    );
    const found = totals.filter((one) => one.with > 0);
    const sum = (of: 'with' | 'found'): number => found.reduce((n, one) => n + one[of], 0);
    const total = sum('with');
    return findingOf(
      context,
      concordance,
      { ...optionsUsed(options), limit, context: around, sort: order },
      frameOf(project, frame),
      sorted(lines, order) satisfies ConcordanceRow[],
      {
        term: node.label,
        posts: total,
        occurrences: sum('found'),
        channels: found.length,
        postsShown: posts.length,
        evidence: { query: 'term', parameters: { ...parameters, set: 1 }, total },
      },
    );
  },
};
