import type { Estimate } from '../../model/estimate.ts';
import type { Finding, Row } from '../../model/finding.ts';
import { isolate, prose } from '../../view/bidi.ts';
import { intervalCaption, intervalChart } from '../../view/charts/intervals.ts';
import { type Step, seriesChart } from '../../view/charts/series.ts';
import { capital, plural } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import { valueCell } from '../../view/parts/estimates.ts';
import { evidenceDetails } from '../../view/parts/posts.ts';

const steps: readonly string[] = ['day', 'week', 'month'] satisfies Step[];
/** Rows that one chart can hold. */
const fewRows = 12;

/** Measures beside the claims: each with its question, what it shows and what it does not, then its results. */
export function findingsSection(input: WrittenReport): Html | null {
  if (input.findings.length === 0) return null;
  const groups = new Map<string, { finding: Finding; index: number }[]>();
  for (const [index, finding] of input.findings.entries()) {
    const key = JSON.stringify([finding.measure, finding.reading]);
    groups.set(key, [...(groups.get(key) ?? []), { finding, index }]);
  }
  return html`<section aria-labelledby="findings"><h2 id="findings">Measures</h2>${[...groups.values()].map(
    (members, i) => measureOf(input, members, `measure-${i + 1}`),
  )}</section>`;
}

/** Results that have one reading stand together under it. */
function measureOf(
  input: WrittenReport,
  members: readonly { finding: Finding; index: number }[],
  id: string,
): Html | null {
  const [first] = members;
  if (first === undefined) return null;
  const { reading } = first.finding;
  const facts = [
    ['Shows', reading.shows],
    ['Does not show', reading.doesNotShow],
    ['Unit', reading.unit],
    ['Out of', reading.denominator],
    ['Method', reading.citation],
  ] as const;
  return html`<article class="finding" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${nameOf(first.finding)}</h3>
<p>${prose(reading.question)}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${prose(value)}</dd></div>`)}</dl>
${members.map(({ finding, index }) => findingOf(input, finding, index))}
</article>`;
}

function findingOf(input: WrittenReport, finding: Finding, index: number): Html {
  const id = `finding-${index + 1}`;
  const by = finding.parameters['by'];
  const lists = input.evidence.filter(({ behind }) => 'finding' in behind && behind.finding === index);
  return html`<div class="result" id="${id}">
<h4 id="${id}-title">${titleOf(input, finding)}</h4>
${typeof by === 'string' && steps.includes(by) ? overTime(finding, id, by as Step) : sideBySide(finding, id)}
${comparable(finding)}
${rowsTable(finding, id)}
${lists.map((list) => evidenceDetails(list, input.project.timezone))}
</div>`;
}

const nameOf = (finding: Finding): string => capital(finding.measure.replaceAll('-', ' '));

/** `Share of “Harbour words” by week`. */
function titleOf(input: WrittenReport, finding: Finding): Html {
  const lexicon = finding.parameters['lexicon'];
  const by = finding.parameters['by'];
  const label =
    typeof lexicon === 'string'
      ? (input.lexicons.find((l) => l.name === lexicon)?.label ?? lexicon)
      : undefined;
  return html`${nameOf(finding)}${label === undefined ? null : html` of “${isolate(label)}”`}${typeof by === 'string' && by !== '' ? ` by ${by}` : null}`;
}

const firstOf = (row: Row): Estimate[] => row.estimates.slice(0, 1);

function overTime(finding: Finding, id: string, step: Step): Html | null {
  const points = finding.rows.flatMap((row) =>
    firstOf(row).map((estimate) => ({ period: row.key, estimate })),
  );
  const name = points[0]?.estimate;
  if (name === undefined) return null;
  return seriesChart(
    {
      id: `${id}-chart`,
      title: `${capital(name.name)} by ${step}`,
      points,
      caption: html`${prose(capital(name.name))}, ${prose(name.unit)}. The band is the interval: ${prose(name.method)}.`,
    },
    step,
  );
}

function sideBySide(finding: Finding, id: string): Html | null {
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
            under: `${estimate.name}, ${estimate.unit}`,
            estimate,
          })),
        );
  return intervalChart({
    id: `${id}-chart`,
    title: 'Values and intervals',
    rows,
    threshold: null,
    again: [],
    caption: intervalCaption(false),
  });
}

/** What is compared across periods has the same channels in all of them, or the report says that it has not. */
function comparable(finding: Finding): Html | null {
  const same = finding.summary?.['sameChannels'];
  if (typeof same !== 'object' || same === null || !('same' in same)) return null;
  const inAll = 'inAll' in same && Array.isArray(same.inAll) ? same.inAll.length : 0;
  return same.same === true
    ? html`<p class="aside">The same channels have posts in every period.</p>`
    : html`<p class="caution">Not the same channels in every period: ${plural(inAll, 'channel has', 'channels have')} posts in all of them. A rise or fall may be a change of channels.</p>`;
}

function rowsTable(finding: Finding, id: string): Html {
  const by = finding.parameters['by'];
  const columns = [...new Set(finding.rows.flatMap((row) => row.estimates.map((estimate) => estimate.name)))];
  const table = html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-title"><table><caption>All values</caption>
<thead><tr><th scope="col">${typeof by === 'string' && by !== '' ? capital(by) : 'What'}</th>${columns.map((name) => html`<th scope="col" class="n">${prose(capital(name))}</th>`)}</tr></thead>
<tbody>${finding.rows.map(
    (row) =>
      html`<tr><th scope="row">${isolate(row.label)}</th>${columns.map((name) => {
        const estimate = row.estimates.find((e) => e.name === name);
        return html`<td class="n">${estimate === undefined ? '' : valueCell(estimate)}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
  return html`<details><summary>All values <span class="aside">${plural(finding.rows.length, 'row')}</span></summary>${table}</details>`;
}
