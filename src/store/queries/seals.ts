import type { Driver } from '../driver.ts';
import { readMeta, writeMeta } from '../migrations/migrate.ts';

/** A question fixed before it was measured. */
export interface Seal {
  /** SHA-256 of the question, in hex. */
  readonly hash: string;
  readonly claim: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** How often the question, or the claim in any wording, had been measured before it was sealed. */
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

/** How often a question and a claim, under whatever question, were measured to a number. */
export async function readRuns(
  driver: Driver,
  hash: string,
  claim: string,
): Promise<{ question: number; claim: number }> {
  const [question, any] = [
    await readMeta(driver, `runs ${hash}`),
    await readMeta(driver, `runs of ${claim}`),
  ];
  return { question: Number(question ?? 0), claim: Number(any ?? 0) };
}

export async function countRun(driver: Driver, hash: string, claim: string): Promise<void> {
  const runs = await readRuns(driver, hash, claim);
  await writeMeta(driver, `runs ${hash}`, String(runs.question + 1));
  await writeMeta(driver, `runs of ${claim}`, String(runs.claim + 1));
}
