import { keyOf, mix } from './hash.ts';

/** Features that join up to four of a list of values, made ready: the shortest first, so that no loop asks how many it joins. */
export interface Templates {
  readonly size: number;
  /** The number of each feature, which begins its hash. */
  readonly numbers: Int32Array;
  /** Places in the list of values, one feature after another. */
  readonly places: Uint8Array;
  /** How many features join one value, up to two, up to three. */
  readonly ends: readonly [number, number, number];
}

/** A feature a line: the names of the values that it joins. Features are numbered by their lines, from `first`. */
export function templatesOf(lines: string, names: readonly string[], first: number): Templates {
  const all = lines
    .trim()
    .split('\n')
    .map((line, i) => ({ number: first + i, places: line.trim().split(' ').map(placeIn(names)) }));
  const sorted = all.toSorted((a, b) => a.places.length - b.places.length);
  const upTo = (length: number): number => all.filter(({ places }) => places.length <= length).length;
  return {
    size: all.length,
    numbers: Int32Array.from(sorted, ({ number }) => number),
    places: Uint8Array.from(sorted.flatMap(({ places }) => places)),
    ends: [upTo(1), upTo(2), upTo(3)],
  };
}

const placeIn =
  (names: readonly string[]) =>
  (name: string): number => {
    const place = names.indexOf(name);
    if (place < 0) throw new Error(`No value "${name}" in a template`);
    return place;
  };

/** Keys of the features of some values; their number. */
export function keysOf(
  { size, numbers, places, ends: [one, two, three] }: Templates,
  values: Int32Array,
  keys: Int32Array,
): number {
  const value = (place: number): number => values[places[place] as number] as number;
  let i = 0;
  let at = 0;
  for (; i < one; i++, at++) keys[i] = keyOf(mix(numbers[i] as number, value(at)));
  for (; i < two; i++, at += 2) keys[i] = keyOf(mix(mix(numbers[i] as number, value(at)), value(at + 1)));
  for (; i < three; i++, at += 3)
    keys[i] = keyOf(mix(mix(mix(numbers[i] as number, value(at)), value(at + 1)), value(at + 2)));
  for (; i < size; i++, at += 4)
    keys[i] = keyOf(
      mix(mix(mix(mix(numbers[i] as number, value(at)), value(at + 1)), value(at + 2)), value(at + 3)),
    );
  return size;
}

/** The same where values are joined first, and then to the number and a class. */
export function classKeysOf(
  { size, numbers, places, ends: [one, two, three] }: Templates,
  of: number,
  values: Int32Array,
  keys: Int32Array,
): number {
  const value = (place: number): number => values[places[place] as number] as number;
  let i = 0;
  let at = 0;
  const key = (joined: number): number => keyOf(mix(mix(numbers[i] as number, of), joined));
  for (; i < one; i++, at++) keys[i] = key(value(at));
  for (; i < two; i++, at += 2) keys[i] = key(mix(mix(7, value(at)), value(at + 1)));
  for (; i < three; i++, at += 3) keys[i] = key(mix(mix(mix(7, value(at)), value(at + 1)), value(at + 2)));
  for (; i < size; i++, at += 4)
    keys[i] = key(mix(mix(mix(mix(7, value(at)), value(at + 1)), value(at + 2)), value(at + 3)));
  return size;
}
