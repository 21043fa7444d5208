import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { join } from 'node:path';
import { Archive } from '../../collect/archive.ts';
import { overHttp } from '../../collect/ask.ts';
import type { Course } from '../../collect/course.ts';
import type { Clock } from '../../collect/pace.ts';
import { PageCourse } from '../../collect/pages/course.ts';
import { hostOf } from '../../collect/source.ts';
import { SiteCourse } from '../../collect/sites/course.ts';
import { type AccountClient, askAccount } from '../../collect/account/client.ts';
import { AccountCourse } from '../../collect/account/course.ts';
import { accountOver } from '../../collect/account/rpc.ts';
import { SessionFile } from '../../collect/account/session.ts';
import type { Ask } from '../../collect/response.ts';
import type { SourceRun } from '../../collect/places.ts';
import { type Collecting, collect } from '../../collect/run.ts';
import { takerOf } from './taker.ts';
import type { Message } from '../../model/said.ts';
import { isErased } from '../../store/tombstones.ts';
import type { Study } from '../study.ts';
import { endingOf } from './endings.ts';
import { collectFile } from '../files/names.ts';
import { type Listed, readList } from './list.ts';
import { durationOf } from './durations.ts';

/** What collecting may ask of the world beside what all work may. */
export interface World extends Pick<Clock, 'sleep' | 'random'> {
  /** Folder that all of this user's projects share. */
  readonly machineFolder: string;
  /** Folder of the user's own settings, where the session of an account lies. */
  readonly settingsFolder: string;
  /** Where Telegram's pages are, and an account that is none: given by tests alone. */
  readonly base?: string;
  readonly account?: AccountClient;
}

export interface RunOptions {
  /** Only posts since this day. */
  readonly since?: string | undefined;
  /** Posts up to this age are looked at again: 14d, 36h, 0. */
  readonly recheck?: string | undefined;
  readonly maxRequests?: string | undefined;
  /** Ask for an account's histories as an export of its data. */
  readonly takeout?: boolean | undefined;
}

export interface CollectResult {
  readonly requests: number;
  readonly rows: readonly (SourceRun & { readonly label: string; readonly said: Message })[];
}

/** Answers of all sources stand here, within the project. */
export const archiveOf = ({ folder }: Pick<Study, 'folder'>): Archive =>
  new Archive(join(folder, '.isogloss', 'collected'));

/** About twenty minutes at three to four and a half seconds each. */
const usualRequests = 300;

/** What a run is to do, as it was asked for. */
interface Planned {
  readonly contact: string | undefined;
  readonly sources: readonly Listed[];
  readonly budget: number;
  readonly recheck: number;
  readonly since: number | null;
}

/** @throws UserError where nothing is listed, or an option is none: before a store is opened */
export function planRun(folder: string, options: RunOptions): Planned {
  const { contact, sources } = readList(folder);
  if (sources.length === 0) {
    throw mistake('no-sources', message('sources.noSources', { file: collectFile }));
  }
  return {
    contact,
    sources,
    budget: wholeNumber(options.maxRequests),
    recheck: durationOf('--recheck', options.recheck ?? '14d'),
    since: options.since === undefined ? null : dayOf(options.since),
  };
}

/** Asks all sources of the project for what is due. */
export async function collectRun(study: Study, options: RunOptions, world: World): Promise<CollectResult> {
  const { contact, sources, budget, recheck, since } = planRun(study.folder, options);
  const began = study.now().getTime();
  const { wanted, erased } = await notErased(study, sources);
  const archive = archiveOf(study);
  const account = wanted.some(({ source }) => source.kind === 'account')
    ? (world.account ?? (await openAccount(study, world, options.takeout === true)))
    : null;
  const courses = wanted.map((listed) => courseOf(listed, { began, since, recheck }, archive, world));
  const collecting: Collecting = {
    taker: takerOf(study),
    archive,
    machine: {
      folder: world.machineFolder,
      pid: study.pid,
      isAlive: study.isAlive,
      signal: study.signal,
      now: study.now,
      sleep: world.sleep,
      random: world.random,
    },
    ask: asking(overHttp({ version: study.context.version, contact, signal: study.signal }), account),
    software: `Isogloss/${study.context.version}`,
    budget,
    onDamaged: (file) => study.onNote(study.words.say('collect.damaged', { file })),
    onRequest: (source, done) => study.onProgress(labelOf(sources, source), done, budget),
  };
  let runs: readonly SourceRun[];
  try {
    runs = await collect(courses, collecting);
  } finally {
    await account?.close();
  }
  const all = [...runs, ...erased];
  return {
    requests: runs.reduce((sum, { requests }) => sum + requests, 0),
    rows: all.map((run) => ({ ...run, label: labelOf(sources, run.source), said: endingOf(run) })),
  };
}

/** An account is a place of its own beside the web. */
function asking(http: Ask, account: AccountClient | null): Ask {
  const own = account === null ? http : askAccount(account);
  return (address, headers) => (address.startsWith('tg:') ? own : http)(address, headers);
}

/** The program's own client is loaded only where an account is asked for. */
async function openAccount(
  { context, onNote, words }: Study,
  { settingsFolder }: World,
  takeout: boolean,
): Promise<AccountClient> {
  const file = new SessionFile(settingsFolder);
  const session = file.read();
  onNote(words.say('collect.risk'));
  const { openRpc } = await import('../../collect/account/mtcute.ts');
  return accountOver(await openRpc(session, context.version), {
    peers: session.peers,
    remember: (peers) => file.write({ ...session, peers }),
    takeout,
  });
}

const labelOf = (sources: readonly Listed[], key: string): string =>
  sources.find((listed) => listed.key === key)?.label ?? key;

function courseOf(
  { source, since: own }: Listed,
  wish: { began: number; since: number | null; recheck: number },
  archive: Archive,
  world: World,
): Course {
  const since = wish.since ?? (own === null ? null : dayOf(own));
  if (source.kind === 'page') return new PageCourse(source.name, { ...wish, since }, world.base);
  if (source.kind === 'site')
    return new SiteCourse(
      source.address,
      { ...wish, since },
      (fact) => archive.read(archive.pathOf(fact)).kept,
    );
  return new AccountCourse(source.name, { ...wish, since });
}

/** What was erased is not asked for again, or its answers would lie on the disk once more. */
async function notErased(
  { store }: Study,
  sources: readonly Listed[],
): Promise<{ wanted: Listed[]; erased: SourceRun[] }> {
  const wanted: Listed[] = [];
  const erased: SourceRun[] = [];
  for (const listed of sources) {
    const { source } = listed;
    const name = source.kind === 'site' ? hostOf(source.address) : source.name.toLowerCase();
    if (!(await isErased(store.driver, store.authorKey, name))) wanted.push(listed);
    else
      erased.push({
        source: listed.key,
        ending: 'erased',
        requests: 0,
        added: 0,
        updated: 0,
        unchanged: 0,
        rejected: 0,
      });
  }
  return { wanted, erased };
}

function wholeNumber(text: string | undefined): number {
  if (text === undefined) return usualRequests;
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw mistake('not-a-number', message('sources.mostRequests', { text }));
  }
  return Number(text);
}

/** Epoch seconds of a day's beginning, UTC. */
function dayOf(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) {
    throw mistake('not-a-date', message('sources.since', { text }));
  }
  return time / 1000;
}
