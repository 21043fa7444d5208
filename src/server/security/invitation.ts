import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Secrets, same } from './secrets.ts';

/** Somebody who reads texts by hand and is let in for that alone: to one vocabulary's texts, under one name. */
export interface Invited {
  readonly lexicon: string;
  readonly coder: string;
}

/** How long a reader's browser remembers who reads with it, in seconds: a sample of texts is not read in one sitting. */
const remembered = 90 * 24 * 3600;
const cookieName = ({ port }: Secrets): string => `isogloss-reader-${port}`;

/** Nobody who knows one address can make another: it is signed with what only the project's folder holds. */
const signed = ({ invitations }: Secrets, { lexicon, coder }: Invited): string =>
  createHmac('sha256', invitations)
    .update(JSON.stringify([lexicon, coder]))
    .digest('base64url');

/** An address of a reader's own; it stays good when the app is started again on the same port. */
export const invitationOf = (secrets: Secrets, invited: Invited): string =>
  `http://127.0.0.1:${secrets.port}${pageOf(invited)}?${new URLSearchParams({
    coder: invited.coder,
    invited: signed(secrets, invited),
  }).toString()}`;

const pageOf = ({ lexicon }: Invited): string => `/words/${encodeURIComponent(lexicon)}/code`;

/** Whom the address that is asked for invites; undefined where it is none of ours. */
export function invitedByAddress(c: Context, secrets: Secrets): Invited | undefined {
  const lexicon = /^\/words\/([^/]+)\/code$/.exec(new URL(c.req.url).pathname)?.[1];
  if (lexicon === undefined) return undefined;
  return checked(secrets, decoded(lexicon), c.req.query('coder'), c.req.query('invited'));
}

/** Whom the browser was invited as. */
export function invitedByCookie(c: Context, secrets: Secrets): Invited | undefined {
  const given = new URLSearchParams(getCookie(c, cookieName(secrets)) ?? '');
  return checked(secrets, given.get('lexicon'), given.get('coder'), given.get('invited'));
}

function checked(
  secrets: Secrets,
  lexicon: string | null | undefined,
  coder: string | null | undefined,
  given: string | null | undefined,
): Invited | undefined {
  if (typeof lexicon !== 'string' || typeof coder !== 'string' || typeof given !== 'string') return undefined;
  const invited = { lexicon, coder };
  return same(given, signed(secrets, invited)) ? invited : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

export function rememberInvited(c: Context, secrets: Secrets, invited: Invited): void {
  const value = new URLSearchParams({ ...invited, invited: signed(secrets, invited) }).toString();
  setCookie(c, cookieName(secrets), value, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: remembered,
  });
}

/** What a reader may ask for: their texts, how the page looks, and what it is made of. */
export function mayAsk(c: Context, invited: Invited): boolean {
  const { pathname } = new URL(c.req.url);
  const page = pathname === pageOf(invited);
  if (c.req.method === 'POST') return page || pathname === '/settings';
  return (c.req.method === 'GET' || c.req.method === 'HEAD') && (page || pathname.startsWith('/assets/'));
}
