import type { CueClass } from '../../text/packs/pack.ts';
import type { Subject } from '../layout/clause.ts';
import type { Range } from '../layout/range.ts';

/** A statement before its speaker is resolved; ranges are of tokens. */
export interface Draft {
  readonly content: Range;
  readonly cue: Range | null;
  /** Where the text names the speaker, if it does. */
  readonly subject: Subject | null;
  readonly sentence: number;
  readonly classes: ReadonlySet<CueClass>;
}
