import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A post of an invented channel. */
export interface FakePost {
  readonly id: number;
  /** Epoch seconds. */
  readonly date: number;
  text: string;
  views: number;
  deleted?: boolean;
  service?: boolean;
  /** Ids of an album that the message is. */
  items?: readonly number[];
}

export interface FakeChannel {
  readonly name: string;
  readonly peer: number;
  readonly posts: FakePost[];
}

/** Posts 1 to `count`, one a minute, the last one at `until` (epoch seconds). */
export function channelOf(name: string, peer: number, count: number, until: number): FakeChannel {
  const posts = Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    date: until - (count - 1 - i) * 60,
    text: `Post ${i + 1} of ${name}: the harbour was quiet.`,
    views: 10 * (i + 1),
  }));
  return { name, peer, posts };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function messageOf(channel: FakeChannel, post: FakePost): string {
  const time = new Date(post.date * 1000).toISOString().replace('.000Z', '+00:00');
  const view = Buffer.from(`{"c":-${channel.peer},"p":${post.id}}`).toString('base64url');
  const service = post.service === true ? ' service_message' : '';
  return `<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message${service}" data-post="${channel.name}/${post.id}" data-view="${view}">
<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.me/${channel.name}"><span dir="auto">The ${channel.name}</span></a></div>
${(post.items ?? []).map((id) => `<a class="tgme_widget_message_photo_wrap grouped_media_wrap js-message_photo" href="https://t.me/${channel.name}/${id}?single"></a>`).join('')}
<div class="tgme_widget_message_text js-message_text" dir="auto">${escape(post.text)}</div>
<div class="tgme_widget_message_footer"><span class="tgme_widget_message_views">${post.views}</span>
<span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/${channel.name}/${post.id}"><time datetime="${time}" class="time">12:00</time></a></span></div></div></div></div>`;
}

/** A page as t.me/s has it: at most twenty posts below `before`, oldest first. `prev`: whether it names an older one. */
export function pageOf(channel: FakeChannel, before: number | null, prev = true): string {
  const below = channel.posts.filter(
    ({ id, deleted }) => deleted !== true && (before === null || id < before),
  );
  const shown = below.slice(-20);
  const rel =
    prev && below.length > shown.length
      ? `<link rel="prev" href="/s/${channel.name}?before=${shown[0]?.id}">`
      : '';
  const none =
    '<div class="tgme_widget_message_wrap"><div class="tgme_widget_message_centered"><div class="tme_no_messages_found">No posts found</div></div></div>';
  return `<!DOCTYPE html><html><head><title>The ${channel.name} – Telegram</title>${rel}</head><body class="widget_frame_base">
<main class="tgme_main" data-url="/${channel.name}"><div class="tgme_channel_info"><div class="tgme_channel_info_header_title">The ${channel.name}</div></div>
<section class="tgme_channel_history js-message_history">${shown.map((post) => messageOf(channel, post)).join('\n') || none}</section></main></body></html>`;
}

/** The card at t.me/NAME. */
export function cardOf(title: string, extra: string, more = ''): string {
  return `<!DOCTYPE html><html><head><title>Telegram</title><meta property="og:title" content="${title}"></head><body>
<div class="tgme_page_wrap"><div class="tgme_page"><div class="tgme_page_title"><span>${title}</span></div><div class="tgme_page_extra">${extra}</div>${more}
<div class="tgme_page_action"><a class="tgme_action_button_new" href="tg://resolve?domain=x">View</a></div></div></div></body></html>`;
}

/** Answers instead of the page; undefined lets the page through. */
export type Fault = (request: IncomingMessage, response: ServerResponse, n: number) => boolean;

export interface Telegram {
  readonly base: string;
  readonly channels: FakeChannel[];
  /** Paths asked for, in order. */
  readonly asked: string[];
  readonly agents: Set<string>;
  fault: Fault;
  prev: boolean;
  close(): Promise<void>;
}

export async function telegramServer(channels: FakeChannel[]): Promise<Telegram> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const state: Omit<Telegram, 'base' | 'close'> = { channels, asked, agents, fault: () => false, prev: true };
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    agents.add(request.headers['user-agent'] ?? '');
    if (state.fault(request, response, asked.length)) return;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = /^\/s\/(\w+)$/.exec(url.pathname)?.[1];
    const channel = state.channels.find((one) => one.name === name);
    if (channel === undefined) {
      if (name !== undefined) response.writeHead(302, { location: `/${name}` }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end(cardOf('Telegram: Contact @x', ''));
      return;
    }
    const before = url.searchParams.get('before');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pageOf(channel, before === null ? null : Number(before), state.prev));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    base: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
