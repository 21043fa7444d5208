import type { ChannelFacts } from '../store/queries/channels.ts';
import type { ExportInput } from './input.ts';
import { type Table, field, tableOf } from './table.ts';

type Channel = ChannelFacts & { readonly publicInterest?: string };
/** One channel, or several personal ones that stand in no row of their own. */
type Line = readonly [Channel, ...Channel[]];

/** The frame, channel by channel; personal channels together, unless the project gives a public-interest reason. */
export function channelsTable(input: ExportInput, channels: readonly Channel[]): Table {
  const alone = channels.filter((c) => c.kind !== 'personal' || c.publicInterest !== undefined);
  const [first, ...rest] = channels.filter((c) => !alone.includes(c));
  const lines: Line[] = [
    ...alone.map((c): Line => [c]),
    ...(first === undefined ? [] : [[first, ...rest] as const]),
  ];
  const together = (line: Line): boolean =>
    line[0].kind === 'personal' && line[0].publicInterest === undefined;
  const sum = (of: (c: Channel) => number) => (line: Line) => line.reduce((total, c) => total + of(c), 0);
  /** What cannot be added up is left empty. */
  const own =
    <T>(of: (c: Channel) => T) =>
    (line: Line) =>
      together(line) ? null : of(line[0]);
  const l = field<Line>;
  return tableOf(
    'channels',
    'One row a channel of the frame, as collected; personal channels in one row together.',
    [
      l('channel', 'text', 'handle, or the platform’s number', (r) =>
        together(r) ? `${r.length} personal channels` : r[0].channel,
      ),
      l(
        'title',
        'text',
        'its title',
        own((c) => c.title),
      ),
      l('kind', 'text', 'outlet, organisation, personal, unknown', (r) => r[0].kind),
      l('public_interest', 'text', 'why a personal channel stands by itself', (r) => r[0].publicInterest),
      l(
        'communities',
        'text',
        'communities it is counted in, separated by "; "',
        own((c) => c.communities.join('; ')),
      ),
      l(
        'posts',
        'integer',
        'posts held',
        sum((c) => c.posts),
      ),
      l(
        'forwards',
        'integer',
        'of them forwarded',
        sum((c) => c.forwards),
      ),
      l(
        'wordless',
        'integer',
        'of them with media and no text',
        sum((c) => c.wordless),
      ),
      l('from', 'time', 'first post, UTC', (r) => r.map((c) => c.from).reduce((a, b) => (a < b ? a : b))),
      l('to', 'time', 'last post, UTC', (r) => r.map((c) => c.to).reduce((a, b) => (a > b ? a : b))),
      l(
        'completeness_low',
        'number',
        'posts held of those published, at least',
        own((c) => c.completeness?.[0]),
      ),
      l(
        'completeness_high',
        'number',
        'posts held of those published, at most',
        own((c) => c.completeness?.[1]),
      ),
      l(
        'album_gaps',
        'integer',
        'gaps in the ids behind albums and service messages',
        sum((c) => c.gaps.album.gaps),
      ),
      l(
        'short_gaps',
        'integer',
        'short gaps: deleted or missed',
        sum((c) => c.gaps.short.gaps),
      ),
      l(
        'outages',
        'integer',
        'long gaps: not collected',
        sum((c) => c.gaps.outage.gaps),
      ),
      l(
        'outage_ids',
        'integer',
        'ids in them',
        sum((c) => c.gaps.outage.ids),
      ),
      l(
        'resolution',
        'integer',
        'seconds between times that can be told apart',
        own((c) => c.resolution),
      ),
      l(
        'bulk_loads',
        'text',
        'days on which an archive was put in at once, separated by "; "',
        own((c) => c.bulkLoads.map((b) => `${b.day} (${b.posts})`).join('; ')),
      ),
      l(
        'views',
        'boolean',
        'whether the source carries views',
        own((c) => c.views),
      ),
      l('tested_on', 'text', 'what was looked at, and who chose that', () => input.lines.tested(input.frame)),
    ],
    lines,
  ); // prettier-ignore
}
