import { createRoute, z } from '@hono/zod-openapi';
import { shownClaims } from '../../work/reporting/signed.ts';
import * as own from './schemas.ts';

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
const problem = {
  default: {
    description: 'A mistake, in one sentence that says what to do.',
    content: { 'application/problem+json': { schema: own.problemSchema } },
  },
};
const id = z.object({ id: z.string().min(1) });
/** The revision that was read, as an answer's ETag gave it: what changed in between is not overwritten. */
const ifMatch = z.object({ 'if-match': z.string().min(1) });
const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

export const routes = {
  project: createRoute({
    method: 'get',
    path: '/api/v1/project',
    summary: 'What the project holds',
    responses: { 200: json(own.projectSchema, 'The project'), ...problem },
  }),
  articles: createRoute({
    method: 'get',
    path: '/api/v1/articles',
    summary: 'The articles',
    responses: { 200: json(z.object({ rows: z.array(own.articleSchema) }), 'The articles'), ...problem },
  }),
  article: createRoute({
    method: 'get',
    path: '/api/v1/articles/{id}',
    summary: 'What an article says, its claims, and what they leave open',
    request: { params: id },
    responses: { 200: json(own.articleStateSchema, 'The article'), ...problem },
  }),
  answer: createRoute({
    method: 'post',
    path: '/api/v1/articles/{id}/answers',
    summary: 'Answer what an article leaves open',
    request: { params: id, headers: ifMatch, ...body(own.answerSchema) },
    responses: { 200: json(own.answeredSchema, 'As it was written'), ...problem },
  }),
  testArticle: createRoute({
    method: 'post',
    path: '/api/v1/articles/{id}/test',
    summary: 'Seal and test the claims that leave nothing open, or one of them',
    request: { params: id, ...body(z.object({ claim: z.string().optional() })) },
    responses: { 202: json(own.jobSchema, 'The job'), ...problem },
  }),
  addClaim: createRoute({
    method: 'post',
    path: '/api/v1/articles/{id}/claims',
    summary: 'Make a claim of any sentence',
    request: { params: id, headers: ifMatch, ...body(own.newClaimSchema) },
    responses: { 201: json(own.addedSchema, 'The claim'), ...problem },
  }),
  claims: createRoute({
    method: 'get',
    path: '/api/v1/claims',
    summary: 'Every claim, and where it stands',
    responses: { 200: json(z.object({ rows: z.array(own.standingSchema) }), 'The claims'), ...problem },
  }),
  claim: createRoute({
    method: 'get',
    path: '/api/v1/claims/{id}',
    summary: 'One claim',
    request: { params: id },
    responses: { 200: json(own.standingSchema, 'The claim'), ...problem },
  }),
  testClaim: createRoute({
    method: 'post',
    path: '/api/v1/claims/{id}/test',
    summary: 'Seal and test one claim',
    request: { params: id },
    responses: { 202: json(own.jobSchema, 'The job'), ...problem },
  }),
  claimType: createRoute({
    method: 'post',
    path: '/api/v1/claims/{id}/type',
    summary: 'Ask a claim of claims.yaml as another question',
    request: { params: id, headers: ifMatch, ...body(own.typeSchema) },
    responses: { 200: json(own.typeChangedSchema, 'As it is asked now'), ...problem },
  }),
  posts: createRoute({
    method: 'get',
    path: '/api/v1/claims/{id}/posts',
    summary: 'The posts behind a number: a sample drawn by the project’s seed, or page by page',
    request: {
      params: id,
      query: z.object({
        of: z.coerce.number().int().nonnegative().default(0),
        all: z.string().optional(),
        after: z.string().optional(),
        channel: z.string().optional(),
        day: z.iso.date().optional(),
      }),
    },
    responses: { 200: json(own.postsSchema, 'The posts'), ...problem },
  }),
  sign: createRoute({
    method: 'post',
    path: '/api/v1/claims/{id}/signature',
    summary: 'Answer for a verdict by name',
    request: { params: id, headers: ifMatch, ...body(own.signatureSchema) },
    responses: { 200: json(own.signedSchema, 'The signature'), ...problem },
  }),
  report: createRoute({
    method: 'post',
    path: '/api/v1/report',
    summary: 'Write the report of an article, or of the project',
    request: body(
      z.object({
        article: z.string().optional(),
        only: z.enum(shownClaims).optional(),
        title: z.string().max(200).optional(),
      }),
    ),
    responses: { 202: json(own.jobSchema, 'The job'), ...problem },
  }),
  jobs: createRoute({
    method: 'get',
    path: '/api/v1/jobs',
    summary: 'What runs, and what ended last',
    responses: { 200: json(z.object({ rows: z.array(own.jobSchema) }), 'The jobs'), ...problem },
  }),
  stop: createRoute({
    method: 'delete',
    path: '/api/v1/jobs/{id}',
    summary: 'Stop a job',
    request: { params: z.object({ id: z.coerce.number().int().positive() }) },
    responses: { 200: json(own.jobSchema, 'The job'), ...problem },
  }),
  files: createRoute({
    method: 'post',
    path: '/api/v1/files',
    summary: 'Take a file in: posts, or an article, told apart by content',
    request: {
      query: z.object({ name: z.string() }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
    },
    responses: { 201: json(own.receivedSchema, 'What became of it'), ...problem },
  }),
} as const;
