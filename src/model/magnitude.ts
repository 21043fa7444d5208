/**
 * 0, 1, 3, 10, 30, 100 …: the nearest by ratio, and never more than there are in all. Exact counts of words tell the
 * outcome to whoever still picks them; an order of magnitude does not.
 */
export function magnitudeOf(n: number, all = Number.POSITIVE_INFINITY): number {
  if (n < 1) return 0;
  const halves = Math.round(2 * Math.log10(n));
  const near = halves % 2 === 0 ? 10 ** (halves / 2) : 3 * 10 ** ((halves - 1) / 2);
  return Math.min(near, all);
}
