import { describe, expect, it } from 'vitest';
import { courseOf } from '../../src/work/course.ts';

/** What a bar shows, in thousandths. */
function bar() {
  const shown: number[] = [];
  return { shown, course: courseOf((_stage, done, total) => void shown.push((1000 * done) / total)) };
}

describe('one bar over several pieces', () => {
  it('gives each piece its part, and never goes back where one begins anew', () => {
    const { shown, course } = bar();
    const first = course(0.5);
    first('a', 0, 2);
    first('a', 2, 2);
    first('b', 0, 4);
    const second = course(0.3);
    second('c', 1, 3);
    second('d', 0, 0);
    expect(shown).toEqual([0, 500, 500, 600, 600]);
  });

  it('is at its end only when the last piece is', () => {
    const { shown, course } = bar();
    course(0.9)('a', 5, 5);
    const last = course(0.1);
    last('b', 999_999, 1_000_000);
    last('b', 1, 1);
    expect(shown).toEqual([900, 999, 1000]);
  });

  it('says nothing where nobody listens', () => {
    expect(() => courseOf(undefined)(1)('a', 1, 1)).not.toThrow();
  });
});
