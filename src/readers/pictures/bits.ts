/** The bits of a JPEG's coded data, without the zero byte that is stuffed behind each 0xff (ITU-T T.81, F.1.2.3). */
export class Bits {
  private readonly bytes: Uint8Array;
  private at: number;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Where the next marker is looked for. */
  get position(): number {
    return this.at;
  }

  /** The next bit; past a marker or the end there are none. */
  bit(): number {
    if (this.count === 0) this.more();
    this.count--;
    return (this.held >> this.count) & 1;
  }

  /** The next bits, at most sixteen. */
  bits(n: number): number {
    while (this.count < n) this.more();
    this.count -= n;
    return (this.held >> this.count) & ((1 << n) - 1);
  }

  /** The next eight bits without taking them; zeros stand for what is not there. */
  peek8(): number {
    if (this.count < 8 && !this.isAtMarker()) this.more();
    return (this.count >= 8 ? this.held >> (this.count - 8) : this.held << (8 - this.count)) & 0xff;
  }

  /** Takes bits that were seen by `peek8`. */
  skip(n: number): void {
    if (n > this.count) throw new NotPicture('it breaks off');
    this.count -= n;
  }

  get available(): number {
    return this.count;
  }

  /** Begins at the next restart marker, which must be there. */
  restart(): void {
    this.count = 0;
    const { bytes } = this;
    while (this.at + 1 < bytes.length && !(bytes[this.at] === 0xff && bytes[this.at + 1] !== 0)) this.at++;
    const marker = bytes[this.at + 1] ?? 0;
    if (marker < 0xd0 || marker > 0xd7) throw new NotPicture('a restart is missing');
    this.at += 2;
  }

  private isAtMarker(): boolean {
    const { bytes, at } = this;
    return at >= bytes.length || (bytes[at] === 0xff && bytes[at + 1] !== 0);
  }

  private more(): void {
    if (this.isAtMarker()) throw new NotPicture('it breaks off');
    const byte = this.bytes[this.at] as number;
    this.at += byte === 0xff ? 2 : 1;
    this.held = ((this.held & 0xffff) << 8) | byte;
    this.count += 8;
  }
}

/** What cannot be read as a picture, with the reason for those who mend this. */
export class NotPicture extends Error {}
