/** What a coder is handed and told: texts, where each stands, what is open between two. */
import type { Code, Coding } from '../../measures/coding/coding.ts';
import type { LeftToRead, VocabularyRates } from '../../measures/coding/rates.ts';
import type { Study } from '../study.ts';
import type { KindSaid } from './compared.ts';
import type { OpenText } from './settle.ts';

/** One text as a coder sees it, with what they said of it before. */
export interface BlindText {
  readonly key: string;
  readonly text: string;
  readonly code: Code | null;
  readonly note: string;
}

/** Where one coder stands. */
export interface CodingPlace {
  /** Texts of the sample, and how many this coder has read. */
  readonly total: number;
  readonly done: number;
  /** Texts that two must have read before it is told how far they agree, and whether they have. */
  readonly needed: number;
  readonly isAgreementKnown: boolean;
  /** The next ones nobody has shown them yet, at most twenty; the one that was asked for first. */
  readonly texts: readonly BlindText[];
}

/** What of a vocabulary has been read, by whom; agreement once two have read enough. */
export interface CodingStanding {
  readonly coders: Coding['coders'];
  readonly agreement: Coding['agreement'];
  readonly read: number;
  /** Texts of the sample; null where nobody has read of it: then it is drawn by who begins. */
  readonly total: number | null;
  readonly left: LeftToRead;
  /** What was said by kind of text, once agreement may be seen; before that each works blind. */
  readonly kinds: readonly KindSaid[];
  /** Precision and recall of own use and of mentions; from the same moment on. */
  readonly rates: readonly VocabularyRates[];
  /** Texts that were read differently, and how many of them were settled; null before. */
  readonly differences: { readonly differ: number; readonly settled: number } | null;
}

/** Texts that several have read, for one who settles them. */
export interface SettlingPlace {
  /** Texts in common that are lacking before any is shown. */
  readonly lacking: number;
  readonly texts: readonly OpenText[];
  /** Texts that others read and this reader has not. */
  readonly unread: number;
}

/** A text that somebody has read, and what they said of it. */
export type OwnCode = Omit<BlindText, 'code'> & { readonly code: Code };

export interface CodingAsk {
  readonly lexicon: string;
  readonly coder: string;
  /** Whether they came by the invitation to this name. */
  readonly isInvited?: boolean;
  /** Texts that were passed over (`passedOver`): they come when all else is read. */
  readonly skipped: readonly string[];
  /** A text to look at again, by its key. */
  readonly at?: string | undefined;
}

/** Who reads of which vocabulary. */
export type Reader = Pick<CodingAsk, 'lexicon' | 'coder' | 'isInvited'>;

/** What one coder has said. */
export interface OwnCodes {
  readonly texts: readonly OwnCode[];
  /**
   * Whether it is of one who reads by invitation, and this is not they: nothing is shown before two have read enough (`isOpen`), then
   * what another has read too, for reading only.
   */
  readonly isAnothers: boolean;
  readonly isOpen: boolean;
  readonly needed: number;
}

/** Samples that are drawn once for the same posts, vocabulary and groups, and read text after text. */
export interface CodingRoom {
  readonly place: (study: Study, ask: CodingAsk) => Promise<CodingPlace>;
  /** Keeps a code, in the place of an earlier one; null takes it back. */
  readonly give: (
    study: Study,
    ask: CodingAsk,
    key: string,
    said: { readonly code: Code | null; readonly note?: string },
  ) => Promise<void>;
  readonly standing: (study: Study, lexicon: string) => Promise<CodingStanding>;
  /** Who has read of a vocabulary, and how many texts each. */
  readonly readers: (
    study: Study,
    lexicon: string,
  ) => Promise<readonly (Coding['coders'][number] & { readonly isGuest: boolean })[]>;
  /** Whether a name is of one who reads by invitation, and this is not they. */
  readonly isAnothers: (study: Study, ask: Reader) => Promise<boolean>;
  /** The sample as a file for a spreadsheet, to be read elsewhere; and the codes of one that comes back. */
  readonly sheet: (study: Study, ask: Reader) => Promise<string>;
  readonly takeSheet: (
    study: Study,
    ask: Reader,
    file: { readonly name: string; readonly text: string },
  ) => Promise<void>;
  /** All that one coder has said, in the order in which texts are read. */
  readonly own: (study: Study, ask: Reader) => Promise<OwnCodes>;
  /** What several have read, once two have read enough: what differs first, then what was noted. */
  readonly settling: (study: Study, ask: Reader) => Promise<SettlingPlace>;
  /** Keeps a decision on a text read differently; null takes it back. */
  readonly settle: (
    study: Study,
    ask: Reader,
    key: string,
    said: { readonly code: Code | null; readonly note?: string },
  ) => Promise<void>;
}
