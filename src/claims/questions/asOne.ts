import type { Asked } from './asked.ts';
import { isRelative } from './relative.ts';

/**
 * "The Front dominates", "the Front is mentioned in most groups": one name asked about by two claims of which the second takes words
 * alone is one question, and takes words; unless the name is like channels too, whose claims and mentions are two things.
 */
export function asOne(asked: readonly Asked[]): Asked[] {
  const kept: Asked[] = [];
  const folded = new Map<Asked, Asked[]>();
  for (const one of asked) {
    const narrow = isOfChannelsToo(one) ? asked.find((other) => isNarrower(other, one)) : undefined;
    if (narrow !== undefined) folded.set(narrow, [...(folded.get(narrow) ?? []), one]);
  }
  const gone = new Set([...folded.values()].flat());
  const told = new Set<Asked>();
  for (const one of asked) {
    // The question stands where its name is first asked about.
    const whole = gone.has(one) ? [...folded].find(([, list]) => list.includes(one))?.[0] : one;
    if (whole === undefined || told.has(whole)) continue;
    told.add(whole);
    const others = folded.get(whole) ?? [];
    kept.push({ ...whole, claims: [...new Set([...others, whole].flatMap(({ claims }) => claims))] });
  }
  return kept;
}

const isOfChannelsToo = ({ kind, about, takes, readings }: Asked): boolean =>
  kind === 'who' &&
  about !== null &&
  !isRelative(about) &&
  takes?.length === 2 &&
  !readings.some(({ value }) => value.startsWith('by:'));

const isNarrower = (one: Asked, wide: Asked): boolean =>
  one.kind === 'who' &&
  one.parameter === wide.parameter &&
  one.about?.toLowerCase() === wide.about?.toLowerCase() &&
  one.takes?.length === 1 &&
  one.takes[0] === 'words';
