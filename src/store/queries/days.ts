import type { Driver } from '../driver.ts';
import type { Scope } from './channels.ts';

/** Posts of each channel and day that has any, in the project's zone. */
export async function postsByDay(
  driver: Driver,
  scope: Scope,
  zone: string,
): Promise<{ channel: string; day: string; posts: number }[]> {
  return driver.query(
    `SELECT channel, toString(toDate(date, {zone:String})) AS day, count() AS posts
     FROM {db:Identifier}.posts FINAL
     WHERE (empty({channels:Array(String)}) OR channel IN {channels:Array(String)})
       AND toUnixTimestamp(date) >= {from:UInt32} AND toUnixTimestamp(date) < {to:UInt32}
     GROUP BY channel, day ORDER BY channel, day`,
    { parameters: { channels: scope.channels, from: scope.from, to: scope.to, zone } },
  );
}
