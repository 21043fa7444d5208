import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { serve } from '@hono/node-server';
import { openApart } from '../work/apart/apart.ts';
import { openLibrary } from '../work/articles/library.ts';
import { openStates } from '../work/articles/states.ts';
import { openCodingRoom } from '../work/coding/index.ts';
import type { World as Collecting } from '../work/collecting/run.ts';
import { openEdgeTables } from '../work/edges/table.ts';
import { openOverview } from '../work/overview.ts';
import { openReadings } from '../work/files/changes.ts';
import { openProposals } from '../work/words/proposals.ts';
import type { OpenProject } from '../work/study.ts';
import { createApp } from './app.ts';
import { type Scripts, assetsOf } from './assets.ts';
import { openQueue } from './jobs/queue.ts';
import type { Secrets } from './security/secrets.ts';
import type { Tools, World } from './tools.ts';

export interface Start {
  readonly open: OpenProject;
  readonly world: World;
  readonly scripts: Scripts;
  readonly secrets: Omit<Secrets, 'port'>;
  /** What collecting may ask of the world; without it nothing is collected from here. */
  readonly collecting?: Collecting;
  /** The file of the thread in which long work is done; without it that is done where pages are answered. */
  readonly thread?: URL;
  /** Where the posts are, if not in the folder. */
  readonly store?: string | undefined;
  readonly version: string;
  /** A name that nothing else has. */
  readonly place: () => string;
}

/** What all pages work with, put together. */
export function toolsOf(
  { open, world, scripts, secrets, collecting, thread, store, version, place }: Start,
  port: number,
): Tools {
  const apart = openApart(thread, { folder: open.folder, url: store });
  const queue = openQueue(
    () => world.now().getTime(),
    (error) => world.onNote(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  return {
    open,
    world,
    queue,
    apart,
    library: openLibrary(world.onNote),
    state: openStates(
      async (study, article) => ({ ...(await apart.send(study, 'state', article.id)), article }),
      queue.busy,
    ),
    overview: openOverview(),
    coding: openCodingRoom(),
    edges: openEdgeTables(),
    readings: openReadings(),
    proposals: openProposals(),
    assets: assetsOf(scripts),
    secrets: { ...secrets, port },
    collecting,
    version,
    place,
    study: (running) =>
      open.study({
        ...world,
        signal: running?.signal ?? new AbortController().signal,
        onProgress: running?.onProgress ?? (() => undefined),
      }),
  };
}

export interface Serving {
  readonly port: number;
  readonly tools: Tools;
  /** Ends what runs, then the server; the project stays open for who opened it. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a project on this machine alone.
 * @param port 0 for any that is free
 * @throws {UserError} where the port is taken
 */
export async function startServer(start: Start, port: number): Promise<Serving> {
  // The port is known once it is taken, and the app answers to it alone.
  let fetch: (request: Request, env: object) => Response | Promise<Response> = () =>
    new Response('Starting …\n', { status: 503 });
  const server = serve({ fetch: (request, env) => fetch(request, env), port, hostname: '127.0.0.1' });
  const taken = await new Promise<number>((resolve, reject) => {
    server.once('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? mistake('port-taken', message('stores.portTaken', { port: String(port) }))
          : error,
      ),
    );
  });
  const tools = toolsOf(start, taken);
  const app = createApp(tools);
  fetch = (request, env) => app.fetch(request, env);
  return {
    port: taken,
    tools,
    close: async () => {
      await tools.queue.close();
      await tools.apart.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
