import type { Driver } from '../driver.ts';

/** What posts are made of, beside their words. */
export interface Contents {
  /** Posts without any text: pictures, videos, polls alone. */
  readonly textless: number;
  readonly forwards: number;
}

/** Counts posts without a text, and those that are forwards, of the channels named. */
export async function contentsOf(driver: Driver, channels: readonly string[]): Promise<Contents> {
  const [row] = await driver.query<Contents>(
    `SELECT toFloat64(countIf(empty(trimBoth(text)))) AS textless, toFloat64(countIf(forward = 1)) AS forwards
     FROM {db:Identifier}.posts FINAL WHERE channel IN {channels:Array(String)}`,
    { parameters: { channels } },
  );
  return row ?? { textless: 0, forwards: 0 };
}
