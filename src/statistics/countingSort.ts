/**
 * Places in the order of whole keys from 0 to `keys` − 1; equal keys stay as they stood, so that sorting by a second key
 * and then by a first one sorts by both (Knuth, TAOCP 3, 5.2, algorithm D: distribution counting). Time n + keys.
 * @param key of each place
 */
export function countingSort(
  places: Uint32Array<ArrayBuffer>,
  key: Uint32Array,
  keys: number,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(keys + 1);
  for (const place of places) starts[(key[place] as number) + 1]!++;
  for (let i = 1; i <= keys; i++) starts[i]! += starts[i - 1] as number;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[starts[key[place] as number]!++] = place;
  return sorted;
}
