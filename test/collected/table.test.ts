import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountShape, plainMessage, postOfMessage } from '../../src/collect/account/plain.ts';
import type { Mapping, PostField } from '../../src/model/mapping.ts';
import { builtInMappings, tgdatasetMapping } from '../../src/readers/built-in.ts';
import { collectorMappings, databaseMapping } from '../../src/readers/collectors.ts';
import { desktopHtmlShape } from '../../src/readers/desktop-html.ts';
import { libraryMappings } from '../../src/readers/libraries.ts';
import { pageShape } from '../../src/readers/telegram-html.ts';

// The table of docs/collecting.md says what each source carries: held, cell by cell, against the fields that its reader
// takes. ○ is none of a column's fields, ● and ◐ one of them at least.
const docs = readFileSync('docs/collecting.md', 'utf8');
const columns = ['text', 'forwards', 'edits', 'views', 'reactions', 'albums', 'media ids'] as const;
type Column = (typeof columns)[number];
const fieldsOf: Readonly<Record<Column, readonly PostField[]>> = {
  text: ['text'],
  forwards: ['forward', 'forwardedFrom', 'forwardedFromId', 'forwardedId'],
  edits: ['edited', 'isEdited'],
  views: ['views'],
  reactions: ['reactions'],
  albums: ['album'],
  'media ids': ['mediaIds'],
};

/** Albums that no field tells are worked out by the second and the number of their posts (store/derive/units.sql). */
const isTold = (cell: string | undefined): boolean =>
  cell?.startsWith('○') === false && !cell.includes('by second and number');

const table = docs.slice(docs.indexOf('| source | text |')).split('\n\n')[0]?.split('\n') ?? [];
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rows = table.slice(2).map(cellsOf);
const rowOf = (source: string): string[] => {
  const [found, ...more] = rows.filter(([name]) => name?.includes(source) === true);
  if (found === undefined || more.length > 0) throw new Error(`not one row of "${source}"`);
  return found;
};

const known: readonly Mapping[] = [
  ...[...builtInMappings, ...libraryMappings, ...collectorMappings].map(({ mapping }) => mapping),
  tgdatasetMapping,
  databaseMapping,
];
const mappingsOf = (name: string): readonly Mapping[] => known.filter((mapping) => mapping.name === name);
const html = desktopHtmlShape('messages.html', Buffer.from(''), {
  channel: 'quay',
  public: true,
  timezone: 'UTC',
}) as { readonly mapping: Mapping }; // prettier-ignore

/** Each row, by a piece of its name, and the mappings that read it. */
const mapped: readonly (readonly [source: string, mappings: readonly Mapping[]])[] = [
  ['Telethon', mappingsOf('telethon')],
  ['Pyrogram', mappingsOf('pyrogram')],
  ['TGDataset', [tgdatasetMapping]],
  ["telegram-tracker's table", mappingsOf('telegram-table')],
  ["4CAT's table", mappingsOf('4cat')],
  ['Open Measures', mappingsOf('open-measures')],
  ['minet', mappingsOf('minet')],
  ['snscrape', mappingsOf('snscrape')],
  ['tg-archive', mappingsOf('tg-archive')],
  ['Telegram Desktop, HTML', [html.mapping]],
];

describe('what each source carries', () => {
  it('stands in one table with the columns that are asked for', () => {
    expect(cellsOf(table[0] ?? '').slice(1, 8)).toEqual([...columns]);
    expect(rows.length).toBeGreaterThan(12);
    for (const row of rows) expect([row[0], row.length]).toEqual([row[0], 10]);
  });

  it.each(mapped)('%s: a cell is ○ where its reader takes none of it', (source, mappings) => {
    expect(mappings.length).toBeGreaterThan(0);
    const row = rowOf(source);
    for (const [place, column] of columns.entries())
      for (const { fields } of mappings) {
        const carried = fieldsOf[column].some((field) => fields[field] !== undefined);
        expect([source, column, isTold(row[place + 1])]).toEqual([source, column, carried]);
      }
  });

  it.each(mapped)('%s: its rank is the one that is told', (source, mappings) => {
    for (const { rank } of mappings) expect(rowOf(source)[9]).toMatch(new RegExp(`rank ${rank ?? 2}\\b`));
  });

  it('the account carries what is told of the richest sources', () => {
    const message = plainMessage({
      _: 'message',
      id: 1,
      date: 1_700_000_000,
      message: 'a',
      editDate: 1_700_000_100,
      views: 1,
      reactions: { results: [{ count: 2 }] },
      groupedId: 5,
      media: { _: 'messageMediaPhoto', photo: { id: 7 } },
      fwdFrom: { fromId: { _: 'peerChannel', channelId: 2 }, channelPost: 3, date: 1_600_000_000 },
    });
    const post: Partial<Record<PostField, unknown>> =
      message === null ? {} : postOfMessage(message, { id: '1', name: 'quay', title: 'Quay' });
    const row = rowOf('the account');
    for (const [place, column] of columns.entries())
      expect([column, fieldsOf[column].some((field) => post[field] !== undefined)]).toEqual([
        column,
        isTold(row[place + 1]),
      ]);
    expect([accountShape, pageShape]).toMatchObject([{ rank: 4 }, { rank: 3 }]);
    expect([row[9], rowOf('t.me/s pages')[9]]).toEqual([
      expect.stringContaining('rank 4') as string,
      expect.stringContaining('rank 3') as string,
    ]);
  });
});
