import type { Driver, Parameters } from '../../store/driver.ts';
import { sql } from './objects.ts';

/** A post of each end of an edge that share an object within the window. */
export interface Couple {
  readonly a: number;
  readonly b: number;
  readonly object: string;
  /** From the post of `a` to that of `b`; negative where b's is the earlier. */
  readonly seconds: number;
}

/** The couples behind an edge between two channels, the closest first. `parameters` are those of its evidence. */
export async function couplesOf(driver: Driver, parameters: Parameters, limit: number): Promise<Couple[]> {
  const { run, window, heavy, matched, min_posts, a, b } = parameters;
  const rows = await driver.query<{ a_id: number; b_id: number; object: string; seconds: number }>(
    sql('couples.sql'),
    {
      parameters: { run, window, heavy, matched, min_posts, a, b, limit } as Parameters,
    },
  );
  return rows.map(({ a_id, b_id, object, seconds }) => ({ a: a_id, b: b_id, object, seconds }));
}
