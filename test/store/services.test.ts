import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, importFile, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore({ emptied: true });

const telethon = (id: number, more: object): object => ({
  _: 'Message',
  id,
  peer_id: { _: 'PeerChannel', channel_id: 1_700_000_040 },
  date: '2027-03-01T08:00:00+00:00',
  message: '',
  ...more,
});

describe('messages of Telethon and Pyrogram', () => {
  it('that tell of a service are skipped and counted, not stored and not rejected', async () => {
    const file = writeLines(folder.path, 'telethon.ndjson', [
      telethon(1, { message: 'open', action: null }),
      telethon(2, { _: 'MessageService', action: { _: 'MessageActionPinMessage' } }),
      telethon(3, { date: 'never', message: 'late' }),
    ]);
    expect(await importFile(store, file)).toMatchObject({ read: 3, added: 1, rejected: 1, skipped: 1 });
    const chat = { id: -1_001_700_000_044, type: 'ChatType.CHANNEL', username: 'quay_daily' };
    const pyrogram = writeLines(folder.path, 'pyrogram.ndjson', [
      { _: 'Message', id: 1, chat, date: '2027-03-01 08:00:00', text: 'open' },
      {
        _: 'Message',
        id: 2,
        chat,
        date: '2027-03-02 08:00:00',
        service: 'MessageServiceType.NEW_CHAT_PHOTO',
      },
    ]);
    expect(await importFile(store, pyrogram)).toMatchObject({ added: 1, rejected: 0, skipped: 1 });
    expect((await contents(store)).posts).toHaveLength(2);
    const told = await store.driver.query<{ reason: string }>(
      'SELECT reason FROM {db:Identifier}.rejected_rows FINAL ORDER BY reason',
    );
    expect(told.map(({ reason }) => reason)).toEqual(['"date" is "never", not a date']);
    expect(await importFile(store, file)).toMatchObject({ added: 0, unchanged: 1, rejected: 1, skipped: 1 });
  });

  it('a poll’s question is the text, with its entities or without, as in an export of Telegram Desktop', async () => {
    const poll = (question: unknown) => ({ media: { _: 'MessageMediaPoll', poll: { _: 'Poll', question } } });
    await importFile(
      store,
      writeLines(folder.path, 'polls.ndjson', [
        telethon(1, poll('Is the quay "open"?')),
        telethon(2, poll({ _: 'TextWithEntities', text: 'Is the quay "open"?' })),
      ]),
    );
    const message = {
      id: 3,
      type: 'message',
      date: '2027-03-01T08:00:00',
      date_unixtime: '1803888000',
      text: '',
    };
    const desktop = join(folder.path, 'result.json');
    writeFileSync(
      desktop,
      JSON.stringify({
        name: 'Quay',
        type: 'public_channel',
        id: 1_700_000_040,
        messages: [{ ...message, poll: { question: 'Is the quay "open"?', answers: [] } }],
      }),
    );
    await importFile(store, desktop);
    const { posts } = await contents(store);
    expect(posts).toMatchObject(
      [1, 2, 3].map((id) => ({ id, text: 'Is the quay "open"?', media: ['poll'] })),
    );
  });

  it('paths that Telegram Desktop 4.1 wrote without quotes cost no message', async () => {
    const message = (id: number, text: string): string =>
      `{"id": ${id}, "type": "message", "date": "2027-03-01T08:00:00", "date_unixtime": "1803888000",
        "text": ["open ", ${text}]}`;
    const bare = ['stickers/wave (2), small.webm', 'true/1.webp', '(File not included.)'].map((path, i) =>
      message(i + 1, `{\n "type": "custom_emoji",\n "text": "😀",\n "document_id": ${path}\n}`),
    );
    const whole = message(
      4,
      '{"type": "custom_emoji", "text": "😀", "document_id": "5123"}, " \\"document_id\\": x"',
    );
    const file = join(folder.path, 'bare.json');
    writeFileSync(
      file,
      `{"name": "Quay", "type": "public_channel", "id": 1700000041, "messages": [${[...bare, whole].join(',\n')}]}`,
    );
    expect(await importFile(store, file)).toMatchObject({ added: 4, rejected: 0 });
    expect((await contents(store)).posts).toMatchObject([
      ...[1, 2, 3].map((id) => ({ id, text: 'open 😀' })),
      { id: 4, text: 'open 😀 "document_id": x' },
    ]);
  });
});
