import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { empty, ownStore } from '../store/support.ts';
import { held, take } from './support.ts';

// How people and their tools write what a post carries: the same thing in many ways, each once.
const { folder, store } = await ownStore({ emptied: true });

function written(name: string, content: string): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}
const lines = (posts: readonly object[]): string => posts.map((post) => `${JSON.stringify(post)}\n`).join('');
const post = (id: number, rest: object): object => ({
  channel: 'quay',
  id,
  date: '2024-01-08T10:00:00Z',
  text: 'greens',
  ...rest,
});

it('a channel by its name, its address or its number is one', async () => {
  const names = [
    '@Quay_News',
    'quay_news',
    'https://t.me/Quay_News',
    't.me/s/quay_news',
    ' Quay_News ',
    'https://telegram.me/quay_news/10?single',
  ]; // prettier-ignore
  const numbers = [
    '-1001500000040',
    1_500_000_040,
    'channel1500000040',
    'https://t.me/c/1500000040/9',
    '1500000040.0',
  ]; // prettier-ignore
  const posts = [...names, ...numbers].map((channel, i) => post(i + 1, { channel }));
  // What leads to no channel by its name, and a site, stay what they are.
  const others = ['https://t.me/joinchat/AAAA', 'https://t.me/+AAAA', 'wire.example', 'channel5'];
  posts.push(...others.map((channel, i) => post(i + 50, { channel })));
  await take(store, written('names.ndjson', lines(posts)));
  const all = await held(store);
  const ids = (channel: string): number[] => all.filter((one) => one.channel === channel).map(({ id }) => id);
  expect(ids('quay_news')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(ids('1500000040')).toEqual([7, 8, 9, 10, 11]);
  expect(others.flatMap((name) => ids(name.toLowerCase()))).toEqual([50, 51, 52, 53]);
});

it('counters with marks of thousands, in other digits, and rounded; what is no number is not known', async () => {
  const cells = [
    '1234',
    '"1,234"',
    '1.234',
    '1 234',
    '1\u202f234',
    '۱۲۳۴',
    '١٬٢٣٤',
    '1234.0',
    '1.2K',
    '"1,2k"',
    '3M',
    '1.000',
    '"12,5"',
    '-1',
    'many',
  ]; // prettier-ignore
  const rows = cells.map((views, i) => `quay,${i + 1},2024-01-08 10:00,greens,${views}\n`);
  await take(store, written('counters.csv', `channel,id,date,text,views\n${rows.join('')}`));
  expect((await held(store)).map(({ views }) => views)).toEqual([
    1234,
    1234,
    1234,
    1234,
    1234,
    1234,
    1234,
    1234,
    1200,
    1200,
    3_000_000,
    1000,
    null,
    null,
    null,
  ]);
});

it('numbers of albums and replies that became decimals; one that was rounded joins no posts', async () => {
  const table = `,channel_id,message_id,date,message,reply_to,grouped_id
0,1500000040.0,12.0,2024-01-08 10:00:00+00:00,one,11.0,13900000000000017.0
1,1500000040.0,13.0,2024-01-08 10:00:00+00:00,,,13900000000000017.0
2,1500000040.0,14.0,2024-01-08 10:01:00+00:00,two,,1.39e+16
3,1500000040.0,15.0,2024-01-08 10:02:00+00:00,three,,1.39e+16\n`;
  await take(store, written('decimals.csv', table));
  expect((await held(store)).map(({ id, album, reply_to: reply }) => [id, album, reply])).toEqual([
    [12, '13900000000000017', 11],
    [13, '13900000000000017', 0],
    [14, '', 0],
    [15, '', 0],
  ]);
});

it('a text in pieces, as messages taken out of an export have it, and no person it was forwarded from', async () => {
  const pieces = ['The ', { type: 'bold', text: 'greens' }, ' lead: ', { type: 'text_link', text: 'here' }];
  const posts = [
    post(1, { text: pieces }),
    post(2, { text: '["no", "pieces"]' }),
    post(3, { forwarded_from: 'Ada Stone', forwarded_from_id: 'user77' }),
    post(4, { forwarded_from: 'Pier', forwarded_from_id: 'channel1500000041' }),
  ];
  await take(store, written('pieces.ndjson', lines(posts)));
  expect(await held(store)).toMatchObject([
    { text: 'The greens lead: here' },
    { text: '["no", "pieces"]' },
    { forward: 1, fwd_from: '', fwd_from_id: '' },
    { forward: 1, fwd_from: 'Pier', fwd_from_id: '1500000041' },
  ]);
});

it('a forward whose origin the exporting program did not know is one', async () => {
  const messages = [
    { id: 1, type: 'message', date_unixtime: '1704708000', forwarded_from: null, text: 'greens' },
    { id: 2, type: 'message', date_unixtime: '1704708001', text: 'greens "forwarded_from"' },
  ];
  const chat = { name: 'Quay', type: 'public_channel', id: 1_500_000_051, messages };
  await take(store, written('result.json', JSON.stringify(chat)));
  expect((await held(store)).map(({ forward }) => forward)).toEqual([1, 0]);
});

it('tables with the number of the row in front, or a delimiter behind; records with commas between them', async () => {
  const rows = [1, 2].map((id) => `"quay",${id},"2024-01-08 10:00","greens, ${id}"`);
  const header = '"channel","id","date","text"';
  const numbered = rows.map((row, i) => `"${i + 1}",${row}`);
  const objects = [1, 2].map((id) => JSON.stringify(post(id, { text: `greens, ${id}` })));
  const files: readonly (readonly [string, string])[] = [
    ['r.csv', [header, ...numbered].join('\n')],
    ['behind.csv', [header, ...rows.map((row) => `${row},`)].join('\n')],
    ['commas.ndjson', objects.map((line) => `${line},\n`).join('')],
    ['array.json', `[\n${objects.map((line) => `${line},\n`).join('')}]`],
  ];
  for (const [name, content] of files) {
    await empty(store);
    const entry = await take(store, written(name, content));
    expect([name, entry.added, entry.rejected]).toEqual([name, 2, 0]);
    expect((await held(store)).map(({ id, text }) => [id, text])).toEqual([
      [1, 'greens, 1'],
      [2, 'greens, 2'],
    ]);
  }
});
