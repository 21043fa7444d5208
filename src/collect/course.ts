import type { Ending, Fact, Outcome } from './fact.ts';
import type { Source } from './source.ts';

/** What a source wants to be asked next. */
export interface Request {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The lower, the sooner: first what time takes away. */
  readonly rank: number;
  readonly purpose?: string;
  /** Milliseconds that this place wants between requests, where that is more than the program's own. */
  readonly delayMs?: number;
}

/**
 * What an answer means for its source: go on; ask once more; wait as long as the server says and go on; leave it for
 * this run; leave all that is at the same place.
 */
export type Verdict = 'on' | 'again' | 'wait' | 'leave' | 'stop';

/** One source under way in a run: what to ask it next follows from what it has answered. */
export interface Course {
  readonly key: string;
  readonly source: Source;
  /** Null where nothing is to be asked. */
  next(now: number): Request | null;
  add(fact: Fact): void;
  /** What it comes to that nothing more is to be asked; null, or left out, where all was had. */
  closing?(): Ending | null;
  judge(fact: Fact): Verdict;
}

/** Answers after which nothing more is asked of anyone at that place in this run. */
export const stops: ReadonlySet<Outcome> = new Set(['limited', 'challenge', 'elsewhere']);
/** Answers that may be another the next time: asked once more. */
export const passing: ReadonlySet<Outcome> = new Set(['cut', 'server']);
