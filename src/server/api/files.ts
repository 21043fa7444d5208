import type { Hono } from 'hono';
import { UserError } from '../../model/errors.ts';
import { receive } from '../pages/files.ts';
import { visitOf } from '../pages/show.ts';
import type { AppEnv } from '../tools.ts';

/** A file as the body of a request, of any length: it is written as it comes. */
export function fileRoutes(app: Hono<AppEnv>): void {
  app.post('/api/v1/files', async (c) => {
    const { tools, words } = visitOf(c);
    const { body } = c.req.raw;
    if (body === null) throw new UserError('no-file', words.say('app.noFile'));
    const bytes = Number(c.req.header('content-length') ?? 0);
    return c.json(await receive(tools, c.req.query('name') ?? '', bytes, body), 201);
  });
}
