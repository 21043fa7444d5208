import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/errors.ts';
import { lookAtServer } from './cluster.ts';
import type { Driver } from './driver.ts';
import { openEmbedded } from './embedded.ts';
import { HttpDriver } from './http.ts';
import { parseStoreUrl } from './storeUrl.ts';
import { type HttpForm, serveHttpForm, users } from './httpForm.ts';
import { takeTurnsIn } from './derive/alone.ts';
import { claim } from './lock.ts';
import { migrate } from './migrations/migrate.ts';

export interface Store {
  readonly driver: Driver;
  /** Key of this project's author hashes. */
  readonly authorKey: string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The project's `.isogloss` folder. */
  readonly folder: string;
  /** A server or cluster instead of the engine in this process. */
  readonly url?: string | undefined;
  /** Told once when closing has to wait for another command that works through this process. */
  readonly onWait?: () => void;
  /** Whether a page waits for what is asked: where another process holds the engine, it goes before what commands ask. */
  readonly forPage?: boolean | undefined;
}

/**
 * Opens a project's store: the engine in this process, the process that has the project open already,
 * or a server. Brings its tables up to date.
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const authorKey = projectKey(options.folder);
  if (options.url !== undefined) {
    const driver = new HttpDriver(parseStoreUrl(options.url));
    try {
      await lookAtServer(driver);
      await migrate(driver);
      takeTurnsIn(driver, options.folder);
    } catch (error) {
      await driver.close();
      throw error;
    }
    return { driver, authorKey, close: () => driver.close() };
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await openOwn(options, authorKey);
    } catch (error) {
      // A process that is being killed still takes calls for a moment: then the project is free.
      if (!(error instanceof UserError) || error.code !== 'command-ended' || attempt === mostAttempts)
        throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}

const mostAttempts = 5;

/** The engine in this process, or the process that has the project open already. */
async function openOwn(options: OpenOptions, authorKey: string): Promise<Store> {
  const token = randomBytes(24).toString('hex');
  const form = await serveHttpForm(token);
  const claimed = await claim(options.folder, { pid: process.pid, port: form.port, token });
  if (!claimed.held) {
    await form.close();
    const driver = new HttpDriver({
      url: `http://127.0.0.1:${claimed.by.port}`,
      database: 'isogloss',
      username: options.forPage === true ? users.page : users.command,
      password: claimed.by.token,
      peer: true,
    });
    await driver.query('SELECT 1');
    takeTurnsIn(driver, options.folder);
    return { driver, authorKey, close: () => driver.close() };
  }
  try {
    const driver = await openEmbedded(join(options.folder, 'store'));
    await migrate(driver);
    takeTurnsIn(driver, options.folder);
    form.attach(driver);
    return {
      driver,
      authorKey,
      async close() {
        await whileAsked(form, options.onWait);
        claimed.release();
        await form.close();
        await driver.close();
      },
    };
  } catch (error) {
    claimed.release();
    await form.close();
    throw error;
  }
}

const look = 50;
/** Looks without a request after which a command that worked through this process is taken to be done: it reckons between two. */
const still = 20;

/** Waits while other commands work through this process. */
async function whileAsked(form: HttpForm, onWait: (() => void) | undefined): Promise<void> {
  if (form.asked() === 0) return;
  if (form.active() > 0) onWait?.();
  let seen = form.asked();
  for (let looks = 0; looks < still; looks++) {
    await new Promise((resolve) => setTimeout(resolve, look));
    if (form.active() > 0 || form.asked() !== seen) looks = -1;
    seen = form.asked();
  }
}

/** Made once, readable by its owner alone; without it author hashes cannot be repeated or reversed. */
function projectKey(folder: string): string {
  const path = join(folder, 'key');
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    chmodSync(path, 0o600);
  }
  return readFileSync(path, 'utf8').trim();
}
