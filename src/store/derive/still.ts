import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as after } from 'node:timers/promises';
import { hostname } from 'node:os';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Driver } from '../driver.ts';
import { readUnfinished } from '../ingest/ledger.ts';

/** Times that what was counted is counted anew before it is given up. */
const most = 3;
/** Milliseconds between two looks. */
const between = 50;
/**
 * Looks after which who said that he changes what is held is no longer waited for though a process has his number: two minutes, and
 * half a minute for this process's own, which one before it had in a container that began anew.
 */
const silent = { others: 2400, own: 600 } as const;

/** Under which names in `meta` a store says it: this store's own, which no copy of what it holds takes along. */
export const changeMarks = ['corpus', 'corpus changed', 'corpus changing'] as const;

/** What a store says of its changes. */
export interface Changes {
  /** The last change of what is held; '' in a store of a program that knew of none. */
  readonly change: string;
  /** Who is in the middle of one; '' where nobody is. */
  readonly changing: string;
  /** The hash of what is held that was kept last, with the change it was computed after (`corpus.ts`). */
  readonly corpus: string;
}

/** What is counted in the course of a piece of work, and the change before it began. */
interface Begun {
  readonly driver: Driver;
  readonly change: string;
  /** The look that it began with, or the last of its own; undefined after a change of its own. */
  looked: Changes | undefined;
  /** What was found derived meanwhile (`runs.ts`): it stays while nothing changes. */
  readonly derived: Set<string>;
  /** Until when the look is good enough, on this process's own clock; undefined of work that is done anew after a change. */
  readonly until?: number;
}

/** Milliseconds for which what is only shown goes by one look. */
const glance = 1000;

const within = new AsyncLocalStorage<Begun>();
/** Who was waited for in vain. */
const givenUp = new Set<string>();

/** What is held was changed while it was counted: whoever began the counting begins anew. */
class Moved extends Error {}

/** How a process says that it is in the middle of a change. */
export const changer = (): string => `${process.pid} ${hostname()}`;

/**
 * Counts while nothing changes what is counted, by any process: an import that publishes, or an erasure, in the middle of it would mix what
 * was held before with what is held after. († A share had the frame of the posts before and the numerator of those after, with
 * status 0.) A change that is under way is waited for; after one in the middle all is counted anew. Work within other such work
 * has no turns of its own: the outermost begins anew.
 * @param cutShort whether what a change left that was cut short is looked at, too: by who tells of it
 * @throws {UserError} where what is held goes on changing, or where a change was cut short in the middle
 */
export async function whileStill<T>(
  driver: Driver,
  work: () => Promise<T>,
  { cutShort = false }: { readonly cutShort?: boolean } = {},
): Promise<T> {
  if (workUnderWay(driver) !== undefined) return work();
  for (let tries = 1; ; tries++) {
    const looked = await settled(driver, cutShort);
    const { change } = looked;
    try {
      const made = await within.run({ driver, change, looked, derived: new Set() }, work);
      if (await isAsBefore(driver, change)) return made;
    } catch (error) {
      if (!(error instanceof Moved) && (await isAsBefore(driver, change))) throw error;
    }
    if (tries === most) throw mistake('posts-changing', message('stores.changing', { times: most }));
  }
}

/**
 * What is only shown, such as a page: it asks a dozen times for the state of what is held, and one look does for it. What is
 * counted within it is counted as ever. († Of 190 ms of the posts behind a number half went into looking.)
 */
export function lookingOnce<T>(driver: Driver, work: () => Promise<T>): Promise<T> {
  if (within.getStore()?.driver === driver) return work();
  // The look is that of the first who asks: many a page asks for none, and holds nothing against a change.
  const until = performance.now() + glance;
  return within.run({ driver, change: '', looked: undefined, derived: new Set(), until }, work);
}

/** The piece of work that this is part of, if what it counts is counted anew after a change. */
function workUnderWay(driver: Driver): Begun | undefined {
  const begun = within.getStore();
  return begun?.driver === driver && begun.until === undefined ? begun : undefined;
}

/** The same, or what is shown by a look that is good enough still. */
function lookedAt(driver: Driver): Begun | undefined {
  const begun = within.getStore();
  return begun?.driver === driver && performance.now() < (begun.until ?? Infinity) ? begun : undefined;
}

/** Within such work, before something of it is kept: where a change was in the middle, all begins anew at once. */
export async function keepOnlyStill(driver: Driver): Promise<void> {
  const begun = workUnderWay(driver);
  if (begun !== undefined && !(await isAsBefore(driver, begun.change))) throw new Moved();
}

/** Such work whose result is kept outside of the store too, of the state that it is of. */
export const keptWhileStill = <T>(
  driver: Driver,
  work: () => Promise<T>,
  keep: (made: T) => Promise<void>,
): Promise<T> =>
  whileStill(driver, async () => {
    const made = await work();
    await keepOnlyStill(driver);
    await keep(made);
    return made;
  });

async function isAsBefore(driver: Driver, change: string): Promise<boolean> {
  return (await changesOf(driver)).change === change;
}

/** Looks until nobody who lives is in the middle of a change. */
async function settled(driver: Driver, cutShort: boolean): Promise<Changes> {
  for (let looks = 0; ; looks++) {
    const looked = await changesOf(driver);
    const { changing } = looked;
    if (changing === '') return looked;
    if (givenUp.has(changing) || !mayLive(changing)) {
      if (!cutShort) await refuseHalfChanged(driver);
      return looked;
    }
    if (looks >= silent[changing === changer() ? 'own' : 'others']) givenUp.add(changing);
    else await after(between);
  }
}

/** Of what a killed import or erasure left half changed no number is true; run again, it ends. */
async function refuseHalfChanged(driver: Driver): Promise<void> {
  const unfinished = await readUnfinished(driver);
  if (unfinished.some(({ state }) => state !== 'staging'))
    throw mistake('posts-half-changed', message('stores.halfChanged'));
}

/** Of another machine nothing is known: whoever works there may live. */
export function mayLive(changing: string): boolean {
  const [pid = '', host = ''] = changing.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * As a piece of work has it (`whileStill`): one look for all of it, since it asks for the corpus a hundred times and what it counts holds only
 * where nothing changed from its beginning to its end. Else of a look now.
 */
export async function changesFor(driver: Driver): Promise<Changes> {
  const begun = lookedAt(driver);
  return begun === undefined ? changesOf(driver) : (begun.looked ??= await changesOf(driver));
}

/** What the piece of work that this is part of has found derived; undefined outside of one. */
export function derivedSoFar(driver: Driver): Set<string> | undefined {
  return workUnderWay(driver)?.derived;
}

/** What is said of changes was written just now: work under way looks anew. */
export function lookAnew(driver: Driver): void {
  const begun = within.getStore();
  if (begun?.driver !== driver) return;
  begun.looked = undefined;
  begun.derived.clear();
}

/** Of one look. */
export async function changesOf(driver: Driver): Promise<Changes> {
  const [row] = await driver.query<Changes>(
    `SELECT anyIf(value, key = 'corpus changed') AS change, anyIf(value, key = 'corpus changing') AS changing,
       anyIf(value, key = 'corpus') AS corpus
     FROM {db:Identifier}.meta FINAL WHERE key IN {keys:Array(String)}`,
    { parameters: { keys: changeMarks } },
  );
  return row ?? { change: '', changing: '', corpus: '' };
}
