import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import type { ReportChannel } from '../../view/shown.ts';

/**
 * Channel by channel: how much of it there is, and what is odd about it.
 *
 * @param called what communities are called, by their keys
 */
export function channelsTable(
  page: Page,
  rows: readonly ReportChannel[],
  called: Readonly<Record<string, string>> = {},
): Html {
  return html`<div class="scroll broad" tabindex="0" role="region" aria-label="${page.say('frame.channels')}"><table class="channels"><caption>${caption(page, rows)}</caption>
<thead><tr><th scope="col">${page.say('frame.channel')}</th><th scope="col">${page.say('frame.period')}</th><th scope="col" class="n">${page.say('frame.posts')}</th><th scope="col" class="n">${page.say('frame.held')}</th><th scope="col">${page.say('frame.timesToThe')}</th><th scope="col">${page.say('frame.gaps')}</th><th scope="col">${page.say('frame.bulkLoads')}</th></tr></thead>
<tbody>${rows.map((channel) => row(page, channel, called))}</tbody></table></div>`;
}

function caption(page: Page, rows: readonly ReportChannel[]): string {
  const n = rows.filter((c) => !c.views).length;
  if (n === 0) return page.say('frame.table');
  return n === rows.length ? page.say('frame.tableNoViews') : page.say('frame.tableSomeViews', { n });
}

function row(page: Page, c: ReportChannel, called: Readonly<Record<string, string>>): Html {
  const { figures } = page;
  const counted = (n: number): Html => figures(page.count(n));
  const loads = c.bulkLoads.map(
    (load) =>
      html`<span class="row">${page.markup('frame.load', { day: figures(page.dayText(load.day)), posts: counted(load.posts) })}</span>`,
  );
  return html`<tr>
<th scope="row">${isolate(c.channel)}${c.title === '' || c.title === c.channel ? null : html`<span class="under">${isolate(c.title)}</span>`}<span class="under">${kindOf(page, c, called)}</span>${c.publicInterest === undefined ? null : html`<span class="under">${page.prose(page.say('frame.because', { reason: c.publicInterest }))}</span>`}</th>
<td class="whole">${figures(page.periodText(c.from, c.to))}</td>
<td class="n">${counted(c.posts)}<span class="under">${page.markup('frame.forwarded', { n: counted(c.forwards) })}</span><span class="under">${page.markup('frame.wordlessCount', { n: counted(c.wordless) })}</span></td>
<td class="n">${c.completeness === null ? page.say('values.notKnown') : figures(page.rangeOfPercents(c.completeness))}</td>
<td>${page.grainText(c.resolution)}</td>
<td>${gapsOf(page, c)}</td>
<td>${loads.length === 0 ? page.say('values.none') : loads}</td>
</tr>`;
}

const kinds: readonly string[] = ['outlet', 'organisation', 'personal', 'unknown'];

function kindOf(
  page: Page,
  { kind, communities }: ReportChannel,
  called: Readonly<Record<string, string>>,
): Html | string {
  const said = kinds.includes(kind) ? page.say('frame.kind', { kind: kind as 'outlet' }) : kind;
  return communities.length === 0
    ? said
    : page.markup('frame.ofCommunities', {
        kind: said,
        communities: page.names(communities.map((key) => called[key] ?? key)),
      });
}

function gapsOf(page: Page, c: ReportChannel): Html | string {
  const counted = (n: number): Html => page.figures(page.count(n));
  const line = (key: 'frame.album' | 'frame.short' | 'frame.outage', gaps: { gaps: number; ids: number }) =>
    gaps.gaps === 0
      ? []
      : [
          html`<span class="row">${page.markup(key, { gaps: counted(gaps.gaps) })} <span class="aside">${page.markup('frame.ids', { ids: counted(gaps.ids) })}</span></span>`,
        ];
  const lines = [
    ...line('frame.album', c.gaps.album),
    ...line('frame.short', c.gaps.short),
    ...line('frame.outage', c.gaps.outage),
    ...(c.strays === 0 ? [] : [html`<span class="row">${page.say('frame.strays', { n: c.strays })}</span>`]),
    ...(c.seriesBreaks === 0
      ? []
      : [html`<span class="row">${page.say('frame.seriesBreaks', { n: c.seriesBreaks })}</span>`]),
  ];
  return lines.length === 0 ? page.say('values.none') : html`${lines}`;
}
