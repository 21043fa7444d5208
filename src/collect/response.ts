import { english } from '../messages/index.ts';
import type { Said } from '../model/said.ts';

/** What a source answered, as it is kept: nothing of it is altered but that its coding (gzip, br) is undone. */
export interface Kept {
  /** Key of the source that was asked for, as `sourceKey` gives it. */
  readonly source: string;
  readonly address: string;
  /** What it was asked for, where the address does not tell. */
  readonly purpose?: string;
  /** When the answer was whole (or broke off), UTC, ISO 8601 with milliseconds. */
  readonly time: string;
  /** HTTP status; 0 for what did not come over HTTP. */
  readonly status: number;
  /** Names in lower case. Without cookies: they mean nothing to a reader and something to who asked. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The connection broke before the end, or the answer was longer than is taken. */
  readonly cut: boolean;
  /** Program and version that asked. */
  readonly software: string;
}

/** A kept answer's file. */
export interface KeptFile {
  /** Its name; without the folder, which a ledger does not show. */
  readonly file: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What one request brings before it is kept. */
export type Answer = Pick<Kept, 'status' | 'headers' | 'body' | 'cut'>;

/** Asks for one address. @throws Unanswered where nothing came back */
export type Ask = (address: string, headers: Readonly<Record<string, string>>) => Promise<Answer>;

/** An answer that came and was kept, and that no reader makes sense of. */
export class Unreadable extends Error {
  constructor(file: string, options?: { cause?: unknown }) {
    super(`${file} cannot be read`, options);
    this.name = 'Unreadable';
  }
}

/** No answer at all: no network, no such host, a connection that was refused or stayed silent. */
export class Unanswered extends Error {
  /** Why, as it can be said in the reader's language; the network's own word where there is no sentence. */
  readonly said: Said;

  constructor(said: Said, options?: { cause?: unknown }) {
    super(english.write(said), options);
    this.name = 'Unanswered';
    this.said = said;
  }
}
