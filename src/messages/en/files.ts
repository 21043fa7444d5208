import type { Writing } from '../writing.ts';

type Shown = { readonly seen: readonly string[]; readonly more: number };
type Line = { readonly name: string; readonly line: number | null };

const shownNames = ({ seen, more }: Shown, w: Writing): string =>
  seen.length === 0 ? 'none' : `${w.commas(seen)}${more > 0 ? ` and ${more} more` : ''}`;
const lineOf = ({ name, line }: Line): string => `${name}${line === null ? '' : `, line ${line}`}`;

const cards = {
  channel:
    'is the card of a channel, without posts: save the page t.me/s/CHANNEL instead (some channels allow none).',
  group: 'is the card of a group, which has no page of posts: export the group with Telegram Desktop.',
  bot: 'is the card of a bot: nothing is taken in of persons and bots.',
  nobody: 'is what t.me shows for a name that nobody has: look at how the name is written.',
  person: 'is the card of a person: nothing is taken in of persons and bots.',
  page: 'is a t.me page without posts: save the preview at t.me/s/CHANNEL instead (some channels allow none).',
};

const pdfs = {
  locked: 'is locked with a password: unlock it, or save its text as a file, and name that file',
  broken:
    'is a PDF that cannot be read: save the article as a web page, Word document or plain text, and name that file',
  scanned:
    'is a PDF without text, as scans are: let a program for text recognition read it (ocrmypdf), and name what it writes',
  drawn:
    'is a PDF in a script from right to left, which PDFs keep as shapes in the order they are drawn, without words: save the article as a web page, Word document or plain text, and name that file',
};

const posts = 'give a file of posts, or a document with text';

/** Files that are no posts, by their first bytes, and what to do with each. */
export const kinds = {
  zip: [
    'a ZIP archive (or an Excel or Word file that cannot be opened)',
    'unpack it, or save a table as CSV, an article as a Word document (.docx) or plain text',
  ],
  zstd: ['compressed with Zstandard', 'unpack it (zstd -d) and import what it holds'],
  bzip2: ['compressed with bzip2', 'unpack it (bunzip2) and import what it holds'],
  xz: ['compressed with xz', 'unpack it (xz -d) and import what it holds'],
  sevenZip: ['a 7z archive', 'unpack it'],
  rar: ['a RAR archive', 'unpack it'],
  sqlite: ['an SQLite database', 'export its table of posts as CSV'],
  pdf: ['a PDF', posts],
  image: ['an image', posts],
  imageOrSound: ['an image, sound or film', posts],
  film: ['a film', posts],
  sound: ['a sound or film', posts],
  oldOffice: [
    'an old Excel or Word file',
    'save a table as CSV, an article as a Word document (.docx) or plain text',
  ],
  program: ['a program', posts],
  tar: ['a tar archive', 'unpack it (tar -x) and import what it holds'],
  pickle: ['a Python pickle', 'write it out as JSON lines or CSV'],
  arrow: ['an Arrow file', 'write it out as Parquet or CSV'],
} as const;
export type OtherKind = keyof typeof kinds;

/** What is wrong with a file that was named: what it is, where it breaks, what to do. */
export const files = {
  unclosedQuote: ({ file, row }: { file: string; row: number }, w: Writing) =>
    `${file}, row ${w.count(row)} (after the header): a quoted cell is never closed; the file is cut off there, or a quote too many stands in that row.`,
  keptBefore: ({ said }: { said: string }) => `${said} What is whole was taken in.`,
  endsInMiddle: ({ name, at }: { name: string; at: number }, w: Writing) =>
    `${name} ends in the middle, at byte ${w.count(at)}: export or copy it again.`,
  brokenJson: (
    { name, at, expected, seen }: { name: string; at: number; expected: string; seen: string },
    w: Writing,
  ) =>
    `${name} is not whole JSON: at byte ${w.count(at)} ${expected} is expected, not ${seen}; export it again.`,
  jsonEnd: 'the end of the file',
  jsonKey: 'a key',
  jsonValue: 'a value',
  jsonNext: '"," or "]"',
  endlessValue: ({ name, most, at }: { name: string; most: number; at: number }, w: Writing) =>
    `${name} has a value of over ${w.count(most)} ${w.plural(most, { one: 'byte', other: 'bytes' })}, which ends at none before byte ${w.count(at)}: it is damaged or of another kind.`,
  noZone: ({ file, zone }: { file: string; zone: string }) =>
    `${file}: "${zone}" is no time zone; write one like Europe/Berlin.`,
  otherZone: ({ file, offset, zone }: { file: string; offset: string; zone: string }) =>
    `${file} says UTC${offset}, and that is not the standard time of ${zone}: name the zone of the machine that exported it with --timezone.`,
  cutMessage: ({ name, at }: { name: string; at: number }, w: Writing) =>
    `${name} ends in the middle of a message, at byte ${w.count(at)}: copy or export it again.`,
  tableWithoutPosts: ({ name, columns }: { name: string; columns: readonly string[] }, w: Writing) =>
    `${w.bare(name)} is a table with ${w.commas(columns.map(w.code))}, and no posts are seen in it: posts need a channel, an id, a time and a text. It was not taken in.`,
  nothing: ({ name }: { name: string }) => `${name} is empty: there is nothing to read.`,
  blank: ({ name }: { name: string }) => `${name} holds nothing but white space: there is nothing to read.`,
  noTable: ({ name }: { name: string }) =>
    `${name} is neither JSON nor a saved t.me/s page, and no table with a header and two columns was found in it: name the format with --format.`,
  otherFormat: ({ name, format, found }: { name: string; format: string; found: string }) =>
    `${name} is not ${format}: its content looks like ${found}; leave --format out or name another file.`,
  gzGap: ({ name, why, at, next }: { name: string; why: string; at: number; next: number }, w: Writing) =>
    `${name} is damaged at byte ${w.count(at)} (${why}): what is packed from there to byte ${w.count(next)} is lost, what follows was read; copy or download it again.`,
  gzGaps: (
    {
      name,
      why,
      at,
      places,
      unsure,
    }: { name: string; why: string; at: number; places: number; unsure: number },
    w: Writing,
  ) =>
    `${name} is damaged in ${w.count(places + unsure)} places, the first that lost something at byte ${w.count(at)} (${why}): from ${w.count(places)} of them to the next part what is packed is lost${unsure === 0 ? '' : `, at ${w.count(unsure)} nothing is missing but a checksum does not hold, so what stands there may be wrong`}; what follows was read; copy or download it again.`,
  gzChecks: (
    { name, why, at, places }: { name: string; why: string; at: number; places: number },
    w: Writing,
  ) =>
    places === 1
      ? `${name} was read whole, but a checksum in it, at byte ${w.count(at)}, does not hold (${why}): nothing is missing, and what was packed before that may be wrong; copy or download it again.`
      : `${name} was read whole, but ${w.count(places)} checksums in it do not hold, the first at byte ${w.count(at)} (${why}): nothing is missing, and what was packed there may be wrong; copy or download it again.`,
  gzCut: ({ name }: { name: string }) =>
    `${name} ends in the middle of its compressed data: copy or download it again.`,
  gzBroken: ({ name, why }: { name: string; why: string }) =>
    `${name} is damaged (${why}): copy or download it again.`,
  aFeed: ({ name }: { name: string }) => `${name} is a feed, not a file of Telegram posts.`,
  aSitemap: ({ name }: { name: string }) =>
    `${name} is a sitemap, a list of addresses without posts: "isogloss collect add ADDRESS" asks a site for the pages that it names.`,
  aWebPage: ({ name }: { name: string }) =>
    `${name} is a web page, but not one of t.me/s/CHANNEL with its posts.`,
  noLineBreak: ({ name, most, line }: { name: string; most: number; line: number }, w: Writing) =>
    `${name} has no line break in ${w.count(most)} ${w.plural(most, { one: 'byte', other: 'bytes' })} from line ${w.count(line)} on: it is not NDJSON, or damaged.`,
  noRecords: ({ file }: { file: string }) =>
    `${file}: it begins as JSON, and no whole record with named fields stands in it: it may be cut off or broken. Export or copy it again; a mapping does not help.`,
  noChats: ({ name }: { name: string }) =>
    `${name} has no "messages" and no "chats": it is no Telegram Desktop export of chats; export the channel again as "Machine-readable JSON".`,
  cutPage: ({ name, at }: { name: string; at: number }, w: Writing) =>
    `${name} ends in the middle of a message, at byte ${w.count(at)}: save the page again.`,
  unreadPosts: ({ name, raw, found }: { name: string; raw: number; found: number }, w: Writing) =>
    `${name} has ${w.n(raw)} ${w.plural(raw, { one: 'post', other: 'posts' })}, of which ${w.n(found)} could be read: it is the source of a page, or Telegram has changed its pages. Save the page itself, or update Isogloss.`,
  pageNoText: ({ name }: { name: string }) =>
    `${name} is a page without text: save it again after it has been shown in full (some pages build themselves with scripts).`,
  cutFeed: ({ name }: { name: string }) =>
    `${name} ends in the middle of a feed: fetch or copy it again. Entries that are whole before that were read.`,
  feedEmpty: ({ name }: { name: string }) => `${name} is a feed without entries: there is nothing to read.`,
  feedDeep: ({ name, most }: { name: string; most: number }, w: Writing) =>
    `${name} is nested more than ${most} ${w.plural(most, { one: 'element', other: 'elements' })} deep, which no feed is: download it again.`,
  feedBroken: ({ name }: { name: string }) =>
    `${name} is a JSON Feed that breaks off or is damaged: download it again.`,
  mhtml: ({ name }: { name: string }) =>
    `${name} is a page saved as MHTML: save it as "Webpage, HTML only" instead.`,
  openDocument: ({ name }: { name: string }) =>
    `${name} is an OpenDocument text: save it as DOCX or as plain text, and name that file.`,
  telegramPage: ({ name }: { name: string }) =>
    `${name} is a page of a Telegram channel: its posts are imported (isogloss import) from the page saved as an HTML file, and it is no article.`,
  jsonNoFeed: ({ name }: { name: string }) =>
    `${name} is JSON, but not a feed: import it if it has posts, or name an article.`,
  noText: ({ name }: { name: string }) => `${name} has no text: there is nothing to read.`,
  tooLong: ({ name, most }: { name: string; most: number }) =>
    `${name} is longer than ${most} MiB, which no article is: name an article.`,
  tooManyTags: ({ name, most }: { name: string; most: number }, w: Writing) =>
    `${name} has more than ${w.count(most)} ${w.plural(most, { one: 'tag', other: 'tags' })}, which no page of an article has: save the article's own page.`,
  noWarc: ({ name }: { name: string }) => `${name} is not a WARC file: its first line names no version.`,
  wordBroken: ({ name }: { name: string }) =>
    `${name} is a Word document that cannot be unpacked: open it, save it again as DOCX or as plain text, and name that file.`,
  persons: ({ file, of }: { file: string; of: string }) =>
    `${file} looks like an export of ${of}, which are persons: Isogloss reads public channels and news, and has kept nothing of it. Who shared the same thing can be measured from a share table: pass a mapping file with "shares:" (object, account, content, time) with --map.`,
  packedDatabase: ({ name }: { name: string }) =>
    `${name} is a packed SQLite database: unpack it (gunzip) first.`,
  storeAlone: ({ name }: { name: string }) => `${name} is a whole store: import it by itself.`,
  noPostsFolder: ({ path }: { path: string }) =>
    `${path} has no files that could hold posts: name another folder.`,
  brokenOff: ({ name }: { name: string }) => `${name} came in part only: drop it again.`,
  noRoom: ({ name }: { name: string }) =>
    `${name} was not taken in: the disk would be full. Free some space, and drop it again.`,
  parquetElsewhere: ({ name }: { name: string }) =>
    `${name}: Parquet is read by the engine in this process, and the project is on a server or open in another command. Close that command, or convert the file to CSV or NDJSON.`,
  pattern: ({ name }: { name: string }) =>
    `${name}: the engine takes "*", "?" and braces in the name of a file or its folders for a pattern. Rename it.`,
  parquetBroken: ({ name }: { name: string }) =>
    `${name} begins like a Parquet file but cannot be read as one; it may be cut short.`,
  sqliteElsewhere: ({ name }: { name: string }) =>
    `${name}: SQLite is read by the engine in this process, from a name without "*", "?" and braces. Close the other command that has the project open, or save the table of messages as CSV.`,
  card: ({ name, of }: { name: string; of: keyof typeof cards }) => `${name} ${cards[of]}`,
  noLetters: ({ name }: { name: string }) =>
    `${name} is not text but bytes of another kind: give an export or a table of posts, or a document with text.`,
  encoding: ({ name, found }: { name: string; found: string }) =>
    `${name} is not UTF-8; it looks like ${found}: save it as UTF-8 (iconv -f ${found} -t UTF-8) and import that.`,
  typeless: ({ file }: { file: string }) =>
    `${file} does not say whether its chat is public: only exports that name a public channel or group as their "type" are read, and nothing of this one was kept.`,
  privateChat: ({ file, type }: { file: string; type: string }) =>
    `${file} is the export of a ${type}, not of a public channel or group: Isogloss reads public speech only and has kept nothing of it.`,
  noMessagesTable: ({ name }: { name: string }) =>
    `${name} is an SQLite database without a table "messages": only those of tg-archive are read as they are. Save its table of posts as CSV and import that.`,
  otherDatabase: ({ name, missing }: { name: string; missing: readonly string[] }, w: Writing) =>
    `${name} is an SQLite database whose table "messages" has no ${w.commas(missing)}: it is not tg-archive's. Save the table as CSV and import that with a mapping (--map).`,
  fileOf: ({ name }: { name: string }) => `a file of ${name}`,
  anSqlite: 'an SQLite database',
  desktopHtml: 'an HTML export of Telegram Desktop',
  whichChat: ({ file, what }: { file: string; what: string }) =>
    `${file} is ${what}: one chat, and nothing in it says which, or whether it is public. Only public channels and groups are read: if it is one, say so with --public, and name it with --channel NAME (its handle).`,
  noColumn: (
    { file, paths, field, ...shown }: { file: string; paths: readonly string[]; field: string } & Shown,
    w: Writing,
  ) =>
    `${file} has no column "${paths.join('" or "')}", which the mapping names for "${field}". Columns seen: ${shownNames(shown, w)}.`,
  noMapping: ({ file, what, ...shown }: { file: string; what: 'keys' | 'columns' } & Shown, w: Writing) =>
    `${file}: no mapping fits. ${what === 'keys' ? 'Keys' : 'Columns'} seen: ${shownNames(shown, w)}. Write a mapping file ("fields:" with channel, id, date and text, or for a share table "shares:" with object, account, content and time, each naming where it stands) and pass it with --map.`,
  whichCalendar: ({
    file,
    field,
    first,
    last,
  }: {
    file: string;
    field: string;
    first: number;
    last: number;
  }) =>
    `${file}: "${field}" has years from ${first} to ${last}, which may be Jalali or Hijri. Say which in a mapping file (--map), "time: jalali" or "time: hijri" under that field.`,
  whichZone: ({ file, offset }: { file: string; offset: string | null }) =>
    `${file} has times of the machine that exported it${offset === null ? '' : ` (it says UTC${offset}, which is standard time, in summer too)`}: name its zone with --timezone, like --timezone Asia/Tehran.`,
  pdf: ({ name, fault }: { name: string; fault: keyof typeof pdfs }) => `${name} ${pdfs[fault]}.`,
  otherKind: ({ name, what }: { name: string; what: OtherKind }) =>
    `${name} is ${kinds[what][0]}, which cannot be read: ${kinds[what][1]}.`,
  xml: ({ name, root }: { name: string; root: string | null }) =>
    `${name} is XML${root === null ? '' : ` (its outermost element is <${root}>)`}, but neither a page nor a feed: name an article, a feed or a WARC file.`,
  emptyFolder: ({ name }: { name: string }) => `${name} has no files: name a folder of articles.`,
  noneReadable: ({ name, reason }: { name: string; reason: string }) =>
    `${name} has no document that can be read; the first reason: ${reason}`,
  nothingReadable: ({ name, reason }: { name: string; reason: string | null }) =>
    `${name} holds no page, text or feed that can be read${reason === null ? '.' : `; the first reason: ${reason}`}`,
  recordLong: ({ number, name, most }: { number: number; name: string; most: number }) =>
    `Record ${number} of ${name} is longer than ${most} MiB.`,
  recordBroken: ({ number, name }: { number: number; name: string }) =>
    `Record ${number} of ${name} is damaged.`,
  undecodable: ({ name }: { name: string }) => `${name} cannot be decoded.`,
  entryEmpty: ({ name }: { name: string }) => `${name} has neither text nor title.`,
  noChannelId: ({ text, ...at }: { text: string } & Line) =>
    `${lineOf(at)}: "${text}" is no channel id; write one "id: handle" a line, like 1234567890: somechannel.`,
  noHandle: ({ text, ...at }: { text: string } & Line) =>
    `${lineOf(at)}: "${text}" is no handle; write one "id: handle" a line, like 1234567890: somechannel.`,
  badHandles: (at: Line) => `${lineOf(at)}: not readable; write one "id: handle" a line.`,
  noMappingFile: ({ name }: { name: string }) =>
    `${name} is no mapping: it needs "fields:" (or, for a share table, "shares:").`,
};
