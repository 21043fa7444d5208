import type { Command } from 'commander';
import type { Estimate } from '../model/estimate.ts';
import { type Said, saidSchema } from '../model/said.ts';
import { type Words, distinct, english, message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { testedLine } from '../messages/lines.ts';
import type { Finding } from '../model/finding.ts';
import { type MeasureOptions, inPlace, measure as runMeasure, measures } from '../work/measure.ts';
import { rowsAsCsv } from '../work/exporting/rows.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';
import { concordanceLines } from './concordance.ts';
import { whyEmpty } from './measureEmpty.ts';
import { summaryLines } from './measureSummary.ts';
import { table } from './table.ts';

export function register(program: Command): void {
  const parent = program
    .command('measure')
    .description('Run a measure; each tells what its number shows and what it does not.');
  for (const measure of measures) {
    const reading = english.writeAll(measure.reading);
    const command = parent
      .command(measure.name)
      .description(reading.question)
      .addHelpText(
        'after',
        `\nUnit: ${reading.unit}.\nDenominator: ${reading.denominator}.\nShows: ${reading.shows}.\nDoes not show: ${reading.doesNotShow}.\nSource: ${reading.citation}.`,
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
          'day, week, month, year, jalali-week, jalali-month, jalali-year, community, channel or language',
        );
    for (const option of [...measure.options, ...(measure.sites === true ? inPlace : [])])
      command.option(option.flags, option.description, option.default as string);
    command.option('--csv', 'print the rows as CSV, for a spreadsheet or another program');
    command.action(async (options: MeasureOptions, called: Command) => {
      const { json } = commonOptions(called);
      const { project: _p, store: _s, json: _j, interface: _i, csv, ...own } = options;
      if (json && csv === true)
        throw mistake('json-and-csv', message('options.notBoth', { a: '--json', b: '--csv' }));
      const finding = await withProject(called, (study) => runMeasure(study, measure, own));
      const words = speech(called);
      if (json) printJson(finding, words);
      else if (csv === true) print(rowsAsCsv(finding, words).replaceAll('\r\n', '\n').trimEnd());
      else printFinding(words, finding);
    });
  }
}

/** Nobody reads a hundred thousand lines, and what is said below them must be seen. */
const mostRows = { whole: 1000, first: 100 };

function printFinding(words: Words, finding: Finding): void {
  print(words.write(finding.reading.question));
  const { object, window } = finding.parameters;
  if (typeof object === 'string' && typeof window === 'number')
    print(words.say('terminal.withinSeconds', { object, seconds: window }));
  print();
  const empty = whyEmpty(words, finding);
  if (finding.measure === 'concordance') for (const line of concordanceLines(finding.rows)) print(line);
  else if (empty === undefined) printRows(words, finding);
  else print(empty);
  print();
  for (const line of summaryLines(words, words.writeAll(finding.summary ?? {}))) print(line);
  print(words.say('told.shows', { what: finding.reading.shows }));
  print(words.say('told.doesNotShow', { what: finding.reading.doesNotShow }));
  print(words.write(testedLine(finding.frame)));
}

function printRows(words: Words, { rows }: Finding): void {
  const shown = rows.length > mostRows.whole ? rows.slice(0, mostRows.first) : rows;
  const names = distinct(shown.flatMap((row) => row.estimates.map((estimate) => estimate.name)));
  const isOf = (name: Said) => (estimate: Estimate) => english.write(estimate.name) === english.write(name);
  const tested = shown.some((row) => typeof row['q'] === 'number');
  print(
    table(
      words,
      ['', ...names.map(words.write), ...(tested ? ['q'] : [])],
      shown.map((row) => [
        sinceWhen(words, words.write(row.label), row['firstSeen']),
        ...names.map((name) => inWords(words, row.estimates.find(isOf(name)))),
        ...(tested
          ? [
              typeof row['q'] === 'number'
                ? words.n(Number(row['q'].toPrecision(2)))
                : words.say('network.notTested'),
            ]
          : []),
      ]),
    ),
  );
  if (shown.length < rows.length)
    print(words.say('terminal.firstRows', { shown: shown.length, rows: rows.length }));
}

function inWords(words: Words, estimate: Estimate | undefined): string {
  if (estimate === undefined) return '';
  if (estimate.value === null) return words.write(estimate.note ?? '–');
  const number = (value: number): string =>
    estimate.kind === 'share'
      ? words.percentOf((value * 100).toFixed(2))
      : // A count is whole: nobody would see that 39,907 was told as 39,910.
        words.n(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  const { low, high } = estimate;
  const value = number(estimate.value);
  if (low === null || high === null) return `${value} (${words.say('told.noInterval')})`;
  return low === high ? value : words.around(value, number(low), number(high));
}

/** A row's label; where it has one, with the day and channel of the earliest copy found here. */
function sinceWhen(words: Words, label: string, seen: unknown): string {
  if (typeof seen !== 'object' || seen === null || !('date' in seen) || !('channel' in seen)) return label;
  const channel = saidSchema.safeParse(seen.channel);
  return words.say('terminal.sinceDay', {
    label,
    day: String(seen.date),
    channel: channel.success ? words.write(channel.data) : null,
  });
}
