import { message } from '../../messages/index.ts';
import { firstUnnumbered } from '../../model/post.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import type { Parameters } from '../../store/driver.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { loadSql } from '../../store/sql.ts';
import { type ShareRun, derive } from '../coordination/objects.ts';
import type { MeasureContext } from '../measure.ts';
import { type CarriedKind, ensureCarried } from './objects.ts';

/** Seconds in which nobody carries an object after which it is another episode. */
export const silence = 86_400;
/** Seconds by which one has to be earlier than another, whatever the time stamps tell. */
export const tie = 60;

/** Minutes by which two clocks may differ: from one that is not set to zones a day apart. */
export const clockDifferences = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720];

export const sql = (file: string): string => loadSql(import.meta.url, file);

/** Episodes of a scope: `members` names their rows in `co_shares`, `carried` those of the posts they are made of. */
export interface Episodes {
  readonly kind: CarriedKind;
  readonly carried: ShareRun;
  readonly members: ShareRun;
  readonly frame: readonly ChannelFacts[];
  readonly scope: Scope;
  /** What every statement about them takes. */
  readonly parameters: Parameters;
}

/** Finds the episodes of a kind, once for corpus, scope and vocabulary. */
export async function ensureEpisodes(
  context: MeasureContext,
  kind: CarriedKind,
  bounds: Scope,
  frame: readonly ChannelFacts[],
  lexicon?: string,
  pause: number = silence,
): Promise<Episodes> {
  const { driver, project } = context;
  const channels = frame.map(({ key }) => key);
  const scope: Scope = { channels, from: bounds.from, to: bounds.to };
  context.onProgress?.(message('stages.carried'), 0, 3);
  const carried = await ensureCarried(context, kind, scope, lexicon);
  context.onProgress?.(message('stages.episodes'), 1, 3);
  const source = lexicon === undefined || kind === 'term' ? undefined : project.lexicons[lexicon];
  const matches =
    source === undefined || lexicon === undefined
      ? '0'
      : await ensureMatches(driver, await compileLexicon(driver, lexicon, source));
  const leftOut = frame.flatMap(({ key, bulkLoads }) => bulkLoads.map(({ day }) => `${key} ${day}`));
  const corpus = await corpusHash(driver);
  const names = { carried, matches, leftOut, zone: project.timezone, silence: pause };
  const members = await derive(
    driver,
    Promise.resolve(corpus),
    [corpus, ['episodes', names]],
    sql('members.sql'),
    async (run) => ({
      run,
      carried,
      matches,
      ...scope,
      corpus: await ensureUnits(driver),
      left_out: leftOut,
      strays: frame.map(({ strays }) => strays),
      numbered: firstUnnumbered,
      silence: pause,
      zone: project.timezone,
    }),
  );
  return {
    kind,
    carried,
    members,
    frame,
    scope,
    parameters: {
      carried,
      members,
      silence: pause,
      tie,
      zone: project.timezone,
      channels,
      grains: frame.map(({ resolution }) => resolution ?? 1),
    },
  };
}
