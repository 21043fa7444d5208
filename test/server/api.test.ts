import * as fc from 'fast-check';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimTypes } from '../../src/model/project.ts';
import { verdicts } from '../../src/model/verdict.ts';
import { routes } from '../../src/server/api/routes.ts';
import { problemSchema } from '../../src/server/api/schemas.ts';
import { article, posts } from './corpus.ts';
import { type TestApp, openApp, secrets } from './support.ts';

let app: TestApp;
const program = { Authorization: `Bearer ${secrets.token}` };

beforeAll(async () => {
  app = await openApp();
  for (const text of [posts(), article])
    await app.raw('/api/v1/files?name=x', { method: 'POST', headers: program, body: text });
  await app.idle();
});
afterAll(() => app.close());

type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly tag: string };
type Route = (typeof routes)[keyof typeof routes];

/** Asks as a program does, and holds what comes against the schema that the API's own document gives. */
async function call(
  route: Route,
  given: { path?: string; query?: Record<string, string>; json?: unknown; match?: string } = {},
): Promise<Answer> {
  const path = route.path.replace('{id}', encodeURIComponent(given.path ?? ''));
  const query = new URLSearchParams(given.query).toString();
  const answer = await app.raw(`${path}${query === '' ? '' : `?${query}`}`, {
    method: route.method.toUpperCase(),
    headers: {
      ...program,
      ...(given.json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(given.match === undefined ? {} : { 'If-Match': given.match }),
    },
    ...(given.json === undefined ? {} : { body: JSON.stringify(given.json) }),
  });
  const body = (await answer.json()) as Record<string, unknown>;
  const known = route.responses as unknown as Record<
    string,
    { content: Record<string, { schema: z.ZodType }> }
  >;
  const told = known[String(answer.status)];
  if (told === undefined) {
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.status).toBeLessThan(500);
    problemSchema.parse(body);
    expect(body['status']).toBe(answer.status);
  } else told.content['application/json']?.schema.parse(body);
  return { status: answer.status, body, tag: answer.headers.get('etag') ?? '' };
}

const rowsOf = async (route: Route): Promise<Record<string, unknown>[]> =>
  (await call(route)).body['rows'] as Record<string, unknown>[];

describe('the API', () => {
  it.each([
    ['application/json', '{', 400],
    ['application/json', '', 400],
    ['text/plain', 'x', 415],
    ['application/x-www-form-urlencoded', 'a=b', 415],
  ])('a body that is %s and %j is answered with %i, and is no fault', async (type, body, status) => {
    const headers = { ...program, 'Content-Type': type };
    const answer = await app.raw('/api/v1/articles/none/test', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(await answer.json()).title).toBe('bad-request');
    expect(app.notes).toEqual([]);
  });

  it('describes itself by OpenAPI 3.1, every route of it', async () => {
    const answer = await app.raw('/api/v1/openapi.json', { headers: program });
    const document = (await answer.json()) as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toBe('3.1.0');
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(told.sort()).toEqual(
      Object.values(routes)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  it('takes an article from questions to a signature, as the pages do', async () => {
    const [first] = await rowsOf(routes.articles);
    const id = String(first?.['id']);
    for (const words of ['greenword', 'redword']) {
      const { body, tag } = await call(routes.article, { path: id });
      const claims = body['claims'] as { questions: { id: string }[] }[];
      const question = claims.flatMap(({ questions }) => questions)[0]?.id ?? '';
      const answered = await call(routes.answer, {
        path: id,
        json: { question, value: `term:${words}` },
        match: tag,
      });
      expect(answered.status).toBe(200);
    }
    expect((await call(routes.testArticle, { path: id, json: {} })).status).toBe(202);
    await app.idle();
    const [claim] = await rowsOf(routes.claims);
    expect(claim).toMatchObject({
      state: 'tested',
      article: id,
      result: { verdict: 'supported', exploratory: false },
    });
    const found = await call(routes.posts, { path: String(claim?.['id']), query: { of: '0' } });
    expect(found.body).toMatchObject({ total: 60, next: null, withheld: false });
    expect(found.body['posts']).toHaveLength(20);
    const { tag } = await call(routes.claim, { path: String(claim?.['id']) });
    const signature = { by: 'Ada', verdict: 'supported' };
    const stale = await call(routes.sign, { path: String(claim?.['id']), json: signature, match: '"other"' });
    expect(stale).toMatchObject({ status: 409, body: { read: '"other"', now: tag } });
    const signed = await call(routes.sign, { path: String(claim?.['id']), json: signature, match: tag });
    expect(signed.body).toMatchObject({ by: 'Ada', verdict: 'supported', plain: 'agrees with this corpus' });
  });

  it('writes nothing where no revision is named', async () => {
    const sent = [
      { route: routes.answer, json: { question: 'x', value: 'y' } },
      { route: routes.addClaim, json: { sentence: 'x', type: 'dominates' } },
      { route: routes.sign, json: { by: 'Ada', verdict: 'supported' } },
    ];
    for (const { route, json } of sent) {
      const { status, body } = await call(route, { path: 'x', json });
      expect([status, body['detail']]).toEqual([400, expect.stringContaining('if-match')]);
    }
  });

  it('answers whatever is asked as its document says, and never with a fault', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.constantFrom(
        '..',
        '../../etc/passwd',
        '%00',
        '__proto__',
        "' OR 1=1",
        '{db:Identifier}',
        '<script>',
      ),
    );
    const known = (await rowsOf(routes.claims)).map((row) => String(row['id']));
    const articles = (await rowsOf(routes.articles)).map((row) => String(row['id']));
    const id = fc.oneof(text, fc.constantFrom(...known), fc.constantFrom(...articles));
    const query = fc.record(
      { of: fc.oneof(text, fc.nat(3).map(String)), all: text, after: text, channel: text, day: text },
      { requiredKeys: [] },
    );
    const json = fc.oneof(
      fc.record({ question: text, value: text }),
      fc.record({ sentence: text, type: fc.constantFrom(...claimTypes) }),
      fc.record({ by: text, verdict: fc.constantFrom(...verdicts) }),
      fc.object({ maxDepth: 2 }),
    );
    const reading = [routes.article, routes.claim, routes.posts] as const;
    const writing = [routes.answer, routes.addClaim, routes.sign] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...reading), id, query, async (route, path, given) => {
        await call(route, { path: path.replaceAll('\uFFFD', 'x'), query: given });
      }),
      { numRuns: 60, seed: 19 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writing),
        id,
        json,
        fc.boolean(),
        async (route, path, given, fresh) => {
          const { tag } = await call(routes.project);
          await call(route, { path, json: given, match: fresh ? tag : '"other"' });
        },
      ),
      { numRuns: 30, seed: 20 },
    );
    expect(app.notes.filter((note) => /Error/.test(note))).toEqual([]);
  });
});
