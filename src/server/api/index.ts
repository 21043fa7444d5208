import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { revisionOf } from '../../work/files/revision.ts';
import { problem } from '../errors.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { readingRoutes } from './reading.ts';
import { writingRoutes } from './writing.ts';

/** The same actions as the pages, for programs: JSON in the shapes of `model/`, described by OpenAPI 3.1. */
export function apiRoutes(app: OpenAPIHono<AppEnv>, version: string): void {
  app.use('/api/v1/*', async (c, next) => {
    const visit = c.get('visit');
    const read = c.req.header('if-match');
    const now = `"${visit.revision}"`;
    if (read !== undefined && read !== now) return changed(visit, read);
    await next();
    // After a write the files say something else: whoever writes again needs that.
    c.res.headers.set('ETag', `"${revisionOf(visit.study.folder)}"`);
  });
  readingRoutes(app);
  writingRoutes(app);
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Isogloss', version, license: { name: 'Apache-2.0' } },
  });
  app.all('/api/*', (c) => problem(c, 404, 'unknown-address', `There is no ${c.req.method} ${c.req.path}.`));
}

/** What was read, and what the files say now; nothing was written. */
function changed({ words, revision, tools, study }: Visit, read: string): Response {
  const said = mistake('changed', message('app.changed'));
  return new Response(
    JSON.stringify({
      type: `urn:isogloss:${said.code}`,
      title: said.code,
      status: 409,
      detail: words.write(said.said),
      read,
      now: `"${revision}"`,
      changes: tools.readings.since(study.folder, read.replaceAll('"', '')) ?? [],
    }),
    {
      status: 409,
      headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ETag: `"${revision}"` },
    },
  );
}
