import { ages } from '../../collect/plan.ts';
import type { Study } from '../study.ts';
import { readList } from './list.ts';
import { archiveOf } from './run.ts';

/** Views of a post at a fixed age. */
export interface ViewsAtAge {
  readonly source: string;
  readonly id: number;
  /** When it was posted, UTC, ISO 8601. */
  readonly date: string;
  /** The age that is meant, in hours: 1, 24 or 168. */
  readonly age: number;
  /** The age at which it was looked at, in hours; between the one meant and half of it more. */
  readonly looked: number;
  readonly views: number;
}

/** A look that comes later than by half of the age is one of another age. */
const tolerance = 1.5;

/**
 * Views of posts at an hour, a day and a week: the first look at or after each age, where it came soon enough. Posts
 * whose look came too late, or not yet, have no row: none is made up. By source, id and age.
 */
export function viewsAtAges(study: Pick<Study, 'folder'>): ViewsAtAge[] {
  const labels = new Map(readList(study.folder).sources.map(({ key, label }) => [key, label]));
  const first = new Map<string, ViewsAtAge>();
  for (const { source, look, time } of archiveOf(study).facts()) {
    const label = labels.get(source);
    if (label === undefined || look === undefined) continue;
    for (const [id, date, views] of look.posts) {
      const looked = Date.parse(time) - date * 1000;
      const age = ages.find((one) => looked >= one && looked <= one * tolerance);
      if (age === undefined || views === undefined) continue;
      const key = `${label}\n${id}\n${age}`;
      // Answers come in the order of their times: the first that fits stands.
      if (first.has(key)) continue;
      first.set(key, {
        source: label,
        id,
        date: new Date(date * 1000).toISOString().replace('.000Z', 'Z'),
        age: age / 3_600_000,
        looked: Math.round(looked / 36_000) / 100,
        views,
      });
    }
  }
  return [...first.values()].sort(
    (a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.id - b.id || a.age - b.age,
  );
}
