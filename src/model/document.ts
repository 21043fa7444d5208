import { z } from 'zod';

/** What a document was read from. */
export const documentKinds = ['article', 'text', 'markdown', 'feed'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Something a person reads: an article of a page, a text, an entry of a feed. What it does not say is null. */
export const documentReadSchema = z.object({
  /** The file as the user named it; with `#` and the entry's place in it where a file holds several. */
  name: z.string(),
  kind: z.enum(documentKinds),
  title: z.string().nullable(),
  /** Those who wrote it, separated by ", ". */
  byline: z.string().nullable(),
  /** Who published it: the site's name as it gives it, or its host. */
  outlet: z.string().nullable(),
  /** ISO 8601, Gregorian: a day, or a day and time as given, with the offset from UTC where one is given. */
  date: z.string().nullable(),
  /** That a person gave the date, in the place of what the document says or does not say. */
  dateGiven: z.literal(true).optional(),
  /** The date as it stands there, where it could not be read. */
  dateWritten: z.string().optional(),
  /** The calendar in which the document gave its date. */
  calendar: z.enum(['gregorian', 'jalali', 'hijri']).nullable(),
  /** ISO 639, of the text itself. */
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  /** The text a reader sees. Paragraphs are separated by "\n\n"; a plain text is as it was written. */
  text: z.string(),
  url: z.string().nullable(),
  /** What a feed calls the entry; its title and date where it has no name. */
  entry: z.string().optional(),
});
export type DocumentRead = z.infer<typeof documentReadSchema>;
