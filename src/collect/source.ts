import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { createHash } from 'node:crypto';

/** What is collected: a channel's public pages, a channel through the user's own account, or a site's feed or sitemap. */
export type Source =
  | { readonly kind: 'page' | 'account'; readonly name: string }
  | { readonly kind: 'site'; readonly address: string };

/** Names a source in every file; stable. */
export const sourceKey = (source: Source): string =>
  source.kind === 'site' ? `site:${source.address}` : `${source.kind}:${source.name.toLowerCase()}`;

export function sourceOf(key: string): Source {
  const colon = key.indexOf(':');
  const [kind, rest] = [key.slice(0, colon), key.slice(colon + 1)];
  if (kind === 'site') return { kind, address: rest };
  if (kind === 'page' || kind === 'account') return { kind, name: rest };
  throw new RangeError(`no source: ${key}`);
}

/** Folder of what a source answered: its name stands in no file's name, which a ledger or a log may show. */
export const sourceFolder = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 16);

/** Telegram's public names: 4 to 32 letters, digits and underscores, a letter first. */
const telegramName = /^[A-Za-z][A-Za-z0-9_]{3,31}$/;

/**
 * What a person names: `@name`, an address at t.me, or the address of a site, its feed or its sitemap.
 * @throws UserError for invitations, private chats and what is neither
 */
export function parseSource(given: string, account = false): Source {
  const text = given.trim();
  const kind = account ? 'account' : 'page';
  const bare = text.replace(/^@/, '');
  if (telegramName.test(bare) && !text.includes('.')) return { kind, name: bare };
  const telegram = /^(?:https?:\/\/)?(?:www\.)?(?:t|telegram)\.(?:me|dog)\/(.*)$/i.exec(text)?.[1];
  if (telegram !== undefined) return ofTelegram(telegram, given, kind);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw mistake('no-source', message('sources.noSource', { given }));
  }
  if (account) {
    throw mistake('no-source', message('sources.accountAndSite', { given }));
  }
  const url = new URL(text);
  url.hash = '';
  if (url.username !== '' || url.password !== '') {
    throw mistake('no-source', message('sources.secretInAddress'));
  }
  return { kind: 'site', address: url.href };
}

function ofTelegram(path: string, given: string, kind: 'page' | 'account'): Source {
  const parts = path
    .split(/[?#]/)[0]!
    .split('/')
    .filter((part) => part !== '');
  if (parts[0] === 's') parts.shift();
  const [name = ''] = parts;
  if (/^(?:\+|joinchat$|c$|addlist$)/i.test(name)) {
    throw mistake('private-source', message('sources.privateSource', { given }));
  }
  if (!telegramName.test(name)) {
    throw mistake('no-source', message('sources.noChannelNamed', { given }));
  }
  return { kind, name };
}

/** How a source is called to a person. */
export const sourceLabel = (source: Source): string =>
  source.kind === 'site' ? source.address : `@${source.name}`;

/** The channel that posts of a site have: its host without what only says how it is shown. */
export const hostOf = (address: string): string =>
  new URL(address).hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '');
