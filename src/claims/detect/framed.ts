import type { Detection } from '../../model/detection.ts';
import type { Span } from '../../model/statement.ts';
import { namedAfterThan } from './afterThan.ts';
import { isFallSaid } from './changeSaid.ts';
import { type Clause, clauseAround, range } from './clause.ts';
import { cleftBefore, cleftSubject, isThing, standsForNobody } from './cleft.ts';
import { type Examined, type Maker, type May, detectionOf } from './detection.ts';
import { withoutDeed } from './frames/deed.ts';
import type { FrameClaim, FrameReading } from './frames/read.ts';
import type { Mention } from './mentions.ts';
import { type OfOthers, barredByOthers } from './ofOthers.ts';
import { isComparedWithPast } from './ownPast.ts';
import type { PackIndex } from './pack-index.ts';
import { filling, resolve } from './parameters.ts';
import { type Around } from './around.ts';
import { eachNamed, nameBefore, nameWithin } from './namesWithin.ts';
import { type Part } from './part.ts';
import type { Match } from './pattern.ts';
import { isNegated, modalityOf } from './polarity.ts';
import { timeOf } from './times.ts';
import { topicCompared } from './topicCompared.ts';
import type { Word } from './words.ts';

/** What a scope holds of what the frames of its sentence found. */
export interface Framed {
  readonly claims: readonly Detection[];
  readonly may: readonly May[];
}

/** The claims of a sentence's frames whose words the scope says, as detections with links to the project. */
export function framedIn(
  document: Examined,
  index: PackIndex,
  around: Around,
  reading: FrameReading,
  ofOthers: readonly OfOthers[],
): Framed {
  const { scope } = around;
  const claims: Detection[] = [];
  const may: May[] = [];
  for (const one of reading.possible) {
    const match = matchOf(scope.words, one.words);
    if (match !== undefined) may.push({ type: one.type, match });
  }
  for (const read of reading.claims) {
    const match = matchOf(scope.words, read.words);
    if (match === undefined || isOfFirst(read, reading.claims, around)) continue;
    const clause = clauseAround(scope.words, match, index);
    const one = asMeant(read, clause, around);
    const modality = modalityOf(clause);
    if (modality.kind === 'unasserted') {
      may.push({ type: one.type, match });
      continue;
    }
    const filling = filled(one, clause, around);
    const barred =
      modality.kind === 'elsewhere'
        ? { reason: modality.reason, match: { first: modality.at, last: modality.at, taken: [modality.at] } }
        : barredByOthers(one.type, clause, ofOthers, filling);
    claims.push(detectionOf(document, around, clause, makerOf(one, clause, around), filling, barred));
  }
  return { claims, may };
}

/** "It was the Gazette that carried it first": who was first is asked of it, and neither whom it follows nor how much it says. */
function isOfFirst(read: FrameClaim, all: readonly FrameClaim[], { text, scope }: Around): boolean {
  if (read.type !== 'follows' && read.type !== 'dominates') return false;
  const begins = scope.words[0]?.start ?? 0;
  const named = (one: FrameClaim): number | undefined => cleftSubject(text, begins, one.words, one.type)?.[0];
  const own = named(read);
  return own !== undefined && all.some((one) => one.type === 'originates' && named(one) === own);
}

/** Frames of "many times" and "twice as often". */
const manyTimes: ReadonlySet<string> = new Set(['many-times', 'times-as']);

/**
 * "Since the fire … twice as often", with nobody it is compared with: as before the event, not as somebody else. († Asked for a
 * rival, all readings agreed, each with another rival.)
 */
function asMeant(one: FrameClaim, clause: Clause, around: Around): FrameClaim {
  if (one.type === 'outperforms' && isComparedWithPast(clause))
    return {
      ...one,
      type: 'responds',
      rival: undefined,
      // "less than before" is a fall, and denies nothing.
      falls: one.turned,
      negated: one.negated !== one.turned,
      turned: false,
    };
  const isBefore =
    one.type === 'outperforms' &&
    one.rival === undefined &&
    manyTimes.has(one.frame) &&
    !isCompared(clause) &&
    timeOf('responds', clause, around).event !== undefined;
  return isBefore ? { ...one, type: 'responds' } : one;
}

/** "twice as loud as the outlets", whatever is seen of whom it is compared with; "as before" compares with nobody. */
const isCompared = ({ scope, match }: Clause): boolean =>
  scope
    .slice(match.last + 1)
    .some(
      ({ norm }, i, words) =>
        /^(?:as|than|versus|compared|از|نسبت|чем|сравнению)$/.test(norm) &&
        !/^(?:before|previously|earlier|پیش|قبل|раньше|прежде)$/.test(words[i + 1]?.norm ?? ''),
    );

const makerOf = (
  { type, frame, negated, turned, amount, amountSpan }: FrameClaim,
  clause: Clause,
  { text }: Around,
): Maker => ({
  type,
  id: `${clause.index.pack.language}.frame.${frame}`,
  // What the parse does not see the words beside may say: "never", a verb at the end of a Persian clause.
  negated: negated || (!turned && isNegated(clause)),
  claimed:
    amount === undefined || amountSpan === undefined
      ? null
      : {
          kind: amount.kind,
          value: amount.value,
          low: amount.low,
          high: amount.high,
          per: amount.per,
          words: text.slice(...amountSpan),
          span: amountSpan,
        },
});

function filled(one: FrameClaim, clause: Clause, around: Around): ReturnType<typeof filling> {
  const { text, scope } = around;
  const begins = scope.words[0]?.start ?? 0;
  const named = cleftSubject(text, begins, one.words, one.type) ?? givenName(one, text, begins) ?? one.x;
  const whose = named === undefined || standsForNobody(text, named) ? undefined : nameWithin(text, named);
  const subject = whose === undefined ? undefined : partOf(whose, clause, around, []);
  const topic = one.type === 'outperforms' ? topicCompared(clause, subject?.filled) : undefined;
  const x = topic === undefined ? subject : partOf(topic, clause, around, []);
  const said = one.rival === undefined ? [] : rivalsSaid(text, begins, one.rival);
  const others =
    one.rival !== undefined
      ? said.map((span) => partOf(span, clause, around, [x?.party ?? null]))
      : one.type === 'outperforms'
        ? [namedAfterThan(clause, around, [x?.party ?? null])].filter((part) => part !== undefined)
        : [];
  const rivals = others.filter(({ party }) => party === null || party !== x?.party);
  const taken = [x, ...others].flatMap((part) => part?.mention ?? []);
  const form =
    one.type === 'responds' && (one.falls || isFallSaid(clause.scope, clause.match))
      ? ({ form: 'fall' } as const)
      : {};
  return filling({ type: one.type, ...form }, clause, around, {
    x,
    rivals,
    taken,
    // Whose channels speak of it.
    ...(topic === undefined ? {} : { reached: subject }),
  });
}

const ofWords: ReadonlySet<string> = new Set(['outperforms', 'dominates', 'ubiquitous']);
const givenName = ({ type, words }: FrameClaim, text: string, begins: number): Span | undefined =>
  ofWords.has(type) ? nameBefore(text, begins, words[0]) : undefined;

/** Whom a claim compares with or follows, one by one; of a thing that is passed on whom a cleft names as having it first. */
function rivalsSaid(text: string, begins: number, span: Span): Span[] {
  if (!isThing(text.slice(...span))) return eachNamed(text, span);
  const first = cleftBefore(text, begins, span[0]);
  return first === undefined ? [span] : [first];
}

/** A noun phrase as a parameter: what of the project it names, or whom its pronoun stands for. */
function partOf([from, to]: Span, clause: Clause, around: Around, not: readonly Part['party'][]): Part {
  const { text, scope, mentions } = around;
  const span: Span = [from, from + withoutDeed(text.slice(from, to), text.slice(to, to + 20)).length];
  const inside = mentions.filter(({ first, last }) => overlaps(scope.words, first, last, span));
  const mention =
    inside.find(({ party }) => party !== null) ?? inside.find((m) => isWhole(scope.words, m, span));
  const said = { text: text.slice(...span), span };
  if (mention === undefined)
    return { filled: { ...said, links: [] }, party: null, head: null, mention: null, ambiguous: false };
  const found = resolve(mention, clause, around, not);
  return { ...found, filled: { ...found.filled, ...said } };
}

const overlaps = (words: readonly Word[], first: number, last: number, [from, to]: Span): boolean =>
  (words[first]?.start ?? 0) < to && (words[last]?.end ?? 0) > from;

/** A pronoun names the phrase only where it is its beginning: "they", "their channels". */
const isWhole = (words: readonly Word[], { first, pronoun }: Mention, [from]: Span): boolean =>
  pronoun !== null && (words[first]?.start ?? -1) <= from;

/** The words of a span in the scope; undefined where it has none of them. */
function matchOf(words: readonly Word[], [from, to]: Span): Match | undefined {
  const first = words.findIndex(({ end }) => end > from);
  if (first === -1 || (words[first]?.start ?? to) >= to) return undefined;
  const last = words.findLastIndex(({ start }) => start < to);
  return { first, last, taken: range(first, last) };
}
