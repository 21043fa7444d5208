import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import type { PreparedSides } from './sides.ts';

/** Posts that two channels must have in common, at the same second, to be taken for one. */
const leastShared = 20;
/** Part that they must be of the smaller channel's own texts, forwards and items of albums aside. */
const sharedPart = 0.8;

/**
 * Channels that hold what another holds, at the same seconds: a channel that goes on under another name and was taken in
 * under both, or its mirror. Of two the one with fewer posts; in a chain all but one.
 */
export async function twinsOf(driver: Driver, prepared: PreparedSides): Promise<ReadonlySet<string>> {
  const pairs = await driver.query<{
    channel: string;
    twin: string;
    shared: number;
    fewer: number;
    twin_is_smaller: number;
  }>(loadSql(import.meta.url, 'twins.sql'), { parameters: { ...prepared.parameters, least: leastShared } });
  return new Set(
    pairs
      .filter(({ shared, fewer }) => shared >= sharedPart * fewer)
      .map((pair) => (pair.twin_is_smaller === 1 ? pair.twin : pair.channel)),
  );
}
