import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { createHash } from 'node:crypto';
import type { Detection, Possible, UntestableReason } from '../../model/detection.ts';
import type { ClaimType } from '../../model/project.ts';
import type { Span, Statement } from '../../model/statement.ts';
import { type Clause, range } from './clause.ts';
import type { Found } from './look-up.ts';
import { packFor } from './pack-index.ts';
import type { ClaimRule, UntestableRule } from './packs/pack.ts';
import { changeNear } from './amounts/claimed.ts';
import type { Around, Filling } from './around.ts';
import { type Match, inSet } from './pattern.ts';
import { isNegated } from './polarity.ts';
import type { Scope } from './scopes.ts';
import type { Word } from './words.ts';

/** A document whose statements are found. */
export interface Examined {
  readonly name: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  /** The publication, if known: who says what nobody is named for. */
  readonly outlet?: string | undefined;
  /** When it came out, ISO; times such as "since April" are counted from it. */
  readonly date?: string | null;
}

export interface Barred {
  readonly reason: UntestableReason;
  readonly match: Match;
}

/** What found a claim, and what it says of it that the filling does not. */
export interface Maker {
  readonly type: ClaimType;
  readonly id: string;
  readonly negated: boolean;
  readonly claimed: Detection['claimed'];
}

export const makerOf = (rule: ClaimRule, clause: Clause): Omit<Maker, 'claimed'> => ({
  type: rule.type,
  id: rule.id,
  negated: isNegated(clause) !== (rule.denies === true),
});

export function detectionOf(
  document: Examined,
  around: Around,
  { match }: Pick<Clause, 'match'>,
  { type, id, negated, claimed }: Maker,
  { filled, missing, claim, platform }: Filling,
  barred: Barred | undefined,
): Detection {
  const elsewhere = platform?.elsewhere === true ? platform.filled : undefined;
  const shell = shellOf(document, around, match, type, id);
  let notTestable: Detection['notTestable'] = null;
  if (barred !== undefined) notTestable = because(around, barred.reason, barred.match);
  else if (elsewhere !== undefined) {
    const reason = 'outside the corpus’s time or platform';
    notTestable = { reason, explanation: explained(reason), words: elsewhere.text, span: elsewhere.span };
  } else if (missing.length > 0) {
    const explanation = message('untestable.asks', { asks: missing.map(({ ask }) => ask) });
    notTestable = { reason: 'missing parameter', explanation, words: null, span: null };
  }
  return {
    ...shell,
    type,
    negated,
    filled,
    missing,
    notTestable,
    // Of a change a number means another thing in a fall: "by half", "threefold".
    claimed:
      type === 'responds'
        ? changeNear(around.text, around.scope.words, [match.first, match.last], claim.form === 'fall')
        : claimed,
    claim: { text: shell.text, ...claim, ...(negated ? { negated } : {}) },
  };
}

export function untypedDetection(
  document: Examined,
  around: Around,
  { rule, match }: Found<UntestableRule>,
): Detection {
  return {
    ...shellOf(document, around, match, null, rule.id),
    type: null,
    negated: false,
    filled: { rivals: [], within: [] },
    missing: [],
    notTestable: because(around, rule.reason, match),
    claimed: null,
    claim: null,
  };
}

const explained = (reason: UntestableReason): Said => message('untestable.because', { reason });

export function because(around: Around, reason: UntestableReason, match: Match): Detection['notTestable'] {
  const { scope, text } = around;
  const span: Span = [scope.words[match.first]?.start ?? 0, scope.words[match.last]?.end ?? 0];
  return { reason, explanation: explained(reason), words: text.slice(...span), span };
}

/** Words that speak for a type, likeliest first. */
export interface May {
  readonly type: ClaimType;
  readonly match: Match;
}

/** The scope as a sentence that may be a claim; none where nothing speaks for a type. */
export function possibleOf(document: Examined, { scope, text }: Around, found: readonly May[]): Possible[] {
  const [likeliest] = found;
  if (likeliest === undefined) return [];
  const types = new Map<ClaimType, string>();
  for (const { type, match } of found) {
    const words = spansOf(scope.words, match.taken).map((s) => text.slice(...s));
    if (!types.has(type)) types.set(type, words.join(' … '));
  }
  const span = sentenceAround(scope, likeliest.match);
  const sentence = text.slice(...span);
  const key = [base(document.name), 'possible', sentence].join('\n');
  return [
    {
      id: `possible-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`,
      statement: scope.statement,
      text: sentence,
      span,
      types: [...types].map(([type, words]) => ({ type, words })),
    },
  ];
}

type Shell = Pick<Detection, 'id' | 'document' | 'statement' | 'speaker' | 'text' | 'span' | 'words'>;

function shellOf(
  document: Examined,
  { scope, text }: Around,
  match: Match,
  type: ClaimType | null,
  rule: string,
): Shell {
  const said = document.statements[scope.statement ?? -1]?.speaker;
  const spans = spansOf(scope.words, match.taken);
  const bare = sentenceAround(scope, match);
  const span = withMarks(text, bare);
  const speaker = said === undefined ? '' : (said.name ?? '');
  // The id is by the words alone, and stays as it was.
  const key = [base(document.name), type ?? '', rule, speaker, text.slice(...bare)].join('\n');
  return {
    id: `${type ?? 'untestable'}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`,
    document: document.name,
    statement: scope.statement,
    speaker: {
      name: said === undefined ? (document.outlet ?? null) : said.name,
      role: said?.role ?? null,
      affiliation: said?.affiliation ?? null,
      place: said?.place ?? null,
      author: said === undefined,
    },
    text: text.slice(...span),
    span,
    words: { rule, text: spans.map((s) => text.slice(...s)).join(' … '), spans },
  };
}

/** A quotation that begins or ends the words keeps both of its marks: «زن، زندگی، آزادی» در … . */
function withMarks(text: string, [from, to]: Span): Span {
  const words = text.slice(from, to);
  const opened = words.search(/[“«„]/u);
  const closed = words.search(/[”»]/u);
  const lacksFirst = closed !== -1 && (opened === -1 || opened > closed);
  const lacksLast = /[“«„][^”»]*$/u.test(words);
  return [
    lacksFirst && /[“«„]/u.test(text[from - 1] ?? '') ? from - 1 : from,
    lacksLast && /[”»]/u.test(text[to] ?? '') ? to + 1 : to,
  ];
}

const base = (path: string): string => path.replace(/^.*[/\\]/, '');

/** The taken words as spans; words that stand side by side make one. */
function spansOf(words: readonly Word[], taken: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const [i, at] of taken.entries()) {
    const word = words[at];
    const last = spans.at(-1);
    if (word === undefined) continue;
    if (last !== undefined && taken[i - 1] === at - 1) last[1] = word.end;
    else spans.push([word.start, word.end]);
  }
  return spans;
}

/** The stretch of the voice's words around the match that nothing of another voice interrupts. */
function sentenceAround({ words, statement }: Scope, { first, last }: Match): Span {
  const follows = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    return before !== undefined && word !== undefined && before.end + word.gap.length === word.start;
  };
  const begins = range(1, first).findLast((at) => !follows(at)) ?? 0;
  // "said that …": the word leads in what is said.
  const led = inSet(packFor(words).sets.complementizers, words[begins]?.norm ?? '');
  const from = statement !== null && led && begins < first ? begins + 1 : begins;
  const to = range(last + 1, words.length - 1).find((at) => !follows(at)) ?? words.length;
  return [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
}
