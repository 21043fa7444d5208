import { Bits, NotPicture } from './bits.ts';
import type { Huffman } from './huffman.ts';

export interface Component {
  readonly id: number;
  readonly h: number;
  readonly v: number;
  readonly table: number;
  /** Blocks across and down that it has, without those that fill up the last unit. */
  readonly across: number;
  readonly down: number;
  readonly extent: readonly [across: number, down: number];
  /** Of the first component the coefficients, in units filled up; of others none. */
  readonly values: Int32Array;
  readonly stride: number;
  dc: Huffman | undefined;
  ac: Huffman | undefined;
  previous: number;
}

export interface Frame {
  readonly components: readonly Component[];
  readonly isProgressive: boolean;
  readonly unitsAcross: number;
  readonly unitsDown: number;
}

export interface Scan {
  readonly components: readonly Component[];
  /** First coefficient; then by how many bits it was and is shifted. */
  readonly from: number;
  readonly high: number;
  readonly low: number;
}

/** What a pass says of itself, with the tables that stand at it. */
export function scanOf(
  segment: Uint8Array,
  frame: Frame,
  dc: ReadonlyMap<number, Huffman>,
  ac: ReadonlyMap<number, Huffman>,
): Scan {
  const count = segment[0] ?? 0;
  const components = Array.from({ length: count }, (_, i) => {
    const component = frame.components.find(({ id }) => id === segment[1 + 2 * i]);
    if (component === undefined) throw new NotPicture('a component that is none');
    const tables = segment[2 + 2 * i] ?? 0;
    component.dc = dc.get(tables >> 4);
    component.ac = ac.get(tables & 15);
    component.previous = 0;
    return component;
  });
  if (count === 0 || new Set(components).size !== count) throw new NotPicture('a broken pass');
  const at = 1 + 2 * count;
  const shift = segment[at + 2] ?? 0;
  return {
    components,
    from: frame.isProgressive ? (segment[at] ?? 0) : 0,
    high: shift >> 4,
    low: shift & 15,
  };
}

/** Reads a pass; gives the place behind it. */
export function readScan(bytes: Uint8Array, at: number, frame: Frame, scan: Scan, interval: number): number {
  const bits = new Bits(bytes, at);
  const [only] = scan.components;
  const isAlone = scan.components.length === 1 && only !== undefined;
  const across = isAlone ? only.across : frame.unitsAcross;
  const units = across * (isAlone ? only.down : frame.unitsDown);
  for (let unit = 0; unit < units; unit++) {
    if (interval > 0 && unit > 0 && unit % interval === 0) {
      bits.restart();
      for (const component of scan.components) component.previous = 0;
    }
    const [x, y] = [unit % across, Math.floor(unit / across)];
    if (isAlone) {
      readBlock(bits, only, y * only.stride + x, frame.isProgressive, scan);
      continue;
    }
    for (const component of scan.components)
      for (let v = 0; v < component.v; v++)
        for (let h = 0; h < component.h; h++)
          readBlock(
            bits,
            component,
            (y * component.v + v) * component.stride + x * component.h + h,
            frame.isProgressive,
            scan,
          );
  }
  return bits.position;
}

function readBlock(
  bits: Bits,
  component: Component,
  place: number,
  isProgressive: boolean,
  { high, low }: Scan,
): void {
  const { values } = component;
  if (isProgressive && high > 0) {
    const bit = bits.bit();
    if (values.length > 0) values[place] = (values[place] as number) | (bit << low);
    return;
  }
  if (component.dc === undefined) throw new NotPicture('no table of codes');
  const size = component.dc.read(bits);
  if (size > 15) throw new NotPicture('a broken coefficient');
  component.previous += size === 0 ? 0 : extended(bits.bits(size), size);
  if (values.length > 0) values[place] = isProgressive ? component.previous << low : component.previous;
  if (isProgressive) return;
  if (component.ac === undefined) throw new NotPicture('no table of codes');
  // The finer coefficients are passed over.
  for (let k = 1; k < 64; k++) {
    const symbol = component.ac.read(bits);
    const [run, length] = [symbol >> 4, symbol & 15];
    if (length === 0) {
      if (run < 15) break;
      k += 15;
    } else {
      k += run;
      bits.bits(length);
    }
  }
}

/** A difference of so many bits, of which the first tells the sign (T.81, F.2.2.1). */
const extended = (value: number, size: number): number =>
  value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
