import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import { postOf } from '../../measures/coding/coding.ts';
import type { SampledText } from '../../measures/coding/sample.ts';
import type { StoredCoding } from '../../store/queries/codings.ts';
import { codingFile, readCodingFile } from './codeFile.ts';
import { blindTexts } from './codeTexts.ts';

/** A sample as a file for a spreadsheet, with what its coder has said so far. */
export async function sheetOf(
  context: MeasureContext,
  texts: readonly SampledText[],
  own: ReadonlyMap<string, StoredCoding>,
): Promise<string> {
  const blind = await blindTexts(context, texts);
  return codingFile(
    texts.map((text) => ({
      key: text.key,
      code: (own.get(postOf(text))?.code ?? '') as Parameters<typeof codingFile>[0][number]['code'],
      text: blind.get(text.key) ?? '',
    })),
  );
}

/**
 * The codes of a file that came back; lines that are left open, or of texts of no sample, are left out.
 * @throws {UserError} for a code that is none, and where no line is of this sample
 */
export function codesOfSheet(
  file: { readonly name: string; readonly text: string },
  texts: readonly SampledText[],
  by: Pick<StoredCoding, 'lexicon' | 'coder' | 'day'>,
): StoredCoding[] {
  const rows = readCodingFile(file.name, file.text);
  const known = new Map(texts.map((text) => [text.key, text]));
  const given = rows.flatMap(({ key, code }): StoredCoding[] => {
    const text = known.get(key);
    return text === undefined ? [] : [{ ...by, channel: text.channel, id: text.id, code }];
  });
  if (given.length === 0 && rows.length > 0)
    throw mistake(
      'foreign-coding-file',
      message('asked.foreignSheet', { file: file.name, rows: String(rows.length), lexicon: by.lexicon }),
    );
  return given;
}
