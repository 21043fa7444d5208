import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Start } from '../../src/server/start.ts';
import { toolsOf } from '../../src/server/start.ts';
import { createApp } from '../../src/server/app.ts';
import type { Tools } from '../../src/server/tools.ts';
import { openProject } from '../../src/work/study.ts';

export const secrets = {
  token: 'token-of-the-test',
  session: 'session-of-the-test',
  invitations: 'key-of-the-test',
};
export const port = 4321;
export const host = `127.0.0.1:${port}`;

export interface TestApp {
  readonly folder: string;
  readonly tools: Tools;
  /** What went to the terminal. */
  readonly notes: string[];
  /** Asks as a page of the app would, with its cookie. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Asks with nothing but what is given. */
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts a form as a browser does, and follows to where it leads. */
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<Response>;
  /** Waits until no job is left. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The app on a folder of its own, without a port. */
export async function openApp(
  folder = mkdtempSync(join(tmpdir(), 'isogloss-app-')),
  collecting?: Start['collecting'],
): Promise<TestApp> {
  const notes: string[] = [];
  const open = await openProject({ folder, onWait: () => undefined });
  let places = 0;
  const start: Start = {
    open,
    world: {
      now: () => new Date(),
      pid: process.pid,
      isAlive: () => true,
      onNote: (note) => notes.push(note),
    },
    scripts: {},
    secrets,
    ...(collecting === undefined ? {} : { collecting }),
    version: '0.0.0',
    place: () => `place-${++places}`,
  };
  const tools = toolsOf(start, port);
  const app = createApp(tools);
  const raw = async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.request(`http://${host}${path}`, { ...init, headers: { Host: host, ...(init.headers as object) } });
  const own = {
    Cookie: `isogloss-${port}=${secrets.session}`,
    'Sec-Fetch-Site': 'same-origin',
    Origin: `http://${host}`,
  };
  const ask: TestApp['ask'] = (path, init = {}) =>
    raw(path, { ...init, headers: { ...own, ...(init.headers as object) } });
  return {
    folder,
    tools,
    notes,
    ask,
    raw,
    post: async (path, fields) => {
      const answer = await ask(path, { method: 'POST', body: new URLSearchParams(fields) });
      const to = answer.headers.get('location');
      return answer.status === 303 && to !== null ? ask(to.replace(/#.*$/, '')) : answer;
    },
    idle: async () => {
      while (tools.queue.busy()) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: async () => {
      await tools.queue.close();
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
