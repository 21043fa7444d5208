import { Coverage } from '../../collect/coverage.ts';
import { type Fact, pausedUntil } from '../../collect/fact.ts';
import { nextDue } from '../../collect/plan.ts';
import { sourceOf } from '../../collect/source.ts';
import type { Study } from '../study.ts';
import { durationOf } from './durations.ts';
import { isRefusal } from './endings.ts';
import { type Listed, readList } from './list.ts';
import { archiveOf } from './run.ts';

/** What is held of a source, as its kept answers show it. Times are UTC, ISO 8601. */
export interface SourceStatus {
  readonly source: string;
  readonly label: string;
  readonly answers: number;
  /** Of a channel; null of a site, whose answers are counted alone. */
  readonly posts: number | null;
  /** First and last post. */
  readonly from: string | null;
  readonly to: string | null;
  /** Highest and lowest id that was looked at; `whole`: the channel's beginning was seen. */
  readonly head: number | null;
  readonly floor: number | null;
  readonly whole: boolean;
  /** Ids between stretches that were read, which no answer covers yet. */
  readonly unread: number;
  /** Missing ids that are to be asked for once more, and those that were and did not come. */
  readonly open: number;
  readonly unserved: number;
  /** Posts that were shown once and are not shown any more: not found on recheck. */
  readonly gone: number;
  readonly lastAsked: string | null;
  readonly lastOutcome: string | null;
  /** Answers that brought nothing, by what they were. */
  readonly refusals: Readonly<Record<string, number>>;
  /** When the next look at posts of a fixed age is due. */
  readonly due: string | null;
  /** Until when the source asked to be left alone, where that is not over. */
  readonly until: string | null;
}

/** What is held, what is missing, what was refused, and what is due next; asks nothing of anyone. */
export function collectStatus(study: Pick<Study, 'folder' | 'now'>, recheck = '14d'): SourceStatus[] {
  const window = durationOf('--recheck', recheck);
  const facts = archiveOf(study).facts();
  return readList(study.folder).sources.map((listed) =>
    statusOf(
      listed,
      facts.filter(({ source }) => source === listed.key),
      study.now().getTime(),
      window,
    ),
  );
}

function statusOf({ key, label }: Listed, facts: readonly Fact[], now: number, window: number): SourceStatus {
  const coverage = new Coverage();
  for (const { look, time } of facts)
    if (look !== undefined) coverage.add({ ...look, time: Date.parse(time) });
  const dates = [...coverage.posts.values()].map(({ date }) => date);
  const holes = coverage.holes();
  const refusals: Record<string, number> = {};
  for (const { outcome } of facts) {
    if (isRefusal(outcome)) refusals[outcome] = (refusals[outcome] ?? 0) + 1;
  }
  const due = nextDue(coverage, now, window);
  const last = facts.at(-1);
  return {
    source: key,
    label,
    answers: facts.length,
    posts: sourceOf(key).kind === 'site' ? null : coverage.posts.size,
    from: dates.length === 0 ? null : iso(Math.min(...dates)),
    to: dates.length === 0 ? null : iso(Math.max(...dates)),
    head: coverage.head,
    floor: coverage.floor,
    whole: coverage.whole,
    unread: count(coverage.unread),
    open: count(holes.open),
    unserved: count(holes.unserved),
    gone: coverage.gone.length,
    lastAsked: last?.time ?? null,
    lastOutcome: last?.outcome ?? null,
    refusals,
    due: due === null ? null : new Date(due).toISOString(),
    until: last === undefined ? null : pausedUntil(last, now),
  };
}

const count = (ranges: readonly (readonly [number, number])[]): number =>
  ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
