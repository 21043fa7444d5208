import type { ClassName } from './classes.ts';
import type { Predication } from './clauses.ts';
import { type Frame, frames } from './frames.ts';
import type { RoleName } from './roles.ts';
import type { Sight } from './sight.ts';

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

/** Whether an amount of a kind stands at a word or at what fills its roles, or a few words from them. */
export function amountNear(
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

/** The frames of which a predication has the word, the roles and the amount, in the order of the list. */
export const fittingFrames = (sight: Sight, predication: Predication): Frame[] =>
  framesOf(predication).filter((frame) => fits(sight, predication, frame));
