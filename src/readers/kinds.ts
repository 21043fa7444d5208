import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { OtherKind } from '../messages/en/files.ts';

/** First bytes of files that are no posts, each with what it is. */
const magic: readonly { bytes: readonly number[]; at?: number; what: OtherKind }[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    what: 'zip',
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    what: 'zstd',
  },
  {
    bytes: [0x42, 0x5a, 0x68],
    what: 'bzip2',
  },
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
    what: 'xz',
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'sevenZip' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'rar' },
  {
    bytes: [...Buffer.from('SQLite format 3')],
    what: 'sqlite',
  },
  { bytes: [...Buffer.from('%PDF')], what: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'image' },
  { bytes: [...Buffer.from('GIF8')], what: 'image' },
  { bytes: [...Buffer.from('RIFF')], what: 'imageOrSound' },
  { bytes: [...Buffer.from('ftyp')], at: 4, what: 'film' },
  { bytes: [...Buffer.from('OggS')], what: 'sound' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'oldOffice' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'program' },
  {
    bytes: [...Buffer.from('ustar')],
    at: 257,
    what: 'tar',
  },
  { bytes: [0x80, 4, 0x95], what: 'pickle' },
  { bytes: [...Buffer.from('ARROW1')], what: 'arrow' },
];

function begins(head: Buffer, bytes: readonly number[], at = 0): boolean {
  return head.length >= at + bytes.length && bytes.every((byte, i) => head[at + i] === byte);
}

export function isParquet(head: Buffer): boolean {
  return begins(head, [...Buffer.from('PAR1')]);
}

export function isSqlite(head: Buffer): boolean {
  return begins(head, [...Buffer.from('SQLite format 3')]);
}

/** Refuses, by its beginning, what no reader can read. */
export function refuseOtherKinds(head: Buffer, name: string): void {
  const kind = magic.find(({ bytes, at }) => begins(head, bytes, at));
  if (kind) throw mistake('other-kind', message('files.otherKind', { name, what: kind.what }));
  // A page with all that belongs to it, as a mail; HTML stands within it.
  const text = head.toString('latin1', 0, 4096);
  if (/^(?:MIME-Version:|From: <Saved by)/im.test(text) && /multipart\/related/i.test(text))
    throw mistake('other-kind', message('files.mhtml', { name }));
}
