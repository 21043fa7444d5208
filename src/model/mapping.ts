import { z } from 'zod';

/**
 * Where a post's field stands in a record. A string is the path of a key (`from.id`) or the name of a column.
 * Several paths: the first that is there and not empty.
 */
export const fieldSpecSchema = z.union([
  z.string().min(1),
  z.strictObject({
    from: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    /** The same value for every record (a file of one channel). */
    constant: z.union([z.string(), z.number()]).optional(),
    /** For lists in one cell: what separates the items. */
    separator: z.string().optional(),
    /** For times: how they are written; `auto` reads ISO 8601 and epochs of seconds or milliseconds. */
    time: z.enum(['auto', 'epoch', 'epoch-ms', 'jalali', 'hijri']).optional(),
    /** IANA zone of times that name none. */
    zone: z.string().optional(),
    /** Cut from the front of the value where it stands there (`https://t.me/`, `-100`, `@`). */
    strip: z.string().optional(),
    /** After `strip`: a regular expression (RE2) whose first group is the value; nothing where it does not match. */
    pattern: z.string().min(1).optional(),
    /** After `pattern`: the source's words for ours (`MessageMediaPhoto: photo`); one that maps to "" is nothing. */
    values: z.record(z.string(), z.string()).optional(),
    /** In the place of `values`: regular expressions (RE2), each with our word for what it matches; the first that does. */
    rules: z.array(z.tuple([z.string().min(1), z.string()])).optional(),
    /** For JSON lists of objects: the key (or path, or several of them) of each item that is taken; counts are summed. */
    each: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  }),
]);
export type FieldSpec = z.infer<typeof fieldSpecSchema>;

export const postFields = [
  'channel',
  'handle',
  'title',
  'id',
  'date',
  'edited',
  /** Whether it was edited, where a source says so without a time ("1", "true"). */
  'isEdited',
  'text',
  /** A poll's question: the text of a post that has no other. */
  'question',
  'media',
  /** The platform's own ids of photos and documents: a forward keeps them, a new upload gets new ones. */
  'mediaIds',
  /** Answers that a poll offers. */
  'options',
  'album',
  /** Whether it is a forward, where a source says so apart from its origin ("1", "true"). */
  'forward',
  'forwardedFrom',
  /** Kind of the origin: one with "user" in it is a person, whose name and id are not kept. */
  'forwardedFromType',
  'forwardedFromId',
  'forwardedId',
  'forwardedDate',
  'replyTo',
  /** The chat of the post replied to, where it is another. */
  'replyChannel',
  'views',
  'forwards',
  'reactions',
  'links',
  'author',
  'firstSeen',
  'lastSeen',
  /** Anything that stands here tells of a service message (a pin, a change of the photo): it is no post, and skipped. */
  'service',
] as const; // prettier-ignore
export type PostField = (typeof postFields)[number];

export const shareFields = ['object', 'account', 'content', 'time'] as const;
export type ShareField = (typeof shareFields)[number];

/** A mapping file: which column or key of a dump is which field of a post. */
export const mappingSchema = z.strictObject({
  name: z.string().default('mapping'),
  /** IANA zone of times that name none; UTC without it. */
  zone: z.string().optional(),
  /** How much of a post the source carries, from 1 (not even its line breaks) to 4 (all that the platform tells). */
  rank: z.int().min(1).max(4).optional(),
  fields: z
    .partialRecord(z.enum(postFields), fieldSpecSchema)
    .refine(
      (f) => f.channel !== undefined && f.id !== undefined && f.date !== undefined,
      'yaml.mappingNeeds',
    ),
});
export type Mapping = z.infer<typeof mappingSchema>;

/**
 * Whether the source says of every origin of a forward what it is. Of its ids only those of channels are kept then, so
 * an id that came in by it is a channel's.
 */
export function tellsOrigins({ fields }: Mapping): boolean {
  const kind = fields.forwardedFromType;
  return typeof kind === 'object' && kind.constant !== undefined;
}

export const shareMappingSchema = z.strictObject({
  name: z.string().default('shares'),
  zone: z.string().optional(),
  shares: z.record(z.enum(shareFields), fieldSpecSchema),
});
export type ShareMapping = z.infer<typeof shareMappingSchema>;
