/** Level of the false discovery rate, over all pairs of the frame. */
export const unusualLevel = 0.05;

/** Half, the whole and twice the window. */
export const windowsOf = (window: number): readonly [number, number, number] => [
  window / 2,
  window,
  window * 2,
];
