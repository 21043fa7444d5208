/** What a time is, before anybody asks which days it has. */

export type Calendar = 'gregorian' | 'jalali';
export type Unit = 'day' | 'week' | 'month' | 'year';
/** A third of a stretch: "early 2022", "mid-2022", "late 2022". */
export type Part = 'early' | 'middle' | 'late';

/** A stretch of days as a text names it; months and days count from 1. A year that is null is the last one that fits. */
export type Point =
  | {
      readonly kind: 'day';
      readonly calendar: Calendar;
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
    }
  | {
      readonly kind: 'months';
      readonly calendar: Calendar;
      readonly year: number | null;
      /** First month, and how many of them: 1 a month, 3 a season, 12 a year. */
      readonly month: number;
      readonly n: number;
      /** "April of last year": so many years before that of the text. */
      readonly yearsBack?: number;
    }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  /** So many units up to the day of the text: "the last two weeks". */
  | { readonly kind: 'last'; readonly unit: Unit; readonly n: number }
  /** A whole unit, so many before that of the text: "this month", "last year". */
  | { readonly kind: 'whole'; readonly unit: Unit; readonly back: number }
  /** A day so many units before that of the text: "two weeks ago". */
  | { readonly kind: 'ago'; readonly unit: Unit; readonly n: number }
  /** The last such day of the week (0 is Sunday) up to that of the text, and so many days from it: 2 for a weekend. */
  | { readonly kind: 'weekday'; readonly day: number; readonly n: number }
  /** "recently", "in recent months": of which length is not said. */
  | { readonly kind: 'vague'; readonly unit: Unit }
  /** Something that happened: its day stands elsewhere. */
  | { readonly kind: 'event' };

/** How a time stands to what is said: in it, from it on, up to it, from the day after, up to the day before. */
export type Relation = 'in' | 'since' | 'until' | 'after' | 'before';

export interface TimeFound {
  /** UTF-16 code units in the text, `[start, end)`, with the words that lead it in. */
  readonly span: readonly [number, number];
  readonly relation: Relation;
  readonly point: Point;
  /** The end, of "between A and B" and "from A to B". */
  readonly until: Point | null;
  readonly part: Part | null;
  /** The calendar in which weeks, months and years are counted where the text names no month. */
  readonly calendar: Calendar;
}

/** A way of writing a point. */
export interface PointRule {
  readonly pattern: string;
  /** What the groups say; null where they are no time after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Point | null;
  /** Whether it is a time without a word that leads it in. A year or a month's name alone is none. */
  readonly bare: boolean;
}

/** The words of a language for times. Patterns are of folded text: ASCII digits, one form of each letter, plain spaces. */
export interface TimePack {
  readonly calendar: Calendar;
  /** Tried in their order; of two at the same place the longer. */
  readonly points: readonly PointRule[];
  /** What leads a point in; tried in their order on what stands before it. */
  readonly leads: readonly { readonly relation: Relation; readonly pattern: string }[];
  /** What may stand between the lead and the point, with the groups early, middle, late. */
  readonly filler: string;
  /** What follows a point in place of a word before it: «به بعد». */
  readonly trails: readonly { readonly relation: Relation; readonly pattern: string }[];
  /** Between two points that are one stretch. */
  readonly joins: string;
  /** Whole phrases that name a time by what happened. */
  readonly events: readonly { readonly relation: Relation; readonly pattern: string }[];
}
