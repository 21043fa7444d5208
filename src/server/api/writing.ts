import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { changeType } from '../../work/changeType.ts';
import { addClaim } from '../../work/addClaim.ts';
import { answerQuestion } from '../../work/questions/write.ts';
import {
  articleNamed,
  claimNamed,
  readAgain,
  sign,
  startClaimTest,
  startReport,
  startTest,
} from '../actions.ts';
import { receive } from '../pages/files.ts';
import { visitOf } from '../pages/show.ts';
import type { AppEnv } from '../tools.ts';
import { routes } from './routes.ts';

/** What changes a file or takes long; a write names the revision that was read, which is looked at before it comes here. */
export function writingRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openapi(routes.files, async (c) => {
    const { tools } = visitOf(c);
    const { body } = c.req.raw;
    if (body === null) throw mistake('no-file', message('app.noFile'));
    const bytes = Number(c.req.header('content-length') ?? 0);
    return c.json(await receive(tools, c.req.valid('query').name, bytes, body), 201);
  });
  app.openapi(routes.answer, async (c) => {
    const visit = visitOf(c);
    const article = await articleNamed(visit, c.req.valid('param').id);
    const { question, value } = c.req.valid('json');
    const written = answerQuestion(visit.study, question, value);
    await readAgain(visit.tools, article);
    return c.json(written, 200);
  });
  app.openapi(routes.addClaim, async (c) => {
    const visit = visitOf(c);
    const article = await articleNamed(visit, c.req.valid('param').id);
    const added = await addClaim(visit.study, { ...c.req.valid('json'), document: article.path });
    await readAgain(visit.tools, article);
    return c.json(added, 201);
  });
  app.openapi(routes.claimType, async (c) => {
    const { study, tools, ...visit } = visitOf(c);
    const { id, article } = await claimNamed({ study, tools, ...visit }, c.req.valid('param').id);
    const changed = await changeType(study, id, c.req.valid('json').type);
    if (article !== null) await readAgain(tools, article);
    return c.json(changed, 200);
  });
  app.openapi(routes.testArticle, async (c) => {
    const visit = visitOf(c);
    const article = await articleNamed(visit, c.req.valid('param').id);
    return c.json(
      visit.words.writeAll(startTest(visit.tools, article, c.req.valid('json').claim ?? '')),
      202,
    );
  });
  app.openapi(routes.testClaim, async (c) => {
    const visit = visitOf(c);
    const found = await claimNamed(visit, c.req.valid('param').id);
    return c.json(visit.words.writeAll(startClaimTest(visit.tools, found)), 202);
  });
  app.openapi(routes.sign, async (c) => {
    const visit = visitOf(c);
    const { tools } = visit;
    const { by, verdict, on } = c.req.valid('json');
    return c.json(
      await sign(tools, await claimNamed(visit, c.req.valid('param').id), {
        by,
        verdict,
        ...(on === undefined ? {} : { on }),
      }),
      200,
    );
  });
  app.openapi(routes.report, (c) => {
    const { tools, words } = visitOf(c);
    const { article = '', only = 'all', title } = c.req.valid('json');
    const asked = { only, title };
    return c.json(words.writeAll(startReport(tools, { ...asked, of: article, manner: words.manner })), 202);
  });
  app.openapi(routes.stop, (c) => {
    const { tools, words } = visitOf(c);
    const { id } = c.req.valid('param');
    tools.queue.cancel(id);
    const job = tools.queue.list().find((one) => one.id === id);
    if (job === undefined) throw mistake('unknown-job', message('app.noJob'));
    return c.json(words.writeAll(job), 200);
  });
}
