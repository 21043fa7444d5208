import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect, openSource } from '../../src/readers/index.ts';
import { empty, ownStore } from '../store/support.ts';
import { held, samples, take } from './support.ts';

// What the samples' own description says of each, read off the files by hand: numbers and marks, none of their words.
const { store } = await ownStore({ emptied: true });
const file = (path: string): string => join(samples ?? '', path);

describe.skipIf(samples === null)('files of other collectors', () => {
  it('a page of t.me/s of 2026: media, edits, numbers of photos', async () => {
    await take(store, file('tme-page/sherlock-telegram/channel_feed.html'));
    const posts = await held(store);
    // 519 to 539 without 530; "Please open Telegram" stands in nearly all of them and is no medium.
    expect(posts.map(({ id }) => id)).toEqual(
      Array.from({ length: 21 }, (_, i) => 519 + i).filter((id) => id !== 530),
    );
    const kinds = posts.flatMap(({ media }) => media);
    expect(kinds.filter((kind) => kind === 'photo')).toHaveLength(3);
    expect(kinds).not.toContain('other');
    expect(posts.flatMap(({ media_ids: ids }) => ids).sort()).toEqual([
      '5256230412378382138',
      '5429460311875460150',
      '5440666929522743671',
    ]);
    expect(posts.every(({ views }) => views !== null && views > 0)).toBe(true);
  });

  it('messages of one test channel, each kind once', async () => {
    const entry = await take(store, file('tme-page/tchan-LGPL3-local-only/all-messages.html'));
    expect(entry.skipped).toBe(4);
    const posts = new Map((await held(store)).map((post) => [post.id, post]));
    expect(posts.get(5)).toMatchObject({ edit_mark: 1 });
    expect(posts.get(11)).toMatchObject({ media: ['poll'], options: ['Opt1', 'Opt2', 'Opt3'] });
    // An album of two: the second has its number, and is no post that is missing.
    expect(posts.get(14)).toMatchObject({ media: ['photo'], album: '14' });
    expect(posts.get(15)).toMatchObject({ media: ['photo'], album: '14' });
  });

  it('Telethon: links, reactions, kinds of media, replies, forwards, service messages', async () => {
    const entry = await take(store, file('telethon-ndjson/edges-made-with-telethon-1.39.jsonl'));
    expect(entry).toMatchObject({ added: 16, skipped: 1, rejected: 0 });
    const post = new Map((await held(store)).map((one) => [one.id, one]));
    expect(post.get(11)?.links).toEqual([
      'https://example.org/a?utm_source=tg',
      'https://t.me/otherchannel/55',
    ]);
    expect(post.get(12)).toMatchObject({ forward: 1, fwd_from_id: '1000000002', fwd_id: 77 });
    expect(post.get(13)).toMatchObject({ forward: 1, fwd_from_id: '', fwd_from: '' });
    expect(post.get(14)).toMatchObject({ forward: 1, fwd_from_id: '', fwd_from: '' });
    expect(post.get(15)).toMatchObject({ reply_to: 10, reply_channel: '' });
    expect(post.get(16)).toMatchObject({ reply_to: 3, reply_channel: '1000000009' });
    expect(post.get(17)).toMatchObject({ media: ['photo'], media_ids: ['1'], album: '13900000000000017' });
    expect(post.get(18)).toMatchObject({ media_ids: ['2'], album: '13900000000000017', text: '' });
    // 12 and 3 and 50 stars.
    expect(post.get(19)).toMatchObject({ reactions: 65, edited: '2026-03-13 19:00:00', edit_mark: 0 });
    expect(post.get(20)).toMatchObject({ text: 'Who will win?', options: ['A', 'B'], media: ['poll'] });
    expect(post.get(21)?.media).toEqual(['video']);
    expect(post.get(22)?.media).toEqual(['voice']);
    expect(post.get(23)?.media).toEqual([]);
  });

  it('Telethon in .txt: times without a zone are UTC; the ids of photos', async () => {
    await take(store, file('telethon-ndjson/telescope-bloomberg.txt'));
    const [first] = (await held(store)).filter(({ id }) => id === 3187);
    expect(first).toMatchObject({
      date: '2025-10-13 00:18:47',
      edited: '2025-10-13 00:19:03',
      reactions: 35,
      media: ['photo'],
      media_ids: ['6296154991034567484'],
    });
  });

  it('tables: unknown is null, what a poll asks is the text', async () => {
    await take(store, file('telegram-tracker/edges_msgs_dataset.csv'));
    const tracked = new Map((await held(store)).map((one) => [one.id, one]));
    expect(tracked.get(20)).toMatchObject({ text: 'Who will win?', reactions: null });
    expect([tracked.get(21)?.media, tracked.get(22)?.media]).toEqual([['video'], ['voice']]);
    await empty(store);
    await take(store, file('4cat-telegram/edges.csv'));
    const catted = new Map((await held(store)).map((one) => [one.id, one]));
    expect(catted.get(20)).toMatchObject({ text: 'Who will win?', options: ['A', 'B'], forwards: null });
    expect(catted.get(19)).toMatchObject({ edited: '2026-03-13 19:00:00', reactions: null });
    expect(catted.get(12)).toMatchObject({ forward: 1 });
  });

  it.each([
    'snscrape-jsonl/durov.jsonl',
    'minet-csv/durov.csv',
    'tg-archive/durov.sqlite',
    'tg-archive/durov-messages.csv',
  ])('%s: 20 posts, views null where it has none', async (path) => {
    expect(await take(store, file(path))).toMatchObject({ added: 20, rejected: 0 });
    const posts = await held(store);
    expect(posts.filter(({ views }) => views === null)).toHaveLength(path.startsWith('minet') ? 0 : 20);
    expect(new Set(posts.map(({ channel }) => channel)).size).toBe(1);
  });

  it('TGDataset: texts and media, with the numbers that are packed in its file ids', async () => {
    expect(await take(store, file('tgdataset/tgdataset_preview.json'))).toMatchObject({ rejected: 0 });
    const posts = await held(store);
    expect(posts).toHaveLength(4010);
    // Every medium that has a file id, also where the post has a text: both stand in the file.
    expect(posts.filter(({ media_ids: ids }) => ids.length > 0)).toHaveLength(1685 - 88);
    expect(posts.filter(({ text, media }) => text !== '' && media.length > 0)).toHaveLength(
      2847 + 1685 - 4010,
    );
  });

  it('a whole account with one private group: nothing kept', async () => {
    expect(await take(store, file('telegram-desktop-json/vorot93-json_export.json'))).toMatchObject({
      added: 0,
      skipped: 1,
    });
    expect(await held(store)).toEqual([]);
  });

  it.each([
    ['channel', 'card of a channel'],
    ['group', 'card of a group'],
    ['user', 'card of a person'],
    ['bot', 'card of a bot'],
    ['free', 'a name that nobody has'],
  ])('the card t.me/NAME of a %s is no page of posts', async (kind, says) => {
    const source = await openSource(file(`tme-page/sherlock-telegram/tme_${kind}.html`));
    await expect(detect(source)).rejects.toThrow(says);
  });

  it.each(['basic/messages.html', 'basic/messages2.html', 'media/messages.html'])(
    'HTML export %s: a private chat, refused',
    async (path) => {
      const source = await openSource(file(`telegram-desktop-html/${path}`));
      await expect(detect(source)).rejects.toMatchObject({ code: 'which-chat' });
    },
  );
});
