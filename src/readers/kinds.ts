import { UserError } from '../model/errors.ts';

/** First bytes of files that are no posts, and what to do with each. */
const magic: readonly { bytes: readonly number[]; at?: number; what: string; todo: string }[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    what: 'a ZIP archive (or an Excel or Word file)',
    todo: 'unpack it, or save the table as CSV',
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    what: 'compressed with Zstandard',
    todo: 'unpack it (zstd -d) and import what it holds',
  },
  {
    bytes: [0x42, 0x5a, 0x68],
    what: 'compressed with bzip2',
    todo: 'unpack it (bunzip2) and import what it holds',
  },
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
    what: 'compressed with xz',
    todo: 'unpack it (xz -d) and import what it holds',
  },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive', todo: 'unpack it' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive', todo: 'unpack it' },
  {
    bytes: [...Buffer.from('SQLite format 3')],
    what: 'an SQLite database',
    todo: 'export its table of posts as CSV',
  },
  { bytes: [...Buffer.from('%PDF')], what: 'a PDF', todo: 'name a file of posts' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'an image', todo: 'name a file of posts' },
  { bytes: [0xff, 0xd8, 0xff], what: 'an image', todo: 'name a file of posts' },
  { bytes: [...Buffer.from('GIF8')], what: 'an image', todo: 'name a file of posts' },
  { bytes: [...Buffer.from('RIFF')], what: 'an image, sound or film', todo: 'name a file of posts' },
  { bytes: [...Buffer.from('ftyp')], at: 4, what: 'a film', todo: 'name a file of posts' },
  { bytes: [...Buffer.from('OggS')], what: 'a sound or film', todo: 'name a file of posts' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel or Word file', todo: 'save the table as CSV' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'a program', todo: 'name a file of posts' },
  {
    bytes: [...Buffer.from('ustar')],
    at: 257,
    what: 'a tar archive',
    todo: 'unpack it (tar -x) and import what it holds',
  },
  { bytes: [0x80, 4, 0x95], what: 'a Python pickle', todo: 'write it out as JSON lines or CSV' },
  { bytes: [...Buffer.from('ARROW1')], what: 'an Arrow file', todo: 'write it out as Parquet or CSV' },
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

/** Refuses, by its first bytes, what no reader can read. */
export function refuseOtherKinds(head: Buffer, name: string): void {
  const kind = magic.find(({ bytes, at }) => begins(head, bytes, at));
  if (kind) throw new UserError('other-kind', `${name} is ${kind.what}, which cannot be read: ${kind.todo}.`);
}
