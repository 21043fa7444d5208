import { gzipSync } from 'node:zlib';
import { type Random, uniform, uniformInteger } from '../../src/statistics/random.ts';

/** What can befall a file on its way, or be done to it on purpose. */
const mutations: readonly (readonly [string, (bytes: Buffer, random: Random) => Buffer])[] = [
  ['cut', (bytes, random) => bytes.subarray(0, uniformInteger(random, bytes.length))],
  ['beginning lost', (bytes, random) => bytes.subarray(uniformInteger(random, bytes.length))],
  ['doubled', (bytes) => Buffer.concat([bytes, bytes])],
  [
    'a part doubled',
    (bytes, random) => {
      const [from, to] = stretch(bytes, random);
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    },
  ],
  [
    'a part lost',
    (bytes, random) => {
      const [from, to] = stretch(bytes, random);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    },
  ],
  [
    'bytes changed',
    (bytes, random) =>
      changed(bytes, random, 1 + uniformInteger(random, 20), () => uniformInteger(random, 256)),
  ],
  [
    'bits flipped',
    (bytes, random) =>
      changed(
        bytes,
        random,
        1 + uniformInteger(random, 8),
        (byte) => byte ^ (1 << uniformInteger(random, 8)),
      ),
  ],
  ['zeros', (bytes, random) => inserted(bytes, random, Buffer.alloc(1 + uniformInteger(random, 5000)))],
  [
    'signs of structure',
    (bytes, random) =>
      changed(bytes, random, 1 + uniformInteger(random, 10), () =>
        '{}[]",:\\\n\r\t<>&;\'/'.charCodeAt(uniformInteger(random, 18)),
      ),
  ],
  [
    'UTF-16',
    (bytes, random) =>
      Buffer.concat([
        Buffer.from(uniform(random) < 0.5 ? [0xff, 0xfe] : []),
        Buffer.from(bytes.toString('utf8'), 'utf16le'),
      ]),
  ],
  ['Latin-1', (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1')],
  ['mark of byte order', (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ['half a character', (bytes, random) => inserted(bytes, random, Buffer.from([0xe2, 0x82]))],
  ['lone surrogates', (bytes, random) => inserted(bytes, random, Buffer.from('\\ud800\\udc00\\udfff'))],
  [
    'nesting',
    (bytes, random) => {
      const deep = 10 ** (1 + uniformInteger(random, 5));
      const [open, close] = [
        ['[', ']'],
        ['{"a":', '}'],
        ['<div>', '</div>'],
        ['"', '"'],
        ['<b', '>'],
      ][uniformInteger(random, 5)] as [string, string];
      return inserted(
        bytes,
        random,
        Buffer.from(open.repeat(deep) + (uniform(random) < 0.5 ? close.repeat(deep) : '')),
      );
    },
  ],
  [
    'an endless line',
    (bytes, random) =>
      inserted(bytes, random, Buffer.alloc(2 ** (10 + uniformInteger(random, 14)), 'ab "\\<')),
  ],
  ['no line breaks', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', ' '), 'latin1')],
  ['other line breaks', (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1')],
  [
    'huge numbers',
    (bytes, random) =>
      Buffer.from(
        bytes
          .toString('latin1')
          .replaceAll(/\d{3,}/g, (n) =>
            uniform(random) < 0.2
              ? (['1e999', '-1', '99999999999999999999999', '0.1', 'NaN'][uniformInteger(random, 5)] ?? n)
              : n,
          ),
        'latin1',
      ),
  ],
  ['another name', (bytes) => bytes],
  ['compressed twice', (bytes) => gzipSync(gzipSync(bytes))],
  [
    'compressed and cut',
    (bytes, random) => {
      const packed = gzipSync(bytes);
      return packed.subarray(0, 3 + uniformInteger(random, packed.length - 3));
    },
  ],
  [
    'compressed and changed',
    (bytes, random) =>
      changed(gzipSync(bytes), random, 1 + uniformInteger(random, 4), () => uniformInteger(random, 256)),
  ],
  [
    'a bomb',
    (_, random) =>
      gzipSync(
        Buffer.alloc(
          2 ** (20 + uniformInteger(random, 7)),
          ['a', '\n', ' ', '{"a":', '[', '<p>', '0,'][uniformInteger(random, 7)],
        ),
      ),
  ],
];

/** One or two mutations of a file, and their names. */
export function mutate(bytes: Buffer, random: Random): { bytes: Buffer; how: string } {
  const names: string[] = [];
  let result = bytes;
  const times = uniform(random) < 0.7 ? 1 : 2;
  for (let i = 0; i < times && result.length > 0; i++) {
    const [name, change] = mutations[uniformInteger(random, mutations.length)] as (typeof mutations)[number];
    names.push(name);
    result = change(result, random);
  }
  return { bytes: result, how: names.join(', ') };
}

function stretch(bytes: Buffer, random: Random): [number, number] {
  const from = uniformInteger(random, bytes.length);
  return [from, Math.min(bytes.length, from + 1 + uniformInteger(random, Math.max(1, bytes.length >> 2)))];
}

function changed(bytes: Buffer, random: Random, times: number, to: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < times; i++) {
    const at = uniformInteger(random, copy.length);
    copy[at] = to(copy[at] ?? 0);
  }
  return copy;
}

function inserted(bytes: Buffer, random: Random, more: Buffer): Buffer {
  const at = uniformInteger(random, bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
}
