import { type ClassName, contextClasses, fillerClasses } from './classes.ts';
import { type Predication, predicatesOf, predicationAt } from './clauses.ts';
import { amountNear, fittingFrames } from './fits.ts';
import { type Kind, type RoleName, roleNames } from './roles.ts';
import type { Frame } from './frames.ts';
import { definiteness, noun } from './nouns.ts';
import type { Name } from './name.ts';
import type { Sight } from './sight.ts';

const fillers: ReadonlySet<ClassName> = new Set(fillerClasses);
const context: ReadonlySet<ClassName> = new Set(contextClasses);

const allKinds = ['T', 'A', 'M', 'P', 'E', 'G', 'N', 'R', 'O'] as const;

const kindOf = (kinds: ReadonlySet<Kind>): Kind => allKinds.find((kind) => kinds.has(kind)) ?? 'O';

/** What joins a role and a kind to what stands before them. */
const filledBy = Object.fromEntries(
  roleNames.map((role) => [role, Object.fromEntries(allKinds.map((kind) => [kind, `.${role}=${kind}`]))]),
) as Readonly<Record<RoleName, Readonly<Record<Kind, string>>>>;
const actsOn = Object.fromEntries(allKinds.map((kind) => [kind, `.${kind}>`])) as Readonly<
  Record<Kind, string>
>;

/** A word that may make a claim, as the model sees it: features of frames, classes, roles and amounts. */
export interface Candidate<F = string> {
  readonly at: number;
  readonly predication: Predication;
  readonly fits: readonly Frame[];
  readonly features: readonly F[];
}

const isTrigger = (name: ClassName): boolean => !fillers.has(name) && !context.has(name);

/** All candidates of a sentence. `ruleAt`: types that surface rules of the language find, with the words they take. */
export function candidatesOf<F>(
  sight: Sight,
  ruleAt: readonly { readonly type: string; readonly span: readonly [number, number] }[],
  name: Name<F>,
): Candidate<F>[] {
  const predicates = predicatesOf(sight);
  const about = sentenceFeatures(sight, predicates.length, name);
  const candidates: Candidate<F>[] = [];
  for (const { at, pos } of predicates) {
    const sure = [...(sight.classes[at] ?? [])].filter(isTrigger);
    const unsure = [...(sight.weak[at] ?? [])].filter(isTrigger);
    if (sure.length + unsure.length === 0) continue;
    const triggers = [...sure, ...unsure.map((one) => `${one}?`)];
    const predication = predicationAt(sight, at, pos);
    const fitting = fittingFrames(sight, predication);
    // A word of many meanings alone says nothing.
    if (fitting.length === 0 && sure.length === 0) continue;
    const features = new Set(about);
    const add: Add = adding(features, name);
    ownFeatures(sight, predication, triggers, add);
    for (const frame of fitting) {
      add('f:', frame.id);
      add('t:', frame.type);
      if (predication.negated) add('t:', frame.type, ':not');
      if (predication.infinitive) add('t:', frame.type, ':to');
    }
    const [start, end] = sight.sentence.words[at]?.span ?? [0, 0];
    for (const { type, span } of ruleAt) if (span[0] < end && span[1] > start) add('rule:', type);
    candidates.push({ at, predication, fits: fitting, features: [...features] });
  }
  return candidates;
}

/** A word of no class that makes a claim by the rest of its sentence. */
export const bareCandidate = (sight: Sight, at: number): Candidate<never> => ({
  at,
  predication: predicationAt(sight, at),
  fits: [],
  features: [],
});

type Add = (a: string, b?: string, c?: string) => void;

const adding =
  <F>(features: Set<F>, name: Name<F>): Add =>
  (a, b, c) => {
    const feature = name.of(a, b, c);
    if (feature !== undefined) features.add(feature);
  };

function ownFeatures(sight: Sight, predication: Predication, triggers: readonly string[], add: Add): void {
  const { at, pos, roles, manner, infinitive, negated } = predication;
  const { words } = sight.sentence;
  const relation = (words[at]?.relation ?? '').split(':', 1)[0] ?? '';
  const tense = /Tense=(\w+)|VerbForm=(Ger|Inf|Part)/.exec(words[at]?.features ?? '');
  const over = words[at]?.head ?? -1;
  const when = tense?.[1] ?? tense?.[2] ?? '-';
  add('rel:', relation);
  if (pos === 'v') add('tense:', when);
  if (infinitive) add('to');
  if (negated) add('not');
  const filled: string[] = [];
  let set = '';
  for (const role of roleNames) {
    const first = roles[role]?.[0];
    if (first === undefined) continue;
    const kind = kindOf(first.kinds);
    if (filled.length < 3) set += `${role[0]}${kind}`;
    filled.push(filledBy[role][kind]);
    add(role, '=', kind);
  }
  const subject = roles.agent?.[0] ?? roles.bearer?.[0] ?? roles.patient?.[0];
  const definite = subject === undefined ? '-' : definiteness(sight, subject.head);
  add('def:', definite);
  add('def:', definite, `|${when}`);
  const beside = [...around(sight, predication)].filter((name) => !fillers.has(name));
  const near = (['share', 'count', 'ratio', 'rate'] as const).filter((kind) =>
    amountNear(sight, at, roles, kind),
  );
  const [agent, patient] = [roles.agent?.[0], roles.patient?.[0]];
  const dry = !Object.values(roles).some((list) =>
    list.some(({ kinds }) => ['T', 'A', 'P', 'M'].some((k) => kinds.has(k as Kind))),
  );
  for (const name of triggers) {
    add(name);
    add(name, '.', pos);
    add(name, '|', when);
    add(name, '|', relation);
    add(name, '|', set);
    add(name, '|def:', definite);
    if (infinitive) add(name, '.to');
    if (negated) add(name, '.not');
    for (const by of filled) add(name, by);
    if (agent !== undefined && patient !== undefined)
      add(name, actsOn[kindOf(agent.kinds)], kindOf(patient.kinds));
    for (const m of beside) add(m, '~', name);
    for (const kind of near) add('#', kind, `~${name}`);
    if (dry) add(name, '.dry');
  }
  if (dry) add('dry');
  for (const m of manner) add('~', m);
  for (const c of sight.classes[over] ?? []) add('up:', c);
  for (const i of [...(sight.below[at] ?? []), ...(sight.below[over] ?? [])])
    for (const c of sight.classes[i] ?? []) if (context.has(c)) add('by:', c);
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
function sentenceFeatures<F>(sight: Sight, predicates: number, name: Name<F>): Set<F> {
  const features = new Set<F>();
  const add = adding(features, name);
  add('1');
  const kinds = new Set(sight.hits.map(({ name: kind }) => kind));
  for (const { name: kind, weak } of sight.hits) add('s:', kind, weak ? '?' : '');
  const has = (kind: ClassName): boolean => kinds.has(kind);
  add(
    'has:',
    `${has('talk') || has('falsehood') ? 'T' : ''}${has('talker') || has('media') || has('puppet') ? 'A' : ''}${has('platform') ? 'P' : ''}`,
  );
  for (const amount of sight.amounts) {
    const of = noun(sight, amount.last);
    add('#', amount.kind);
    add('#', amount.kind, `:${of}`);
    if (amount.per !== null) add('#rate:', of);
  }
  const n = sight.words.length;
  add(n < 8 ? 'short' : n > 35 ? 'long' : 'middle');
  add('many:', String(Math.min(4, predicates >> 2)));
  const root = sight.sentence.words.find(({ relation }) => relation === 'root');
  if (root !== undefined && /Mood=Imp/.test(root.features ?? '')) add('imperative');
  if (sight.sentence.words.at(-1)?.text === '?') add('question');
  return features;
}
