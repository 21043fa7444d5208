import { z } from 'zod';

/** What a channel is: an outlet, an organisation, a person, or not known. */
export const channelKinds = ['outlet', 'organisation', 'personal', 'unknown'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Ids from here on are hashes of an address: they number nothing, and what lies between two of them is no gap. */
export const firstUnnumbered = 2 ** 52;

/**
 * One message by a channel as readers hand it to the store, one JSON object a line.
 * Times are UTC, ISO 8601 with `Z`, to the second. What a source does not carry is absent, never zero.
 */
export const postSchema = z.object({
  /** The platform's id where known (digits), else the handle. */
  channel: z.string().min(1),
  /** Handle without `@`, where known beside the platform's id. */
  handle: z.string().optional(),
  title: z.string().optional(),
  id: z.int().nonnegative(),
  date: z.iso.datetime(),
  edited: z.iso.datetime().optional(),
  /** Whether it was edited, where the time is not known. */
  isEdited: z.boolean().optional(),
  text: z.string(),
  /** `photo`, `video`, `document`, `audio`, `voice`, `poll`, `sticker`, `album`, `other`. */
  media: z.array(z.string()).optional(),
  /** The platform's own ids of photos and documents. */
  mediaIds: z.array(z.string()).optional(),
  /** Answers that a poll offers. */
  options: z.array(z.string()).optional(),
  /** The album's key where the source names it. */
  album: z.string().optional(),
  /** Whether it is a forward, where the origin is not known. */
  forward: z.boolean().optional(),
  /** Display name, handle or id of the channel a forward comes from. */
  forwardedFrom: z.string().optional(),
  forwardedFromId: z.string().optional(),
  forwardedId: z.int().nonnegative().optional(),
  forwardedDate: z.iso.datetime().optional(),
  replyTo: z.int().nonnegative().optional(),
  /** The chat of the post replied to, where it is another. */
  replyChannel: z.string().optional(),
  views: z.int().nonnegative().optional(),
  forwards: z.int().nonnegative().optional(),
  reactions: z.int().nonnegative().optional(),
  /** Links that stand behind words (`text_link`), beside those written out in the text. */
  links: z.array(z.string()).optional(),
  /** A member who posted in a public group: hashed on entry, never stored as it is. */
  author: z.string().optional(),
  firstSeen: z.iso.datetime().optional(),
  lastSeen: z.iso.datetime().optional(),
});
export type Post = z.infer<typeof postSchema>;
