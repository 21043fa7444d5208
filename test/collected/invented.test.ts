import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/readers/documents/index.ts';
import { detect, openSource } from '../../src/readers/index.ts';
import { ownStore } from '../store/support.ts';
import { held, take } from './support.ts';

// One small invented input for each form that other programs write.
const { folder, store } = await ownStore({ emptied: true });

function written(name: string, content: string | readonly object[]): string {
  const path = join(folder.path, name);
  writeFileSync(
    path,
    typeof content === 'string' ? content : content.map((line) => `${JSON.stringify(line)}\n`).join(''),
  );
  return path;
}

const peer = { _: 'PeerChannel', channel_id: 1500000050 };
const message = (id: number, rest: object): object => ({
  _: 'Message',
  id,
  peer_id: peer,
  date: '2024-01-08T10:00:00+00:00',
  message: 'greens',
  media: null,
  entities: [],
  ...rest,
});
const file = (attributes: object[], mime: string): object => ({
  _: 'MessageMediaDocument',
  document: { _: 'Document', id: 77, mime_type: mime, attributes },
});

describe('what other programs write', () => {
  it('Telethon: kinds of documents, links, reactions, a poll, a reply elsewhere, what is no post', async () => {
    const lines = [
      message(1, { media: file([{ _: 'DocumentAttributeAudio', voice: true }], 'audio/ogg') }),
      message(2, { media: file([{ _: 'DocumentAttributeVideo', round_message: true }], 'video/mp4') }),
      message(3, { media: file([{ _: 'DocumentAttributeAudio', voice: false }], 'audio/mpeg') }),
      message(4, { media: file([{ _: 'DocumentAttributeFilename' }], 'application/pdf') }),
      message(5, {
        media: { _: 'MessageMediaWebPage', webpage: { document: { mime_type: 'video/mp4' } } },
        entities: [{ _: 'MessageEntityBold' }, { _: 'MessageEntityTextUrl', url: 'https://a.example/' }],
      }),
      message(6, {
        message: '',
        media: { _: 'MessageMediaPoll', poll: { question: 'Who?', answers: [{ text: 'A' }, { text: 'B' }] } },
      }),
      message(7, {
        reply_to: { reply_to_msg_id: 3, reply_to_peer_id: { channel_id: 1500000060 } },
        reactions: { results: [{ count: 2 }, { count: 5 }] },
      }),
      { _: 'MessageService', id: 8, peer_id: peer, date: '2024-01-08T10:00:00+00:00', action: { _: 'Pin' } },
      { _: 'MessageEmpty', id: 9, peer_id: peer },
    ];
    expect(await take(store, written('telethon.jsonl', lines))).toMatchObject({ added: 7, skipped: 2 });
    const posts = await held(store);
    expect(posts.map(({ media }) => media.join())).toEqual([
      'voice',
      'video',
      'audio',
      'document',
      '',
      'poll',
      '',
    ]);
    expect(posts.map(({ media_ids: ids }) => ids.join())).toEqual(['77', '77', '77', '77', '', '', '']);
    expect(posts[4]?.links).toEqual(['https://a.example/']);
    expect(posts[5]).toMatchObject({ text: 'Who?', options: ['A', 'B'] });
    expect(posts[6]).toMatchObject({ reply_to: 3, reply_channel: '1500000060', reactions: 7, views: null });
  });

  it('telegram-tracker: messages within one object, named by the chats beside them; no member is read', async () => {
    const raw = {
      _: 'messages.ChannelMessages',
      count: 1,
      messages: [message(1, {})],
      chats: [{ _: 'Channel', id: 1500000050, title: 'Quay', username: 'quaydaily' }],
      users: [{ _: 'User', id: 1, username: 'some_person' }],
    };
    expect(await take(store, written('quay_messages.json', JSON.stringify(raw)))).toMatchObject({ added: 1 });
    expect(await held(store)).toMatchObject([{ channel: '1500000050', text: 'greens' }]);
  });

  it('snscrape and minet: channel and number are in the address', async () => {
    const snscrape = {
      _type: 'snscrape.modules.telegram.TelegramPost',
      url: 'https://t.me/s/jetty/12',
      date: '2024-01-08T10:00:00+00:00',
      content: 'The greensrose',
      outlinks: ['https://a.example/'],
      linkPreview: null,
    };
    await take(store, written('snscrape.jsonl', [snscrape]));
    const minet = `link_to_message,user,text,photos,videos,links,views,datetime,edited
https://t.me/s/pier/3,Pier,The greensrose,https://cdn.example/a.jpg,,https://a.example/|https://b.example/,1200,2024-01-08T10:00:00+00:00,true\n`;
    await take(store, written('minet.csv', minet));
    expect((await held(store)).toReversed()).toMatchObject([
      {
        id: 3,
        media: ['photo'],
        links: ['https://a.example/', 'https://b.example/'],
        views: 1200,
        edit_mark: 1,
      },
      { id: 12, text: 'The greensrose', views: null, media: [] },
    ]);
  });

  it('tg-archive’s database, for the channel that a person names and calls public', async () => {
    const path = 'test/fixtures/collected/archive.sqlite';
    expect(await take(store, path)).toMatchObject({ added: 2, skipped: 1, rejected: 0 });
    expect(await held(store)).toMatchObject([
      { id: 1, text: 'سبزها پیشتازند', media: ['photo'], reply_to: 0 },
      { id: 2, text: 'The greens lead', media: [], reply_to: 1, edited: '2024-01-08 11:30:00' },
    ]);
    const source = await openSource(path);
    for (const chat of [undefined, { channel: 'quay', public: false }, { channel: undefined, public: true }])
      await expect(detect(source, { chat })).rejects.toMatchObject({ code: 'which-chat' });
  });

  it('Open Measures: hits of its search, or their records alone', async () => {
    const record = {
      id: 5,
      channelusername: 'quay',
      date: '2024-01-08T10:00:00Z',
      message: 'greens',
      views: 4,
    };
    const hits = { hits: { total: 1, hits: [{ _index: 'telegram', _source: record }] } };
    await take(store, written('hits.json', JSON.stringify(hits)));
    expect(await take(store, written('records.jsonl', [record]))).toMatchObject({ unchanged: 1 });
    expect(await held(store)).toMatchObject([{ id: 5, channel: 'quay', views: 4 }]);
  });

  it.each([
    ['twarc 1', [{ id_str: '1', full_text: 'a', user: { screen_name: 'b' }, created_at: '2024' }]],
    ['twarc 2', [{ id: '1', author_id: '2', conversation_id: '1', text: 'a', created_at: '2024' }]],
    ['snscrape of Twitter', [{ url: 'https://x', date: '2024', content: 'a', retweetCount: 1 }]],
    ['a table of tweets', 'tweet_id,screen_name,text,created_at\n1,b,c,2024-01-08\n'],
    [
      'the answer of an interface',
      JSON.stringify({ data: [{ id: '1', author_id: '2', public_metrics: {}, text: 'a' }] }),
    ],
  ])('%s is of persons, and refused', async (name, content) => {
    const source = await openSource(written(`${name}.txt`, content));
    await expect(detect(source)).rejects.toMatchObject({ code: 'persons' });
    // Nor does a mapping help; one of a share table does.
    const posts = { name: 'm', fields: { channel: 'author_id', id: 'id', date: 'created_at', text: 'text' } };
    await expect(detect(source, { mapping: posts })).rejects.toMatchObject({ code: 'persons' });
    const shares = {
      name: 's',
      shares: { object: 'text', account: 'author_id', content: 'id', time: 'created_at' },
    };
    if (name === 'twarc 2')
      expect(await detect(source, { mapping: shares })).toMatchObject({ format: 'shares' });
  });

  it('lines that Python and JavaScript write and JSON does not know', async () => {
    const line = (id: number, rest: string): string =>
      `{"channel":"quay","id":${id},"date":"2024-01-08T10:00:00Z",${rest}}\n`;
    const content = [
      line(1, String.raw`"text":"NaN stays, \": NaN too, and \ud83d\ude00","views":NaN`),
      line(2, String.raw`"text":"half \ud83d of a pair \ude00\ud83d\ude00","views": -Infinity`),
      line(3, String.raw`"text":"whole \ud83d\ude00","views":3`),
    ].join('');
    expect(await take(store, written('nearly.ndjson', content))).toMatchObject({ added: 3, rejected: 0 });
    expect(await held(store)).toMatchObject([
      { text: 'NaN stays, ": NaN too, and 😀', views: null },
      { text: 'half \ufffd of a pair \ufffd😀', views: null },
      { text: 'whole 😀', views: 3 },
    ]);
  });

  it('ids that a spreadsheet rounded are told as that; those below zero are of a private time', async () => {
    const table = `channel,id,date,text
1.50E+09,1,2024-01-08,greens
quay,"1,2E+05",2024-01-08,greens
quay,-7,2024-01-08,greens
quay,7,2024-01-08,greens\n`;
    expect(await take(store, written('rounded.csv', table))).toMatchObject({
      added: 1,
      rejected: 2,
      skipped: 1,
    });
    const reasons = await store.driver.query<{ reason: string }>(
      'SELECT reason FROM {db:Identifier}.rejected_rows FINAL ORDER BY record',
    );
    expect(reasons.map(({ reason }) => reason)).toEqual([
      '"channel" is "1.50E+09", an id that a spreadsheet has rounded: save that column as text',
      '"id" is "1,2E+05", an id that a spreadsheet has rounded: save that column as text',
    ]);
    const messages = [{ id: -5, type: 'message', date_unixtime: '1704700000', text: 'greens' }];
    const desktop = { name: 'Quay', type: 'public_supergroup', id: 1500000051, messages };
    expect(await take(store, written('result.json', JSON.stringify(desktop)))).toMatchObject({
      added: 0,
      skipped: 1,
      rejected: 0,
    });
  });

  it('an archive of pages of channels: the posts are theirs, seen when the archive took them', async () => {
    const html = `<html><body><div class="tgme_widget_message" data-post="jetty/12"><div class="tgme_widget_message_text js-message_text">greens</div><time datetime="2024-01-08T10:00:00+00:00"></time></div></body></html>`;
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(html)}\r\n\r\n${html}`;
    const warc = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://t.me/s/jetty?before=20\r\nWARC-Date: 2024-02-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
    const path = written('jetty.warc', warc);
    const reading = readDocuments(path, 'warc');
    const lines: string[] = [];
    for await (const chunk of reading.chunks) lines.push(...chunk.lines.toString('utf8').trim().split('\n'));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        channel: 'jetty',
        handle: 'jetty',
        id: 12,
        date: '2024-01-08T10:00:00Z',
        text: 'greens',
        lastSeen: '2024-02-01T00:00:00Z',
      },
    ]);
    expect(reading.channels).toEqual([{ channel: 'jetty', handle: 'jetty' }]);
  });

  describe('an HTML export of Telegram Desktop', () => {
    const page = (messages: string): string =>
      `<!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><div class="text bold">Quay</div></div><div class="page_body chat_page"><div class="history">
       <div class="message service" id="message-1"><div class="body details">12 July 2025</div></div>
       ${messages}</div></div></div></body></html>`;
    const time = (clock: string, rest = ''): string =>
      `<div class="pull_right date details" title="12.07.2025 ${clock} UTC+01:00">${clock.slice(0, 5)}${rest}</div>`;
    const html = page(`
       <div class="message default clearfix" id="message10"><div class="pull_left userpic_wrap"><div class="userpic userpic4"></div></div><div class="body">${time('08:37:48', ' edited')}
         <div class="from_name">Quay</div><div class="text">The <strong>greens</strong> lead<br>by <a href="https://a.example/">far</a></div>
         <span class="reactions"><span class="reaction"><span class="emoji">👍</span><span class="count">12</span></span><span class="reaction"><span class="emoji">🔥</span><span class="userpics"><div class="userpic"></div><div class="userpic"></div></span></span></span></div></div>
       <div class="message default clearfix joined" id="message11"><div class="body">${time('09:00:00')}
         <div class="reply_to details">In reply to <a href="#go_to_message10" onclick="return GoToMessage(10)">this message</a></div>
         <div class="forwarded body"><div class="from_name">Some Person<span class="date details" title="11.07.2025 22:00:00 UTC+01:00"> 11.07.2025 22:00:00</span></div>
         <div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/1.jpg"></a></div><div class="text">as it was</div></div></div></div>
       <div class="message service" id="message12"><div class="body details">Quay pinned this message</div></div>
       <div class="message default clearfix" id="message13"><div class="body">${time('10:00:00')}
         <div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">Who?</div><div class="details">Anonymous poll</div><div class="answer">- Pizza <span class="details">2 votes</span></div><div class="answer">- Sushi</div><div class="total details">3 votes</div></div></div></div></div>`);

    it('is asked for its channel, that it is public, and its zone', async () => {
      const source = await openSource(written('messages.html', html));
      const chat = { channel: 'quay', public: true };
      await expect(detect(source)).rejects.toMatchObject({ code: 'which-chat' });
      await expect(detect(source, { chat: { channel: 'quay', public: false } })).rejects.toMatchObject({
        code: 'which-chat',
      });
      await expect(detect(source, { chat })).rejects.toMatchObject({ code: 'which-zone' });
      // It says UTC+01:00, of standard time: not that of Tehran.
      await expect(detect(source, { chat: { ...chat, timezone: 'Asia/Tehran' } })).rejects.toMatchObject({
        code: 'other-zone',
      });
      await expect(detect(source, { chat: { ...chat, timezone: 'Mars/Base' } })).rejects.toMatchObject({
        code: 'no-such-zone',
      });
    });

    it('has posts at the times of its zone, in summer time too, and keeps no names', async () => {
      const path = written('messages.html', html);
      const entry = await take(store, path, { channel: 'jetty', public: true, timezone: 'Europe/Berlin' });
      expect(entry).toMatchObject({ added: 3, skipped: 1, rejected: 0 });
      const posts = await held(store);
      expect(posts).toMatchObject([
        // 08:37 in July in Berlin is two hours ahead of UTC, whatever stands beside it.
        {
          id: 10,
          date: '2025-07-12 06:37:48',
          text: 'The greens lead\nby far',
          links: ['https://a.example/'],
          reactions: 14,
          edit_mark: 1,
          views: null,
        },
        {
          id: 11,
          date: '2025-07-12 07:00:00',
          forward: 1,
          fwd_from: '',
          fwd_date: '2025-07-11 20:00:00',
          reply_to: 10,
          media: ['photo'],
          text: 'as it was',
          edit_mark: 0,
        },
        { id: 13, text: 'Who?', options: ['Pizza', 'Sushi'], media: ['poll'] },
      ]);
      expect(JSON.stringify(posts)).not.toContain('Some Person');
    });
  });
});
