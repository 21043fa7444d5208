/** Leaves out a UTF-8 byte order mark at the beginning, however the pieces are cut. */
export async function* withoutBom(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = head.length === 0 ? piece : Buffer.concat([head, piece]);
    if (head.length < 3) continue;
    const rest: Buffer = hasBom(head) ? head.subarray(3) : head;
    head = null;
    if (rest.length > 0) yield rest;
  }
  if (head !== null && head.length > 0) yield head;
}

export function hasBom(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

const hex = '0123456789abcdef';

/**
 * Writes a control character as a JSON escape at `to`, six bytes at most.
 * @returns the place after it
 */
export function escapeControl(out: Buffer, to: number, byte: number): number {
  out[to++] = 92;
  const short = byte === 10 ? 110 : byte === 13 ? 114 : byte === 9 ? 116 : 0;
  if (short !== 0) {
    out[to++] = short;
    return to;
  }
  out[to++] = 117;
  out[to++] = 48;
  out[to++] = 48;
  out[to++] = hex.charCodeAt(byte >> 4);
  out[to++] = hex.charCodeAt(byte & 15);
  return to;
}
