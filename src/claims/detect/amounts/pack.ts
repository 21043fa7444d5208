/** What a language brings to the reading of amounts. Words are folded when they are looked up. */
export interface AmountPack {
  /** Number words with their values: "twelve", "دوازده". */
  readonly numbers: Readonly<Record<string, number>>;
  /** Words that multiply the number before them: "thousand", "میلیون"; alone, in the plural, they are some of it. */
  readonly scales: Readonly<Record<string, number>>;
  /** Uncertain numbers, from and to: "a handful", "hundreds". */
  readonly vague: Readonly<Record<string, readonly [number, number]>>;
  /** Named parts of a whole: "half", "quarter", "third"; with a number before, so many of them. */
  readonly fractions: Readonly<Record<string, number>>;
  readonly percent: readonly string[];
  /** "in", "out of": one in five. */
  readonly outOf: readonly string[];
  /** "times": three times. */
  readonly times: readonly string[];
  /** "twice", "doubled", "fivefold" as whole words. */
  readonly multiples: Readonly<Record<string, number>>;
  /** Endings that multiply: "fold". */
  readonly fold: readonly string[];
  /** "per", "a", "every" before a unit of time. */
  readonly per: readonly string[];
  readonly units: Readonly<Record<string, 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'>>;
  /** "daily", "hourly". */
  readonly rates: Readonly<Record<string, 'hour' | 'day' | 'week' | 'month'>>;
  /** Bounds: "more than", "at least"; "up to", "under"; "about". */
  readonly over: readonly string[];
  readonly under: readonly string[];
  readonly to: readonly string[];
  readonly and: readonly string[];
  readonly of: readonly string[];
  /** A comma before one or two digits is the decimal point. */
  readonly decimalComma?: boolean;
}
