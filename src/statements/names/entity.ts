import { type Gender } from './runs.ts';
import type { Range } from '../layout/range.ts';

/** Somebody or something a text names, under all the names it uses. */
export interface Entity {
  /** The longest name in the text, without title. */
  name: string;
  readonly words: string[];
  kind: 'person' | 'organisation' | 'unknown';
  gender: Gender;
  /** Titles and role words that stood before the name. */
  readonly titles: Set<string>;
  role: string | null;
  affiliation: string | null;
  place: string | null;
  /** A newspaper, channel or agency. */
  outlet: boolean;
  /** A place, day, body or title of a work, as far as its contexts tell: not whom "he" or "she" means. */
  thing: boolean;
  /** Last token of the latest mention passed so far. */
  seen: number;
}

export interface Mention extends Range {
  /** In brackets, as the credits of pictures are. */
  readonly bracketed: boolean;
  readonly entity: Entity;
}

export interface Names {
  readonly mentions: readonly Mention[];
  /** Index into `mentions` of the one that covers a token, or -1. */
  readonly at: Int32Array;
}
