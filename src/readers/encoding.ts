import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { isUtf8 } from 'node:buffer';
import { hasBom } from './bytes.ts';

/**
 * Refuses text that is not UTF-8 and says what it looks like.
 * @param head the first bytes of the file, which may end within a letter
 */
export function refuseOtherEncodings(head: Buffer, name: string): void {
  const found = otherEncoding(head);
  if (found === null) return;
  throw mistake(
    'wrong-encoding',
    found === 'binary' ? message('files.noLetters', { name }) : message('files.encoding', { name, found }),
  );
}

/** Name of the encoding where it is not UTF-8, `binary` where it is no text, null where it is UTF-8. */
function otherEncoding(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'UTF-16LE';
  if (head[0] === 0xfe && head[1] === 0xff) return 'UTF-16BE';
  const [even, odd] = zerosIn(head);
  // Latin letters, digits and line breaks have a zero byte in UTF-16, always on the same side.
  if (odd > head.length / 20 && odd > 20 * even) return 'UTF-16LE';
  if (even > head.length / 20 && even > 20 * odd) return 'UTF-16BE';
  if (1000 * (even + odd) > head.length) return 'binary';
  return hasBom(head) || isMostlyUtf8(head) ? null : codePage(head);
}

/** Zero bytes at even and at odd places: few texts have any. */
function zerosIn(head: Buffer): [even: number, odd: number] {
  let [even, odd] = [0, 0];
  for (let i = head.indexOf(0); i !== -1; i = head.indexOf(0, i + 1)) {
    if (i % 2 === 0) even++;
    else odd++;
  }
  return [even, odd];
}

/** A broken letter here and there is for the engine to refuse, row by row. */
function isMostlyUtf8(head: Buffer): boolean {
  // Valid UTF-8 is UTF-8, whatever it says: a text may hold U+FFFD itself.
  if (isUtf8(head) || isUtf8(withoutCutLetter(head))) return true;
  // `stream` lets the last letter be cut off.
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  let foreign = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) foreign++;
    if (unit === 0xfffd) broken++;
  }
  return broken * 10 <= foreign;
}

/** The lines before the first byte that is no UTF-8: of a damaged file all that can be judged by. */
export function soundLines(head: Buffer): Buffer {
  if (isUtf8(head)) return head;
  let sound = 0;
  for (let step = head.length; step >= 1; step = Math.floor(step / 2)) {
    while (sound + step <= head.length && isUtf8(withoutCutLetter(head.subarray(0, sound + step))))
      sound += step;
  }
  const end = head.lastIndexOf(10, sound - 1) + 1;
  return end === 0 ? head : head.subarray(0, end);
}

/** Whether all of it is UTF-8, but for a last letter that may be cut off. */
export const isUtf8SoFar = (bytes: Buffer): boolean => isUtf8(bytes) || isUtf8(withoutCutLetter(bytes));

/** The bytes up to the beginning of a last letter that may be cut off: at most three bytes of it are there. */
function withoutCutLetter(head: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, head.length); back++) {
    const byte = head[head.length - back]!;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
    if (byte < 0x80) break;
  }
  return head;
}

/** Commonest letters of Russian and of Arabic and Persian: a text decoded rightly is mostly made of them. */
const candidates: readonly [string, RegExp][] = [
  ['windows-1251', /[оеаинтсрвлкмдпуя ]/giu],
  ['koi8-r', /[оеаинтсрвлкмдпуя ]/giu],
  ['windows-1256', /[اليمنرتوبهدسفک ]/gu],
  ['iso-8859-6', /[اليمنرتوبهدسف ]/gu],
];

/** Whether most letters above 127 stand by themselves, as accents do; of other scripts whole words are above. */
function standsAlone(head: Buffer): boolean {
  let [alone, all] = [0, 0];
  for (let i = 0; i < head.length; i++) {
    if ((head[i] as number) < 0x80) continue;
    all++;
    if ((head[i - 1] ?? 0) < 0x80 && (head[i + 1] ?? 0) < 0x80) alone++;
  }
  return 2 * alone > all;
}

/** The code page that text which is not UTF-8 is likeliest to be in, by its commonest letters. */
export function codePage(head: Buffer): string {
  if (standsAlone(head)) return 'windows-1252';
  const sample = head.subarray(0, 64 * 1024).filter((byte) => byte >= 0x80 || byte === 0x20);
  let best = ['windows-1252', 0.55] as [string, number];
  for (const [name, letters] of candidates) {
    const text = new TextDecoder(name).decode(sample).toLowerCase();
    const share = (text.match(letters)?.length ?? 0) / Math.max(1, text.length);
    if (share > best[1]) best = [name, share];
  }
  return best[0];
}
