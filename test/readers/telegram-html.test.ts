import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { postSchema } from '../../src/model/post.ts';
import { PartialReadError } from '../../src/readers/index.ts';
import { readTelegramHtml } from '../../src/readers/telegram-html.ts';
import { countOf } from '../../src/readers/telegram-values.ts';
import { collect, memory } from './support.ts';

const page = readFileSync(new URL('../fixtures/readers/page.html', import.meta.url), 'utf8');

/** Read off the page by hand; in its tokens "c" is -1234567890. */
const expected = [
  {
    channel: '1234567890',
    handle: 'somechannel',
    id: 2,
    views: 12_300,
    date: '2024-02-01T09:00:05Z',
    text: 'خبر & more\nsecond line\n\n🔥 see this, example.org/b #tag @other',
    // The second begins with a name, and is no address to whoever looks for them in the text.
    links: ['https://example.org/a?x=1&y=2', 'https://example.org/b'],
    isEdited: true,
    reactions: 1512,
    title: 'A channel',
  },
  {
    channel: '1234567890',
    handle: 'somechannel',
    id: 3,
    forward: true,
    forwardedFrom: 'Origin_News',
    forwardedId: 77,
    replyTo: 2,
    views: 3_000_000,
    date: '2024-02-01T13:00:00Z',
    text: 'album',
    media: ['photo'],
    album: '3',
  },
  {
    channel: '1234567890',
    handle: 'somechannel',
    id: 4,
    forward: true,
    forwardedFrom: 'Origin_News',
    date: '2024-02-01T13:00:00Z',
    media: ['video'],
    album: '3',
  },
  {
    channel: 'somechannel',
    handle: 'somechannel',
    id: 5,
    forward: true,
    date: '2024-02-02T00:00:00Z',
    text: 'Which?',
    media: ['audio', 'poll'],
    options: ['This'],
  },
];

test.each([[[1 << 20]], [[1]], [[13, 7]]])('a saved page, in pieces of %j bytes', async (sizes) => {
  const reading = readTelegramHtml(memory(page, sizes), { chunkBytes: 200 });
  const { lines, error, numbered } = await collect(reading.chunks);
  expect(error).toBeNull();
  expect(numbered).toBe(true);
  const posts = lines.map((line) => JSON.parse(line) as unknown);
  expect(posts).toEqual(expected);
  // The words of an album's further items are not known; all else is as every post of our own form.
  for (const post of posts) expect(postSchema.partial({ text: true }).safeParse(post).success).toBe(true);
  expect(reading.skipped).toEqual([{ reason: 'service-message', count: 1 }]);
  expect(reading.channels).toEqual([
    { channel: '1234567890', handle: 'somechannel', title: 'A channel' },
    { channel: 'somechannel', handle: 'somechannel' },
  ]);
});

test('no name of a person who hides their account is kept', async () => {
  const { lines } = await collect(readTelegramHtml(memory(page)).chunks);
  expect(lines.join()).not.toContain('Hidden Person');
  expect(lines.join()).not.toContain('A Person');
});

test.each([
  ['https://t.me/someone', {}],
  ['https://t.me/c/1234567890/5', {}],
  ['https://t.me/Some_Channel/5', { forwardedFrom: 'Some_Channel', forwardedId: 5 }],
])('the origin of a forward is kept where it is a post of a channel: %s', async (href, kept) => {
  const message = `<div class="tgme_widget_message" data-post="c_d/1"><div class="tgme_widget_message_forwarded_from">
    <a class="tgme_widget_message_forwarded_from_name" href="${href}">Name</a></div></div>`;
  const { lines } = await collect(readTelegramHtml(memory(message)).chunks);
  expect(JSON.parse(lines[0]!)).toEqual({
    channel: 'c_d',
    handle: 'c_d',
    id: 1,
    forward: true,
    text: '',
    ...kept,
  });
});

test('a page cut off within a message yields those before it', async () => {
  const cut = page.slice(0, page.indexOf('Hidden Person'));
  const { lines, error } = await collect(readTelegramHtml(memory(cut, [100], 'page.html')).chunks);
  expect(lines).toHaveLength(3);
  expect(error).toBeInstanceOf(PartialReadError);
  expect(error).toMatchObject({ code: 'truncated', records: 3 });
});

test.each([
  ['987', 987],
  ['1.2K', 1200],
  ['12.3K', 12_300],
  ['3M', 3_000_000],
  ['1,5M', 1_500_000],
  ['1.1B', 1_100_000_000],
  ['', null],
  ['many', null],
])('%j views are %j', (text, count) => {
  expect(countOf(text)).toBe(count);
});

const shown = (inner: string): string =>
  `<div class="tgme_widget_message" data-post="quay/7">${inner}<span class="tgme_widget_message_meta"><span class="tgme_widget_message_from_author">Ada</span>,&nbsp;<a class="tgme_widget_message_date"><time datetime="2024-02-01T13:00:00+00:00">13:00</time></a></span></div>`;
const unsupported = `<div class="message_media_not_supported_wrap"><div class="message_media_not_supported"><div class="message_media_not_supported_label">Please open Telegram to view this post</div></div></div>`;
const text = '<div class="tgme_widget_message_text js-message_text">The greens lead</div>';
const first = async (html: string): Promise<unknown> =>
  JSON.parse((await collect(readTelegramHtml(memory(html)).chunks)).lines[0]!);

test('the note that a browser cannot show a post is a medium only where nothing else shows', async () => {
  expect(await first(shown(text + unsupported))).toEqual({
    channel: 'quay',
    handle: 'quay',
    id: 7,
    date: '2024-02-01T13:00:00Z',
    text: 'The greens lead',
  });
  expect(
    await first(shown(`<a class="tgme_widget_message_video_player">${unsupported}</a>${text}`)),
  ).toMatchObject({ media: ['video'] });
  const hidden = await first(shown(unsupported));
  expect(hidden).toMatchObject({ media: ['other'] });
  // Its words are not told: that is not an empty text.
  expect(hidden).not.toHaveProperty('text');
});

test('the number of a photo is kept, of an album each its own', async () => {
  const photo = (rest: string, href: string) =>
    `<a class="tgme_widget_message_photo_wrap ${rest}" href="https://t.me/quay/${href}"></a>`;
  expect(await first(shown(photo('5256230412378382138 1223811510_460005178', '7') + text))).toMatchObject({
    media: ['photo'],
    mediaIds: ['5256230412378382138'],
  });
  const album =
    photo('grouped_media_wrap 5172795381250108682', '7?single') +
    photo('grouped_media_wrap 5172795381250108683', '8?single');
  const { lines } = await collect(readTelegramHtml(memory(shown(album + text))).chunks);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { id: 7, media: ['photo'], mediaIds: ['5172795381250108682'], album: '7', text: 'The greens lead' },
    { id: 8, media: ['photo'], mediaIds: ['5172795381250108683'], album: '7' },
  ]);
});

test('an album whose items have no ids is marked as one', async () => {
  const item = '<a class="tgme_widget_message_photo_wrap grouped_media_wrap"></a>';
  expect(await first(shown(item + item + text))).toMatchObject({ media: ['photo', 'album'], album: '7' });
});

test('a reply to a post of another channel keeps whose it is', async () => {
  const reply = '<a class="tgme_widget_message_reply" href="https://t.me/Harbour/3">words of others</a>';
  expect(await first(shown(reply + text))).toMatchObject({ replyTo: 3, replyChannel: 'harbour' });
});

test('posts that stand in the bytes and are not found are told: the source of a page, a layout that changed', async () => {
  const source = page.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const ids = new Set([...page.matchAll(/data-post="([^"]+)"/g)].map(([, id]) => id));
  const told = async (content: string, pieces: number[]): Promise<string> => {
    const { error } = await collect(readTelegramHtml(memory(content, pieces, 'page.html')).chunks);
    return error === null || error === undefined ? '' : (error as Error).message;
  };
  for (const pieces of [[1000], [7]])
    expect(await told(`<pre>${source}</pre>`, pieces)).toContain(`has ${ids.size} posts, of which 0 could`);
  expect(await told(page.replaceAll('tgme_widget_message ', 'tgme_message '), [1000])).toContain(
    'of which 0 could',
  );
  expect(await told(page, [7])).toBe('');
});
