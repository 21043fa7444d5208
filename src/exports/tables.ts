import type { WrittenEstimate } from '../model/estimate.ts';
import type { WrittenFinding } from '../model/finding.ts';
import type { WrittenClaim } from '../model/verdict.ts';
import { channelsTable } from './channels.ts';
import type { ExportInput, ExportedPost, ExportedVariant } from './input.ts';
import { type Field, type Table, field, tableOf } from './table.ts';

type Row = WrittenFinding['rows'][number];

/** Every table of a result, in a fixed order. */
export function tablesOf(input: ExportInput): Table[] {
  const { claims, findings, channels, posts, lexicons } = input;
  return [
    ...(claims === undefined
      ? []
      : [claimsTable(input, claims), estimatesTable(input, claims), checksTable(input, claims)]),
    ...(findings === undefined ? [] : [measuresTable(input, findings)]),
    ...(channels === undefined ? [] : [channelsTable(input, channels)]),
    ...(posts === undefined ? [] : [postsTable(input, posts)]),
    ...(lexicons === undefined ? [] : [lexiconsTable(input, lexicons)]),
  ]; // prettier-ignore
}

/** The two lines that no export can drop: as columns, since a file is sent without what lay beside it. */
function linesOf<T>(input: ExportInput, claim: (record: T) => WrittenClaim): Field<T>[] {
  return [
    field('said', 'text', 'what was said, of what, when and by whom', (r) => input.lines.said(claim(r))),
    field('tested_on', 'text', 'what it was tested on, and who chose that', (r) =>
      input.lines.tested(claim(r).frame),
    ),
  ];
}

/** An estimate is always all of its columns: there is no bare number. */
function estimateFields<T>(of: (record: T) => WrittenEstimate): Field<T>[] {
  return [
    field('estimate', 'text', 'what is estimated', (r) => of(r).name),
    field(
      'value',
      'number',
      'the value; empty where it is not known or not in this source',
      (r) => of(r).value,
    ),
    field('low', 'number', 'lower limit of the interval; equal to `high` in a census', (r) => of(r).low),
    field('high', 'number', 'upper limit of the interval', (r) => of(r).high),
    field('level', 'number', 'confidence level, 0.95 for 95%', (r) => of(r).level),
    field(
      'target',
      'text',
      'whose number: frame (these channels, these days), process (days as draws), transfer (channels as draws; never decides)',
      (r) => of(r).target,
    ),
    field('unit', 'text', 'what one unit is', (r) => of(r).unit),
    field('n', 'number', 'numerator', (r) => of(r).n),
    field('denominator', 'number', 'denominator', (r) => of(r).denominator),
    field('method', 'text', 'how value and interval were made', (r) => of(r).method),
    field('note', 'text', 'what else must be read with it', (r) => of(r).note),
  ]; // prettier-ignore
}

function claimsTable(input: ExportInput, claims: readonly WrittenClaim[]): Table {
  const c = field<WrittenClaim>;
  return tableOf(
    'claims',
    'One row a claim: the sentence, what came of it, and by which rule.',
    [
      c('claim', 'text', 'id of the claim in the project', (r) => r.id),
      c('type', 'text', 'type of claim; names its test', (r) => r.type),
      c('sentence', 'text', 'the sentence as it was printed', (r) => r.text),
      c(
        'verdict',
        'text',
        'supported, contradicted, undecided, not testable: of this corpus alone',
        (r) => r.verdict,
      ),
      c('plain', 'text', 'the verdict in plain words', (r) => r.plain),
      c('wording', 'text', 'the result in one sentence', (r) => r.wording),
      c('rule', 'text', 'the rule that decided, with its threshold', (r) => r.rule),
      c('reason', 'text', 'why it is undecided or not testable', (r) => r.reason),
      c(
        'exploratory',
        'boolean',
        'true where the test was not sealed before measuring',
        (r) => r.exploratory,
      ),
      c(
        'holm',
        'boolean',
        'whether it holds after Holm’s correction for all claims; empty where not computed',
        (r) => r.holm,
      ),
      c('tipping_points', 'text', 'where the verdict would tip, one a line', (r) =>
        r.tippingPoints.join('\n'),
      ),
      c('caveats', 'text', 'to be read with it, one a line', (r) => r.caveats.join('\n')),
      c('to_collect', 'text', 'what would have to be collected, one a line', (r) => r.toCollect.join('\n')),
      c('parameters', 'text', 'parameters of the test, JSON', (r) => JSON.stringify(r.parameters)),
      ...linesOf<WrittenClaim>(input, (r) => r),
    ],
    claims,
  ); // prettier-ignore
}

function estimatesTable(input: ExportInput, claims: readonly WrittenClaim[]): Table {
  type Of = { claim: WrittenClaim; estimate: WrittenEstimate };
  return tableOf(
    'estimates',
    'One row an estimate of a claim: the same question by several denominators and targets.',
    [
      field<Of>('claim', 'text', 'id of the claim', (r) => r.claim.id),
      ...estimateFields<Of>((r) => r.estimate),
      ...linesOf<Of>(input, (r) => r.claim),
    ],
    claims.flatMap((claim) => claim.estimates.map((estimate) => ({ claim, estimate }))),
  );
}

function checksTable(input: ExportInput, claims: readonly WrittenClaim[]): Table {
  type Of = { claim: WrittenClaim; check: WrittenClaim['checks'][number] };
  return tableOf(
    'checks',
    'One row each other way of asking a claim’s question.',
    [
      field<Of>('claim', 'text', 'id of the claim', (r) => r.claim.id),
      field<Of>('check', 'text', 'what was done differently', (r) => r.check.name),
      field<Of>(
        'value',
        'number',
        'the value then; its answer weighs its own interval',
        (r) => r.check.value,
      ),
      field<Of>('verdict', 'text', 'the verdict then', (r) => r.check.verdict),
      field<Of>('flips', 'boolean', 'whether it changes the answer', (r) => r.check.flips),
      ...linesOf<Of>(input, (r) => r.claim),
    ],
    claims.flatMap((claim) => claim.checks.map((check) => ({ claim, check }))),
  );
}

function measuresTable(input: ExportInput, findings: readonly WrittenFinding[]): Table {
  type Of = { finding: WrittenFinding; row: Row; estimate: WrittenEstimate };
  return tableOf(
    'measures',
    'One row an estimate of a measure’s row (a day, a week, a community …).',
    [
      field<Of>('measure', 'text', 'name of the measure', (r) => r.finding.measure),
      field<Of>('parameters', 'text', 'its parameters, JSON', (r) => JSON.stringify(r.finding.parameters)),
      field<Of>('row', 'text', 'key of the row', (r) => r.row.key),
      field<Of>('label', 'text', 'what the row is called in print', (r) => r.row.label),
      ...estimateFields<Of>((r) => r.estimate),
      field<Of>(
        'does_not_show',
        'text',
        'what the number does not show',
        (r) => r.finding.reading.doesNotShow,
      ),
      field<Of>('tested_on', 'text', 'what was looked at, and who chose that', (r) =>
        input.lines.tested(r.finding.frame),
      ),
    ],
    findings.flatMap((finding) =>
      finding.rows.flatMap((row) => row.estimates.map((estimate) => ({ finding, row, estimate }))),
    ),
  ); // prettier-ignore
}

function postsTable(input: ExportInput, posts: readonly ExportedPost[]): Table {
  const p = field<ExportedPost>;
  return tableOf(
    'posts',
    'The posts behind the numbers of the claims, in order of time; others’ handles, numbers and addresses are masked.',
    [
      p('claim', 'text', 'id of the claim', (r) => r.claim),
      p('label', 'text', 'which number of it', (r) => r.label),
      p('role', 'text', 'why the post is here', (r) => r.role),
      p('channel', 'text', 'name of the channel', (r) => r.channel),
      p(
        'id',
        'integer',
        'number of the post in its channel; empty where the channel is not named',
        (r) => r.id,
      ),
      p('time', 'time', 'when it was published, UTC', (r) => r.date),
      p('permalink', 'text', 'where to find it', (r) => r.permalink),
      p('text', 'text', 'its text, masked', (r) => r.text),
      p('tested_on', 'text', 'the frame it is of', () => input.lines.tested(input.frame)),
    ],
    posts,
  );
}

function lexiconsTable(input: ExportInput, lexicons: readonly ExportedVariant[]): Table {
  const v = field<ExportedVariant>;
  return tableOf(
    'lexicons',
    'One row a spelling of a vocabulary, and in how many posts it stands. A count says where a word stands, not who means it.',
    [
      v('lexicon', 'text', 'name of the vocabulary', (r) => r.lexicon),
      v('term', 'text', 'the term', (r) => r.term),
      v('variant', 'text', 'the spelling', (r) => r.variant),
      v('form', 'text', 'whose word it is: own, opponents, neutral', (r) => r.form),
      v('posts', 'integer', 'posts that have it', (r) => r.posts),
      v('tested_on', 'text', 'the frame it was looked for in', () => input.lines.tested(input.frame)),
    ],
    lexicons,
  );
}
