import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { DocumentRead } from '../../model/document.ts';
import { parseDate, type WrittenDate } from './dates.ts';
import { withoutTags } from './inline-tags.ts';
import { directionOf, languageOf } from './language.ts';
import { sentenceEnd } from './main-part.ts';

/**
 * Reads a plain text. The text is left exactly as it was written, but for tags of HTML, which become as many spaces, so
 * that places in it are places in the file;
 * a title, byline and dateline at its beginning are read and stay where they are.
 * @throws UserError `no-text` where there is nothing but white space
 */
export async function readText(content: string, name: string): Promise<DocumentRead> {
  const written = content.startsWith('\ufeff') ? content.slice(1) : content;
  if (written.trim() === '') throw mistake('no-text', message('files.blank', { name }));
  const language = await languageOf(written, null);
  const text = withoutTags(written, language);
  if (text.trim() === '') throw mistake('no-text', message('files.noText', { name }));
  const head = headOf(text);
  return {
    name,
    kind: 'text',
    title: head.title,
    byline: head.byline,
    outlet: head.outlet,
    date: head.date?.iso ?? null,
    calendar: head.date?.calendar ?? null,
    language,
    direction: directionOf(text),
    text,
    url: null,
  };
}

export interface Head {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly date: WrittenDate | null;
}

/** Lines at the beginning among which title, byline and dateline are looked for. */
const headLines = 6;

/** "Feb. 28, 2019 - …", "TEHRAN, 12 Mordad (IRNA) – …": what stands before the first dash of a paragraph. */
const dateline = /^(.{2,90}?)\s*(?:[-–—]{1,2}|\s:)\s/u;
/** "Harmen, Sept. 11, 2018Following the vote": a dateline glued to the first word. */
const glued = /^([^.:;!?\n]{2,40}[.]?[^.:;!?\n]{0,20}\d{4})(?=\p{Lu}\p{Ll})/u;
const agency = /\(([\p{Lu}\p{Lo}][^()]{1,40})\)\s*$/u;
const byline = /^(?:by|von|par|por|نویسنده|بقلم|Автор)\s*:?\s+([\p{L}][^\n]{2,80})$/iu;

/** Title, byline, agency and date at the beginning of a text. */
export function headOf(text: string): Head {
  const lines = text
    .slice(0, 4000)
    .split('\n')
    .map((line) => line.trim())
    // Posts begin with lines of signs alone, copied pages with the size of a banner ("728 x 90").
    .filter((line) => /\p{L}/u.test(line) && !/^\d+\s*[x×]\s*\d+$/.test(line))
    .slice(0, headLines);
  let title: string | null = null;
  let author: string | null = null;
  let outlet: string | null = null;
  let date: WrittenDate | null = null;
  for (const [i, line] of lines.entries()) {
    const lead = dateline.exec(line)?.[1] ?? glued.exec(line)?.[1] ?? null;
    date ??= dateIn(lead ?? (line.length <= 60 ? line : ''));
    outlet ??= agency.exec(lead ?? '')?.[1] ?? null;
    author ??= byline.exec(line)?.[1]?.trim() ?? null;
    const alone =
      line.length <= 160 &&
      !sentenceEnd.test(line) &&
      !/[:،,]$/.test(line) &&
      dateIn(line) === null &&
      lines.length > 1;
    if (i === 0 && alone && !byline.test(line) && !dateline.test(line)) title = line;
  }
  return { title, byline: author, outlet, date };
}

/** A date that is most of what is said: not the one of a sentence that is short. */
function dateIn(line: string): WrittenDate | null {
  if (line === '' || (sentenceEnd.test(line) && line.split(/\s+/).length > 6)) return null;
  return parseDate(line);
}
