import { createHash } from 'node:crypto';
import type { Detection } from '../../model/detection.ts';
import type { ClaimSource, Project } from '../../model/project.ts';
import type { Said } from '../../model/said.ts';

/** A channel of the corpus, as far as a candidate needs it. */
export interface KnownChannel {
  readonly channel: string;
  readonly title: string;
  readonly communities: readonly string[];
  readonly posts: number;
  /** First and last post, ISO. */
  readonly from: string;
  readonly to: string;
}

/** A word of the corpus that a name may be, with how often it stands there in orders of magnitude alone. */
export interface CorpusWord {
  readonly word: string;
  /** It and its inflections, where there are such. */
  readonly forms?: readonly string[];
  /** The power of ten below: exact counts would tell whoever picks the words what the test will say. */
  readonly posts: number;
  readonly channels: number;
  readonly why: Said;
}

/** What the corpus is asked for. */
export interface Vocabulary {
  /** Distinct words that begin with one of the letters and have so many. */
  beginning(letters: readonly string[], length: readonly [number, number]): Promise<readonly string[]>;
  count(word: string): Promise<{ posts: number; channels: number }>;
  /** How many words `beginning` gives at most: where it gives as many there may be more. */
  readonly mostBeginning?: number;
  /** As posts write it: normalised words have lost their half-spaces. */
  readonly spelling?: (word: string) => Promise<string>;
}

/** Enough to see whether a word is worth counting, and no more: the first number of as many digits. */
export const powerOfTen = (n: number): number => 10 ** (String(Math.max(1, Math.trunc(n))).length - 1);

/** What candidates are drawn from. */
export interface Asking {
  readonly project: Project;
  readonly channels: readonly KnownChannel[];
  readonly document: {
    readonly name: string;
    readonly text: string;
    readonly outlet: string | null;
    readonly date: string | null;
  };
  /** Words of the corpus like a name; asked only where the project has nothing. */
  readonly wordsLike: (name: string) => Promise<readonly CorpusWord[]>;
  /** Why it has none to propose for a name, or for words that are quoted; null where posts have these as they are quoted. */
  readonly whyNone: (name: string, quoted: boolean) => Promise<Said | null>;
}

/** A claim of a document as it stands before it is tested. */
export interface OpenClaim {
  readonly id: string;
  readonly detection: Detection | null;
  /** As the ledger has it, answers filled in. */
  readonly claim: ClaimSource;
  /** Whether a person changed how it is read: they have seen what it counts. */
  readonly edited?: boolean;
}

/** A question's id: the same words asked about in the same way are one question. */
export const questionId = (kind: string, parameter: string, key: readonly string[]): string =>
  `${kind}-${createHash('sha256')
    .update([kind, parameter, ...key].join('\n'))
    .digest('hex')
    .slice(0, 6)}`;
