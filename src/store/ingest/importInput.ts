import type { Chunk, Shape } from '../../model/lines.ts';
import type { Collected } from './ledger.ts';

/** A channel as a file describes it. */
export interface FactSeen {
  readonly channel: string;
  readonly handle?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly group?: boolean;
}

/** One input, opened and recognised; a reader's `Reading` and the file's own facts. */
export interface ImportInput {
  /** The file's name without its folder. */
  readonly file: string;
  readonly bytes: number;
  readonly format: string;
  readonly shape: Shape;
  readonly chunks: AsyncIterable<Chunk>;
  /** Where the file has one record a line: its place, for an engine that can read it by itself. */
  readonly lines?: { readonly path: string; readonly compressed: boolean };
  /** Complete when `chunks` has ended. */
  readonly channels: readonly FactSeen[];
  readonly skipped: readonly { readonly count: number }[];
  /** SHA-256 of the file's bytes, once it was read. */
  readonly sha256: () => Promise<string>;
  /** Where the file is an answer that was asked for. */
  readonly collected?: Collected;
  /** Handles for numeric ids, as the user maps them. */
  readonly handles?: ReadonlyMap<string, string>;
}

export interface ImportOptions {
  readonly now: () => Date;
  readonly version: string;
  readonly gathered: string;
  /** Zone of times that name none. */
  readonly zone: string;
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: 'reading' | 'comparing' | 'publishing', records: number) => void;
}
