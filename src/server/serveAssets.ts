import type { Hono } from 'hono';
import { inEach, message } from '../messages/index.ts';
import type { AppEnv, Tools } from './tools.ts';

/** What is asked for by such a name never changes: a browser keeps it. */
export function serveAssets(app: Hono<AppEnv>, { files }: Tools['assets']): void {
  const byPath = new Map(files.map((file) => [file.path, file]));
  app.get('/assets/:name', (c) => {
    const found = byPath.get(new URL(c.req.url).pathname);
    if (found === undefined) return c.text(`${inEach(message('app.noPage'))}\n`, 404);
    return c.body(found.bytes, 200, {
      'Content-Type': found.type,
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });
}
