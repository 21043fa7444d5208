import type { Grey } from './jpeg.ts';

/** Where it grows lighter from one part to the next: bits of a grid of 9 × 8 across and of 8 × 9 down, row by row. */
export interface PictureHash {
  readonly across: bigint;
  readonly down: bigint;
}

const side = 8;
/** Blocks across and down below which parts of the grid have too few of them. */
const leastBlocks = 16;
/** In eighths of a grey level: what a step has to be more than to be one up, so that even ground has the same bits each time. */
const level = 8;
/** A step of two levels tells something; of the 128 so many have to. */
const [telling, leastSteps] = [2 * level, side * side];

/**
 * The difference hash of a whole picture in both directions (known as dHash; decision 18 has its bounds and figures). Null
 * below 128 pixels, and where less than half of the neighbours differ: such pictures (a text on one ground, a clear sky) fall
 * together with others.
 */
export function hashOf(grey: Grey): PictureHash | null {
  if (Math.min(...grey.extent) < leastBlocks) return null;
  const across = stepsOf(gridOf(grey, side + 1, side), side + 1, 1);
  const down = stepsOf(gridOf(grey, side, side + 1), side, side);
  const steps = [...across, ...down].filter((step) => Math.abs(step) >= telling).length;
  return steps < leastSteps ? null : { across: bitsOf(across), down: bitsOf(down) };
}

/** From each part to the next one in the same row (`by` 1) or column (`by` a row). */
function stepsOf(grid: Float64Array, columns: number, by: number): number[] {
  const steps: number[] = [];
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const at = row * columns + column;
      steps.push((grid[at + by] as number) - (grid[at] as number));
    }
  return steps;
}

const bitsOf = (steps: readonly number[]): bigint =>
  steps.reduce((bits, step) => (bits << 1n) | (step > level ? 1n : 0n), 0n);

/** Means over equal parts of a picture, row by row; a block on an edge counts by its parts on each side. */
function gridOf({ width, height, extent, values }: Grey, columns: number, rows: number): Float64Array {
  const grid = new Float64Array(columns * rows);
  const xs = sharesOf(width, extent[0], columns);
  const ys = sharesOf(height, extent[1], rows);
  for (const [y, parts] of ys.entries())
    for (const [row, tall] of parts)
      for (const [x, own] of xs.entries())
        for (const [column, wide] of own) {
          const at = row * columns + column;
          grid[at] = (grid[at] as number) + (values[y * width + x] as number) * tall * wide;
        }
  return grid;
}

/** Of each block which parts it lies in, and how much of it; shares of a part sum up to 1. */
function sharesOf(blocks: number, extent: number, parts: number): [part: number, share: number][][] {
  const size = extent / parts;
  return Array.from({ length: blocks }, (_, block) => {
    const own: [number, number][] = [];
    for (let part = Math.floor(block / size); part < parts && part * size < block + 1; part++) {
      const share = (Math.min(block + 1, extent, (part + 1) * size) - Math.max(block, part * size)) / size;
      if (share > 1e-9) own.push([part, share]);
    }
    return own;
  });
}
