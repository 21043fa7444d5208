import { describe, expect, it } from 'vitest';
import { attach, begin, push, right } from '../../../src/text/parse/configuration.ts';
import { keyOf, mix } from '../../../src/text/parse/hash.ts';
import { classKeysOf, keysOf, templatesOf } from '../../../src/text/parse/templates.ts';

const names = ['a', 'b', 'c', 'd'];
const values = Int32Array.of(11, -22, 33, 44);

describe('features of a decision as templates', () => {
  it('join the values that a line names, numbered by the lines whatever their length', () => {
    const templates = templatesOf('a b c d\nb\nc a\na b d', names, 7);
    const keys = new Int32Array(templates.size);
    expect(keysOf(templates, values, keys)).toBe(4);
    const hash = (number: number, ...of: number[]): number => keyOf(of.reduce(mix, number));
    expect([...keys].sort((x, y) => x - y)).toEqual(
      [hash(7, 11, -22, 33, 44), hash(8, -22), hash(9, 33, 11), hash(10, 11, -22, 44)].sort((x, y) => x - y),
    );
  });

  it('join a class with what the values make together', () => {
    const templates = templatesOf('a\nb c', names, 1);
    const keys = new Int32Array(2);
    classKeysOf(templates, 2, values, keys);
    expect([...keys]).toEqual([keyOf(mix(mix(1, 2), 11)), keyOf(mix(mix(2, 2), mix(mix(7, -22), 33)))]);
  });

  it('refuse a value that is not there', () => {
    expect(() => templatesOf('a x', names, 0)).toThrow('"x"');
  });
});

describe('a configuration', () => {
  it('begun in the room of a longer sentence is as one begun anew', () => {
    const used = begin(4);
    for (let i = 0; i < 4; i++) push(used);
    attach(used, right, 3);
    attach(used, right, 5);
    const again = begin(2, used);
    expect(again).toBe(used);
    const fresh = begin(2);
    for (const [name, value] of Object.entries(fresh)) {
      if (name === 'stack') continue;
      const here = again[name as keyof typeof again];
      expect(typeof here === 'number' ? here : here.slice(0, 3), name).toEqual(value);
    }
    expect(begin(9, used)).not.toBe(used);
  });
});
