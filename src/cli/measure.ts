import type { Command } from 'commander';
import type { Estimate } from '../model/estimate.ts';
import { testedLine } from '../messages/lines.ts';
import type { Finding } from '../model/finding.ts';
import { type MeasureOptions, measure as runMeasure, measures } from '../work/measure.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { whyEmpty } from './measureEmpty.ts';
import { summaryLines } from './measureSummary.ts';
import { table, thousands } from './table.ts';

export function register(program: Command): void {
  const parent = program
    .command('measure')
    .description('Run a measure; each tells what its number shows and what it does not.');
  for (const measure of measures) {
    const command = parent
      .command(measure.name)
      .description(measure.reading.question)
      .addHelpText(
        'after',
        `\nUnit: ${measure.reading.unit}.\nDenominator: ${measure.reading.denominator}.\nShows: ${measure.reading.shows}.\nDoes not show: ${measure.reading.doesNotShow}.\nSource: ${measure.reading.citation}.`,
      )
      .option('--community <names>', 'only these communities, separated by commas')
      .option('--channel <names>', 'only these channels, separated by commas')
      .option('--from <day>', 'from this day on')
      .option('--to <day>', 'up to and with this day');
    if (measure.plain !== true)
      command
        .option('--lexicon <name>', 'a vocabulary of isogloss.yaml')
        .option(
          '--by <group>',
          'day, week, month, jalali-week, jalali-month, community, channel or language',
        );
    for (const option of measure.options)
      command.option(option.flags, option.description, option.default as string);
    command.action(async (options: MeasureOptions, called: Command) => {
      const { json } = commonOptions(called);
      const { project: _p, store: _s, json: _j, ...own } = options;
      const finding = await withProject(called, (study) => runMeasure(study, measure, own));
      if (json) printJson(finding);
      else printFinding(finding);
    });
  }
}

/** Nobody reads a hundred thousand lines, and what is said below them must be seen. */
const mostRows = { whole: 1000, first: 100 };

function printFinding(finding: Finding): void {
  print(finding.reading.question);
  const { object, window } = finding.parameters;
  if (typeof object === 'string' && typeof window === 'number')
    print(`Object: ${object}, within ${thousands(window)} s.`);
  print();
  const empty = whyEmpty(finding);
  if (empty === undefined) printRows(finding);
  else print(empty);
  print();
  for (const line of summaryLines(finding.summary ?? {})) print(line);
  print(`Shows: ${finding.reading.shows}.`);
  print(`Does not show: ${finding.reading.doesNotShow}.`);
  print(testedLine(finding.frame));
}

function printRows({ rows }: Finding): void {
  const shown = rows.length > mostRows.whole ? rows.slice(0, mostRows.first) : rows;
  const names = [...new Set(shown.flatMap((row) => row.estimates.map((estimate) => estimate.name)))];
  const tested = shown.some((row) => typeof row['q'] === 'number');
  print(
    table(
      ['', ...names, ...(tested ? ['q'] : [])],
      shown.map((row) => [
        row.label + sinceWhen(row['firstSeen']),
        ...names.map((name) => inWords(row.estimates.find((e) => e.name === name))),
        ...(tested
          ? [typeof row['q'] === 'number' ? String(Number(row['q'].toPrecision(2))) : 'not tested']
          : []),
      ]),
    ),
  );
  if (shown.length < rows.length)
    print(`The first ${thousands(shown.length)} of ${thousands(rows.length)} rows: --json has all.`);
}

/** A share, or a share of channels; not "pairs that share an object". */
const fraction = /(^|\bof )shares?\b|^channels\b/;

function inWords(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '';
  if (estimate.value === null) return estimate.note ?? '–';
  const number = (value: number): string =>
    [estimate.name, estimate.unit].some((text) => fraction.test(text))
      ? `${(value * 100).toFixed(2)}%`
      : String(Number(value.toPrecision(4)));
  const range =
    estimate.low === null || estimate.high === null
      ? ' (no interval)'
      : estimate.low === estimate.high
        ? ''
        : ` (${number(estimate.low)} to ${number(estimate.high)})`;
  return `${number(estimate.value)}${range}`;
}

/** Where a row has it: the day and channel of the earliest copy found here. */
function sinceWhen(seen: unknown): string {
  if (typeof seen !== 'object' || seen === null || !('date' in seen) || !('channel' in seen)) return '';
  const where = typeof seen.channel === 'string' ? ` in ${seen.channel}` : ' in several channels at once';
  return `, since ${String(seen.date).slice(0, 10)}${where}`;
}
