/** A label at a point, and where it goes: beside it, where nothing else is. */
export interface Placed<T> {
  readonly of: T;
  /** Left and middle of the label in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const height = 14;
const gap = 6;
/** Mean advance of a letter at 12 pixels, wide rather than narrow. */
const letter = 7;

export const labelWidth = (text: string): number => Array.from(text).length * letter + 4;

/**
 * Places labels one after the other, the first ones first: to the right of their point, to the left, above, below. One
 * that would lie on another, on a point, or outside of the frame is left out.
 */
export function placeLabels<T extends { readonly x: number; readonly y: number; readonly text: string }>(
  points: readonly T[],
  frame: Box,
): Placed<T>[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const placed: Placed<T>[] = [];
  for (const [i, point] of points.entries()) {
    const width = labelWidth(point.text);
    const boxAt = (left: number, middle: number): Box => ({
      left,
      right: left + width,
      top: middle - height / 2,
      bottom: middle + height / 2,
    });
    const places = [
      [point.x + gap, point.y],
      [point.x - gap - width, point.y],
      [point.x - width / 2, point.y - gap - height / 2],
      [point.x - width / 2, point.y + gap + height / 2],
    ] as const;
    const found = places.find(([left, middle]) => {
      const box = boxAt(left, middle);
      return inside(box, frame) && !taken.some((other, k) => k !== i && overlap(box, other));
    });
    if (found === undefined) continue;
    taken.push(boxAt(...found));
    placed.push({ of: point, x: found[0], y: found[1] });
  }
  return placed;
}

const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
