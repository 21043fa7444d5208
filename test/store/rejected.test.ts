import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { empty, importFile, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore({ emptied: true });

const date = '2026-01-01T00:00:00Z';
const good = { channel: 'alpha', id: 1, date, text: 'read' };
// Two bytes a letter behind one of one byte: wherever a line is cut by bytes, a letter is cut too.
const persian = `x${'سلام'.repeat(400)}`;
const rejected = (): Promise<{ record: number; reason: string; excerpt: string }[]> =>
  store.driver.query(
    'SELECT record, reason, excerpt FROM {db:Identifier}.rejected_rows FINAL ORDER BY record',
  );

describe('long rows that cannot be read, in letters of several bytes', () => {
  it('cost only themselves: what is kept of them is cut between letters', async () => {
    const path = writeLines(folder.path, 'long.ndjson', [
      good,
      { ...good, id: persian },
      { ...good, date: persian },
      `${JSON.stringify({ ...good, text: persian })} and more`,
      { ...good, id: 2 },
    ]);
    for (const streamed of [false, true]) {
      await empty(store);
      expect(await importFile(store, path, streamed)).toMatchObject({ read: 5, added: 2, rejected: 3 });
      const rows = await rejected();
      expect(rows.map(({ record, reason }) => [record, reason])).toEqual([
        [2, `"id" is "${persian.slice(0, 40)}", not a number`],
        [3, `"date" is "${persian.slice(0, 40)}", not a date`],
        [4, 'not a JSON object'],
      ]);
      for (const { excerpt } of rows)
        expect([excerpt.length, excerpt.includes('\ufffd')]).toEqual([400, false]);
    }
  });

  it('nor do messages of a Telegram Desktop export', async () => {
    const message = {
      id: 1,
      type: 'message',
      date: '2026-01-01T00:00:00',
      date_unixtime: '1767225600',
      text: 'read',
    };
    const path = join(folder.path, 'result.json');
    const messages = [message, { ...message, id: 2, date: persian, date_unixtime: persian }];
    writeFileSync(
      path,
      JSON.stringify({ name: 'A channel', type: 'public_channel', id: 1234, messages }, null, 1),
    );
    expect(await importFile(store, path)).toMatchObject({ read: 2, added: 1, rejected: 1 });
    expect((await rejected())[0]?.reason).toBe(
      `"date" is "${persian}", not a date`.slice(0, 51) + '", not a date',
    );
  });
});

describe('dates outside of the years that can be held', () => {
  it('are told as such, and what is no date as that', async () => {
    const dates = [
      '1969-07-20T20:17:00Z',
      '20.07.1969',
      'Sun, 20 Jul 1969 20:17:00 GMT',
      '-14182980',
      '2106-03-01',
    ];
    const none = ['1969-13-20', 'some day in 1969', '0'];
    const path = writeLines(
      folder.path,
      'early.ndjson',
      [...dates, ...none].map((date, i) => ({ ...good, id: i + 1, date })),
    );
    expect(await importFile(store, path)).toMatchObject({ read: 8, added: 0, rejected: 8 });
    const reasons = (await rejected()).map(({ reason }) => reason);
    expect(reasons.slice(0, 5)).toEqual(
      dates.map((date) => `"date" is "${date}", a date before 1970 or after 2105`),
    );
    expect(reasons.slice(5)).toEqual(none.map((date) => `"date" is "${date}", not a date`));
  });

  it('in an export of Telegram Desktop too', async () => {
    const early = {
      id: 2,
      type: 'message',
      date: '1969-07-20T20:17:00',
      date_unixtime: '-14182980',
      text: 'a',
    };
    const path = join(folder.path, 'early.json');
    const messages = [{ ...early, id: 1, date: '2026-01-01T00:00:00', date_unixtime: '1767225600' }, early];
    writeFileSync(
      path,
      JSON.stringify({ name: 'A channel', type: 'public_channel', id: 1234, messages }, null, 1),
    );
    expect(await importFile(store, path)).toMatchObject({ read: 2, added: 1, rejected: 1 });
    expect((await rejected())[0]?.reason).toBe(
      '"date" is "1969-07-20T20:17:00", a date before 1970 or after 2105',
    );
  });
});
