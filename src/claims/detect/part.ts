import type { Filled } from '../../model/detection.ts';
import type { Party } from './gazetteer.ts';
import type { Head, Mention } from './mentions.ts';

/** A parameter with what it is in the project, if it is anything there. */
export interface Part {
  readonly filled: Filled;
  readonly party: Party | null;
  readonly head: Head | null;
  readonly mention: Mention | null;
  readonly ambiguous: boolean;
}
