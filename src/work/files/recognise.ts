import { UserError } from '../../model/errors.ts';
import type { Mapping, ShareMapping } from '../../model/mapping.ts';
import { type DocumentFormat, documentFormatOf, documentFormats } from '../../readers/documents/index.ts';
import { type Detection, detect, type Format, type OneChat, type Source } from '../../readers/index.ts';

/** A file of posts, or the kind of documents it holds: articles, a feed or an archive of pages. */
export async function recognise(
  source: Source,
  format: string | undefined,
  mapping: Mapping | ShareMapping | undefined,
  chat?: OneChat,
): Promise<Detection | DocumentFormat> {
  const named = documentFormats.find((known) => known === format);
  if (named !== undefined) return named;
  const looked = await documentFormatOf(source);
  // A page of t.me/s is a page too: posts are looked for first.
  if (looked === 'warc' && format === undefined) return looked;
  try {
    return await detect(source, { format: format as Format | undefined, mapping, chat });
  } catch (error) {
    const other =
      error instanceof UserError &&
      // Pages and feeds say themselves in which encoding they are, and are read in it.
      (error.code === 'other-kind' || error.code === 'unknown-format' || error.code === 'wrong-encoding');
    if (!other || looked === null || format !== undefined) throw error;
    return looked;
  }
}
