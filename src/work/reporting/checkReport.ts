import { fileName } from '../../claims/ledger/entry.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import type { CheckResult, CheckedClaim } from '../../model/check.ts';
import type { ReadEdge } from '../../model/edges.ts';
import type { Filled } from '../../model/detection.ts';
import type { Question } from '../../model/question.ts';
import { type Said, isMessage } from '../../model/said.ts';
import type { Span } from '../../model/statement.ts';
import type { ReportInput } from '../../report/input.ts';
import { maskText } from '../../text/mask.ts';
import { reportInput } from './reportInput.ts';

/**
 * The report of checked documents: their claims, and the documents with what is said in them marked.
 * @param marks edges of coordination that a person has read
 * @param posts how many are drawn behind each number
 */
export async function checkedReportInput(
  context: MeasureContext,
  results: readonly CheckResult[],
  marks: readonly ReadEdge[],
  posts?: number,
): Promise<ReportInput> {
  const claims = results.flatMap((result) => result.claims);
  const input = await reportInput(context, claims, {
    coordination: 'claims',
    marks,
    ...(posts === undefined ? {} : { posts }),
  });
  const studied = new Set(
    input.channels
      .filter(({ kind, publicInterest }) => kind !== 'personal' || publicInterest !== undefined)
      .map(({ channel }) => channel.toLowerCase()),
  );
  const checks = results.map((result) => masked(result, studied));
  const [first, ...more] = checks;
  if (first === undefined) return input;
  const { title, name, outlet, url, date } = first.document;
  const heading = more.length === 0 ? (title ?? name) : `${title ?? name} and ${more.length} more`;
  return {
    ...input,
    claims: checks.flatMap((check) => check.claims),
    checks,
    document: {
      title: heading,
      ...(outlet === null ? {} : { outlet }),
      ...(url === null || more.length > 0 ? {} : { url }),
      ...(date === null ? {} : { date }),
    },
  };
}

/**
 * A check as it may be shown: handles and numbers of others masked, no path of a machine. The text is masked
 * between the marks, so that these still stand where they stood.
 */
export function masked(check: CheckResult, studied: ReadonlySet<string>): CheckResult {
  const { document, statements, claims } = check;
  const spans = [...statements, ...claims].map(({ span }) => span);
  const cuts = [...new Set([0, document.text.length, ...spans.flat()])].sort((a, b) => a - b);
  const moved = new Map<number, number>();
  let text = '';
  for (const [i, cut] of cuts.entries()) {
    moved.set(cut, text.length);
    text += maskText(document.text.slice(cut, cuts[i + 1] ?? cut), studied);
  }
  const mask = (part: string): string => maskText(part, studied);
  const move = ([from, to]: Span): Span => [moved.get(from) ?? 0, moved.get(to) ?? text.length];
  return {
    ...check,
    document: { ...document, name: fileName(document.name), text },
    statements: statements.map((statement) => {
      const span = move(statement.span);
      return { ...statement, span, content: text.slice(...span) };
    }),
    claims: claims.map((claim) => ({
      ...claim,
      span: move(claim.span),
      words: { ...claim.words, text: mask(claim.words.text) },
      filled: maskedParts(claim.filled, mask),
      missing: claim.missing.map(({ parameter, ask }) => ({ parameter, ask: maskedSaid(ask, mask) })),
      questions: claim.questions.map((question) => maskedQuestion(question, mask)),
      ...(claim.text === undefined ? {} : { text: maskText(claim.text, studied) }),
    })),
  };
}

/** A question quotes the text; the values of its answers are typed as they are. */
function maskedQuestion(question: Question, mask: (text: string) => string): Question {
  return {
    ...question,
    ask: maskedSaid(question.ask, mask),
    about: question.about === null ? null : mask(question.about),
    candidates: question.candidates.map(({ value, label, why }) => ({
      value,
      label: maskedSaid(label, mask),
      why: maskedSaid(why, mask),
    })),
    lacks: question.lacks.map((lack) => maskedSaid(lack, mask)),
  };
}

const maskedSaid = (said: Said, mask: (text: string) => string): Said => maskedIn(said, mask) as Said;

/** Every text in a message but its key. */
function maskedIn(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((part: unknown) => maskedIn(part, mask));
  if (!isMessage(value)) return value;
  const { say, ...parameters } = value;
  return {
    say,
    ...Object.fromEntries(Object.entries(parameters).map(([key, part]) => [key, maskedIn(part, mask)])),
  };
}

function maskedParts(
  { x, rivals, within, place, time, event }: CheckedClaim['filled'],
  mask: (text: string) => string,
): CheckedClaim['filled'] {
  const part = (filled: Filled): Filled => ({
    ...filled,
    text: mask(filled.text),
    ...(filled.through === undefined
      ? {}
      : { through: { ...filled.through, text: mask(filled.through.text) } }),
  });
  return {
    ...(x === undefined ? {} : { x: part(x) }),
    rivals: rivals.map(part),
    within: within.map(part),
    ...(place === undefined ? {} : { place: part(place) }),
    ...(time === undefined ? {} : { time: part(time) }),
    ...(event === undefined ? {} : { event: part(event) }),
  };
}
