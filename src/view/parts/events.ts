import type { Estimate } from '../../model/estimate.ts';
import type { Finding, Row } from '../../model/finding.ts';
import type { Written } from '../../model/said.ts';
import { isolate } from '../bidi.ts';
import {
  type EventWindow,
  type Window,
  type WindowsChart,
  dotsChart,
  windowsChart,
} from '../charts/windows.ts';
import { capital } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { csvLine } from './csvLine.ts';

type Shown = Written<Finding>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** A vocabulary around dated events: the days drawn, the change with its interval, and what could have been found. */
export function aroundEvents(
  page: Page,
  finding: Shown,
  communities: Shown | undefined,
  id: string,
  label: string,
): Html {
  const rows = finding.rows as Row[];
  const [first] = rows;
  const summary = finding.summary ?? {};
  const sources = ((summary['sources'] ?? []) as string[]).map(String);
  const words = (summary['placeboWords'] ?? []) as string[];
  const chart = chartOf(id, label, rows, summary);
  return html`${
    typeof summary['length'] === 'number' &&
    html`<p>${page.say('events.counts', {
      days: summary['length'],
      windows: number(summary['windows']),
      placebos: number(summary['placebos']),
    })}</p>`
  }
${chart === undefined ? null : windowsChart(page, chart)}
${chart === undefined ? null : dotsChart(page, { ...chart, id: `${chart.id}-dots` })}
${first === undefined ? null : table(page, [...rows, ...((communities?.rows ?? []) as Row[])], id)}
${sources.map((source) => html`<p class="aside">${page.prose(source)}</p>`)}
${
  words.length === 0
    ? null
    : html`<details><summary>${page.say('events.placeboWords', {
        n: words.length,
        names: number(summary['placeboNames']),
      })}</summary><p class="aside">${words.map((word, i) => html`${i === 0 ? '' : ' · '}${isolate(word)}`)}</p></details>`
}${csvLine(page, finding)}`;
}

/** Of the rows of single events the windows are taken; each has the same without an event. */
function chartOf(
  id: string,
  label: string,
  rows: readonly Row[],
  summary: Readonly<Record<string, unknown>>,
): WindowsChart | undefined {
  const dated = rows.filter((row) => typeof row['date'] === 'string');
  const all = rows.find((row) => Array.isArray(row['windows']));
  if (all === undefined || dated.length === 0) return undefined;
  const windowOf = (row: Row): EventWindow => ({
    ...((row['events'] as Window[])[0] as Window),
    label: text(row['event']),
  });
  return {
    id: `${id}-days`,
    label,
    days: (summary['byDay'] ?? []) as WindowsChart['days'],
    events: dated.map(windowOf),
    windows: all['windows'] as Window[],
  };
}

function table(page: Page, rows: readonly Row[], id: string): Html {
  return html`<p class="aside">${page.say('events.rowsHow')}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-table"><table><caption id="${id}-table">${page.say('events.rowsCaption')}</caption>
<thead><tr>${(['what', 'times', 'told', 'texts', 'couldFind'] as const).map((key) => html`<th scope="col">${page.say(`events.${key}`)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowOf(page, row))}</tbody></table></div>`;
}

function rowOf(page: Page, row: Row): Html {
  const [change, detectable] = row.estimates;
  const head = html`<tr><th scope="row">${page.prose(capital(text(row.label)))}</th>`;
  if (change === undefined || change.value === null)
    return html`${head}<td colspan="4">${page.prose(text(change?.note))}</td></tr>`;
  const fixed = (n: number): string => page.fixed(n, 2);
  const { value, low, high } = change;
  const times =
    low === null || high === null
      ? fixed(value)
      : page.figures(page.around(fixed(value), fixed(low), fixed(high)));
  const texts = page.commas([page.count(change.denominator), page.count(change.n)]);
  return html`${head}<td class="n">${times}</td><td>${toldOf(page, change)}</td><td class="n">${texts}</td><td class="n">${detectable?.value == null ? '' : fixed(detectable.value)}</td></tr>`;
}

/** Whether the interval lies above no change, below it, or over it. */
function toldOf(page: Page, { low, high }: Estimate): string {
  if (low === null || high === null) return '';
  return page.say(low > 1 ? 'events.more' : high < 1 ? 'events.less' : 'events.notTold');
}
