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

async function readSeal(driver: Driver, hash: string): Promise<Seal | undefined> {
  const text = await readMeta(driver, `seal ${hash}`);
  return text === undefined ? undefined : (JSON.parse(text) as Seal);
}

/** The seal of a question and how often it was measured, in one look: each claim of a report asks for both. */
export async function readSealed(
  driver: Driver,
  hash: string,
): Promise<{ readonly seal: Seal | undefined; readonly runs: number }> {
  const [sealed, runs] = [`seal ${hash}`, `runs ${hash}`];
  const [row] = await driver.query<{ seal: string; runs: number }>(
    `SELECT anyIf(value, key = {sealed:String}) AS seal, toUInt32(maxIf(toUInt32OrZero(value), key = {runs:String})) AS runs
     FROM {db:Identifier}.meta FINAL WHERE key IN ({sealed:String}, {runs:String})`,
    { parameters: { sealed, runs } },
  );
  const text = row?.seal ?? '';
  return { seal: text === '' ? undefined : (JSON.parse(text) as Seal), runs: row?.runs ?? 0 };
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
  const [row] = await driver.query<{ most: number }>(
    `SELECT toUInt32(max(toUInt32OrZero(value))) AS most FROM {db:Identifier}.meta FINAL
     WHERE key IN {keys:Array(String)}`,
    { parameters: { keys: keys.map((key) => `runs ${key}`) } },
  );
  return row?.most ?? 0;
}

/** One statement for all keys: a vocabulary may have a thousand terms. Keys of several runs are counted once for each. */
export async function countRuns(driver: Driver, runs: readonly (readonly string[])[]): Promise<void> {
  const times = new Map<string, number>();
  for (const keys of runs)
    for (const key of new Set(keys)) times.set(`runs ${key}`, (times.get(`runs ${key}`) ?? 0) + 1);
  if (times.size === 0) return;
  await driver.command(
    `INSERT INTO {db:Identifier}.meta (key, value, rev)
     SELECT counted.1, toString(toUInt32OrZero(before.value) + counted.2), (SELECT max(rev) + 1 FROM {db:Identifier}.meta)
     FROM (SELECT arrayJoin(arrayZip({keys:Array(String)}, {times:Array(UInt32)})) AS counted) AS asked
     LEFT JOIN (SELECT key, value FROM {db:Identifier}.meta FINAL WHERE key IN {keys:Array(String)}) AS before
       ON before.key = asked.counted.1`,
    { parameters: { keys: [...times.keys()], times: [...times.values()] } },
  );
}
