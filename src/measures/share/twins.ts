import { remembered } from '../../store/derive/remembered.ts';
import type { Driver, Parameters } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import type { PreparedSides } from './sides.ts';

/** Texts that two channels must have in common to be taken for one. */
const leastShared = 20;
/** Part that they must be of the smaller channel's own texts, forwards and items of albums aside. */
const sharedPart = 0.8;

/**
 * Channels that hold what another holds: a channel that goes on under another name and was taken in under both, or one that
 * posts all that another does, at once or some time after it. Of two the one with fewer texts; in a chain all but one.
 * († By texts of the same second alone, mirrors that post some minutes later made 160 texts of 400 a majority.)
 */
export function twinsOf(driver: Driver, { parameters }: PreparedSides): Promise<ReadonlySet<string>> {
  const asked = Object.fromEntries(
    ['corpus', 'channels', 'from', 'to'].flatMap((name) => {
      const value = parameters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return remembered(driver, ['twins', asked], () => twinsAmong(driver, asked));
}

async function twinsAmong(driver: Driver, parameters: Parameters): Promise<ReadonlySet<string>> {
  const pairs = await driver.query<{
    channel: string;
    twin: string;
    shared: number;
    fewer: number;
    twin_is_smaller: number;
  }>(loadSql(import.meta.url, 'twins.sql'), { parameters: { ...parameters, least: leastShared } });
  return new Set(
    pairs
      .filter(({ shared, fewer }) => shared >= sharedPart * fewer)
      .map((pair) => (pair.twin_is_smaller === 1 ? pair.twin : pair.channel)),
  );
}
