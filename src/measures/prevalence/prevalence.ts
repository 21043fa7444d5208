import { message } from '../../messages/index.ts';
import { countOption, groupingOption } from '../options.ts';
import type { Row } from '../../model/finding.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { channelGroups } from '../groups.ts';
import { type Measure, type MeasureContext, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { type ChannelPart, byUnreadWords, partsOf, unitSaid } from '../share/estimates.ts';
import { frameShare } from '../share/frame.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { type PreparedSides, countSides, evidenceOf, ofChannels, prepareSides } from '../share/sides.ts';
import { defaultEffort } from './effort.ts';
import { prevalence as prevalenceOf, usesOf } from './estimates.ts';
import { placeboPercentile } from './placebo.ts';
import { prevalenceReading } from './reading.ts';

const all = 1;
/** The bit of the texts that have the vocabulary. */
export const words = 2;

/** Units and matches of every channel of a frame, by distinct texts and by posts, and the posts behind them. */
export interface ChannelMatches {
  readonly prepared: PreparedSides;
  readonly texts: readonly ChannelPart[];
  readonly posts: readonly ChannelPart[];
}

export async function countMatches(
  context: MeasureContext,
  lexicon: string,
  scope: Scope,
  frame: readonly ChannelFacts[],
): Promise<ChannelMatches> {
  const sides = [{}, { words: lexicon }];
  const prepared = await prepareSides(context.driver, context.project, frame, scope, sides);
  const counts = await countSides(context.driver, prepared, '', context.project.timezone);
  const of = (unit: 'texts' | 'posts'): ChannelPart[] =>
    byUnreadWords(partsOf(frame, counts, unit, all, (side) => (side & words) !== 0));
  return { prepared, texts: of('texts'), posts: of('posts') };
}

/** The evidence query of the matches in some channels. */
export function matchesEvidence(
  { prepared, texts }: ChannelMatches,
  channels: ReadonlySet<string>,
): ReturnType<typeof evidenceOf> {
  const total = texts.reduce((sum, part) => sum + (channels.has(part.channel) ? part.x : 0), 0);
  return evidenceOf(ofChannels(prepared, channels), 'texts', words, 0, 'has the vocabulary', total);
}

/** In how many channels a vocabulary is found when all are read equally far. */
export const prevalence: Measure = {
  name: 'prevalence',
  sites: true,
  reading: prevalenceReading,
  options: [
    {
      flags: '--effort <texts>',
      description: 'texts read in every channel',
      default: defaultEffort,
    },
  ],
  async run(context, options) {
    const by = groupingOption(options, ['community', 'channel', 'language', '']);
    const effort = countOption(options, 'effort', defaultEffort, { least: 1, unit: 'texts' });
    const lexicon = lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const matches = await countMatches(context, lexicon, scope, frame);
    const rows: Row[] = [];
    for (const group of channelGroups(context, frame, by)) {
      const keys = new Set(group.frame.map((facts) => facts.key));
      const of = (parts: readonly ChannelPart[]): ChannelPart[] => parts.filter((p) => keys.has(p.channel));
      const texts = of(matches.texts);
      rows.push({
        key: group.key,
        label: group.label,
        estimates: [
          prevalenceOf(message('estimates.channels'), unitSaid('texts'), usesOf(texts, effort), effort),
          prevalenceOf(
            message('rows.channelsWithCopies'),
            unitSaid('posts'),
            usesOf(of(matches.posts), effort),
            effort,
          ),
          await placeboPercentile(context, {
            lexicon,
            from: scope.from,
            to: scope.to,
            effort,
            parts: matches.texts,
            inside: group.frame,
          }),
          frameShare(message('estimates.shareOfTexts'), unitSaid('texts'), texts),
        ],
        evidence: matchesEvidence(matches, keys),
      });
    }
    return findingOf(
      context,
      prevalence,
      { ...optionsUsed(options), lexicon, by, effort },
      frameOf(context.project, frame),
      rows,
    );
  },
};
