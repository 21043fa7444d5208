import type { WrittenFinding as Finding } from '../../model/finding.ts';
import { isolate } from '../../view/bidi.ts';
import { intervalCaption, intervalChart } from '../../view/charts/intervals.ts';
import { type Step, seriesChart } from '../../view/charts/series.ts';
import { capital } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import { postsCommand } from './claim.ts';
import { dispersionPart, drawnAsWords, wordsPart } from './words.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import { comparable, intervalsOf, isSilent } from '../../view/parts/overTime.ts';
import { csvLine } from '../../view/parts/csvLine.ts';
import { valueCell } from '../../view/parts/estimates.ts';
import { readingFacts } from '../../view/parts/reading.ts';
import { evidenceDetails } from '../../view/parts/posts.ts';

type Row = Finding['rows'][number];

const steps: readonly string[] = ['day', 'week', 'month', 'year'] satisfies Step[];
/** Rows that one chart can hold. */
const fewRows = 12;

/** Measures beside the claims: each with its question, what it shows and what it does not, then its results. */
export function findingsSection(page: Page, input: WrittenReport): Html | null {
  if (input.findings.length === 0) return null;
  const groups = new Map<string, { finding: Finding; index: number }[]>();
  for (const [index, finding] of input.findings.entries()) {
    const key = JSON.stringify([finding.measure, finding.reading]);
    groups.set(key, [...(groups.get(key) ?? []), { finding, index }]);
  }
  return foldedSection(
    'findings',
    page.say('measures.heading'),
    [...groups.values()].map((members, i) => measureOf(page, input, members, `measure-${i + 1}`)),
  );
}

/** Results that have one reading stand together under it. */
function measureOf(
  page: Page,
  input: WrittenReport,
  members: readonly { finding: Finding; index: number }[],
  id: string,
): Html | null {
  const [first] = members;
  if (first === undefined) return null;
  const { reading } = first.finding;
  return html`<article class="finding" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${nameOf(page, first.finding)}</h3>
<p>${page.prose(reading.question)}</p>
${readingFacts(page, reading)}
${members.map(({ finding, index }) => findingOf(page, input, finding, index))}
</article>`;
}

function findingOf(page: Page, input: WrittenReport, finding: Finding, index: number): Html {
  const id = `finding-${index + 1}`;
  const by = finding.parameters['by'];
  const lists = input.evidence.filter(({ behind }) => 'finding' in behind && behind.finding === index);
  return html`<div class="result" id="${id}">
<h4 id="${id}-title">${titleOf(page, input, finding)}</h4>
${drawnAsWords.has(finding.measure) ? wordsPart(page, finding, id) : typeof by === 'string' && steps.includes(by) ? overTime(page, finding, id, by as Step) : sideBySide(page, finding, id)}
${dispersionPart(page, finding, id)}
${comparable(page, finding)}
${rowsTable(page, finding, id)}
${csvLine(page, finding)}
${lists.map((list) => evidenceDetails(page, list, postsCommand(input)))}
</div>`;
}

const nameOf = (page: Page, finding: Finding): string =>
  capital(page.say('measures.name', { name: finding.measure }));

/** By what rows are told apart, in words; empty where they are not. */
function byOf(page: Page, finding: Finding): string {
  const by = finding.parameters['by'];
  if (typeof by !== 'string' || by === '') return '';
  return groupings.includes(by) ? page.say('measures.by', { by: by as 'week' }) : by;
}

const groupings: readonly string[] = [
  'day',
  'week',
  'month',
  'year',
  'jalali-week',
  'jalali-month',
  'jalali-year',
  'community',
  'channel',
  'language',
];

/** `Share of “Harbour words” by week`. */
function titleOf(page: Page, input: WrittenReport, finding: Finding): Html {
  const lexicon = finding.parameters['lexicon'];
  const label =
    typeof lexicon === 'string'
      ? (input.lexicons.find((l) => l.name === lexicon)?.label ?? lexicon)
      : undefined;
  return page.markup('measures.titled', {
    measure: nameOf(page, finding),
    lexicon: label === undefined ? '' : isolate(label),
    by: byOf(page, finding),
  });
}

const firstOf = (row: Row): Row['estimates'] => row.estimates.slice(0, 1);

function overTime(page: Page, finding: Finding, id: string, step: Step): Html | null {
  const points = finding.rows.flatMap((row) =>
    isSilent(row) ? [] : firstOf(row).map((estimate) => ({ period: row.key, estimate })),
  );
  const name = intervalsOf(points.map(({ estimate }) => estimate));
  if (name === undefined) return null;
  return seriesChart(
    page,
    {
      id: `${id}-chart`,
      title: page.say('measures.over', { name: capital(name.name), by: byOf(page, finding) }),
      points,
      caption: page.prose(
        page.say('measures.band', { name: capital(name.name), unit: name.unit, method: name.method }),
      ),
    },
    step,
  );
}

function sideBySide(page: Page, finding: Finding, id: string): Html | null {
  if (finding.rows.length > fewRows) return null;
  const rows =
    finding.rows.length === 1
      ? (finding.rows[0]?.estimates ?? []).map((estimate) => ({
          label: capital(estimate.name),
          under: estimate.unit,
          estimate,
        }))
      : finding.rows.flatMap((row) =>
          firstOf(row).map((estimate) => ({
            label: row.label,
            under: page.commas([estimate.name, estimate.unit]),
            estimate,
          })),
        );
  return intervalChart(page, {
    id: `${id}-chart`,
    title: page.say('measures.chart'),
    rows,
    threshold: null,
    again: [],
    caption: intervalCaption(page, null, true),
  });
}

/** Fewer than that are shown one by one. */
const shortRun = 3;

/** Rows of a measure over time, with those in which posts say nothing one after the other taken together. */
function inRuns({ rows, parameters }: Finding): readonly { row: Row; last: Row; n: number }[] {
  const one = (row: Row) => ({ row, last: row, n: 1 });
  const by = parameters['by'];
  if (typeof by !== 'string' || !steps.includes(by)) return rows.map(one);
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && isSilent(run[0]) && isSilent(row)) run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => {
    const [row, last] = [run[0], run.at(-1)];
    return run.length < shortRun || row === undefined || last === undefined
      ? run.map(one)
      : [{ row, last, n: run.length }];
  });
}

function rowsTable(page: Page, finding: Finding, id: string): Html {
  const by = byOf(page, finding);
  const columns = [...new Set(finding.rows.flatMap((row) => row.estimates.map((estimate) => estimate.name)))];
  const table = html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-title"><table><caption>${page.say('measures.allValues')}</caption>
<thead><tr><th scope="col">${by === '' ? page.say('measures.what') : capital(by)}</th>${columns.map((name) => html`<th scope="col" class="n">${page.prose(capital(name))}</th>`)}</tr></thead>
<tbody>${inRuns(finding).map(({ row, last, n }) => {
    if (n > 1)
      return html`<tr><th scope="row">${isolate(row.label)}${page.say('measures.until')}${isolate(last.label)}</th><td colspan="${columns.length}" class="unknown">${page.say('measures.silent', { n })}</td></tr>`;
    return html`<tr><th scope="row">${isolate(row.label)}</th>${columns.map((name) => {
      const estimate = row.estimates.find((e) => e.name === name);
      return html`<td class="n">${estimate === undefined ? '' : valueCell(page, estimate)}</td>`;
    })}</tr>`;
  })}</tbody></table></div>`;
  return html`<details><summary>${page.say('measures.allValues')} <span class="aside">${page.say('measures.rows', { n: finding.rows.length })}</span></summary>${table}</details>`;
}
