import { expect, it } from 'vitest';
import { latinKey } from '../../src/web/latin.ts';

it.each([
  // A Persian keyboard.
  ['۱', 'Digit1', '1'],
  ['۵', 'Digit5', '5'],
  ['د', 'KeyN', 'n'],
  ['ع', 'KeyU', 'u'],
  ['؟', 'Slash', '?'],
  // An Arabic and a Russian one.
  ['٣', 'Digit3', '3'],
  ['т', 'KeyN', 'n'],
  // Latin letters are what they say, wherever they stand: the "u" of Dvorak has the key of "f".
  ['u', 'KeyF', 'u'],
  ['a', 'KeyQ', 'a'],
  ['1', 'Digit1', '1'],
  ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'],
  [' ', 'Space', ' '],
])('%s of %s is %s', (key, code, latin) => {
  expect(latinKey({ key, code })).toBe(latin);
});
