import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { UserError } from '../../model/errors.ts';
import type { DocumentRead } from '../../model/document.ts';
import { directionOf } from './language.ts';
import { type PrintedLine, paragraphsOf, withoutRunningLines } from './printed-lines.ts';
import { readText } from './text.ts';

/** What is wrong with a PDF that cannot be read. */
type Fault = 'locked' | 'broken' | 'scanned' | 'drawn';

/**
 * Reads a PDF in a script from left to right: its lines put together to paragraphs, without what stands at the head and
 * foot of every page. Columns are read in the order in which the file has them.
 * @throws UserError `locked`, `broken`, `scanned`, `drawn`
 */
export async function readPdf(bytes: Buffer, name: string): Promise<DocumentRead> {
  const pages = await linesOf(bytes, name);
  const text = paragraphsOf(withoutRunningLines(pages)).join('\n\n');
  if (!/\p{L}{2}/u.test(text)) throw refused(name, 'scanned');
  if (directionOf(text.normalize('NFKC')) === 'rtl') throw refused(name, 'drawn');
  return readText(text, name);
}

function refused(name: string, code: Fault, cause?: unknown): UserError {
  return mistake(code, message('files.pdf', { name, fault: code }), { cause });
}

async function linesOf(bytes: Buffer, name: string): Promise<PrintedLine[][]> {
  // Loaded only where it is needed: two megabytes.
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const pages: PrintedLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 0] = page.view;
      const pieces = items.flatMap((item) =>
        'str' in item && item.str !== ''
          ? [
              {
                text: item.str,
                left: Number(item.transform[4]),
                right: Number(item.transform[4]) + item.width,
                base: (Number(item.transform[5]) - bottom) / Math.max(1, top - bottom),
                y: Number(item.transform[5]),
                size: Math.abs(Number(item.transform[3])) || item.height,
              },
            ]
          : [],
      );
      pages.push(inLines(pieces));
      page.cleanup();
    }
    await document.destroy();
    return pages;
  } catch (cause) {
    throw refused(name, (cause as Error)?.name === 'PasswordException' ? 'locked' : 'broken', cause);
  }
}

/** Pieces that stand on one base line, one after another, are a line. */
function inLines(pieces: readonly PrintedLine[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const piece of pieces) {
    const last = lines[lines.length - 1];
    if (
      last !== undefined &&
      Math.abs(last.y - piece.y) < 0.5 * Math.max(last.size, piece.size) &&
      piece.left >= last.left
    ) {
      const gap =
        piece.left - last.right > 0.15 * last.size && !/\s$/.test(last.text) && !/^\s/.test(piece.text);
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${gap ? ' ' : ''}${piece.text}`,
        right: Math.max(last.right, piece.right),
      };
    } else if (piece.text.trim() !== '') lines.push(piece);
  }
  return lines;
}
