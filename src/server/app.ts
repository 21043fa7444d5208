import { OpenAPIHono } from '@hono/zod-openapi';
import { inEach, inZone, message } from '../messages/index.ts';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { pageIn } from '../view/page.ts';
import { revisionOf } from '../work/files/revision.ts';
import { whileShown } from '../work/shown.ts';
import { apiRoutes } from './api/index.ts';
import { serveAssets } from './serveAssets.ts';
import { onFault, onMissing, problem, sentenceOf } from './errors.ts';
import { pages } from './pages/index.ts';
import { headers } from './security/headers.ts';
import { ownHostOnly, ownOriginOnly, withToken } from './security/guard.ts';
import { settingsOf, wordsOfVisit } from './settings.ts';
import type { AppEnv, Tools } from './tools.ts';

/** Bytes of a form; files come by a way of their own, and a sample that was read in a spreadsheet has its texts. */
const mostForm = 1024 * 1024;
const mostSheet = 32 * mostForm;

const places = pages.flatMap(({ place }) => (place === undefined ? [] : [place]));

/** The app: what guards it, then its files, its pages, its API. */
export function createApp(tools: Tools): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) =>
      result.success ? undefined : problem(c, 400, 'bad-request', sentenceOf(result.error)),
  });
  app.onError(onFault(tools));
  app.notFound(onMissing);
  app.use(headers, ownHostOnly(tools.secrets), ownOriginOnly, withToken(tools.secrets));
  serveAssets(app, tools.assets);
  const [limit, sheetLimit] = [mostForm, mostSheet].map((maxSize) =>
    bodyLimit({ maxSize, onError: (c) => c.text(`${inEach(message('app.tooLong'))}\n`, 413) }),
  ) as [MiddlewareHandler, MiddlewareHandler];
  app.use((c, next) =>
    /^\/(?:api\/v1\/)?files$/.test(c.req.path)
      ? next()
      : /^\/words\/[^/]+\/code\/sheet$/.test(c.req.path)
        ? sheetLimit(c, next)
        : limit(c, next),
  );
  app.use(async (c, next) => {
    const study = tools.study();
    const settings = settingsOf(c);
    const words = wordsOfVisit(settings, study.project);
    const revision = revisionOf(study.folder);
    tools.readings.note(study.folder, revision);
    const { pathname, search } = new URL(c.req.url);
    c.set('visit', {
      tools,
      study,
      places,
      settings,
      words,
      page: pageIn(inZone(words, study.project.timezone)),
      revision,
      address: `${pathname}${search}`,
      invited: c.get('invited'),
    });
    return c.req.method === 'GET' ? whileShown(study, next) : next();
  });
  for (const { routes } of pages) routes(app);
  apiRoutes(app, tools.version);
  return app;
}
