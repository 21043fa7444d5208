import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureUnits } from '../../store/derive/matches.ts';
import { derivedOnce } from '../../store/derive/alone.ts';
import { clearStale, markDerived, runOf } from '../../store/derive/runs.ts';
import { ensureStatementMatches, ensureStatements } from '../../store/derive/statements.ts';
import type { Driver, Parameters } from '../../store/driver.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';
import { type Speaker, type Voice, speakersOf } from './speakers.ts';

export const sql = (file: string): string => loadSql(import.meta.url, file);

/** Numbers of speakers below it stand for those that are summed. */
export const firstSpeaker = 10;

/** What every query of the measure binds, and the speakers by their number there less `firstSpeaker`. */
export interface FoundSpeakers {
  readonly parameters: Parameters;
  readonly speakers: readonly Speaker[];
}

/** Finds statements and vocabulary in the posts, and puts together who is one speaker in this scope. */
export async function findSpeakers(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  scope: Scope,
  lexicon: string | undefined,
): Promise<FoundSpeakers> {
  const { driver, project } = context;
  if (context.extractor === undefined) {
    throw mistake('no-extractor', message('options.noExtractor'));
  }
  const extractor = await context.extractor();
  const corpus = await ensureUnits(driver);
  await ensureStatements(driver, extractor, { signal: context.signal, onProgress: context.onProgress });
  const source = lexicon === undefined ? undefined : project.lexicons[lexicon];
  const matches =
    lexicon === undefined || source === undefined
      ? '0'
      : await ensureStatementMatches(driver, await compileLexicon(driver, lexicon, source), extractor);
  const channels = frame.map((facts) => facts.key);
  // Who is one speaker is decided over the channels, whatever the vocabulary: a name's office may stand elsewhere.
  const voices = await driver.query<Voice>(sql('voices.sql'), {
    parameters: { extractor: extractor.version, channels },
  });
  const speakers = speakersOf(voices);
  return {
    speakers,
    parameters: {
      corpus,
      extractor: extractor.version,
      channels,
      matches,
      voices: await keepVoices(driver, speakers, corpus),
      from: scope.from,
      to: scope.to,
    },
  };
}

/** Keeps which voice is whose, for the counts and for the evidence behind them. */
async function keepVoices(driver: Driver, speakers: readonly Speaker[], corpus: string): Promise<string> {
  const rows = speakers.flatMap(({ voices }, i) =>
    voices.map((voice) => ({ voice, speaker: i + firstSpeaker })),
  );
  const run = runOf('voices', corpus, ...rows.map(({ voice, speaker }) => `${voice} ${speaker}`));
  return derivedOnce(driver, { maker: 'voices', run }, async () => {
    await clearStale(driver, ['voices'], ['statement_voices'], corpus);
    await driver.insertRows(
      'statement_voices',
      rows.map((row) => ({ run, ...row })),
    );
    await markDerived(driver, 'voices', run, corpus);
  });
}
