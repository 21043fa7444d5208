import { type ClassName, contextClasses, fillerClasses } from './classes.ts';
import { type Predication, predicationAt, predicationsOf } from './clauses.ts';
import { type RoleName, roleNames } from './roles.ts';
import type { Kind } from './fillers.ts';
import { type Frame, frames } from './frames.ts';
import { definiteness, noun } from './nouns.ts';
import type { Sight } from './sight.ts';

const fillers: ReadonlySet<ClassName> = new Set(fillerClasses);
const context: ReadonlySet<ClassName> = new Set(contextClasses);

function fits(sight: Sight, { at, pos, classes, weak, manner, roles }: Predication, frame: Frame): boolean {
  // A word of many meanings makes a frame only with its roles or its amount.
  const strict = frame.need !== undefined || frame.amount !== undefined;
  if (!frame.trigger.some((name) => classes.has(name) || (strict && weak.has(name)))) return false;
  if (frame.pos !== undefined && !frame.pos.includes(pos)) return false;
  for (const [role, kinds] of Object.entries(frame.need ?? {})) {
    const here = roles[role as RoleName];
    if (here === undefined) return false;
    if (kinds !== '*' && !here.some((filler) => [...filler.kinds].some((kind) => kinds.includes(kind))))
      return false;
  }
  if (
    frame.manner !== undefined &&
    !frame.manner.some((name) => manner.has(name) || nearby(sight, at, roles, name))
  )
    return false;
  return frame.amount === undefined || amountNear(sight, at, roles, frame.amount);
}

/** In the noun phrases of the roles: "posted identical messages", "a handful of accounts posted". */
function nearby(sight: Sight, at: number, roles: Predication['roles'], name: ClassName): boolean {
  for (const role of ['agent', 'patient', 'place', 'theme'] as const) {
    for (const { head, core } of roles[role] ?? []) {
      for (const top of new Set([head, core])) {
        if (sight.classes[top]?.has(name) === true) return true;
        for (const i of sight.below[top] ?? []) {
          if (
            /^(?:amod|det|nummod|compound|advmod|nmod)/.test(sight.sentence.words[i]?.relation ?? '') &&
            sight.classes[i]?.has(name) === true
          )
            return true;
        }
      }
    }
  }
  return (sight.below[at] ?? []).some(
    (i) =>
      /^(?:obl|advcl|xcomp)/.test(sight.sentence.words[i]?.relation ?? '') &&
      sight.classes[i]?.has(name) === true,
  );
}

function amountNear(
  sight: Sight,
  at: number,
  roles: Predication['roles'],
  kind: NonNullable<Frame['amount']>,
): boolean {
  if (sight.amounts.length === 0) return false;
  const heads = [
    at,
    ...Object.values(roles).flatMap((list) => list.flatMap(({ head, core }) => [head, core])),
  ];
  return sight.amounts.some((amount) => {
    if (kind === 'rate' ? amount.per === null : amount.kind !== kind) return false;
    return heads.some(
      (head) =>
        (amount.first <= head && amount.last >= head) ||
        (head - amount.last >= 0 && head - amount.last <= 4) ||
        (amount.first - head > 0 && amount.first - head <= 4),
    );
  });
}

/** The frames that each class may trigger, by their places in the list. */
const triggeredBy = new Map<ClassName, number[]>();
for (const [i, { trigger }] of frames.entries()) {
  for (const name of trigger) triggeredBy.set(name, [...(triggeredBy.get(name) ?? []), i]);
}

/** The frames that a word's classes may trigger, in the order of the list. */
function framesOf({ classes, weak }: Predication): Frame[] {
  const places = new Set<number>();
  for (const name of classes) for (const i of triggeredBy.get(name) ?? []) places.add(i);
  for (const name of weak) for (const i of triggeredBy.get(name) ?? []) places.add(i);
  return [...places].sort((a, b) => a - b).flatMap((i) => frames[i] ?? []);
}

const kindOf = (kinds: ReadonlySet<Kind>): Kind =>
  (['T', 'A', 'M', 'P', 'E', 'G', 'N', 'R', 'O'] as const).find((kind) => kinds.has(kind)) ?? 'O';

/** A word that may make a claim, as the model sees it: features of frames, classes, roles and amounts. */
export interface Candidate {
  readonly at: number;
  readonly predication: Predication;
  readonly fits: readonly Frame[];
  readonly features: readonly string[];
}

/** All candidates of a sentence. `ruleAt`: types that surface rules of the language find, with the words they take. */
export function candidatesOf(
  sight: Sight,
  ruleAt: readonly { readonly type: string; readonly span: readonly [number, number] }[] = [],
): Candidate[] {
  const predications = predicationsOf(sight);
  const about = sentenceFeatures(sight, predications);
  const candidates: Candidate[] = [];
  for (const predication of predications) {
    const isTrigger = (name: ClassName): boolean => !fillers.has(name) && !context.has(name);
    const triggers = [
      ...[...predication.classes].filter(isTrigger),
      ...[...predication.weak].filter(isTrigger).map((name) => `${name}?`),
    ];
    if (triggers.length === 0) continue;
    const fitting = framesOf(predication).filter((frame) => fits(sight, predication, frame));
    // A word of many meanings alone says nothing.
    if (fitting.length === 0 && ![...predication.classes].some(isTrigger)) continue;
    const features = new Set<string>(['1', ...about, ...ownFeatures(sight, predication, triggers)]);
    for (const frame of fitting) {
      features.add(`f:${frame.id}`);
      features.add(`t:${frame.type}`);
      if (predication.negated) features.add(`t:${frame.type}:not`);
      if (predication.infinitive) features.add(`t:${frame.type}:to`);
    }
    const [start, end] = sight.sentence.words[predication.at]?.span ?? [0, 0];
    for (const { type, span } of ruleAt) if (span[0] < end && span[1] > start) features.add(`rule:${type}`);
    candidates.push({ at: predication.at, predication, fits: fitting, features: [...features] });
  }
  return candidates;
}

/** A word of no class that makes a claim by the rest of its sentence. */
export const bareCandidate = (sight: Sight, at: number): Candidate => ({
  at,
  predication: predicationAt(sight, at),
  fits: [],
  features: [],
});

function ownFeatures(sight: Sight, predication: Predication, triggers: readonly string[]): Set<string> {
  const { at, pos, roles, manner, infinitive, negated } = predication;
  const { words } = sight.sentence;
  const features = new Set<string>();
  const relation = (words[at]?.relation ?? '').split(':', 1)[0] ?? '';
  const tense = /Tense=(\w+)|VerbForm=(Ger|Inf|Part)/.exec(words[at]?.features ?? '');
  const over = words[at]?.head ?? -1;
  const [agent, patient] = [roles.agent?.[0], roles.patient?.[0]];
  features.add(`rel:${relation}`);
  if (pos === 'v') features.add(`tense:${tense?.[1] ?? tense?.[2] ?? '-'}`);
  if (infinitive) features.add('to');
  if (negated) features.add('not');
  for (const role of roleNames) {
    const first = roles[role]?.[0];
    if (first !== undefined) features.add(`${role}=${kindOf(first.kinds)}`);
  }
  const filled = roleNames
    .filter((role) => roles[role] !== undefined)
    .map((role) => `${role[0]}${kindOf(roles[role]?.[0]?.kinds ?? new Set())}`);
  const set = filled.slice(0, 3).join('');
  const when = tense?.[1] ?? tense?.[2] ?? '-';
  const subject = roles.agent?.[0] ?? roles.bearer?.[0] ?? roles.patient?.[0];
  const definite = subject === undefined ? '-' : definiteness(sight, subject.head);
  features.add(`def:${definite}`);
  features.add(`def:${definite}|${when}`);
  const beside = [...around(sight, predication)].filter((name) => !fillers.has(name));
  const near = (['share', 'count', 'ratio', 'rate'] as const).filter((kind) =>
    amountNear(sight, at, roles, kind),
  );
  for (const name of triggers) {
    features.add(name);
    features.add(`${name}.${pos}`);
    features.add(`${name}|${when}`);
    features.add(`${name}|${relation}`);
    features.add(`${name}|${set}`);
    features.add(`${name}|def:${definite}`);
    if (infinitive) features.add(`${name}.to`);
    if (negated) features.add(`${name}.not`);
    for (const role of roleNames) {
      const first = roles[role]?.[0];
      if (first !== undefined) features.add(`${name}.${role}=${kindOf(first.kinds)}`);
    }
    if (agent !== undefined && patient !== undefined)
      features.add(`${name}.${kindOf(agent.kinds)}>${kindOf(patient.kinds)}`);
    for (const m of beside) features.add(`${m}~${name}`);
    for (const kind of near) features.add(`#${kind}~${name}`);
  }
  const dry = !Object.values(roles).some((list) =>
    list.some(({ kinds }) => ['T', 'A', 'P', 'M'].some((k) => kinds.has(k as Kind))),
  );
  if (dry) {
    features.add('dry');
    for (const name of triggers) features.add(`${name}.dry`);
  }
  for (const m of manner) features.add(`~${m}`);
  for (const c of sight.classes[over] ?? []) features.add(`up:${c}`);
  for (const i of [...(sight.below[at] ?? []), ...(sight.below[over] ?? [])])
    for (const c of sight.classes[i] ?? []) if (context.has(c)) features.add(`by:${c}`);
  return features;
}

/** Classes of what says how, and of what modifies the nouns in the roles. */
function around(sight: Sight, { at, roles, manner }: Predication): Set<ClassName> {
  const found = new Set<ClassName>(manner);
  for (const role of ['agent', 'patient', 'place', 'theme', 'of', 'bearer'] as const) {
    for (const { head, core } of roles[role] ?? []) {
      for (const top of new Set([head, core])) {
        for (const c of sight.classes[top] ?? []) found.add(c);
        for (const i of sight.below[top] ?? []) {
          if (/^(?:amod|det|nummod|compound|advmod)/.test(sight.sentence.words[i]?.relation ?? ''))
            for (const c of sight.classes[i] ?? []) found.add(c);
        }
      }
    }
  }
  for (const i of sight.below[at] ?? [])
    if (/^(?:obl|advcl|xcomp|advmod)/.test(sight.sentence.words[i]?.relation ?? ''))
      for (const c of sight.classes[i] ?? []) found.add(c);
  return found;
}

/** What speaks of the whole sentence. */
function sentenceFeatures(sight: Sight, predications: readonly Predication[]): Set<string> {
  const features = new Set<string>();
  const kinds = new Set(sight.hits.map(({ name }) => name));
  for (const { name, weak } of sight.hits) features.add(weak ? `s:${name}?` : `s:${name}`);
  const has = (name: ClassName): boolean => kinds.has(name);
  features.add(
    `has:${has('talk') || has('falsehood') ? 'T' : ''}${has('talker') || has('media') || has('puppet') ? 'A' : ''}${has('platform') ? 'P' : ''}`,
  );
  for (const amount of sight.amounts) {
    const of = noun(sight, amount.last);
    features.add(`#${amount.kind}`);
    features.add(`#${amount.kind}:${of}`);
    if (amount.per !== null) features.add(`#rate:${of}`);
  }
  const n = sight.words.length;
  features.add(n < 8 ? 'short' : n > 35 ? 'long' : 'middle');
  features.add(`many:${Math.min(4, predications.length >> 2)}`);
  const root = sight.sentence.words.find(({ relation }) => relation === 'root');
  if (root !== undefined && /Mood=Imp/.test(root.features ?? '')) features.add('imperative');
  if (sight.sentence.words.at(-1)?.text === '?') features.add('question');
  return features;
}
