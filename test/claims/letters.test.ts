import { describe, expect, it } from 'vitest';
import {
  buckets,
  lettersSay,
  readLetters,
  runsOf,
  writeLetters,
} from '../../src/claims/detect/frames/letters.ts';

// Numbers of buckets by a script of its own (Python): FNV-1a of 32 bits over the code units, h xor h >> 14, its last 14 bits.
const ab = [5332, 3457, 8831];
const post = [12596, 11008, 10934, 1709, 14477, 2703, 10670, 5402, 1055];

describe('runs of letters', () => {
  it('are those of three to five within a word and the gaps at its ends, each once', () => {
    expect([...runsOf(['ab'])]).toEqual(ab);
    expect([...runsOf(['ab', 'ab'])]).toEqual(ab);
    expect([...runsOf(['пост'])]).toEqual(post);
    expect([...runsOf([''])]).toEqual([]);
  });

  it('say as much whatever their number: the sum over its root, and a constant', () => {
    const letters = new Int16Array(buckets + 1);
    letters[ab[0] ?? 0] = 300;
    letters[ab[1] ?? 0] = -100;
    letters[buckets] = 50;
    expect(lettersSay(letters, ['ab'])).toBeCloseTo(2 / Math.sqrt(3) + 0.5, 10);
    expect(lettersSay(letters, [''])).toBeCloseTo(0.5, 10);
  });

  it('come back as they were written', () => {
    const letters = Int16Array.of(0, 1, -1, 32_767, -32_768);
    expect(readLetters(writeLetters(letters))).toEqual(letters);
  });
});
