import { type Driver, type Parameters, quote } from './driver.ts';

/**
 * Deletes rows of a table for good, on every shard. The rows are gone when the promise resolves, not some time
 * later; cut short by a kill, the engine goes on with it when it next starts.
 * @param where a condition in SQL, values bound as parameters
 */
export async function removeRows(
  driver: Driver,
  table: string,
  where: string,
  parameters: Parameters,
): Promise<void> {
  const local = driver.cluster === undefined ? table : `${table}_local`;
  const on = driver.cluster === undefined ? '' : ` ON CLUSTER ${quote(driver.cluster)}`;
  await driver.command(`ALTER TABLE {db:Identifier}.${local}${on} DELETE WHERE ${where}`, {
    parameters,
    settings: { mutations_sync: 2 },
  });
}
