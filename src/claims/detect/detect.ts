import type { Detection, Possible } from '../../model/detection.ts';
import type { Project } from '../../model/project.ts';
import type { Statement } from '../../model/statement.ts';
import { withAlsoSaid } from './alsoSaid.ts';
import { claimedNear } from './amounts/claimed.ts';
import { Antecedents } from './antecedents.ts';
import { isReversed } from './cleft.ts';
import { type Clause, clauseAround } from './clause.ts';
import {
  type Barred,
  type Examined,
  type May,
  detectionOf,
  makerOf,
  possibleOf,
  untypedDetection,
} from './detection.ts';
import { type FrameReading, isFramed, readFrames } from './frames/read.ts';
import { framedIn } from './framed.ts';
import { Gazetteer } from './gazetteer.ts';
import { apart, lookUp } from './look-up.ts';
import { mentionsOf } from './mentions.ts';
import { merged } from './merged.ts';
import { barredByOthers, isAttribute, isComparing, isOfOthers, ofOthersIn } from './ofOthers.ts';
import { asChange } from './ownPast.ts';
import { type PackIndex, languageOf, packFor, packs } from './pack-index.ts';
import type { ClaimRule, UntestableRule } from './packs/pack.ts';
import { fill } from './parameters.ts';
import { type Around } from './around.ts';
import { inSet } from './pattern.ts';
import { modalityOf } from './polarity.ts';
import { type Scope, scopesOf } from './scopes.ts';
import { signsIn } from './signs.ts';
import { together } from './together.ts';
import { type Sentence, type Word, sentencesOf, wordsOf } from './words.ts';

export interface Examination {
  readonly claims: Detection[];
  readonly possible: Possible[];
}

/**
 * The claims of a document in the order of their words, with what posts cannot test among them, and the sentences that
 * may be claims. What the same voice says twice in the same words (a heading, a pulled quote) is one. Deterministic.
 */
export function examine(
  document: Examined,
  project: Project,
  /** Whether the text is known to be a report on public talk; else its own words must show it. */
  { report = false }: { readonly report?: boolean } = {},
): Examination {
  const { text, statements } = document;
  const words = wordsOf(text);
  const gazetteer = new Gazetteer(project, packs);
  gazetteer.withAcronyms(words);
  const antecedents = new Antecedents(text, gazetteer, statements);
  const sentences = sentencesOf(text, words);
  const scopes = scopesOf(
    words,
    sentences,
    statements.map((s) => (isRelay(s) ? null : s)),
  );
  const read = scopes.map((scope) => {
    const index = packFor(scope.words);
    return { scope, index, mentions: mentionsOf(scope.words, gazetteer, index) };
  });
  const subject: Subject = {
    about:
      report ||
      read.some(
        ({ scope, mentions }) => mentions.some(({ party }) => party !== null) || speaksOf(scope, 'subject'),
      ),
    talks: new Set(
      scopes.filter((s) => report || speaksOf(s, 'publicTalk')).map(({ paragraph }) => paragraph),
    ),
  };
  if (!subject.about) return { claims: [], possible: [] };
  const found: Detection[] = [];
  const may: Possible[] = [];
  let reading: { readonly sentence: number; readonly frames: FrameReading } | undefined;
  for (const { scope, index, mentions } of read) {
    const around: Around = {
      text,
      scope,
      mentions,
      project,
      published: dayIn(document.date),
      gazetteer,
      antecedents,
    };
    if (reading?.sentence !== scope.sentence) {
      reading = {
        sentence: scope.sentence,
        frames: framesOf(text, words, sentences[scope.sentence], subject),
      };
    }
    const here = inScope(document, index, around, subject, reading.frames);
    if (!scope.question) found.push(...here.claims);
    if (!here.claims.some(({ type }) => type !== null)) may.push(...possibleOf(document, around, here.open));
    antecedents.note(scope, mentions);
  }
  return {
    claims: [...new Map(found.toReversed().map((one) => [one.id, one])).values()].reverse(),
    possible: [...new Map(may.toReversed().map((one) => [one.id, one])).values()].reverse(),
  };
}

/** The day of an ISO date or time. */
export const dayIn = (date: string | null | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;

/** "Others repeat what they say": what is said to be repeated is no statement of the others, and the cue is a claim. */
function isRelay({ cue, kind, content }: Statement): boolean {
  if (cue === null || kind !== 'indirect') return false;
  const words = wordsOf(cue.text);
  // "The channels mentioned A more often than B": whom they speak of, and not what they say.
  const named = !/^(?:that|how|in)\b/i.test(content);
  return words.some(
    ({ norm }) => inSet(packFor(words).sets.relays, norm) || (named && /^mention(?:s|ed)?$/.test(norm)),
  );
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

/** What the frames of a sentence find, where its paragraph or one beside it speaks of public talk. */
function framesOf(
  text: string,
  words: readonly Word[],
  sentence: Sentence | undefined,
  subject: Subject,
): FrameReading {
  if (sentence === undefined || !isNear(subject, sentence.paragraph)) return { claims: [], possible: [] };
  const own = words.slice(sentence.first, sentence.last + 1);
  const [from, to] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
  return readFrames(
    text,
    [from, to + (/^[.!?…]/.test(text.slice(to)) ? 1 : 0)],
    languageOf(own),
    () => signsIn(own),
    own,
  );
}

const isNear = ({ talks }: Subject, paragraph: number): boolean =>
  [paragraph - 1, paragraph, paragraph + 1].some((p) => talks.has(p));

interface InScope {
  readonly claims: Detection[];
  /** Words of a type that were not taken for a claim. */
  readonly open: readonly May[];
}

function inScope(
  document: Examined,
  index: PackIndex,
  around: Around,
  subject: Subject,
  frames: FrameReading,
): InScope {
  const { scope, mentions } = around;
  const typed = apart(lookUp<ClaimRule>(scope.words, index.rules));
  const untestable = lookUp<UntestableRule>(scope.words, index.untestable).filter(
    ({ rule, match }) => rule.unless?.includes(scope.words[match.last + 1]?.norm ?? '') !== true,
  );
  const near = isNear(subject, scope.paragraph);
  const ofOthers = ofOthersIn(scope.words);
  const open = speaksOf(scope, 'publicTalk');
  const ruled = typed.flatMap(({ rule: found, match }): { claim: Detection; linked: boolean }[] => {
    const clause = clauseAround(scope.words, match, index);
    const rule = asChange(found, clause);
    const filling = fill(rule, clause, around);
    const { claim, filled, platform } = filling;
    const linked =
      claim.by !== undefined ||
      claim.words !== undefined ||
      claim.about !== undefined ||
      filled.rivals.some(({ links }) => links.length > 0) ||
      // "Even the League is not safe from them": whom it came from is asked.
      (rule.type === 'penetrates' && filling.parties > 0 && mentions.some((m) => m.party !== null));
    // "defeated", "flooded" are said of much besides talk, of somebody of the project too.
    const topical = linked
      ? near || platform !== undefined || speaksOf(scope, 'talk')
      : open || (near && filling.parties > 0);
    if (!topical || isReversed(around, rule.type, match, filled.x?.span)) return [];
    const modality = modalityOf(clause);
    if (modality.kind === 'unasserted') return [];
    const barred =
      modality.kind === 'elsewhere'
        ? { reason: modality.reason, match: { first: modality.at, last: modality.at, taken: [modality.at] } }
        : (barredByOthers(rule.type, clause, ofOthers, filling) ?? overriding(untestable, clause));
    const claimed = claimedNear(around.text, scope.words, [match.first, match.last]);
    const maker = { ...makerOf(rule, clause), claimed };
    return [{ claim: detectionOf(document, around, clause, maker, filling, barred), linked }];
  });
  const framed = framedIn(document, index, around, frames, ofOthers);
  const claims = together(ruled, framed.claims, framed.may, isFramed(languageOf(scope.words)));
  const may: May[] = [...framed.may, ...typed.map(({ rule, match }) => ({ type: rule.type, match }))];
  const party = mentions.some((m) => m.party !== null);
  const told = ofOthers
    .filter(
      (one) =>
        isComparing(one) &&
        !claims.some(
          (claim) =>
            claim.type === 'originates' || isOfOthers(claim) || isAttribute(scope.words, one.match, claim),
        ) &&
        (party || open || near),
    )
    .filter(({ match }) => modalityOf(clauseAround(scope.words, match, index)).kind !== 'unasserted')
    .slice(0, 1)
    .map((one) => untypedDetection(document, around, one));
  if (claims.length > 0 || told.length > 0)
    return { claims: [...withAlsoSaid(merged(claims), around, untestable), ...told], open: [] };
  const meant = near && mentions.some((m) => m.pronoun === 'we' || m.pronoun === 'they');
  const other = apart(untestable).filter(
    ({ rule, match }) =>
      (party || open || meant) &&
      (rule.ofParties !== true || mentions.some((m) => m.pronoun !== 'that' && m.last < match.first)),
  );
  const [first] = other;
  return {
    claims: first === undefined ? [] : [untypedDetection(document, around, first)],
    open: framed.may.length > 0 ? may : [],
  };
}

function overriding(
  found: readonly ReturnType<typeof lookUp<UntestableRule>>[number][],
  clause: Clause,
): Barred | undefined {
  const hit = found.find(
    ({ rule, match }) => rule.overrides === true && match.first >= clause.from && match.last <= clause.to,
  );
  return hit === undefined ? undefined : { reason: hit.rule.reason, match: hit.match };
}
