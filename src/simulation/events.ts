import type { Post } from '../model/post.ts';
import type { Channel } from './channels.ts';
import type { Rewording } from './language/rewording.ts';
import type { ShareForm, SharedObject, Use } from './objects.ts';
import type { Topic, WorldSpec } from './spec.ts';

/** One post as it was published, with what is true of it. */
export interface SimulatedPost {
  readonly kind: 'post';
  readonly channel: Channel;
  /** As its source gives it: one record, or one for each item of an album. */
  readonly records: readonly Post[];
  /** Ids it takes: the items of an album each take one. */
  readonly items: number;
  /** Ids of service items that came just before it. */
  readonly service: readonly number[];
  /** Seconds since 1970, before the source rounds them. */
  readonly time: number;
  readonly topic: Topic;
  readonly form: ShareForm | 'own';
  readonly forward: boolean;
  readonly wordless: boolean;
  readonly bulk: boolean;
  readonly uses: readonly Use[];
  readonly object: string | null;
  /** Posts with the same cluster are the same text, reworded or not. */
  readonly cluster: string | null;
  readonly rewording: Rewording | null;
  /** Why it is not in the corpus; null where it is. */
  readonly missing: 'deleted' | 'outage' | null;
  /** The first of its text in its channel, among those published and among those held; no text is none. */
  readonly distinct: boolean;
  readonly distinctHeld: boolean;
}

export type WorldEvent = SimulatedPost | { readonly kind: 'object'; readonly object: SharedObject };

/** A world of one seed: its channels, and its posts in order of time, drawn as they are read, once. */
export interface World extends Iterable<WorldEvent> {
  readonly spec: WorldSpec;
  readonly channels: readonly Channel[];
}
