import { type Bits, NotPicture } from './bits.ts';

/** A Huffman table (T.81, C.2): codes by their lengths, those of up to eight bits at one look. */
export class Huffman {
  /** By the next eight bits: length × 256 + symbol; 0 where the code is longer. */
  private readonly short = new Uint16Array(256);
  private readonly first = new Int32Array(18);
  private readonly last = new Int32Array(18).fill(-1);
  private readonly offset = new Int32Array(18);
  private readonly symbols: Uint8Array;

  /** @param counts codes of each length from 1 to 16 */
  constructor(counts: Uint8Array, symbols: Uint8Array) {
    this.symbols = symbols;
    let code = 0;
    let at = 0;
    for (let length = 1; length <= 16; length++) {
      const n = counts[length - 1] as number;
      this.first[length] = code;
      this.offset[length] = at;
      for (let i = 0; i < n; i++, code++, at++) {
        if (code >= 1 << length) throw new NotPicture('a table has too many codes');
        if (length > 8) continue;
        const from = code << (8 - length);
        this.short.fill(length * 256 + (symbols[at] ?? 0), from, from + (1 << (8 - length)));
      }
      this.last[length] = code - 1;
      code <<= 1;
    }
  }

  read(bits: Bits): number {
    const found = this.short[bits.peek8()] as number;
    const length = found >> 8;
    if (length > 0 && length <= bits.available) {
      bits.skip(length);
      return found & 0xff;
    }
    let code = 0;
    for (let n = 1; n <= 16; n++) {
      code = (code << 1) | bits.bit();
      const last = this.last[n] as number;
      const first = this.first[n] as number;
      if (code <= last && code >= first)
        return this.symbols[(this.offset[n] as number) + code - first] as number;
    }
    throw new NotPicture('a code that no table has');
  }
}
