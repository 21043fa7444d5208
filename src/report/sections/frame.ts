import { isolate } from '../../view/bidi.ts';
import { coverageChart } from '../../view/charts/coverage.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import type { WrittenReport } from '../input.ts';
import type { ReportChannel } from '../../view/shown.ts';
import { channelsTable } from './channels.ts';

/** What was looked at: who chose it, how much of it there is, and channel by channel. */
export function frameSection(page: Page, input: WrittenReport): Html {
  const { frame, project } = input;
  const personal = input.channels.filter(isSummed);
  const listed = input.channels.filter((channel) => !isSummed(channel));
  const rows = personal.length === 0 ? listed : [...listed, together(page, personal)];
  const { figures } = page;
  const facts: readonly (readonly [string, Html | string])[] = [
    [
      page.say('frame.channels'),
      page.markup('frame.chosen', {
        channels: figures(page.count(frame.channels)),
        by: isolate(frame.chosenBy),
      }),
    ],
    [
      page.say('frame.period'),
      page.markup('frame.periodOf', {
        period: figures(page.periodText(frame.from, frame.to)),
        zone: isolate(project.timezone),
      }),
    ],
    [page.say('frame.posts'), figures(page.count(frame.posts))],
    [
      page.say('frame.completeness'),
      frame.completeness === null
        ? page.say('frame.completenessUnknown')
        : page.markup('frame.completenessRange', {
            range: figures(page.rangeOfPercents(frame.completeness)),
          }),
    ],
    [
      page.say('frame.resolution'),
      frame.resolution === null
        ? page.say('values.notKnown')
        : page.say('frame.coarsest', { resolution: page.resolutionText(frame.resolution) }),
    ],
    [
      page.say('frame.notRead'),
      page.markup('frame.wordless', {
        n: figures(page.count(Math.round(frame.wordless * frame.posts))),
        share: figures(page.percentSign(frame.wordless)),
      }),
    ],
    ...(project.gatheredBy === undefined
      ? []
      : ([[page.say('frame.gathered'), page.prose(project.gatheredBy)]] as const)),
    ...(project.gathered === undefined
      ? []
      : ([
          [page.say('frame.gathered'), page.markup('frame.gatheredAs', { how: isolate(project.gathered) })],
        ] as const)),
  ];
  return foldedSection(
    'frame',
    page.say('frame.heading'),
    html`<dl class="facts">
${facts.map(([name, value], k) => html`${k > 0 && '\n'}<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
${coverageChart(page, 'coverage', rows)}
${rows.length === 0 ? null : channelsTable(page, rows, input.groups)}`,
  );
}

/** A person is no row of a table, unless the project says why. */
const isSummed = (channel: ReportChannel): boolean =>
  channel.kind === 'personal' && channel.publicInterest === undefined;

function together(page: Page, channels: readonly ReportChannel[]): ReportChannel {
  const sum = (of: (c: ReportChannel) => number): number => channels.reduce((total, c) => total + of(c), 0);
  const gaps = (kind: 'album' | 'short' | 'outage') => ({
    gaps: sum((c) => c.gaps[kind].gaps),
    ids: sum((c) => c.gaps[kind].ids),
  });
  const rated = channels.filter((c) => c.completeness !== null);
  const weight = rated.reduce((total, c) => total + c.posts, 0);
  // Posts published are posts held over completeness, channel by channel.
  const held = (side: 0 | 1): number =>
    weight / rated.reduce((t, c) => t + c.posts / (c.completeness?.[side] ?? 1), 0);
  const grains = channels.map((c) => c.resolution).filter((r) => r !== null);
  return {
    channel: page.say('frame.personal', { n: channels.length }),
    title: '',
    kind: 'personal',
    communities: [...new Set(channels.flatMap((c) => c.communities))].sort(),
    posts: sum((c) => c.posts),
    forwards: sum((c) => c.forwards),
    wordless: sum((c) => c.wordless),
    from: channels.map((c) => c.from).reduce((a, b) => (a < b ? a : b)),
    to: channels.map((c) => c.to).reduce((a, b) => (a > b ? a : b)),
    completeness: rated.length < channels.length || weight === 0 ? null : [held(0), held(1)],
    gaps: { album: gaps('album'), short: gaps('short'), outage: gaps('outage') },
    strays: sum((c) => c.strays),
    seriesBreaks: sum((c) => c.seriesBreaks),
    resolution: grains.length === 0 ? null : Math.max(...grains),
    bulkLoads: [],
    views: channels.every((c) => c.views),
  };
}
