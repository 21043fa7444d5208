import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/server/fitted.ts';

const frame = { posts: 80, channels: ['s1', 's2'] };

describe('an answer of a length', () => {
  it('is the whole of it where it fits, its frame first', () => {
    const text = fitted({ rows: [1, 2], frame }, 1000);
    expect(JSON.parse(text)).toEqual({ rows: [1, 2], frame });
    expect(Object.keys(JSON.parse(text))).toEqual(['frame', 'rows']);
  });

  it('loses rows of its longest list and says how many; the frame stays whole', () => {
    const posts = Array.from({ length: 50 }, (_, n) => ({ n, text: 'x'.repeat(100) }));
    const text = fitted({ label: 'a', posts, few: [1, 2, 3], frame }, 2000);
    const told = JSON.parse(text);
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(told.frame).toEqual(frame);
    expect(told.few).toEqual([1, 2, 3]);
    expect(told.posts).toEqual(posts.slice(0, told.posts.length));
    expect(told.posts.length).toBeGreaterThan(5);
    expect(told.leftOut).toEqual({ posts: 50 - told.posts.length });
  });

  it('shortens a list within a result, never one within its frame', () => {
    const inner = { frame: { channels: Array.from({ length: 40 }, (_, n) => `channel ${n}`) } };
    const told = JSON.parse(
      fitted({ result: { ...inner, rows: Array.from({ length: 30 }, () => 'y'.repeat(50)) } }, 1500),
    );
    expect(told.result.frame).toEqual(inner.frame);
    expect(told.leftOut).toEqual({ 'result.rows': 30 - told.result.rows.length });
  });

  it('asks for less where there is nothing to leave out', () => {
    expect(() => fitted({ text: 'x'.repeat(500), frame }, 300)).toThrow('Ask for less');
  });
});
