import type { Mapping, PostField, ShareMapping } from './mapping.ts';

/**
 * Whole records, one JSON text a line, each ended by "\n". Records are numbered from 1 in the order of the
 * file; `first` is the number of the first line here, blank and broken ones counted too, so that a row that
 * cannot be read is named by its place.
 */
export interface Chunk {
  readonly first: number;
  readonly lines: Buffer;
}

/** How the store has to understand the lines. */
export type Shape =
  /** Each line is a `Post` of model/post.ts; `rank` and `carried` as of a mapping, where the source is known. */
  | { readonly kind: 'post'; readonly rank?: number; readonly carried?: readonly PostField[] }
  /** Each line is an object (NDJSON) or, with `columns`, an array of cells (CSV) to be mapped. */
  | {
      readonly kind: 'mapped';
      readonly mapping: Mapping;
      readonly columns?: readonly string[];
      /** Words of `nullWords` that the file uses where a field that is no text has nothing. */
      readonly missing?: readonly string[];
      /** Fields that the file carries, as a sample of it shows: what is empty in a row is none there, not unknown. */
      readonly carried?: readonly PostField[];
    }
  /**
   * Each line is a message of a Telegram Desktop export with `"_chat"` (the chat's id as a string) put in
   * front of its own keys. White space between tokens is left out, so that a message has the same bytes
   * whether its chat was exported alone or with the account; strings are as they were, but for what JSON
   * forbids in them (control characters, and `\x1F`, which the program writes for `\u001F`).
   */
  | { readonly kind: 'telegram-desktop' }
  | { readonly kind: 'shares'; readonly mapping: ShareMapping; readonly columns?: readonly string[] };
