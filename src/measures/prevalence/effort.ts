/**
 * Whether a channel is seen to use a vocabulary depends on how much of it is read. So all channels are read
 * equally far: m of their N units, of which K have it. Instead of one draw of m units the expectation over all of
 * them is taken, 1 − C(N − K, m)/C(N, m), the hypergeometric chance of at least one; in ecology, rarefaction:
 * Hurlbert, Ecology 52(4):577–586, 1971, doi 10.2307/1934145.
 */

/** Units read in every channel. A first choice, to be fixed by power curves. */
export const defaultEffort = 300;

/** Channels of a community that can be read so far, under which nothing is decided of it. */
export const minimumChannels = 4;

/**
 * Chance that m of N units, drawn without replacement, hold at least one of the K. K and N may be fractions
 * (posts expected to be missing); the product form of the quotient of binomials needs whole m alone.
 * @throws {RangeError} unless 0 ≤ K ≤ N and m is a whole number of at most N
 */
export function chanceOfUse(matches: number, units: number, effort: number): number {
  if (!Number.isSafeInteger(effort) || effort < 0 || effort > units)
    throw new RangeError(`effort is ${effort}, not a count of at most the ${units} units`);
  if (!(matches >= 0 && matches <= units))
    throw new RangeError(`matches are ${matches}, not in [0, ${units}]`);
  if (matches === 0 || effort === 0) return 0;
  // More matches than units left unread: every draw has one.
  if (units - matches <= effort - 1) return 1;
  let logNone = 0;
  for (let i = 0; i < effort; i++) logNone += Math.log1p(-matches / (units - i));
  return -Math.expm1(logNone);
}

/** The rate of use at which a channel of many posts is found to use it with the given chance: 1 − (1 − p)^(1/m). */
export function rateFoundWith(chance: number, effort: number): number {
  return -Math.expm1(Math.log1p(-chance) / effort);
}
