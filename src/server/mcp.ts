/** The same actions for assistants, read-only, over the Model Context Protocol. No number leaves without its frame and interval. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import type { Said } from '../model/said.ts';
import { wholeRow } from '../work/reporting/printed.ts';
import { stateOfText } from '../work/articles/ofText.ts';
import { shownClaim } from '../work/articles/shown.ts';
import { frameOfStudy } from '../work/channels.ts';
import { measure, measures } from '../work/measure.ts';
import { postsBehind } from '../work/postsBehind.ts';
import { withoutNames, withoutPersons } from '../work/reporting/shownLines.ts';
import { searchCounted } from '../work/search.ts';
import { type ClaimsAsked, type FoundClaim, allClaims, claimNamed } from './actions.ts';
import { fitted } from './fitted.ts';

/** Characters of an answer: an assistant reads no more, and is told how many rows were left out. */
const mostCharacters = 60_000;
const mostRows = 50;

const about = `Isogloss tests published claims about public Telegram channels and news against posts that its user has collected. Every number
speaks of that frame alone, never of "Telegram"; say it with its interval and its frame. "undecided" is an answer. It takes no side and profiles no persons.`;

const nothingChanges = { readOnlyHint: true, openWorldHint: false } as const;

/** @param asked the project as its files stand at each question */
export function mcpServer(asked: () => ClaimsAsked, version: string): McpServer {
  const server = new McpServer({ name: 'isogloss', version }, { instructions: about });
  const add = <S extends z.ZodRawShape>(
    name: string,
    description: string,
    inputSchema: S,
    work: (given: z.infer<z.ZodObject<S>>) => Promise<object>,
  ): void => {
    const answer = async (given: unknown): Promise<CallToolResult> =>
      told(
        () => work(given as never),
        (said) => asked().words.write(said),
      );
    server.registerTool(name, { description, inputSchema, annotations: nothingChanges }, answer as never);
  };

  add('frame', 'What posts there are: channels, period, completeness, who chose them.', {}, async () => {
    const { rows, frame } = await frameOfStudy(asked().study, {});
    const channels = rows
      .filter(({ kind }) => kind !== 'personal')
      .map(({ channel, kind, communities, posts, from, to, completeness }) => ({
        channel,
        kind,
        communities,
        posts,
        from,
        to,
        completeness,
      }));
    return { frame, channels, personal: rows.length - channels.length };
  });

  add(
    'claims_of_text',
    'Finds attributed statements and measurable claims in a text, and what each leaves open; nothing is measured or kept.',
    { text: z.string().min(1).max(500_000) },
    async ({ text }) => {
      const { study, words } = asked();
      const state = await stateOfText(study, text);
      const { frame } = await frameOfStudy(study, {});
      if (state === null) return { statements: [], claims: [], possible: [], frame };
      return words.writeAll({
        statements: state.read.statements,
        claims: state.claims.map(({ id, entry, questions, result }) => ({
          id,
          text: entry.text ?? id,
          type: entry.type,
          questions: questions.map(({ ask, kind, candidates, lacks }) => ({ ask, kind, candidates, lacks })),
          tested: result,
        })),
        possible: state.read.possible,
        frame,
      });
    },
  );

  add('claims', 'The claims of the project, with what their last test gave.', {}, async () => {
    const now = asked();
    return { rows: await Promise.all((await allClaims(now)).map((one) => standing(now, one))) };
  });

  add(
    'claim',
    'One claim: verdict with its rule, estimates with intervals, what weakens it, its frame.',
    { id: z.string() },
    async ({ id }) => {
      const now = asked();
      return standing(now, await claimNamed(now, id));
    },
  );

  add(
    'posts_behind',
    'Posts behind a number of a claim: a random sample, or all of them page by page, of a channel (its key) or a day alone where given. Handles of others are masked.',
    {
      id: z.string(),
      number: z.number().int().min(0).default(0),
      all: z.boolean().default(false),
      after: z.string().optional(),
      channel: z.string().optional(),
      day: z.string().optional(),
    },
    async ({ id, number, all, after, channel, day }) => {
      const now = asked();
      const found = await claimNamed(now, id);
      if (found.result === null) throw mistake('not-tested', message('asked.notTested', { id }));
      const posts = await postsBehind(now.study, found.result, number, { all, after, channel, day });
      return now.words.writeAll({ ...posts, frame: found.result.frame });
    },
  );

  add(
    'search',
    'Posts that have a word, a phrase, or a beginning of a word with *; newest first, with the true total.',
    {
      term: z.string().min(1),
      channel: z.string().optional(),
      community: z.string().optional(),
      cursor: z.string().optional(),
      limit: z.number().int().min(1).max(mostRows).default(20),
    },
    async ({ term, limit, ...narrowed }) => {
      const { study, words } = asked();
      const given = Object.fromEntries(
        Object.entries(narrowed).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      );
      const { total, rows, cursor } = await searchCounted(study, term, { ...given, limit });
      const { frame } = await frameOfStudy(study, {});
      return { total, rows: await withoutPersons(study, words, rows), cursor, frame };
    },
  );

  add(
    'measures',
    'The measures there are, what each answers and what it does not, and its options.',
    {},
    () =>
      Promise.resolve(
        asked().words.writeAll(
          measures.map(({ name, reading, options }) => ({
            name,
            reading,
            options: options.map(({ flags, description }) => ({ flags, description })),
          })),
        ),
      ),
  );

  add(
    'measure',
    'Runs a measure over the posts. Options as in a command line, without the dashes: lexicon, community, channel, by, from, to, and its own.',
    {
      name: z.string(),
      options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
    },
    async ({ name, options }) => {
      const { study, words } = asked();
      const one = measures.find((known) => known.name === name);
      if (one === undefined)
        throw mistake(
          'unknown-measure',
          message('asked.noMeasure', { name, known: measures.map((known) => known.name) }),
        );
      const { rows, ...finding } = await measure(study, one, options);
      const told = {
        ...finding,
        // Where its posts lie is of use to this program alone.
        rows: rows
          .slice(0, mostRows)
          .map(wholeRow)
          .map(({ evidence, ...row }) => ({ ...row, posts: evidence?.total ?? null })),
        rowsNotShown: Math.max(0, rows.length - mostRows),
      };
      return withoutNames(study, words, words.writeAll(told));
    },
  );
  return server;
}

async function standing(
  { study, words }: ClaimsAsked,
  { id, text, title, result, stale, open, entry }: FoundClaim,
) {
  return words.writeAll({
    id,
    text,
    article: title,
    open,
    stale,
    signedOffBy: entry?.signedOffBy ?? null,
    result: result === null ? null : await shownClaim(study, result),
  });
}

async function told(work: () => Promise<object>, inWords: (said: Said) => string): Promise<CallToolResult> {
  const said = (text: string, isError = false): CallToolResult => ({
    content: [{ type: 'text', text }],
    isError,
  });
  try {
    return said(fitted(await work(), mostCharacters));
  } catch (error) {
    // A mistake of who asks is told to them; a fault goes to the terminal too.
    if (error instanceof UserError) return said(inWords(error.said), true);
    throw error;
  }
}
