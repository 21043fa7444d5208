import { describe, expect, test } from 'vitest';
import { readHandles, readMapping } from '../../src/readers/index.ts';

function message(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('was accepted');
}

describe('a mapping file', () => {
  test('for posts', () => {
    const text = `name: dump
zone: Asia/Tehran
fields:
  channel: { constant: somechannel }
  id: post
  date: { from: [at, when], time: jalali }
  text: body
  media: { from: kind, values: { pic: photo } }
  forwardedId: { from: link, pattern: '/([0-9]+)$' }
`;
    expect(readMapping('map.yaml', text)).toEqual({
      name: 'dump',
      zone: 'Asia/Tehran',
      fields: {
        channel: { constant: 'somechannel' },
        id: 'post',
        date: { from: ['at', 'when'], time: 'jalali' },
        text: 'body',
        media: { from: 'kind', values: { pic: 'photo' } },
        forwardedId: { from: 'link', pattern: '/([0-9]+)$' },
      },
    });
  });

  test('for shares', () => {
    const text = 'shares: { object: repost_id, account: user_id, content: message_id, time: timestamp }';
    expect(readMapping('map.yaml', text)).toEqual({
      name: 'shares',
      shares: { object: 'repost_id', account: 'user_id', content: 'message_id', time: 'timestamp' },
    });
  });

  const shares = {
    name: 'shares',
    shares: { object: 'repost_id', account: 'user_id', content: 'message_id', time: 'timestamp' },
  };
  const columns =
    'object_id: repost_id, account_id: user_id, content_id: message_id, timestamp_share: timestamp';
  test.each([
    ['under "shares:"', `shares: { ${columns} }`],
    ['under "fields:"', `fields: { ${columns} }`],
    ['without a heading', `{ ${columns} }`],
    [
      'as JSON',
      JSON.stringify({ object: 'repost_id', account: 'user_id', content: 'message_id', time: 'timestamp' }),
    ],
  ])('for shares by the names of its columns, %s', (_, text) => {
    expect(readMapping('map.yaml', text)).toEqual(shares);
  });

  test('for posts without a heading', () => {
    expect(readMapping('map.yaml', 'channel: c\nid: i\ndate: d\n')).toEqual({
      name: 'mapping',
      fields: { channel: 'c', id: 'i', date: 'd' },
    });
  });

  test('a mistake in a share table is found under the name it has in the file', () => {
    const text = 'object_id: o\naccount_id: a\ncontent_id: c\ntimestamp_share:\n  from: t\n  time: julian\n';
    expect(message(() => readMapping('map.yaml', text))).toContain(
      'map.yaml, line 6, column 3: timestamp_share',
    );
  });

  test.each([
    [
      'a field that is none',
      'fields:\n  channel: c\n  id: i\n  date: d\n  txet: t\n',
      'map.yaml, line 5, column 3: fields.txet: ',
    ],
    [
      'a wrong value',
      'fields:\n  channel: c\n  id: i\n  date:\n    from: d\n    time: julian\n',
      'map.yaml, line 6, column 5: fields.date',
    ],
    [
      'a field missing',
      'name: x\nfields:\n  channel: c\n  id: i\n',
      'map.yaml, line 2, column 1: fields: a mapping needs at least channel, id and date.',
    ],
    ['no fields', 'name: x\n', 'map.yaml, line 1, column 1: fields: '],
    [
      'a share field missing',
      'shares:\n  object: o\n  account: a\n  time: t\n',
      'map.yaml, line 1, column 1: shares.content: ',
    ],
    ['broken YAML', 'fields:\n  channel: "c\n', 'map.yaml, line 3, column 1: '],
    ['no mapping at all', '- a\n- b\n', 'map.yaml is no mapping: it needs "fields:"'],
  ])('%s is named with its place', (_, text, start) => {
    const said = message(() => readMapping('map.yaml', text));
    expect(said.slice(0, start.length)).toBe(start);
    expect(said).toMatch(/[.?]$/);
  });
});

describe('handles', () => {
  const expected = new Map([
    ['1234567890', 'somechannel'],
    ['42', 'Other_1'],
  ]);
  test.each([
    ['YAML', '# mine\n1234567890: somechannel\n-10042: "@Other_1"\n'],
    ['YAML with bare @', '1234567890: @somechannel\n42: https://t.me/Other_1 # here\n'],
    ['CSV', '1234567890,somechannel\n-10042,@Other_1\n'],
    [
      'CSV with a header, Windows line ends and a mark',
      '\uFEFFid;handle\r\n"1234567890";"somechannel"\r\n42;t.me/s/Other_1/\r\n',
    ],
  ])('%s', (_, text) => {
    expect(readHandles('handles', text)).toEqual(expected);
  });

  test('a mistake is named with its line', () => {
    expect(message(() => readHandles('h.csv', '1,somechannel\n2,no handle!\n'))).toBe(
      'h.csv, line 2: "no handle!" is no handle; write one "id: handle" a line, like 1234567890: somechannel.',
    );
    expect(message(() => readHandles('h.yaml', 'abc: somechannel\n'))).toContain(
      'h.yaml: "abc" is no channel id',
    );
    expect(message(() => readHandles('h.yaml', 'just words\n'))).toContain('"just words" is no channel id');
  });
});
