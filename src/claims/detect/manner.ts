import type { Word } from './words.ts';

/** "They copy the clubs | word for word": how it is done, and no word of theirs. */
export const isManner = (scope: readonly Word[], at: number): boolean =>
  /^(?:for|by|after|to|به|в)$/.test(scope[at + 1]?.norm ?? '') &&
  scope[at + 2] !== undefined &&
  scope[at]?.norm === scope[at + 2]?.norm;
