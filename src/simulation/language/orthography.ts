import type { Orthography } from '../spec.ts';
import { type Random, uniformInteger } from '../draws.ts';

const zwnj = '\u200c';

/** Persian text with ZWNJ and Persian letters, rewritten as a channel spells it. URLs and handles come after. */
export function spell(random: Random, text: string, orthography: Orthography): string {
  let out = text;
  if (orthography.zwnj === 'space') out = out.replaceAll(zwnj, ' ');
  else if (orthography.zwnj === 'joined') out = out.replaceAll(zwnj, '');
  else if (orthography.zwnj === 'mixed') {
    out = out.replaceAll(zwnj, () => [zwnj, ' ', ''][uniformInteger(random, 3)] ?? zwnj);
  }
  if (orthography.arabicLetters) out = out.replaceAll('ی', 'ي').replaceAll('ک', 'ك');
  if (orthography.digits !== 'ascii') {
    const zero = orthography.digits === 'persian' ? 0x06f0 : 0x0660;
    out = out.replace(/[0-9]/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  }
  return out;
}

/** As an editor's keyboard writes: every ZWNJ kept, Persian letters and digits. */
export const plainPersian: Orthography = { zwnj: 'kept', arabicLetters: false, digits: 'persian' };
