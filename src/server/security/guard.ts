import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { inEach, message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import type { AppEnv } from '../tools.ts';
import { invitedByAddress, invitedByCookie, mayAsk, rememberInvited } from './invitation.ts';
import { type Secrets, same } from './secrets.ts';

/** A cookie is of a machine, not of a port: two projects that are served at once would share one name. */
const cookieName = ({ port }: Secrets): string => `isogloss-${port}`;

const hostsOf = ({ port }: Secrets): ReadonlySet<string> =>
  new Set([`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]);

/** Another name that leads here (rebinding of DNS) gets no page of ours. */
export const ownHostOnly = (secrets: Secrets): MiddlewareHandler => {
  const hosts = hostsOf(secrets);
  return async (c, next) => {
    if (!hosts.has((c.req.header('host') ?? '').toLowerCase()))
      return c.text(told(message('app.localOnly')), 421);
    return next();
  };
};

/** Before anybody is let in it is not known which language they read. */
const told = (said: Message): string => `${inEach(said)}\n`;

const reading = new Set(['GET', 'HEAD']);

/** What changes something comes from a page of ours, or from a program that knows the token. */
export const ownOriginOnly: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const own = `http://${(c.req.header('host') ?? '').toLowerCase()}`;
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin.toLowerCase() !== own);
  if (reading.has(c.req.method)) {
    // A link from elsewhere may lead here; a script or a picture of another page may not ask.
    if (foreign && c.req.header('sec-fetch-mode') !== 'navigate') return refused(c);
    return next();
  }
  // By hand from an address nothing is posted: "none" is no page of ours either.
  const silent = (site === undefined && origin === undefined) || site === 'none';
  if (foreign || (silent && c.req.header('authorization') === undefined)) return refused(c);
  return next();
};

const refused = (c: Context): Response => c.text(told(message('app.fromElsewhere')), 403);

/**
 * The token once, then a cookie that no script reads and no other site sends, and an address without it. A reader who was invited is
 * let in the same way, to the texts they read and to nothing else.
 */
export const withToken =
  (secrets: Secrets): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const given = c.req.query('t');
    const isReading = reading.has(c.req.method);
    if (given !== undefined && isReading) {
      if (!same(given, secrets.token)) return locked(c);
      setCookie(c, cookieName(secrets), secrets.session, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return withoutSecret(c, 't');
    }
    if (c.req.query('invited') !== undefined && isReading) {
      const guest = invitedByAddress(c, secrets);
      if (guest === undefined) return locked(c);
      rememberInvited(c, secrets, guest);
      return withoutSecret(c, 'invited');
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (same(getCookie(c, cookieName(secrets)) ?? '', secrets.session) || same(bearer ?? '', secrets.token))
      return next();
    const guest = invitedByCookie(c, secrets);
    if (guest === undefined || !mayAsk(c, guest)) return locked(c);
    c.set('invited', guest);
    return next();
  };

/** The same address without what lets in. */
function withoutSecret(c: Context, name: string): Response {
  const url = new URL(c.req.url);
  url.searchParams.delete(name);
  const clean = `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`;
  // Of a visit that began elsewhere (a file that led here) the cookie comes with the next request only.
  const site = c.req.header('sec-fetch-site');
  if (site === undefined || site === 'none' || site === 'same-origin') return c.redirect(clean, 303);
  c.header('Refresh', `0; url=${clean}`);
  return c.text(told(message('app.opening')));
}

const locked = (c: Context): Response => c.text(told(message('app.locked')), 401);
