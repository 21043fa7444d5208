import { figures, isolate, prose } from '../../view/bidi.ts';
import { coverageChart } from '../../view/charts/coverage.ts';
import {
  count,
  day,
  period,
  plural,
  rangeOfPercents,
  resolutionText,
  roughPercent,
} from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import type { ReportChannel } from '../../view/shown.ts';

/** What was looked at: who chose it, how much of it there is, and channel by channel. */
export function frameSection(input: WrittenReport): Html {
  const { frame, project } = input;
  const zone = project.timezone;
  const personal = input.channels.filter(isSummed);
  const listed = input.channels.filter((channel) => !isSummed(channel));
  const rows = personal.length === 0 ? listed : [...listed, together(personal)];
  return html`<section aria-labelledby="frame"><h2 id="frame">What was looked at</h2>
<dl class="facts">
${fact('Channels', html`${figures(count(frame.channels))}, chosen: ${isolate(frame.chosenBy)}`)}
${fact('Period', html`${figures(period(frame.from, frame.to, zone))} (days and hours of ${isolate(zone)})`)}
${fact('Posts', figures(count(frame.posts)))}
${fact('Completeness', frame.completeness === null ? 'not known: the ids tell nothing' : html`${figures(rangeOfPercents(frame.completeness))} of the posts published, from gaps in their ids`)}
${fact('Time resolution', frame.resolution === null ? 'not known' : html`${resolutionText(frame.resolution)}, the coarsest of the sources`)}
${fact('Words not read', html`${figures(roughPercent(frame.wordless))} of the posts are pictures, video or sound without text`)}
${project.gathered === undefined ? null : fact('Gathered', html`${isolate(project.gathered)} (as the user states it)`)}
</dl>
${coverageChart('coverage', rows)}
${rows.length === 0 ? null : table(rows, zone)}
</section>`;
}

const fact = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** A person is no row of a table, unless the project says why. */
const isSummed = (channel: ReportChannel): boolean =>
  channel.kind === 'personal' && channel.publicInterest === undefined;

function together(channels: readonly ReportChannel[]): ReportChannel {
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
    channel: plural(channels.length, 'personal channel'),
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

function table(rows: readonly ReportChannel[], zone: string): Html {
  const noViews = rows.filter((c) => !c.views).length;
  return html`<div class="scroll broad" tabindex="0" role="region" aria-label="Channels"><table class="channels"><caption>Channels, as collected${noViews === 0 ? null : noViews === rows.length ? '. Views are not in these sources' : `. Views are not in the source of ${plural(noViews, 'channel')}`}</caption>
<thead><tr><th scope="col">Channel</th><th scope="col">Period</th><th scope="col" class="n">Posts</th><th scope="col" class="n">Held of published</th><th scope="col">Times to the</th><th scope="col">Gaps in the ids</th><th scope="col">Bulk loads</th></tr></thead>
<tbody>${rows.map(
    (c) => html`<tr>
<th scope="row">${isolate(c.channel)}${c.title === '' || c.title === c.channel ? null : html`<span class="under">${isolate(c.title)}</span>`}<span class="under">${c.kind}${c.communities.length === 0 ? null : html`; ${c.communities.map((name, i) => html`${i > 0 && ', '}${isolate(name)}`)}`}</span>${c.publicInterest === undefined ? null : html`<span class="under">listed because: ${prose(c.publicInterest)}</span>`}</th>
<td class="whole">${figures(period(c.from, c.to, zone))}</td>
<td class="n">${figures(count(c.posts))}<span class="under">${figures(count(c.forwards))} forwarded</span><span class="under">${figures(count(c.wordless))} wordless</span></td>
<td class="n">${c.completeness === null ? 'not known' : figures(rangeOfPercents(c.completeness))}</td>
<td>${resolutionText(c.resolution).replace(/^1 /, '')}</td>
<td>${gapsOf(c)}</td>
<td>${c.bulkLoads.length === 0 ? 'none' : c.bulkLoads.map((load) => html`<span class="row">${figures(day(load.day, zone))}: ${figures(count(load.posts))}</span>`)}</td>
</tr>`,
  )}</tbody></table></div>`;
}

function gapsOf(c: ReportChannel): Html {
  const line = (name: string, { gaps, ids }: { gaps: number; ids: number }) =>
    gaps === 0
      ? null
      : html`<span class="row">${figures(count(gaps))} ${name} <span class="aside">(${figures(count(ids))} ids)</span></span>`;
  const lines = [
    line('album or service', c.gaps.album),
    line('short', c.gaps.short),
    line('not collected', c.gaps.outage),
    c.strays === 0 ? null : html`<span class="row">${plural(c.strays, 'post')} out of the series</span>`,
    c.seriesBreaks === 0
      ? null
      : html`<span class="row">the handle changed hands ${plural(c.seriesBreaks, 'time')}</span>`,
  ].filter((l) => l !== null);
  return lines.length === 0 ? html`none` : html`${lines}`;
}
