import { message } from '../../messages/index.ts';
import { countOption } from '../options.ts';
import type { Network } from '../../model/network.ts';
import { loadSql } from '../../store/sql.ts';
import { type MeasureContext, type MeasureOptions, manifestOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { optionsUsed, wishOf } from '../share/options.ts';
import { type BareNode, channelNodes, edgeOf, lasting, nodeFields, sumParts } from './nodes.ts';

/** Before a site's name, so that no channel has the same id. */
const mark = 'site:';

/**
 * Which channels link to the same sites, as a network of two kinds of nodes. Channels joined to channels by the sites
 * they have in common would lose which sites these are, and grow with the square of the channels of a popular one; any
 * program that draws networks makes that projection of this one.
 */
export async function domainNetwork(context: MeasureContext, options: MeasureOptions): Promise<Network> {
  const { driver, project } = context;
  const least = countOption(options, 'minChannels', 2, { least: 1 });
  const { scope, frame } = await frameFor(driver, project, wishOf(options));
  const { of, nodes, notes } = channelNodes(context, frame);
  const rows = await driver.query<{
    channel: string;
    host: string;
    posts: number;
    first: number;
    last: number;
  }>(loadSql(import.meta.url, 'domains.sql'), {
    parameters: {
      channels: frame.map((facts) => facts.key),
      from: scope.from,
      to: scope.to,
      min_channels: least,
    },
  });
  const edges = sumParts(
    rows.flatMap(({ channel, host, posts, first, last }) => {
      const source = of.get(channel);
      return source === undefined
        ? []
        : [{ source, target: `${mark}${host}`, weight: posts, first, last, counts: [] }];
    }),
  ).map((part) => edgeOf(part));
  const hosts = [...new Set(edges.map(({ target }) => target))];
  const sites = hosts.map(
    (id): BareNode => ({
      id,
      label: id.slice(mark.length),
      values: ['domain', null, null, null, null, null],
    }),
  );
  return {
    name: 'domains',
    description: message('network.domainsIs', { least }),
    directed: false,
    weight: 'posts with a link to the site, forwards apart',
    nodeFields,
    edgeFields: [],
    nodes: lasting([...nodes, ...sites], edges),
    edges,
    notes: [...notes, message('network.siteIsHost')],
    frame: frameOf(project, frame),
    manifest: await manifestOf(context, 'network domains', { ...optionsUsed(options), minChannels: least }),
  };
}
