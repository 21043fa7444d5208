import { basename } from 'node:path';
import type { Archive } from './archive.ts';
import type { Course, Request } from './course.ts';
import type { Fact } from './fact.ts';
import { inTurn, jitter, type Machine, untilReady } from './pace.ts';
import { leave, leaveLimited, placeOf, type SourceRun, stopPlace } from './places.ts';
import { readKept, type Taker, takeKept } from './reading.ts';
import { type Ask, type Kept, Unanswered } from './response.ts';

/** What a run works with; whatever touches the world is handed in. */
export interface Collecting {
  readonly taker: Taker;
  readonly archive: Archive;
  readonly machine: Machine;
  readonly ask: Ask;
  /** Program and version, kept with every answer. */
  readonly software: string;
  /** Requests that this run may make. */
  readonly budget: number;
  /** Told of the file of an answer that was damaged where it was kept: it is passed over. */
  readonly onDamaged?: (file: string) => void;
  readonly onRequest?: (source: string, done: number) => void;
  /** Told after each step of an answer; a test interrupts here. */
  readonly onStep?: (step: 'asked' | 'kept' | 'taken' | 'noted') => void;
}

/** Of an answer that a kill left between the ledger and the index only what it says is wanted. */
const alreadyTaken: Pick<Taker, 'take'> = {
  take: () => Promise.resolve({ added: 0, updated: 0, unchanged: 0, rejected: 0 }),
};

/** Takes in what was kept and not taken in, by a run that was interrupted. Returns how many answers. */
export async function takePending({
  taker,
  archive,
  onDamaged,
}: Pick<Collecting, 'taker' | 'archive' | 'onDamaged'>): Promise<number> {
  const facts = archive.facts();
  const known = new Set(facts.map(({ file }) => file));
  const pending = archive.files().filter((path) => !known.has(basename(path)));
  let done = 0;
  for (const path of pending) {
    const answer = readKept(archive, path);
    if (answer === null) {
      onDamaged?.(basename(path));
      continue;
    }
    const taken = await taker.isTaken(answer.file.sha256);
    const { fact } = await takeKept(answer, facts, taken ? alreadyTaken : taker);
    archive.note(fact);
    facts.push(fact);
    done++;
  }
  return done;
}

/**
 * Asks the sources in turn, those first whose need is the most pressing, until all are served or the run's requests
 * are used up. Every answer is kept before it is read, read before the next is asked for, and noted at the end:
 * stopped anywhere, the next run goes on from there.
 */
export async function collect(
  courses: readonly Course[],
  collecting: Collecting,
): Promise<readonly SourceRun[]> {
  await takePending(collecting);
  const runs = new Map(courses.map((course) => [course.key, begun(course.key)]));
  const under = new Map(courses.map((course) => [course.key, course]));
  const facts = collecting.archive.facts();
  for (const fact of facts) under.get(fact.source)?.add(fact);
  leaveLimited(facts, under, runs, collecting.machine);
  const asked = new Map<string, number>();
  let requests = 0;
  for (;;) {
    const { machine } = collecting;
    const chosen = choose([...under.values()], runs, machine);
    if (chosen === null) break;
    const { course, request, wait } = chosen;
    const run = runs.get(course.key)!;
    if (wait > longestWaitMs) {
      run.until = new Date(machine.now().getTime() + wait).toISOString();
      leave(under, course, run, 'limited');
      continue;
    }
    // What was answered three times in a run and is wanted still will not be had by asking.
    const times = (asked.get(request.address) ?? 0) + 1;
    if (times > 3) {
      leave(under, course, run, 'repeats');
      continue;
    }
    if (requests >= collecting.budget) {
      leave(under, course, run, 'budget');
      continue;
    }
    if (wait > 0) await machine.sleep(wait + jitter(machine), machine.signal);
    asked.set(request.address, times);
    requests++;
    run.requests++;
    collecting.onRequest?.(course.key, requests);
    const fact = await one(course, request, facts, collecting, run);
    if (fact === null) {
      if (times > 1) leave(under, course, run, 'unanswered');
      continue;
    }
    facts.push(fact);
    course.add(fact);
    const verdict = course.judge(fact);
    if (fact.counted !== undefined) run.counted = fact.counted;
    if (verdict === 'leave' || (verdict === 'again' && times > 1)) {
      leave(under, course, run, fact.outcome);
    } else if (verdict === 'stop') {
      stopPlace(fact, under, runs, machine);
    } else if (verdict === 'wait') {
      // In full, and it is no failure of the request: the same is asked again.
      asked.set(request.address, times - 1);
      await machine.sleep((fact.retryAfter ?? 0) * 1000, machine.signal);
    }
  }
  for (const course of under.values()) runs.get(course.key)!.ending = course.closing?.() ?? 'done';
  return [...runs.values()];
}

const begun = (source: string): SourceRun => ({
  source,
  ending: 'done',
  requests: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
});

/** A run waits this long for a place that wants its pause; for more it leaves the source to a later run. */
const longestWaitMs = 600_000;

interface Chosen {
  readonly course: Course;
  readonly request: Request;
  /** Milliseconds until the place may be asked. */
  readonly wait: number;
}

/**
 * Of the places that may be asked soonest the most pressing need; of equal ones that of the source asked least in this
 * run, in the order they were named.
 */
function choose(
  courses: readonly Course[],
  runs: ReadonlyMap<string, SourceRun>,
  machine: Machine,
): Chosen | null {
  const now = machine.now().getTime();
  let best: (Chosen & { order: readonly number[] }) | null = null;
  for (const course of courses) {
    const request = course.next(now);
    if (request === null) continue;
    const { rank, address, delayMs = 0 } = request;
    const wait = delayMs === 0 ? 0 : untilReady(machine, placeOf(address), delayMs);
    const order = [wait, rank, runs.get(course.key)!.requests];
    if (best === null || isBefore(order, best.order)) best = { course, request, wait, order };
  }
  return best;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at !== -1 && a[at]! < b[at]!;
}

/** One request: asked in turn, kept, read, taken in, noted. Null where nothing came back. */
async function one(
  course: Course,
  request: Request,
  facts: readonly Fact[],
  { archive, machine, ask, software, taker, onStep }: Collecting,
  run: SourceRun,
): Promise<Fact | null> {
  let kept: Kept;
  try {
    kept = await inTurn(
      machine,
      async () => {
        const answer = await ask(request.address, request.headers);
        return {
          source: course.key,
          address: request.address,
          ...(request.purpose === undefined ? {} : { purpose: request.purpose }),
          time: machine.now().toISOString(),
          software,
          ...answer,
        };
      },
      // What a site's rules are asked for is no request that they speak of.
      request.purpose === 'robots' ? undefined : placeOf(request.address),
    );
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    run.reason = error.said;
    return null;
  }
  onStep?.('asked');
  const file = archive.keep(kept);
  onStep?.('kept');
  const { fact, taken } = await takeKept({ kept, file }, facts, taker);
  onStep?.('taken');
  archive.note(fact);
  onStep?.('noted');
  run.added += taken.added;
  run.updated += taken.updated;
  run.unchanged += taken.unchanged;
  run.rejected += taken.rejected;
  return fact;
}
