import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { revisionOf } from '../../work/files/revision.ts';
import { FilesChanged } from '../../work/files/changes.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { type Screen, documentOf } from './layout.ts';

export const visitOf = (c: Context<AppEnv>): Visit => c.get('visit');

export function show(c: Context<AppEnv>, screen: Screen, status: ContentfulStatusCode = 200): Response {
  return c.html(documentOf(visitOf(c), screen), status);
}

/**
 * After what was posted: the page that shows what came of it. The script of our pages is told by a header, since where
 * in a page a redirect leads is hidden from scripts.
 */
export const goTo = (c: Context<AppEnv>, address: string): Response =>
  c.req.header('isogloss-swap') === undefined
    ? c.redirect(address, 303)
    : c.body(null, 204, { 'Isogloss-Location': address });

/** A file that is saved, not shown. */
export function saved(c: Context, name: string, text: string): Response {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(text, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
}

/** A field of what was posted; '' where it is not there. */
export async function fieldsOf(c: Context<AppEnv>): Promise<(name: string) => string> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}

/**
 * Whoever writes has read what the files say now; what the program itself has found in documents since is no change of theirs.
 * @throws {UserError} `changed`, where a file is another since
 */
export function checkRevision(visit: Visit, read: string): void {
  if (visit.tools.readings.stands(read, revisionOf(visit.study.folder))) return;
  const changes = visit.tools.readings.since(visit.study.folder, read) ?? [];
  throw mistake('changed', message('app.changed'), { cause: new FilesChanged(changes) });
}

/** Where a page may be led back to: an address of this server. */
export const backTo = (address: string): string =>
  /^\/(?![/\\])/.test(address) && !/\p{Cc}/u.test(address) ? address : '/';

/** The page of this server that was asked from; the desk where a browser does not say. */
export function cameFrom(c: Context): string {
  const referer = c.req.header('referer');
  if (referer === undefined || !URL.canParse(referer)) return '/';
  const { host, pathname, search } = new URL(referer);
  return host === c.req.header('host')?.toLowerCase() ? backTo(`${pathname}${search}`) : '/';
}
