import type { Chunk, Shape } from '../model/lines.ts';
import type { ChannelKind } from '../model/post.ts';

/** Bytes of one input, already decompressed, with what is needed to speak of it. */
export interface Source {
  /** As the user named it; for messages. */
  readonly name: string;
  /** Bytes on disk, for progress; 0 where unknown. */
  readonly size: number;
  /** A new pass over the bytes. */
  open(): AsyncIterable<Buffer>;
}

/** A channel as the file itself describes it. */
export interface ChannelSeen {
  readonly channel: string;
  readonly handle?: string;
  readonly title?: string;
  readonly kind?: ChannelKind;
  /** A public group, where members post: authors are hashed. */
  readonly group?: boolean;
}

/** What was passed over on purpose: a private chat, a service message. Counted, never stored. */
export interface Skipped {
  readonly reason: 'private-chat' | 'service-message';
  readonly count: number;
}

/** A photo that a post of an export names, by its place in the export's folder, as it stands there. */
export interface PictureSeen {
  readonly channel: string;
  readonly id: number;
  readonly path: string;
}

export interface ReadOptions {
  /** Bytes of lines in a chunk, about; 16 MiB without it. */
  readonly chunkBytes?: number;
  /** Told of each photo of an export of Telegram Desktop. */
  readonly picture?: ((seen: PictureSeen) => void) | undefined;
}

/** One reading of a source. `channels` and `skipped` are complete when `chunks` has ended. */
export interface Reading {
  readonly format: string;
  readonly shape: Shape;
  readonly chunks: AsyncIterable<Chunk>;
  readonly channels: readonly ChannelSeen[];
  readonly skipped: readonly Skipped[];
}
