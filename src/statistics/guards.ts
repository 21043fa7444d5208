/** Domain checks: an argument outside its domain is a `RangeError` that says which, and what it was. */

export function checkFinite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is ${value}, not a finite number`);
  return value;
}

export function checkNonNegative(name: string, value: number): number {
  if (!(checkFinite(name, value) >= 0)) throw new RangeError(`${name} is ${value}, below 0`);
  return value;
}

export function checkPositive(name: string, value: number): number {
  if (!(checkFinite(name, value) > 0)) throw new RangeError(`${name} is ${value}, not above 0`);
  return value;
}

export function checkCount(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} is ${value}, not a count`);
  return value;
}

export function checkPositiveCount(name: string, value: number): number {
  if (checkCount(name, value) === 0) throw new RangeError(`${name} is 0, not above 0`);
  return value;
}

/** In [0, 1]. */
export function checkProbability(name: string, value: number): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} is ${value}, not in [0, 1]`);
  return value;
}

/** In (0, 1): a confidence level, an interior quantile. */
export function checkLevel(name: string, value: number): number {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} is ${value}, not in (0, 1)`);
  return value;
}

export function checkNotEmpty(name: string, values: readonly unknown[]): void {
  if (values.length === 0) throw new RangeError(`${name} is empty`);
}

export function checkSameLength(
  nameA: string,
  a: readonly unknown[],
  nameB: string,
  b: readonly unknown[],
): void {
  if (a.length !== b.length)
    throw new RangeError(`${nameA} has ${a.length} values and ${nameB} has ${b.length}`);
}

export function checkAllFinite(name: string, values: readonly number[]): void {
  // A name is made only for the value that has to be told: this stands in the way of every sum.
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) checkFinite(`${name}[${i}]`, values[i] as number);
}
