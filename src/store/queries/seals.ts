import type { Driver } from '../driver.ts';
import { readMeta, writeMeta } from '../migrations/migrate.ts';

/** A question fixed before it was measured. */
export interface Seal {
  /** SHA-256 of the question, in hex. */
  readonly hash: string;
  readonly claim: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** How often the question, the claim under another question, or its words by any command had been measured before. */
  readonly runsBefore: number;
}

export async function readSeal(driver: Driver, hash: string): Promise<Seal | undefined> {
  const text = await readMeta(driver, `seal ${hash}`);
  return text === undefined ? undefined : (JSON.parse(text) as Seal);
}

/** Keeps the first seal of a question: sealing again changes nothing. */
export async function writeSeal(driver: Driver, seal: Seal): Promise<Seal> {
  const held = await readSeal(driver, seal.hash);
  if (held !== undefined) return held;
  await writeMeta(driver, `seal ${seal.hash}`, JSON.stringify(seal));
  return seal;
}

/** How often what the keys name was measured: the most of them. */
export async function readRuns(driver: Driver, keys: readonly string[]): Promise<number> {
  let most = 0;
  for (const key of keys) most = Math.max(most, Number((await readMeta(driver, `runs ${key}`)) ?? 0));
  return most;
}

export async function countRun(driver: Driver, keys: readonly string[]): Promise<void> {
  for (const key of new Set(keys)) {
    const runs = await readRuns(driver, [key]);
    await writeMeta(driver, `runs ${key}`, String(runs + 1));
  }
}
