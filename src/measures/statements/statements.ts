import { message } from '../../messages/index.ts';
import { type Measure, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { channelNamer } from './channels.ts';
import { findSpeakers, firstSpeaker, sql } from './found.ts';
import { speakersWanted, statementsOptions } from './options.ts';
import { statementsReading } from './reading.ts';
import { type Repeat, type SpeakerCount, type Totals, speakerRow } from './rows.ts';

/** Who is quoted and reported in the posts, in which role, since when, how often, and who repeats it. */
export const statements: Measure = {
  name: 'statements',
  reading: statementsReading,
  options: statementsOptions,
  async run(context, options) {
    const { driver, project } = context;
    const limit = speakersWanted(options);
    const lexicon = options['lexicon'] === undefined ? undefined : lexiconOf(context, options);
    const { scope, frame } = await frameFor(driver, project, wishOf(options));
    const found = await findSpeakers(context, frame, scope, lexicon);
    const shown = frameOf(project, frame);
    // Stamps of one minute cannot tell who was first within it.
    const parameters = { ...found.parameters, grain: shown.resolution ?? 1 };
    context.onProgress?.(message('stages.counting', { measure: 'statements' }), 0, 2);
    const counts = await driver.query<SpeakerCount>(sql('count.sql'), {
      parameters,
    });
    const named = counts.filter(({ speaker }) => speaker >= firstSpeaker);
    const rest = counts.filter(({ speaker }) => speaker < firstSpeaker);
    const printed = [...named.slice(0, limit), ...rest];
    context.onProgress?.(message('stages.repeats'), 1, 2);
    const repeats = await driver.query<Repeat>(sql('repeats.sql'), {
      parameters: { ...parameters, speakers: named.slice(0, limit).map(({ speaker }) => speaker) },
    });
    const [totals] = await driver.query<Omit<Totals, 'channels'>>(sql('totals.sql'), {
      parameters: found.parameters,
    });
    const of: Totals = { ...(totals ?? { posts: 0, texts: 0, forwards: 0 }), channels: frame.length };
    const nameOf = channelNamer(context, frame);
    const rows = printed.map((count) =>
      speakerRow(
        count,
        found.speakers[count.speaker - firstSpeaker],
        repeats.filter(({ speaker }) => speaker === count.speaker),
        of,
        nameOf,
        {
          query: 'statements',
          parameters: { ...found.parameters, speaker: count.speaker },
          total: count.posts,
        },
      ),
    );
    return findingOf(
      context,
      statements,
      {
        ...optionsUsed(options),
        ...(lexicon === undefined ? {} : { lexicon }),
        limit,
        extractor: found.parameters['extractor'],
      },
      shown,
      rows,
      {
        statements: counts.reduce((sum, count) => sum + count.statements, 0),
        speakers: named.length,
        listed: Math.min(limit, named.length),
      },
    );
  },
};
