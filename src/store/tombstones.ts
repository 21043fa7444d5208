import { createHmac } from 'node:crypto';
import type { Driver } from './driver.ts';

const keyed = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** As posts hold their author: ids are few enough to be tried out, so the hash needs the project's key. */
export const authorHash = (key: string, id: string): string => keyed(key, id).slice(0, 32);

export const channelHash = (key: string, channel: string): string => keyed(key, `channel:${channel}`);

/** What an import had of erased channels and authors. */
export interface Erased {
  readonly rows: number;
  readonly channels: readonly string[];
}

/**
 * Takes staged rows of erased channels and authors out again, so that importing the file they came from does not
 * bring them back; they are told as skipped.
 */
export async function leaveOutErased(
  driver: Driver,
  stage: string,
  key: string,
  stated: readonly string[],
): Promise<Erased> {
  const tombstones = await driver.query<{ kind: string; id_hash: string }>(
    'SELECT kind, id_hash FROM {db:Identifier}.tombstones FINAL ORDER BY kind, id_hash',
  );
  if (tombstones.length === 0) return { rows: 0, channels: [] };
  const hashes = (kind: string): string[] =>
    tombstones.filter((tombstone) => tombstone.kind === kind).map(({ id_hash }) => id_hash);
  const erased = new Set(hashes('channel'));
  const staged = await driver.query<{ channel: string }>(
    `SELECT DISTINCT toString(channel) AS channel FROM {db:Identifier}.{stage:Identifier} WHERE channel != ''`,
    { parameters: { stage } },
  );
  const channels = [...new Set([...stated, ...staged.map(({ channel }) => channel)])].filter((channel) =>
    erased.has(channelHash(key, channel)),
  );
  const parameters = { stage, channels, authors: hashes('author') };
  const where = 'channel IN {channels:Array(String)} OR lower(hex(author)) IN {authors:Array(String)}';
  const [found] = await driver.query<{ rows: number }>(
    `SELECT count() AS rows FROM {db:Identifier}.{stage:Identifier} WHERE ${where}`,
    { parameters },
  );
  const rows = found?.rows ?? 0;
  if (rows > 0) {
    await driver.command(`ALTER TABLE {db:Identifier}.{stage:Identifier} DELETE WHERE ${where}`, {
      parameters,
      settings: { mutations_sync: 2 },
    });
  }
  return { rows, channels };
}

/** Whether a channel was erased, by one of its names in lower case or its key. */
export async function isErased(driver: Driver, key: string, channel: string): Promise<boolean> {
  const [found] = await driver.query<{ n: number }>(
    `SELECT count() AS n FROM {db:Identifier}.tombstones FINAL WHERE kind = 'channel' AND id_hash = {hash:String}`,
    { parameters: { hash: channelHash(key, channel) } },
  );
  return (found?.n ?? 0) > 0;
}
