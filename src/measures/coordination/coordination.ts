import { UserError } from '../../model/errors.ts';
import type { Frame } from '../../model/frame.ts';
import type { Parameters } from '../../store/driver.ts';
import { isPrivate } from '../groups.ts';
import { type Measure, type MeasureContext, type MeasureOptions, findingOf } from '../measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/share.ts';
import { type Edge, edgesOf } from './edges.ts';
import { checkWindow, frameOfShares } from './frame.ts';
import { nullOf, untested } from './null.ts';
import { type ObjectKind, type ShareRun, ensureShares, objectOf, sql } from './objects.ts';
import { coordinationOptions, readOptions } from './options.ts';
import { coordinationReading } from './reading.ts';
import { type AccountName, rowsOf } from './rows.ts';

/** Who posts the same thing close in time, how often, and how unusual that is. */
export const coordination: Measure = {
  name: 'coordination',
  reading: coordinationReading,
  options: coordinationOptions,
  async run(context, options) {
    const own = readOptions(options);
    const object = await objectOf(context.driver, options['object']);
    const { run, frame, names, hidden, scope, communities } = await sharesOf(
      context,
      options,
      object,
      own.minPosts,
    );
    if (object !== 'shares') checkWindow(own.window, frame.resolution);
    context.onProgress?.('pairs', 0, 2);
    const list = await edgesOf(context.driver, run, own);
    context.onProgress?.('null', 1, 2);
    const { seed } = context.project;
    const swapped = own.null
      ? await nullOf(context.driver, run, own.window, communities, seed)
      : untested(communities, 'left out by --no-null');
    const shown = list.edges.filter((edge) => !hidden.has(edge.low) && !hidden.has(edge.high));
    const nameOf = await names(shown);
    const rows = rowsOf(shown, nameOf, swapped.tested, object, { ...list.parameters, ...scope });
    const withheld = list.edges.filter((edge) => hidden.has(edge.low) || hidden.has(edge.high));
    return findingOf(context, coordination, { ...optionsUsed(options), ...own, object }, frame, rows, {
      pairs: list.pairs,
      nodes: list.nodes,
      edges: list.total,
      listed: rows.length,
      // A person is no row of a table.
      personal: { edges: withheld.length, pairs: withheld.reduce((sum, edge) => sum + edge.pairs, 0) },
      notExpanded: list.large,
      tests: {
        family: swapped.family,
        communities: swapped.communities,
        ...(swapped.refused === undefined ? {} : { refused: swapped.refused }),
        unusual: rows.filter((row) => row.q !== null && row.q <= 0.05).length,
      },
    });
  },
};

interface Shares {
  readonly run: ShareRun;
  readonly frame: Frame;
  /** Hashes of channels that are a person's. */
  readonly hidden: ReadonlySet<string>;
  readonly communities: ReadonlyMap<string, readonly number[]>;
  /** What the evidence query needs of the scope. */
  readonly scope: Parameters;
  readonly names: (edges: readonly Edge[]) => Promise<ReadonlyMap<string, AccountName>>;
}

async function sharesOf(
  context: MeasureContext,
  options: MeasureOptions,
  object: ObjectKind,
  minPosts: number,
): Promise<Shares> {
  const { driver, project } = context;
  if (object === 'shares') {
    const { from, to } = (await frameFor(driver, { ...project, communities: {} }, daysOf(options))).scope;
    const unbounded = {
      from: options['from'] === undefined ? -(2 ** 52) : from,
      to: options['to'] === undefined ? 2 ** 52 : to,
    };
    const run = await ensureShares(driver, { object, channels: [], ...unbounded, minPosts });
    return {
      run,
      frame: await frameOfShares(context, run),
      hidden: new Set(),
      communities: new Map(),
      scope: unbounded,
      async names(edges) {
        const hashes = [...new Set(edges.flatMap((edge) => [edge.low, edge.high]))].sort();
        const rows = await driver.query<{ hash: string; name: string }>(sql('names.sql'), {
          parameters: { hashes },
        });
        return new Map(rows.map(({ hash, name }) => [hash, { key: name, name }]));
      },
    };
  }
  const { scope, frame } = await frameFor(driver, project, wishOf(options));
  const channels = frame.map((facts) => facts.key);
  const run = await ensureShares(driver, { object, channels, from: scope.from, to: scope.to, minPosts });
  const hashes = await hashesOf(context, frame);
  const communityNames = Object.keys(project.communities);
  return {
    run,
    frame: frameOf(project, frame),
    hidden: new Set([...hashes].flatMap(([hash, facts]) => (isPrivate(context, facts) ? [hash] : []))),
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

/** A share table has accounts and no channels: only days can be chosen. */
function daysOf(options: MeasureOptions): { from?: string; to?: string } {
  for (const name of ['channel', 'community']) {
    if (options[name] !== undefined)
      throw new UserError(
        'no-channels',
        `--${name} is for posts: a share table has accounts and no channels.`,
      );
  }
  const { from, to } = wishOf(options);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
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
