import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Frame } from '../../model/frame.ts';
import type { Driver, Parameters } from '../../store/driver.ts';
import { isUnnamed } from '../groups.ts';
import type { MeasureContext, MeasureOptions } from '../measure.ts';
import { boundsOf, timesOfShares } from '../days.ts';
import { type ChannelFacts, type ScopeWish, frameFor, frameOf } from '../scope.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { type RunId, ensureMatches } from '../../store/derive/matches.ts';
import { lexiconOf, wishOf } from '../share/options.ts';
import { frameOfShares } from './frame.ts';
import { type ObjectKind, type ShareRun, ensureShares, objectKinds, sql } from './objects.ts';
import type { AccountName } from './rows.ts';
import type { Communities } from './shared.ts';

export interface Shares {
  readonly run: ShareRun;
  readonly frame: Frame;
  /** Channels by hash; none of share tables. */
  readonly facts: ReadonlyMap<string, ChannelFacts>;
  /** Hashes of channels that are a person's, or of which nobody has said what they are. */
  readonly hidden: ReadonlySet<string>;
  readonly communities: Communities;
  /** What the evidence query needs of the scope. */
  readonly scope: Parameters;
  readonly names: (hashes: Iterable<string>) => Promise<ReadonlyMap<string, AccountName>>;
}

/** Names of a share table's accounts; none is asked for twice. */
function namesOfAccounts(driver: Driver): Shares['names'] {
  const known = new Map<string, AccountName>();
  let asked: Promise<void> = Promise.resolve();
  return async (wanted) => {
    asked = asked
      .catch(() => undefined)
      .then(async () => {
        const hashes = [...new Set(wanted)].filter((hash) => !known.has(hash)).sort();
        if (hashes.length === 0) return;
        const rows = await driver.query<{ hash: string; name: string }>(sql('names.sql'), {
          parameters: { hashes },
        });
        for (const { hash, name } of rows) known.set(hash, { key: name, name });
      });
    await asked;
    return known;
  };
}

/**
 * The shares of posts or share tables that options ask for, and whose they are.
 * @throws UserError where the project has nothing of the kind at all
 */
export async function sharesOf(
  context: MeasureContext,
  options: MeasureOptions,
  object: ObjectKind,
  minPosts: number,
): Promise<Shares> {
  const shares = await (object === 'shares'
    ? sharesOfTables(context, options, minPosts)
    : sharesOfPosts(context, wishOf(options), object, minPosts, await placesOf(context, options)));
  // Only an empty answer is worth the question whether there is anything to answer from.
  if (shares.frame.posts === 0) await refuseWithout(context.driver, object);
  return shares;
}

/** Rows of nothing would be read as "nobody shares anything". */
async function refuseWithout(driver: Driver, object: ObjectKind): Promise<void> {
  const table = object === 'shares' ? 'shares' : 'posts';
  const [held] = await driver.query<{ n: number }>(
    `SELECT count() AS n FROM (SELECT 1 FROM {db:Identifier}.${table} LIMIT 1)`,
  );
  if ((held?.n ?? 0) > 0) return;
  throw object === 'shares'
    ? mistake(
        'no-share-table',
        message('options.noShareTable', { objects: objectKinds.filter((kind) => kind !== 'shares') }),
      )
    : mistake('no-posts', message('options.noPosts'));
}

async function sharesOfTables(
  context: MeasureContext,
  options: MeasureOptions,
  minPosts: number,
): Promise<Shares> {
  const { driver, project } = context;
  refuseChannels(options);
  const scope = boundsOf(wishOf(options), project.timezone, timesOfShares);
  const run = await ensureShares(driver, { object: 'shares', channels: [], ...scope, minPosts });
  return {
    run,
    frame: await frameOfShares(context, run),
    facts: new Map(),
    hidden: new Set(),
    communities: new Map(),
    scope,
    names: namesOfAccounts(driver),
  };
}

/** The shares of posts that a wish leaves; of a claim's wish there may be none. */
export async function sharesOfPosts(
  context: MeasureContext,
  wish: ScopeWish,
  object: Exclude<ObjectKind, 'shares'>,
  minPosts: number,
  within?: RunId,
): Promise<Shares> {
  const { driver, project } = context;
  const { scope, frame } = await frameFor(driver, project, wish);
  const channels = frame.map((facts) => facts.key);
  const run = await ensureShares(driver, {
    object,
    channels,
    from: scope.from,
    to: scope.to,
    minPosts,
    within,
  });
  const hashes = await hashesOf(context, frame);
  const communityNames = Object.keys(project.communities);
  return {
    run,
    frame: frameOf(project, frame),
    facts: hashes,
    hidden: new Set([...hashes].flatMap(([hash, facts]) => (isUnnamed(context, facts) ? [hash] : []))),
    communities: new Map(
      [...hashes].flatMap(([hash, facts]) =>
        facts.communities.length === 0
          ? []
          : [[hash, facts.communities.map((name) => communityNames.indexOf(name))]],
      ),
    ),
    scope: {},
    names: () =>
      Promise.resolve(
        new Map([...hashes].map(([hash, facts]) => [hash, { key: facts.key, name: facts.channel }])),
      ),
  };
}

/** Where the words are that posts must have to be looked at; none is all posts. */
async function placesOf(context: MeasureContext, options: MeasureOptions): Promise<RunId | undefined> {
  if (options['lexicon'] === undefined) return undefined;
  const name = lexiconOf(context, options);
  const source = context.project.lexicons[name];
  if (source === undefined) return undefined;
  return ensureMatches(context.driver, await compileLexicon(context.driver, name, source));
}

/** A share table has accounts and no channels, addresses and no words: only days can be chosen. */
function refuseChannels(options: MeasureOptions): void {
  for (const name of ['channel', 'community', 'lexicon']) {
    if (options[name] !== undefined)
      throw mistake('no-channels', message('options.postsOnly', { option: `--${name}` }));
  }
}

async function hashesOf(
  { driver }: MeasureContext,
  frame: readonly ChannelFacts[],
): Promise<Map<string, ChannelFacts>> {
  const rows = await driver.query<{ hash: string }>(
    'SELECT toString(cityHash64(arrayJoin({channels:Array(String)}))) AS hash',
    { parameters: { channels: frame.map((facts) => facts.key) } },
  );
  return new Map(frame.map((facts, i) => [rows[i]?.hash ?? '', facts]));
}
