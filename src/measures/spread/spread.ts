import { wayInWords } from './words.ts';
import { english, message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { countOption, mostInEngine, refuseGrouping } from '../options.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Row } from '../../model/finding.ts';
import type { Said } from '../../model/said.ts';
import { loadSql } from '../../store/sql.ts';
import { type Episodes, ensureEpisodes } from '../episodes/episodes.ts';
import { carriedKindOf } from '../episodes/objects.ts';
import { isUnnamed } from '../groups.ts';
import { type Measure, type MeasureContext, findingOf, plainCount } from '../measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../scope.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { type Cascade, postsOf } from './posts.ts';
import { spreadReading } from './reading.ts';
import { type Node, shapeOf, treeOf } from './tree.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

interface Raw {
  object_name: string;
  start: number;
  channels: number;
  posts: number;
  earliest: [number, string, number];
  at_first: number;
  to_middle: number;
  to_last: number;
}

/** Along which ways texts, addresses and forwards travelled. */
export const spread: Measure = {
  name: 'spread',
  sites: true,
  reading: spreadReading,
  options: [
    {
      flags: '--object <kind>',
      description:
        'what travels: any (texts, addresses and forwards, joined), text, url, forward, term (of --lexicon), or domain (sites: --domain, or the widest)',
      default: 'any',
    },
    { flags: '--min-channels <n>', description: 'cascades of fewer channels are left out', default: 3 },
    { flags: '--limit <rows>', description: 'cascades listed, the widest first', default: 50 },
    { flags: '--cascade <id>', description: 'one cascade, post by post, as the list names it' },
  ],
  async run(context, options) {
    refuseGrouping(options, 'cascades');
    const kind = carriedKindOf(options['object']);
    const fewest = countOption(options, 'minChannels', 3, { least: 2, most: mostInEngine });
    const limit = countOption(options, 'limit', 50, { least: 1, most: mostInEngine });
    const one = cascadeOf(options['cascade']);
    const lexicon =
      options['lexicon'] === undefined && kind !== 'term' ? undefined : lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const episodes = await ensureEpisodes(context, kind, scope, frame, lexicon);
    const asked = {
      ...episodes.parameters,
      fewest: one === null ? fewest : 2,
      limit: one === null ? limit : 1,
      object: one?.object ?? '',
      start: one?.start ?? 0,
    };
    const found = await context.driver.query<Raw>(sql('cascades.sql'), { parameters: asked });
    if (one !== null && found.length === 0)
      throw mistake('unknown-cascade', message('options.noCascade', { text: String(options['cascade']) }));
    context.onProgress?.(message('stages.ways'), 2, 3);
    const cascades = await postsOf(context, episodes, found);
    const sizes = await context.driver.query<{ channels: number; cascades: number; posts_in_all: number }>(
      sql('sizes.sql'),
      { parameters: { ...episodes.parameters, fewest } },
    );
    const { nameOf } = namesIn(context, frame);
    const rows =
      one === null
        ? found.map((raw, i) => rowOf(raw, cascades[i] as Cascade, episodes, frame, nameOf))
        : postRows(treeOf((cascades[0] as Cascade).posts), nameOf);
    return findingOf(
      context,
      spread,
      { ...optionsUsed(options), object: kind, minChannels: fewest, limit },
      frameOf(context.project, frame),
      rows,
      {
        cascades: sizes.reduce((sum, row) => sum + row.cascades, 0),
        listed: one === null ? rows.length : 1,
        sizes: sizes.map(({ channels, cascades: n, posts_in_all: posts }) => ({
          channels,
          cascades: n,
          posts,
        })),
        ...(one === null
          ? {}
          : oneInWords(rowOf(found[0] as Raw, cascades[0] as Cascade, episodes, frame, nameOf))),
      },
    );
  },
};

function cascadeOf(given: string | number | boolean | undefined): { object: string; start: number } | null {
  if (given === undefined) return null;
  const [, object = '', start = ''] = /^(\d{1,20})-(\d{1,12})$/.exec(String(given)) ?? [];
  if (object === '') throw mistake('bad-cascade', message('options.badCascade', { text: String(given) }));
  return { object, start: Number(start) };
}

/** A person, and a channel of which nobody has said what it is, is called by its community. */
export function namesIn(context: MeasureContext, frame: readonly ChannelFacts[]) {
  const facts = new Map(frame.map((own) => [own.key, own]));
  const nameOf = (key: string): { label: Said; named: boolean } => {
    const own = facts.get(key);
    if (own !== undefined && !isUnnamed(context, own)) return { label: own.channel, named: true };
    const [community] = own?.communities ?? [];
    const label =
      community === undefined ? undefined : (context.project.communities[community]?.label ?? community);
    return {
      label: label === undefined ? message('rows.unnamed') : message('rows.unnamedOf', { label }),
      named: false,
    };
  };
  return { facts, nameOf };
}

type NameOf = ReturnType<typeof namesIn>['nameOf'];

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

type Counted = 'reach' | 'posts' | 'depth' | 'breadth' | 'toHalf' | 'toLast' | 'seconds' | 'step';

const counted = (key: Counted, value: number, unit: Said, note?: Said): Estimate =>
  plainCount(message(`rows.${key}`), value, unit, { note, key });

/** What the summary says of the one cascade that was asked for. */
const oneInWords = ({ label, communities, outside, notHeld, olderOriginal, estimates }: Row) => ({
  earliestCopyFoundHere: label,
  communities,
  ...Object.fromEntries(estimates.map(({ key, value }) => [key, value])),
  outside,
  notHeld,
  olderOriginal,
});

function rowOf(
  raw: Raw,
  { posts }: Cascade,
  episodes: Episodes,
  frame: readonly ChannelFacts[],
  nameOf: NameOf,
): Row {
  const shape = shapeOf(treeOf(posts));
  const [time, channel, id] = raw.earliest;
  const first = nameOf(channel);
  const carriers = new Set(posts.map((post) => post.channel));
  const communities = new Set(
    frame.filter(({ key }) => carriers.has(key)).flatMap(({ communities: own }) => own),
  );
  return {
    key: `${raw.object_name}-${raw.start}`,
    label: message('rows.at', { what: first.label, time: iso(time) }),
    earliest: {
      channel: first.label,
      ...(first.named ? { id } : {}),
      time: iso(time),
      tied: raw.at_first > 1 ? raw.at_first : 0,
    },
    communities: [...communities].sort(),
    ways: shape.ways,
    outside: shape.outside,
    notHeld: shape.notHeld,
    olderOriginal: shape.olderOriginal === null ? null : iso(shape.olderOriginal),
    estimates: [
      counted('reach', raw.channels, message('rows.numberOfChannels'), message('rows.reachNote')),
      counted('posts', posts.length, message('rows.posts')),
      counted('depth', shape.depth, message('rows.stepsAtLeast'), message('rows.depthNote')),
      counted('breadth', shape.breadth, message('rows.breadthUnit')),
      counted('toHalf', raw.to_middle, message('rows.seconds'), message('rows.toHalfNote')),
      counted('toLast', raw.to_last, message('rows.seconds'), message('rows.toLastNote')),
    ],
    evidence: {
      query: 'spread',
      parameters: {
        carried: episodes.carried,
        object: raw.object_name,
        start: raw.start,
        last: raw.start + raw.to_last,
      },
      total: posts.length,
    },
  };
}

/** The posts of one cascade, each with where it came from. */
function postRows(nodes: readonly Node[], nameOf: NameOf): Row[] {
  const keyOf = ({ post }: Node, i: number): string => {
    const { label, named } = nameOf(post.channel);
    const name = english.write(label);
    return named ? `${name}/${post.id}` : `${i + 1}: ${name}`;
  };
  const start = nodes[0]?.post.time ?? 0;
  return nodes.map((node, i) => {
    const parent = node.parent === null ? null : nodes[node.parent];
    return {
      key: keyOf(node, i),
      label: message('rows.post', {
        steps: Math.min(node.depth, 10),
        what: nameOf(node.post.channel).label,
        way: wayInWords(node),
      }),
      channel: nameOf(node.post.channel).label,
      time: iso(node.post.time),
      parent: parent === null || parent === undefined ? null : keyOf(parent, node.parent ?? 0),
      way: node.way,
      from: node.from,
      estimates: [
        counted('seconds', node.post.time - start, message('rows.secondsFrom')),
        counted('step', node.depth, message('rows.stepsAtLeast'), wayInWords(node)),
      ],
    };
  });
}
