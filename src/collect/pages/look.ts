import { PartialReadError, read, type Source } from '../../readers/index.ts';
import type { SeenPost } from '../coverage.ts';
import type { Kept } from '../response.ts';

/** What a response of t.me is. What a person can do about each stands in the messages of the same names. */
export const pageOutcomes = [
  /** Posts, all of which were read. */
  'posts',
  /** An empty page before a given id: the channel begins there. */
  'end',
  /** A channel whose page shows no posts. */
  'empty',
  /** Sent on to the name's card at t.me/NAME, which says what the name is. */
  'card',
  'noName',
  'group',
  'person',
  'noPreview',
  'restricted',
  'limited',
  'challenge',
  /** Sent on to a place where one logs in, or to another site. */
  'elsewhere',
  /** Posts stand in the bytes that were not read as posts, or nothing that is known stands there. */
  'layout',
  'cut',
  'server',
  'refused',
] as const;
export type PageOutcome = (typeof pageOutcomes)[number];

export interface PageLook {
  readonly outcome: PageOutcome;
  /** Ids that the page shows: posts, service messages, later items of albums. Ascending. */
  readonly shown: readonly number[];
  readonly posts: readonly SeenPost[];
  /** The platform's id of the channel, where the page has it. */
  readonly channel: string | null;
  /** Messages counted in the bytes, and those of them that were read, service messages among both; an album is one. */
  readonly raw: number;
  readonly parsed: number;
}

const nothing = { shown: [], posts: [], channel: null, raw: 0, parsed: 0 } as const;

/** Says what came back for t.me/s/NAME or t.me/NAME. Pure: the same bytes are always seen the same way. */
export async function lookAtPage(kept: Kept, before: number | null): Promise<PageLook> {
  const outcome = byStatus(kept);
  if (outcome !== null) return { ...nothing, outcome };
  const html = kept.body.toString('utf8');
  const shown = shownIn(html);
  const raw = shown.own.length;
  if (raw === 0) return { ...nothing, outcome: withoutPosts(html, kept, before) };
  if (!isWhole(html, kept)) return { ...nothing, outcome: 'cut', raw };
  const { posts, services, blank, channel } = await parsePosts(kept);
  const ids = new Set(posts.map(([id]) => id));
  // The reader may make a post of each item of an album; the bytes have the album once.
  const parsed = shown.own.filter((id) => ids.has(id)).length + services;
  const read = parsed === raw && !(posts.length >= 3 && blank === posts.length);
  return { outcome: read ? 'posts' : 'layout', shown: shown.ids, posts, channel, raw, parsed };
}

function byStatus({ status, headers, address }: Kept): PageOutcome | null {
  if (status === 429 || status === 420) return 'limited';
  if (status >= 500) return headers['retry-after'] === undefined ? 'server' : 'limited';
  if (status === 403 || status === 401) return 'challenge';
  if (status >= 300 && status < 400) return sentOn(address, headers['location']);
  if (status === 404 || status === 410) return 'noName';
  return status === 200 ? null : 'refused';
}

/** Where a preview is not given, Telegram sends on from /s/NAME to /NAME. */
function sentOn(address: string, location: string | undefined): PageOutcome {
  const from = new URL(address);
  if (location === undefined || !URL.canParse(location, address)) return 'elsewhere';
  const to = new URL(location, address);
  const name = from.pathname.replace(/^\/s\//, '/').toLowerCase();
  return to.host === from.host && to.pathname.toLowerCase() === name ? 'card' : 'elsewhere';
}

/** Every message has its address in `data-post`; an album's later items have theirs in links to each alone. */
function shownIn(html: string): { ids: number[]; own: number[] } {
  const own = [...html.matchAll(/\bdata-post="[^"/]+\/(\d+)"/g)].map(([, id]) => Number(id));
  const items = [...html.matchAll(/href="[^"]*\/(\d+)\?single\b/g)].map(([, id]) => Number(id));
  const ids = [...new Set([...own, ...(own.length > 0 ? items : [])])].sort((a, b) => a - b);
  return { ids, own };
}

function withoutPosts(html: string, kept: Kept, before: number | null): PageOutcome {
  if (isCard(html)) return cardOf(html);
  const history = /class="[^"]*\b(?:tgme_channel_history|tgme_channel_info|tme_no_messages_found)\b/.test(
    html,
  );
  if (history && !isWhole(html, kept)) return 'cut';
  // A reader of the page sees "no posts found", or a history without a message.
  if (history && !/tgme_widget_message\b/.test(html)) return before === null ? 'empty' : 'end';
  if (history) return 'layout';
  if (/captcha|challenge-platform|cf-chl|Just a moment\.\.\./i.test(html)) return 'challenge';
  return isWhole(html, kept) ? 'layout' : 'cut';
}

const isCard = (html: string): boolean => /class="[^"]*\btgme_page\b/.test(html);

/** The card at t.me/NAME, by its parts first and by its English words where no part tells. */
function cardOf(html: string): PageOutcome {
  const part = (name: string): string =>
    new RegExp(`class="${name}"[^>]*>([^<]*)<`).exec(html)?.[1]?.trim() ?? '';
  const extra = part('tgme_page_extra');
  const description = /class="tgme_page_description[^"]*"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
  if (/can(?:['’]|&#0?39;|&#x27;|no)t be displayed/i.test(description)) return 'restricted';
  if (/class="tgme_page_context_link"[^>]*href="\/s\//.test(html) || /subscriber/i.test(extra))
    return 'noPreview';
  if (/\bmembers?\b/i.test(extra)) return 'group';
  if (/monthly users?/i.test(extra) || />\s*Start Bot\s*</i.test(html)) return 'person';
  const title = /<meta property="og:title" content="([^"]*)"/.exec(html)?.[1] ?? '';
  // A name that nobody has is shown with a title that is Telegram's, a person with theirs.
  if (/^Telegram: Contact @/i.test(title)) return 'noName';
  if (/>\s*Send Message\s*</i.test(html)) return 'person';
  return 'noPreview';
}

const isWhole = (html: string, { cut }: Kept): boolean => !cut && /<\/html>/i.test(html);

/** The page as the readers see it. */
export function asSource({ body, address }: Kept): Source {
  return {
    name: address,
    size: body.length,
    async *open() {
      yield body;
    },
  };
}

export const pageReading = (kept: Kept): ReturnType<typeof read> =>
  read(asSource(kept), {
    format: 'telegram-html',
    container: { kind: 'telegram-html' },
    shape: { kind: 'post' },
  });

/** What a reader reads of a page; that it found fewer posts than stand there is counted by who looks, with the services. */
async function* whatIsRead(chunks: ReturnType<typeof read>['chunks']): typeof chunks {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof PartialReadError && error.code === 'layout')) throw error;
  }
}

async function parsePosts(kept: Kept): Promise<{
  posts: SeenPost[];
  services: number;
  blank: number;
  channel: string | null;
}> {
  const reading = pageReading(kept);
  const posts: SeenPost[] = [];
  let blank = 0;
  let channel: string | null = null;
  for await (const { lines } of whatIsRead(reading.chunks)) {
    for (const line of lines.toString('utf8').split('\n')) {
      if (line === '') continue;
      const post = JSON.parse(line) as {
        id?: number;
        date?: string;
        views?: number;
        text?: string;
        media?: unknown[];
        channel?: string;
      };
      // Without a number or a date it is no post that could be kept.
      if (post.id === undefined || post.date === undefined) continue;
      const date = Math.floor(Date.parse(post.date) / 1000);
      posts.push(post.views === undefined ? [post.id, date] : [post.id, date, post.views]);
      if ((post.text ?? '') === '' && (post.media?.length ?? 0) === 0) blank++;
      if (/^\d+$/.test(post.channel ?? '')) channel = post.channel ?? null;
    }
  }
  const services = reading.skipped
    .filter(({ reason }) => reason === 'service-message')
    .reduce((sum, { count }) => sum + count, 0);
  return { posts, services, blank, channel };
}
