import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';

type Read = (found: readonly string[]) => Said;

/** What the statements that stage rows write beside a row they reject, each with the sentence it is. */
const known: readonly (readonly [RegExp, Read])[] = [
  [/^not UTF-8$/, () => message('rejections.notUtf8')],
  [/^not a JSON object$/, () => message('rejections.notObject')],
  [/^not a whole row$/, () => message('rejections.notWhole')],
  [/^no object$/, () => message('rejections.noObject')],
  [/^no account$/, () => message('rejections.noAccount')],
  [
    /^has (\d+) cells, the header has (\d+)$/,
    ([cells, header]) => message('rejections.cells', { cells: Number(cells), header: Number(header) }),
  ],
  [/^"(.*?)" is empty: no channel$/s, ([label = '']) => message('rejections.noChannel', { label })],
  [
    /^"(.*?)" is "(.*)", an id that a spreadsheet has rounded: save that column as text$/s,
    ([label = '', text = '']) => message('rejections.rounded', { label, text }),
  ],
  [
    /^"(.*?)" is "(.*)", not a number$/s,
    ([label = '', text = '']) => message('rejections.notNumber', { label, text }),
  ],
  [
    /^"(.*?)" is "(.*)", a date before 1970 or after 2105$/s,
    ([label = '', text = '']) => message('rejections.outOfRange', { label, text }),
  ],
  [
    /^"(.*?)" is "(.*)", not a date$/s,
    ([label = '', text = '']) => message('rejections.notDate', { label, text }),
  ],
  [/^time is "(.*)", not a time$/s, ([text = '']) => message('rejections.notTime', { text })],
];

/**
 * Why a row was rejected, of the words that the store keeps: they are English in every store, and are said in the
 * reader's language. What another version has written is left as it is.
 */
export function rejectionOf(reason: string): Said {
  for (const [form, read] of known) {
    const found = form.exec(reason);
    if (found !== null) return read(found.slice(1));
  }
  return reason;
}
