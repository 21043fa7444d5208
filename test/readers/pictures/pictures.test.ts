import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert, nat, property, tuple } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { NotPicture } from '../../../src/readers/pictures/bits.ts';
import { hashOf } from '../../../src/readers/pictures/hash.ts';
import { pictureHash } from '../../../src/readers/pictures/index.ts';
import { greyOf } from '../../../src/readers/pictures/jpeg.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/pictures/${name}`, import.meta.url));
/** As another decoder has them (fixtures/pictures/make.py). */
const decoded = JSON.parse(fixture('means.json').toString()) as Record<
  string,
  { means: number[][]; hash: [string, string] }
>;
const names = Object.keys(decoded);
const folder = mkdtempSync(join(tmpdir(), 'isogloss-'));
afterAll(() => rmSync(folder, { recursive: true }));

const distance = (a: bigint, b: bigint): number => (a ^ b).toString(2).replaceAll('0', '').length;
const apart = (a: readonly [string, string], b: readonly [string, string]): number =>
  distance(BigInt(a[0]), BigInt(b[0])) + distance(BigInt(a[1]), BigInt(b[1]));

describe('a JPEG', () => {
  it.each(names)('%s: the means of its blocks are those of another decoder', (name) => {
    const { means } = decoded[name] as (typeof decoded)[string];
    const { width, height, values } = greyOf(fixture(name));
    expect([width, height]).toEqual([means[0]?.length, means.length]);
    // A whole block; of those at the edges a decoder shows but a part.
    const whole = name.startsWith('odd') ? 1 : 0;
    for (let y = 0; y < height - whole; y++)
      for (let x = 0; x < width - whole; x++)
        expect(
          Math.abs((values[y * width + x] as number) / 8 + 128 - (means[y]?.[x] as number)),
        ).toBeLessThanOrEqual(1.5);
  });

  it.each(names.filter((name) => name !== 'sky.jpg'))(
    '%s: its hash is that of all its pixels, to a few bits at edges of its parts',
    (name) => {
      const hash = hashOf(greyOf(fixture(name)));
      const found = [String(hash?.across), String(hash?.down)] as const;
      expect(apart(found, (decoded[name] as (typeof decoded)[string]).hash)).toBeLessThanOrEqual(3);
    },
  );

  it('of one scene written otherwise stands close, of another far', () => {
    const found = (name: string): [string, string] => {
      const hash = hashOf(greyOf(fixture(name)));
      return [String(hash?.across), String(hash?.down)];
    };
    const plain = found('plain.jpg');
    for (const name of ['progressive.jpg', 'full.jpg', 'half.jpg', 'restarts.jpg', 'grey.jpg'])
      expect(apart(plain, found(name))).toBeLessThanOrEqual(8);
    expect(apart(plain, found('odd.jpg'))).toBeGreaterThan(24);
  });

  it('in which hardly anything differs, or that is smaller than 128 pixels, has no hash', () => {
    expect(hashOf(greyOf(fixture('sky.jpg')))).toBeNull();
    const grey = greyOf(fixture('plain.jpg'));
    expect(hashOf({ ...grey, height: 15, extent: [grey.extent[0], 15] })).toBeNull();
    expect(hashOf({ ...grey, height: 16, extent: [grey.extent[0], 16] })).not.toBeNull();
  });
});

describe('what is no picture that is read', () => {
  it.each(['inks.jpg', 'other.png'])('%s', (name) => {
    expect(() => greyOf(fixture(name))).toThrow(NotPicture);
  });

  it('cut off anywhere before its end', () => {
    const bytes = fixture('plain.jpg');
    for (let at = 0; at < bytes.length - 40; at += 37)
      expect(() => greyOf(bytes.subarray(0, at))).toThrow(NotPicture);
  });

  it('larger than any photo by its own words', () => {
    const bytes = Buffer.from(fixture('plain.jpg'));
    const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
    bytes.writeUInt16BE(65_535, frame + 5);
    bytes.writeUInt16BE(65_535, frame + 7);
    expect(() => greyOf(bytes)).toThrow(NotPicture);
  });

  it('with any bytes changed, is read or refused, soon, and breaks nothing', () => {
    const sources = ['plain.jpg', 'progressive.jpg', 'restarts.jpg', 'odd-progressive.jpg'].map(fixture);
    assert(
      property(
        nat(sources.length - 1),
        array(tuple(nat(20_000), nat(255)), { minLength: 1, maxLength: 20 }),
        (which, changes) => {
          const bytes = Buffer.from(sources[which] as Buffer);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          try {
            hashOf(greyOf(bytes));
          } catch (error) {
            expect(error).toBeInstanceOf(NotPicture);
          }
        },
      ),
      { numRuns: 1500, interruptAfterTimeLimit: 20_000 },
    );
  });
});

describe('a photo of an export', () => {
  it('is opened in the export’s own folder alone', async () => {
    const own = join(folder, 'export');
    mkdirSync(join(own, 'photos'), { recursive: true });
    writeFileSync(join(own, 'photos', 'one.jpg'), fixture('plain.jpg'));
    writeFileSync(join(own, 'photos', 'sky.jpg'), fixture('sky.jpg'));
    writeFileSync(join(own, 'photos', 'text.jpg'), 'no picture');
    writeFileSync(join(folder, 'outside.jpg'), fixture('plain.jpg'));
    symlinkSync(join(folder, 'outside.jpg'), join(own, 'photos', 'link.jpg'));
    expect(await pictureHash(own, 'photos/one.jpg')).toHaveProperty('across');
    expect(await pictureHash(own, 'photos/sky.jpg')).toBe('plain');
    expect(await pictureHash(own, 'photos/text.jpg')).toBe('unread');
    for (const path of [
      'photos/none.jpg',
      'photos',
      '',
      '../outside.jpg',
      join(folder, 'outside.jpg'),
      'photos/link.jpg',
      'photos/one.jpg\0.png',
      '(File not included. Change data exporting settings to download.)',
    ])
      expect([path, await pictureHash(own, path)]).toEqual([path, 'absent']);
  });
});
