import type { Said } from '../model/said.ts';
import type { Course } from './course.ts';
import { type Ending, type Fact, pausedUntil } from './fact.ts';
import { type Machine, pause, pauses } from './pace.ts';

/** What a run came to with one source. */
export interface SourceRun {
  readonly source: string;
  ending: Ending;
  requests: number;
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Of a layout that changed: posts in the bytes, posts read. */
  counted?: { readonly raw: number; readonly parsed: number };
  /** Until when a server asked to be left alone; ISO 8601. */
  until?: string;
  /** Why there was no answer. */
  reason?: Said;
}

/** A source is not asked any more in this run. */
export function leave(under: Map<string, Course>, course: Course, run: SourceRun, ending: Ending): void {
  run.ending = ending;
  under.delete(course.key);
}

export const placeOf = (address: string): string => new URL(address).host;

/** Nothing more is asked at a place that asked to be left alone, or that asks who one is. */
export function stopPlace(
  fact: Fact,
  under: Map<string, Course>,
  runs: ReadonlyMap<string, SourceRun>,
  machine: Machine,
): void {
  const until = pausedUntil(fact, Date.parse(fact.time)) ?? undefined;
  if (until !== undefined) pause(machine, placeOf(fact.address), until);
  for (const course of under.values()) {
    const request = course.next(Date.parse(fact.time));
    const same =
      course.key === fact.source || (request !== null && placeOf(request.address) === placeOf(fact.address));
    if (!same) continue;
    const run = runs.get(course.key)!;
    if (until !== undefined) run.until = until;
    leave(under, course, run, course.key === fact.source ? fact.outcome : 'stopped');
  }
}

/**
 * Places that asked for a pause that is not over are not asked at all: by this project's last answer from there, or by
 * what another project of the user was told.
 */
export function leaveLimited(
  facts: readonly Fact[],
  under: Map<string, Course>,
  runs: ReadonlyMap<string, SourceRun>,
  machine: Machine,
): void {
  const now = machine.now().getTime();
  const paused = new Map(pauses(machine));
  const last = new Map(facts.map((fact) => [placeOf(fact.address), fact]));
  for (const [place, fact] of last) {
    const until = pausedUntil(fact, now);
    if (until !== null) paused.set(place, until);
  }
  for (const [place, until] of paused) {
    for (const course of under.values()) {
      const request = course.next(now);
      if (request === null || placeOf(request.address) !== place) continue;
      const run = runs.get(course.key)!;
      run.until = until;
      leave(under, course, run, 'limited');
    }
  }
}
