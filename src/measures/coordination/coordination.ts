import { english, message } from '../../messages/index.ts';
import { type Measure, type MeasureContext, findingOf } from '../measure.ts';
import { optionsUsed } from '../share/options.ts';
import { clustersIn } from './clustersIn.ts';
import type { EdgeTable } from './edgeTable.ts';
import { edgesOf } from './edges.ts';
import { randomFor } from '../seed.ts';
import { checkWindow } from '../options.ts';
import { nullOf } from './null.ts';
import { objectOf } from './objects.ts';
import { coordinationOptions, readOptions } from './options.ts';
import { coordinationReading } from './reading.ts';
import { rowsOf } from './rows.ts';
import { readShared, setApartOf, sourceOf } from './shared.ts';
import { unusualLevel } from './windows.ts';
import { type Shares, sharesOf } from './source.ts';

/** Who posts the same thing close in time, how often, and how unusual that is. */
export const coordination: Measure = {
  name: 'coordination',
  reading: coordinationReading,
  plain: true,
  sites: true,
  options: coordinationOptions,
  async run(context, options) {
    const own = readOptions(options);
    const object = await objectOf(context.driver, options['object']);
    const source = await sharesOf(context, options, object, own.minPosts);
    const { driver } = context;
    const { run, frame, facts, hidden, communities } = source;
    if (object !== 'shares') checkWindow(own.window, frame.resolution);
    context.onProgress?.(message('stages.pairs'), 0, 3);
    const list = await edgesOf(driver, run, own, {
      hidden,
      onAccounts: (hashes) => void source.names(hashes).catch(() => undefined),
    });
    context.onProgress?.(message('stages.chance'), 1, 3);
    // What is not tested needs nothing set apart.
    const apart = own.null
      ? await setApartOf(driver, run, object, [...facts.values()], context.project.timezone)
      : null;
    const shared =
      apart === null
        ? { refused: message('rows.leftOut'), source: sourceOf(communities) }
        : await readShared(driver, run, apart, communities, context.project.seed);
    const swapped = await nullOf(
      shared,
      own.window,
      randomFor(context.project.seed, 'coordination', 'exchanges'),
    );
    const names = await source.names(list.accounts);
    const rows = rowsOf(list.edges, names, swapped.tested, object, { ...list.parameters, ...source.scope });
    context.onProgress?.(message('stages.clusters'), 2, 3);
    const clusters = await clustersIn(context, source, shared, swapped.tested, own.window);
    return findingOf(context, coordination, { ...optionsUsed(options), ...own, object }, frame, rows, {
      pairs: list.pairs,
      nodes: list.nodes,
      edges: list.total,
      listed: rows.length,
      personal: withheld(context, list.hidden, source),
      notExpanded: list.large,
      // What was not counted is null, and no 0.
      setApart:
        apart === null
          ? null
          : {
              openCopies: apart.openCopies.length,
              onTheClock: (await namesInPrint(source, apart.onTheClock)).sort(),
              bulkLoads: apart.loads.length,
            },
      tests: {
        family: swapped.family,
        communities: swapped.communities,
        exchanges: swapped.exchanges,
        ...(swapped.refused === undefined ? {} : { refused: swapped.refused }),
        unusual:
          swapped.family === null
            ? null
            : [...swapped.tested.values()].filter(({ q }) => q <= unusualLevel).length,
      },
      clusters,
    });
  },
};

/** Channels by name; those that are not named, together. */
async function namesInPrint({ hidden, names }: Shares, hashes: readonly string[]): Promise<string[]> {
  const shown = hashes.filter((hash) => !hidden.has(hash));
  const known = await names(shown);
  const unnamed = hashes.length - shown.length;
  return [
    ...shown.map((hash) => known.get(hash)?.name ?? hash),
    ...(unnamed === 0 ? [] : [english.write(message('rows.personalOrUnknown', { channels: unnamed }))]),
  ];
}

/** A person is no row of a table: edges of personal and unknown channels, summed by the communities of their ends. */
function withheld(context: MeasureContext, edges: EdgeTable, { facts }: Shares) {
  const own = edges.all();
  const community = (hash: string): string => facts.get(hash)?.communities[0] ?? '(no community)';
  const sums = new Map<string, { communities: string[]; edges: number; pairs: number }>();
  for (const edge of own) {
    const communities = [community(edge.low), community(edge.high)].sort();
    const key = JSON.stringify(communities);
    const sum = sums.get(key) ?? { communities, edges: 0, pairs: 0 };
    sum.edges++;
    sum.pairs += edge.pairs;
    sums.set(key, sum);
  }
  context.signal?.throwIfAborted();
  return {
    edges: own.length,
    pairs: own.reduce((sum, edge) => sum + edge.pairs, 0),
    byCommunity: [...sums].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, sum]) => sum),
  };
}
