import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { wholeGiven } from '../messages/given.ts';
import { startDemo } from '../server/pages/files.ts';
import { startServer } from '../server/start.ts';
import { version } from '../work/program/version.ts';
import { keepIndex } from '../work/search.ts';
import { openProject, projectFile } from '../work/study.ts';
import { collectWorld } from './collectWorld.ts';
import { commonOptions, note, print, speech, withSurroundings } from './session.ts';

interface Options {
  readonly port: number;
  readonly open: boolean;
  readonly demo?: boolean;
}

export function register(program: Command): void {
  program
    .command('serve')
    .description(
      'The app: from a dropped article to a signed verdict, in the browser, on this machine alone. For another machine: ssh -L.',
    )
    .argument('[dir]', 'the project’s folder, made where it is not there')
    .option('--port <n>', 'port on this machine; any that is free without it', portNumber, 0)
    .option('--no-open', 'print the address and open no browser')
    .option('--demo', 'open the simulated world, in the folder "demo" where none is named')
    .action(async (dir: string | undefined, options: Options, command: Command) => {
      const { project, store } = commonOptions(command);
      const folder = dir ?? (options.demo === true && project === '.' ? 'demo' : project);
      mkdirSync(folder, { recursive: true });
      await withSurroundings(true, async (surroundings) => {
        const open = await openProject({ folder, url: store, onWait: () => undefined });
        try {
          const [token, session] = [
            randomBytes(24).toString('base64url'),
            randomBytes(24).toString('base64url'),
          ];
          const { pid, isAlive, now } = surroundings;
          const serving = await startServer(
            {
              open,
              world: { now, pid, isAlive, onNote: note },
              scripts: builtScripts(),
              secrets: { token, session, invitations: invitationKey(open.folder) },
              collecting: collectWorld(),
              thread: new URL('./thread.js', import.meta.url),
              store,
              version: version(),
              place: () => randomBytes(8).toString('hex'),
            },
            options.port,
          );
          if (options.demo === true && !existsSync(join(open.folder, projectFile))) startDemo(serving.tools);
          const address = `http://127.0.0.1:${serving.port}/?t=${token}`;
          print(speech(command).say('usage.serving', { address }));
          const way = join(open.folder, '.isogloss', 'open.html');
          if (options.open) openBrowser(way, address);
          // The first search of a project whose posts a command took in need not wait for its index.
          const indexed = keepIndex(open.study({ ...surroundings, onProgress: () => undefined })).catch(
            () => undefined,
          );
          await ended(surroundings.signal);
          rmSync(way, { force: true });
          await serving.close();
          await indexed;
        } finally {
          await open.close();
        }
      });
    });
}

const portNumber = (text: string): number => wholeGiven('--port', text, { least: 0, most: 65_535 });

/** The scripts that "npm run build" puts beside the program. */
function builtScripts(): Record<string, Uint8Array> {
  const folder = fileURLToPath(new URL('../web/', import.meta.url));
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.js')) : [];
  return Object.fromEntries(
    names.map((name) => [name.replace(/\.js$/, ''), readFileSync(join(folder, name))]),
  );
}

/** What the addresses of invited readers are signed with: made once, so that an address stays good. */
function invitationKey(folder: string): string {
  const path = join(folder, '.isogloss', 'invitations.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/**
 * Opens a file that leads to the address: on a command line the token could be read by whoever lists the processes of
 * this machine, and the file is its owner's alone.
 */
function openBrowser(way: string, address: string): void {
  writeFileSync(
    way,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${address}"><title>Isogloss</title>`,
    { mode: 0o600 },
  );
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(opener, [pathToFileURL(way).href], { stdio: 'ignore', detached: true });
  // Without a desktop there is nothing that opens it: the address stands above.
  child.once('error', () => undefined);
  child.unref();
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
