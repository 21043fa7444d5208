import { NotPicture } from './bits.ts';
import { Huffman } from './huffman.ts';
import { type Component, type Frame, readScan, scanOf } from './scan.ts';

/** A picture in grey, an eighth as wide and high: the mean of each block of 8 × 8 pixels, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  /** Its pixels in blocks: less than `width` and `height` where the last block is not whole. */
  readonly extent: readonly [across: number, down: number];
  /** Sums of a block's grey levels about the middle one, in eighths: 8 is one level. */
  readonly values: Int32Array;
}

/** Blocks of the largest picture that is read (134 megapixels), and coded passes over one. */
const [mostBlocks, mostScans] = [2 ** 21, 500];

/**
 * Reads of a JPEG (ITU-T T.81; baseline, extended and progressive, Huffman-coded, 8 bits) the first coefficient of each
 * block of its first component, which is the block's mean: all that a coarse look needs, without ever making the picture.
 * Of a progressive one only the passes with these coefficients are read. Time and memory are linear in the bytes given.
 * @throws {NotPicture} for everything else, and for what is damaged
 */
export function greyOf(bytes: Uint8Array): Grey {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new NotPicture('no JPEG');
  const dc = new Map<number, Huffman>();
  const ac = new Map<number, Huffman>();
  const quantisers = new Map<number, number>();
  let frame: Frame | null = null;
  let interval = 0;
  let scans = 0;
  let isRead = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = bytes[at + 1] as number;
    // Fill bytes, restarts and stuffed zeros between segments; the end.
    if (marker === 0xff || marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9) break;
    const length = (bytes[at + 2] as number) * 256 + (bytes[at + 3] as number);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || segment.length < length - 2) throw new NotPicture('it breaks off');
    at += 2 + length;
    if (marker === 0xdb) readQuantisers(segment, quantisers);
    else if (marker === 0xc4) readHuffman(segment, dc, ac);
    else if (marker === 0xdd) interval = word(segment, 0);
    else if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
      if (frame !== null) throw new NotPicture('two frames');
      frame = readFrame(segment, marker === 0xc2);
    } else if (marker > 0xc2 && marker < 0xd0 && marker !== 0xc8 && marker !== 0xcc)
      throw new NotPicture('a way of coding that is not read');
    else if (marker === 0xda) {
      if (frame === null) throw new NotPicture('no frame');
      if (++scans > mostScans) throw new NotPicture('too many passes');
      const scan = scanOf(segment, frame, dc, ac);
      const first = frame.components[0] as Component;
      // Finer coefficients alone, or other components alone, tell nothing that is wanted.
      if (scan.from > 0 || !scan.components.includes(first)) continue;
      at = readScan(bytes, at, frame, scan, interval);
      isRead = true;
      if (!frame.isProgressive || scan.low === 0) break;
    }
  }
  if (frame === null || !isRead) throw new NotPicture('it breaks off');
  const { values, stride, across, down, extent, table } = frame.components[0] as Component;
  const step = quantisers.get(table);
  if (step === undefined) throw new NotPicture('no table of steps');
  const grey = new Int32Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) grey[y * across + x] = (values[y * stride + x] as number) * step;
  return { width: across, height: down, extent, values: grey };
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Of each table the step of the first coefficient. */
function readQuantisers(segment: Uint8Array, steps: Map<number, number>): void {
  for (let at = 0; at < segment.length; ) {
    const kind = segment[at] as number;
    const isWide = kind >> 4 > 0;
    steps.set(kind & 15, isWide ? word(segment, at + 1) : (segment[at + 1] ?? 0));
    at += isWide ? 129 : 65;
  }
}

function readHuffman(segment: Uint8Array, dc: Map<number, Huffman>, ac: Map<number, Huffman>): void {
  for (let at = 0; at + 17 <= segment.length; ) {
    const kind = segment[at] as number;
    const counts = segment.subarray(at + 1, at + 17);
    const total = counts.reduce((sum, n) => sum + n, 0);
    const symbols = segment.subarray(at + 17, at + 17 + total);
    if (total > 256 || symbols.length < total) throw new NotPicture('a broken table of codes');
    (kind >> 4 === 0 ? dc : ac).set(kind & 15, new Huffman(counts, symbols));
    at += 17 + total;
  }
}

function readFrame(segment: Uint8Array, isProgressive: boolean): Frame {
  const [precision, height, width, count] = [segment[0], word(segment, 1), word(segment, 3), segment[5] ?? 0];
  if (precision !== 8 || width === 0 || height === 0) throw new NotPicture('a size that is not read');
  // Four are inks, not light.
  if (count !== 1 && count !== 3) throw new NotPicture('colours that are not read');
  const sampling = Array.from({ length: count }, (_, i) => segment[7 + 3 * i] ?? 0);
  const [hMost, vMost] = [Math.max(...sampling.map((s) => s >> 4)), Math.max(...sampling.map((s) => s & 15))];
  if (sampling.some((s) => s >> 4 === 0 || s >> 4 > 4 || (s & 15) === 0 || (s & 15) > 4))
    throw new NotPicture('samplings that are not read');
  const unitsAcross = Math.ceil(width / (8 * hMost));
  const unitsDown = Math.ceil(height / (8 * vMost));
  const components = sampling.map((s, i): Component => {
    const [h, v] = [s >> 4, s & 15];
    const stride = unitsAcross * h;
    const blocks = stride * unitsDown * v;
    if (blocks > mostBlocks) throw new NotPicture('it is too large');
    const extent = [(width * h) / hMost / 8, (height * v) / vMost / 8] as const;
    return {
      id: segment[6 + 3 * i] ?? 0,
      h,
      v,
      table: segment[8 + 3 * i] ?? 0,
      across: Math.ceil(extent[0]),
      down: Math.ceil(extent[1]),
      extent,
      values: new Int32Array(i === 0 ? blocks : 0),
      stride,
      dc: undefined,
      ac: undefined,
      previous: 0,
    };
  });
  return { components, isProgressive, unitsAcross, unitsDown };
}
