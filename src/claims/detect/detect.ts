import { createHash } from 'node:crypto';
import type { Detection, UntestableReason } from '../../model/detection.ts';
import type { ClaimType, Project } from '../../model/project.ts';
import type { Span, Statement } from '../../model/statement.ts';
import { Antecedents } from './antecedents.ts';
import { type Clause, clauseAround, range } from './clause.ts';
import { Gazetteer } from './gazetteer.ts';
import { type Found, apart, lookUp } from './look-up.ts';
import { mentionsOf } from './mentions.ts';
import { merged } from './merged.ts';
import { type PackIndex, packFor, packs } from './pack-index.ts';
import type { ClaimRule, UntestableRule } from './packs/pack.ts';
import { type Around, type Filling, fill } from './parameters.ts';
import { type Match, inSet } from './pattern.ts';
import { isNegated, modalityOf } from './polarity.ts';
import { type Scope, scopesOf } from './scopes.ts';
import { type Word, sentencesOf, wordsOf } from './words.ts';

/** A document whose statements are found. */
export interface Examined {
  readonly name: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  /** The publication, if known: who says what nobody is named for. */
  readonly outlet?: string | undefined;
}

/**
 * The claims of a document in the order of their words, with what posts cannot test among them. What the same voice says
 * twice in the same words (a heading, a pulled quote) is one. Deterministic.
 */
export function detectClaims(document: Examined, project: Project): Detection[] {
  const { text, statements } = document;
  const words = wordsOf(text);
  const gazetteer = new Gazetteer(project, packs);
  gazetteer.withAcronyms(words);
  const antecedents = new Antecedents(text, gazetteer, statements);
  const scopes = scopesOf(
    words,
    sentencesOf(text, words),
    statements.map((s) => (isRelay(s) ? null : s)),
  );
  const read = scopes.map((scope) => {
    const index = packFor(scope.words);
    return { scope, index, mentions: mentionsOf(scope.words, gazetteer, index) };
  });
  const subject: Subject = {
    about: read.some(
      ({ scope, mentions }) => mentions.some(({ party }) => party !== null) || speaksOf(scope, 'subject'),
    ),
    talks: new Set(scopes.filter((s) => speaksOf(s, 'publicTalk')).map(({ paragraph }) => paragraph)),
  };
  if (!subject.about) return [];
  const found: Detection[] = [];
  for (const { scope, index, mentions } of read) {
    if (!scope.question) {
      const around: Around = { text, scope, mentions, project, gazetteer, antecedents };
      found.push(...inScope(document, index, around, subject));
    }
    antecedents.note(scope, mentions);
  }
  return [...new Map(found.toReversed().map((one) => [one.id, one])).values()].reverse();
}

/** "Others repeat what they say": what is said to be repeated is no statement of the others, and the cue is a claim. */
function isRelay({ cue, kind }: Statement): boolean {
  if (cue === null || kind !== 'indirect') return false;
  const words = wordsOf(cue.text);
  return words.some(({ norm }) => inSet(packFor(words).sets.relays, norm));
}

/** What a document is about, as far as claims go. */
interface Subject {
  /** Somebody of the project or a platform is named anywhere: a text on something else claims nothing here. */
  readonly about: boolean;
  /** Paragraphs that speak of public talk. */
  readonly talks: ReadonlySet<number>;
}

function speaksOf({ words }: Scope, kind: 'talk' | 'publicTalk' | 'subject'): boolean {
  const set = packFor(words).sets[kind];
  return words.some(
    ({ norm }, at) =>
      inSet(set, norm) || set.phrases.some((p) => p.every((word, i) => words[at + i]?.norm === word)),
  );
}

function inScope(document: Examined, index: PackIndex, around: Around, subject: Subject): Detection[] {
  const { scope, mentions } = around;
  const typed = apart(lookUp<ClaimRule>(scope.words, index.rules));
  const untestable = lookUp<UntestableRule>(scope.words, index.untestable);
  const near = [scope.paragraph - 1, scope.paragraph, scope.paragraph + 1].some((p) => subject.talks.has(p));
  const open = speaksOf(scope, 'publicTalk');
  const claims = typed.flatMap(({ rule, match }): Detection[] => {
    const clause = clauseAround(scope.words, match, index);
    const filling = fill(rule, clause, around);
    const { claim, filled, platform } = filling;
    const linked =
      claim.by !== undefined ||
      claim.words !== undefined ||
      claim.about !== undefined ||
      filled.rivals.some(({ links }) => links.length > 0);
    // "defeated", "flooded" are said of much besides talk, of somebody of the project too.
    const topical = linked
      ? near || platform !== undefined || speaksOf(scope, 'talk')
      : open || (near && filling.parties > 0);
    if (!topical) return [];
    const modality = modalityOf(clause);
    if (modality.kind === 'unasserted') return [];
    const barred =
      modality.kind === 'elsewhere'
        ? { reason: modality.reason, match: { first: modality.at, last: modality.at, taken: [modality.at] } }
        : overriding(untestable, clause);
    return [detectionOf(document, around, clause, rule, filling, barred)];
  });
  if (claims.length > 0) return merged(claims);
  const party = mentions.some((m) => m.party !== null);
  const meant = near && mentions.some((m) => m.pronoun === 'we' || m.pronoun === 'they');
  const other = apart(untestable).filter(
    ({ rule, match }) =>
      (party || open || meant) &&
      (rule.ofParties !== true || mentions.some((m) => m.pronoun !== 'that' && m.last < match.first)),
  );
  const [first] = other;
  return first === undefined ? [] : [untypedDetection(document, around, index, first)];
}

interface Barred {
  readonly reason: UntestableReason;
  readonly match: Match;
}

function overriding(found: readonly Found<UntestableRule>[], clause: Clause): Barred | undefined {
  const hit = found.find(
    ({ rule, match }) => rule.overrides === true && match.first >= clause.from && match.last <= clause.to,
  );
  return hit === undefined ? undefined : { reason: hit.rule.reason, match: hit.match };
}

function detectionOf(
  document: Examined,
  around: Around,
  clause: Clause,
  rule: ClaimRule,
  { filled, missing, claim, platform }: Filling,
  barred: Barred | undefined,
): Detection {
  const elsewhere = platform?.elsewhere === true ? platform.filled : undefined;
  const shell = shellOf(document, around, clause.match, rule.type, rule.id);
  const negated = isNegated(clause) !== (rule.denies === true);
  let notTestable: Detection['notTestable'] = null;
  if (barred !== undefined) notTestable = because(around, barred.reason, barred.match);
  else if (elsewhere !== undefined) {
    const reason = 'outside the corpus’s time or platform';
    notTestable = { reason, explanation: explanations[reason], words: elsewhere.text, span: elsewhere.span };
  } else if (missing.length > 0) {
    const explanation = missing.map(({ ask }) => ask).join('; ');
    notTestable = { reason: 'missing parameter', explanation, words: null, span: null };
  }
  return {
    ...shell,
    type: rule.type,
    negated,
    filled,
    missing,
    notTestable,
    claim: { text: shell.text, ...claim, ...(negated ? { negated } : {}) },
  };
}

function untypedDetection(
  document: Examined,
  around: Around,
  _index: PackIndex,
  { rule, match }: Found<UntestableRule>,
): Detection {
  return {
    ...shellOf(document, around, match, null, rule.id),
    type: null,
    negated: false,
    filled: { rivals: [], within: [] },
    missing: [],
    notTestable: because(around, rule.reason, match),
    claim: null,
  };
}

const explanations: Readonly<Record<UntestableReason, string>> = {
  opinion: 'a judgement of what is good, or may or ought to be, is no count of posts',
  intent: 'what somebody wants or brings others to do is not seen in posts',
  emotion: 'what somebody feels is not seen in posts',
  'private space': 'only public channels and groups are studied',
  money: 'payments are not seen in posts',
  'outside the corpus’s time or platform':
    'the sentence speaks of another time or platform than the posts are of',
  'missing parameter': 'the sentence does not say all that a test needs',
};

function because(around: Around, reason: UntestableReason, match: Match): Detection['notTestable'] {
  const { scope, text } = around;
  const span: Span = [scope.words[match.first]?.start ?? 0, scope.words[match.last]?.end ?? 0];
  return { reason, explanation: explanations[reason], words: text.slice(...span), span };
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
  const span = sentenceAround(scope, match);
  const sentence = text.slice(...span);
  const speaker = said === undefined ? '' : (said.name ?? '');
  const key = [base(document.name), type ?? '', rule, speaker, sentence].join('\n');
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
    text: sentence,
    span,
    words: { rule, text: spans.map((s) => text.slice(...s)).join(' … '), spans },
  };
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
