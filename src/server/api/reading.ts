import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Article } from '../../work/articles/library.ts';
import { shownClaim, shownState } from '../../work/articles/shown.ts';
import { postsBehind } from '../../work/postsBehind.ts';
import { type FoundClaim, allClaims, articleNamed, claimNamed } from '../actions.ts';
import { visitOf } from '../pages/show.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { routes } from './routes.ts';

/** What can be read; nothing is changed and nothing measured. */
export function readingRoutes(app: OpenAPIHono<AppEnv>): void {
  app.openapi(routes.project, async (c) => {
    const visit = visitOf(c);
    const { study, tools, revision } = visit;
    const { frame } = await tools.overview(study);
    const articles = await tools.library.list(study.folder, study.project);
    const claims = (await allClaims(visit)).length;
    return c.json({ name: study.project.name, revision, frame, articles: articles.length, claims }, 200);
  });
  app.openapi(routes.articles, async (c) => {
    const { study, tools } = visitOf(c);
    const articles = await tools.library.list(study.folder, study.project);
    return c.json({ rows: articles.map(articleRow) }, 200);
  });
  app.openapi(routes.article, async (c) => {
    const visit = visitOf(c);
    const { study, tools, words } = visit;
    const article = await articleNamed(visit, c.req.valid('param').id);
    const state = await shownState(study, await tools.state(study, article));
    const written = words.writeAll({
      article: articleRow(article),
      document: state.article.document,
      statements: state.read.statements,
      claims: state.claims.map((claim) => ({
        ...claimRow({ ...claim, text: claim.entry.text ?? claim.id, article }),
        entry: claim.entry,
        // What only readings need is nobody's to see.
        questions: claim.questions.map(({ id, kind, ask, about, claims, candidates, lacks }) => ({
          id,
          kind,
          ask,
          about,
          claims,
          candidates,
          lacks,
        })),
      })),
      possible: [...state.read.possible],
    });
    return c.json(written as never, 200);
  });
  app.openapi(routes.claims, async (c) => {
    const visit = visitOf(c);
    const rows = await Promise.all((await allClaims(visit)).map((one) => shown(visit, one)));
    return c.json({ rows } as never, 200);
  });
  app.openapi(routes.claim, async (c) => {
    const visit = visitOf(c);
    return c.json((await shown(visit, await claimNamed(visit, c.req.valid('param').id))) as never, 200);
  });
  app.openapi(routes.posts, async (c) => {
    const visit = visitOf(c);
    const found = await claimNamed(visit, c.req.valid('param').id);
    const { of, all, after, channel, day } = c.req.valid('query');
    const posts =
      found.result === null
        ? { label: found.text, total: 0, posts: [], next: null, channels: [], withheld: false }
        : await postsBehind(visit.study, found.result, of, { all: all !== undefined, after, channel, day });
    return c.json(visit.words.writeAll(posts) as never, 200);
  });
  app.openapi(routes.jobs, (c) => {
    const { tools, words } = visitOf(c);
    return c.json({ rows: tools.queue.list().map((job) => words.writeAll(job)) }, 200);
  });
}

const articleRow = ({ id, document: { name, title, outlet, date } }: Article) => ({
  id,
  name,
  title,
  outlet,
  date,
});

type Row = Pick<FoundClaim, 'id' | 'text' | 'article' | 'result' | 'standing' | 'entry'>;

function claimRow({ id, text, article, result, standing, entry }: Row) {
  return {
    id,
    text,
    article: article?.id ?? null,
    state: stateOf({ standing, result }),
    signedOffBy: entry?.signedOffBy ?? null,
    result,
  };
}

function stateOf({ standing, result }: Pick<FoundClaim, 'standing' | 'result'>) {
  if (standing === 'needs you') return 'open';
  if (standing === 'ready') return result === null ? 'ready' : 'stale';
  return standing === 'tested' ? 'tested' : 'barred';
}

async function shown({ study, words }: Visit, found: FoundClaim) {
  const result = found.result === null ? null : await shownClaim(study, found.result);
  return words.writeAll(claimRow({ ...found, result }));
}
