import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { DocumentRead } from '../../model/document.ts';
import { readText } from './text.ts';

/**
 * Reads a Word document (DOCX): its paragraphs as they stand now, without comments, deletions, notes and pictures.
 * @throws UserError `broken-file` where it cannot be unpacked, `no-text` where it has no text
 */
export async function readWord(bytes: Buffer, name: string): Promise<DocumentRead> {
  // Loaded only where it is needed.
  const { default: mammoth } = await import('mammoth');
  let value: string;
  try {
    ({ value } = await mammoth.extractRawText({ buffer: bytes }));
  } catch (cause) {
    throw mistake('broken-file', message('files.wordBroken', { name }), { cause });
  }
  return readText(value.replaceAll(/\n{3,}/g, '\n\n').trim(), name);
}
