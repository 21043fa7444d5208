import { english, message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimSource, Project } from '../../model/project.ts';
import type { Candidate, ClaimReading } from '../../model/question.ts';
import type { ClaimResult, Verdict } from '../../model/verdict.ts';
import { withRest } from '../detect/rest.ts';
import { openTopic, withTopic } from '../detect/topicSaid.ts';
import { allRivalsOf, areSeveral } from './allRivals.ts';
import type { Asked } from './asked.ts';
import { comparesItself, comparesKinds } from './itself.ts';
import { withChannelsOf } from './heldChannels.ts';
import { type Answered, readAnswer, withAnswer } from './value.ts';

/** Readings of one claim that are tested; more are counted and said. */
export const mostReadings = 24;

/** A claim with all that it leaves open filled in one plausible way. */
export interface Filling {
  readonly claim: ClaimSource;
  /** With the groups that the answers alone have: "channels:NAME" is one while nobody has given it. */
  readonly project: Project;
  readonly assumed: Said;
  readonly answers: Readonly<Record<string, string>>;
}

export interface Fillings {
  readonly fillings: readonly Filling[];
  /** How many there are, tested or not. */
  readonly of: number;
}

/** Every plausible filling of a claim's open questions, best first; none where a question has no plausible answer. */
export function fillingsOf(project: Project, claim: ClaimSource, asked: readonly Asked[]): Fillings {
  if (asked.length === 0 || asked.some(({ readings }) => readings.length === 0))
    return { fillings: [], of: 0 };
  const all = asked.reduce((product, { readings }) => product * readings.length, 1);
  const fillings: Filling[] = [];
  let of = 0;
  for (let i = 0; i < all; i++) {
    let rest = i;
    let [own, filled] = [project, claim];
    const answers: Record<string, string> = {};
    const said: Said[] = [];
    let isNone = false;
    for (const question of asked) {
      const given = question.readings[rest % question.readings.length] as Candidate;
      rest = Math.floor(rest / question.readings.length);
      const several = question.kind === 'rivals' && areSeveral(given);
      const option = several ? allRivalsOf(own, filled, question.readings) : given;
      isNone ||= option === undefined;
      if (option === undefined) continue;
      answers[question.id] = option.value;
      said.push(saidOf(question, option));
      const made = withChannelsOf(own, option.value);
      own = made ?? own;
      const side = { by: option.value };
      const answered = question.parameter === 'rivals' ? { rivals: [side] } : side;
      filled = withAnswer(filled, made === undefined ? answerOf(own, question, option.value) : answered);
    }
    filled = withTopic(own, withRest(own, filled));
    // What all they post says nothing of what they post about the one thing.
    isNone ||= openTopic(filled) !== undefined;
    // Nobody is their own rival, under another name neither; all who are left may be one.
    if (isNone || comparesItself(own, filled) || comparesKinds(filled)) continue;
    of += 1;
    if (fillings.length === mostReadings) continue;
    fillings.push({
      claim: filled,
      project: own,
      assumed: said.length === 1 ? (said[0] as Said) : message('questions.allOf', { parts: said }),
      answers,
    });
  }
  return { fillings, of };
}

export function answerOf(project: Project, { kind, parameter, ask }: Asked, value: string): Answered {
  const read = readAnswer(project, kind, parameter === 'rivals' ? 'rivals' : 'x', english.write(ask), value);
  if (parameter !== 'topic') return read;
  const topic = read.about ?? read.words;
  return topic === undefined ? {} : { topic };
}

function saidOf({ kind, about, readings }: Asked, option: Candidate): Said {
  const { label } = option;
  if (kind === 'rivals')
    return message('questions.compared', { label, alone: !areSeveral(option) && readings.some(areSeveral) });
  if (kind === 'within') return message('questions.inGroups', { label });
  if (kind === 'event') return message('questions.after', { label });
  if (kind === 'since') return message('questions.ofDays', { label });
  return message('questions.is', { name: about ?? 'X', label });
}

/** What a reading shows of the claim tested under it. */
export function readingOf({ claim, assumed, answers }: Filling, result: ClaimResult): ClaimReading {
  const estimate = result.estimates[0] ?? null;
  const threshold = result.parameters['threshold'];
  return {
    assumed,
    answers,
    claim,
    verdict: result.verdict,
    plain: result.plain,
    wording: result.wording,
    ...(result.reason === undefined ? {} : { reason: result.reason }),
    estimate,
    threshold: typeof threshold === 'number' ? threshold : null,
  };
}

/** What all readings say together. */
export interface Together {
  readonly verdict: Verdict;
  /** Whether every reading that could be tested gives this same verdict. */
  readonly agree: boolean;
  readonly tested: number;
  readonly supported: number;
  readonly contradicted: number;
  readonly undecided: number;
}

/**
 * The verdict under all readings: that each of them gives the same one, each by its own rule. It errs in one direction
 * only where every reading does, so less often than each, and needs no correction for their number (an intersection-union
 * test: Berger 1982, doi 10.1080/00401706.1982.10487790). A reading that posts cannot test has no say, and is counted.
 */
export function together(readings: readonly Pick<ClaimReading, 'verdict'>[], all: boolean): Together {
  const count = (verdict: Verdict): number => readings.filter((one) => one.verdict === verdict).length;
  const counts = {
    tested: readings.length - count('not testable'),
    supported: count('supported'),
    contradicted: count('contradicted'),
    undecided: count('undecided'),
  };
  const { tested, supported, contradicted, undecided } = counts;
  if (tested === 0) return { verdict: 'not testable', agree: false, ...counts };
  // Where some readings were left out, they could say otherwise.
  const same = all && (supported === tested || contradicted === tested || undecided === tested);
  const verdict =
    same && supported === tested
      ? 'supported'
      : same && contradicted === tested
        ? 'contradicted'
        : 'undecided';
  return { verdict, agree: same, ...counts };
}
