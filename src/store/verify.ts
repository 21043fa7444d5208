import { message } from '../messages/index.ts';
import type { Message } from '../model/said.ts';
import type { Driver } from './driver.ts';
import { chainHash, digestOf, genesis, readLedger } from './ingest/ledger.ts';
import { shareHash } from './ingest/publishShares.ts';

export interface Verification {
  readonly entries: number;
  readonly records: number;
  readonly texts: number;
  /** Each a sentence: what differs, and where. Empty when nothing does. */
  readonly differences: Message[];
}

/**
 * Checks that what was taken in is unchanged: the ledger's chain of hashes, each import's digest against what
 * the ledger keeps of its records, every text against its hash, and every record of the ledger against the
 * posts and versions held. It proves "unchanged since import", not "Telegram sent it".
 */
export async function verifyStore(driver: Driver): Promise<Verification> {
  const differences: Message[] = [];
  const ledger = await readLedger(driver);
  const done = ledger.filter((row) => row.state === 'done');
  for (const row of ledger.filter(({ state }) => state === 'erasing')) {
    differences.push(message('corpus.erasureCut', { entry: row.seq }));
  }
  let prev = genesis;
  const digests = new Map<number, string>();
  const shareTables: number[] = [];
  for (const row of done) {
    if (row.prev !== prev || row.hash !== chainHash(prev, row.text)) {
      differences.push(
        message('corpus.entryChanged', { entry: row.seq, file: row.entry.file || row.entry.kind }),
      );
    }
    prev = row.hash;
    // Of share tables earlier programs kept no records.
    const kept = row.entry.format !== 'shares' || row.entry.shares === true;
    if (row.entry.kind === 'import' && kept) digests.set(row.seq, row.entry.posts);
    if (row.entry.shares === true) shareTables.push(row.seq);
    for (const [seq, digest] of Object.entries(row.entry.digests ?? {})) digests.set(Number(seq), digest);
  }
  for (const [seq, digest] of digests) {
    if ((await digestOf(driver, 'ledger_posts', seq)) !== digest) {
      differences.push(message('corpus.recordsChanged', { entry: seq }));
    }
  }
  for (const table of ['posts', 'post_versions'] as const) {
    const changed = await driver.query<{ channel: string; id: number }>(
      `SELECT channel, id FROM {db:Identifier}.{table:Identifier} FINAL
       WHERE substring(SHA256(text), 1, 16) != hash ORDER BY channel, id LIMIT 20`,
      { parameters: { table } },
    );
    for (const { channel, id } of changed)
      differences.push(message('corpus.textChanged', { post: `${channel}/${id}`, table }));
  }
  const lost = await driver.query<{ channel: string; id: number; import: number }>(
    `SELECT l.channel AS channel, l.id AS id, min(l.import) AS import
     FROM (SELECT channel, id, hash, import FROM {db:Identifier}.ledger_posts FINAL WHERE channel != '') AS l
     GLOBAL LEFT ANTI JOIN
     (
       SELECT channel, id, hash FROM {db:Identifier}.posts FINAL
       UNION ALL SELECT channel, id, hash FROM {db:Identifier}.post_versions FINAL
     ) AS p ON l.channel = p.channel AND l.id = p.id AND l.hash = p.hash
     WHERE (l.import, l.channel, l.id) GLOBAL NOT IN (
       SELECT r.import, k.channel, k.id FROM {db:Identifier}.rejected_rows AS r
       GLOBAL INNER JOIN {db:Identifier}.ledger_posts AS k ON r.import = k.import AND r.record = k.record)
     GROUP BY channel, id ORDER BY channel, id LIMIT 20`,
  );
  for (const row of lost)
    differences.push(message('corpus.notHeld', { post: `${row.channel}/${row.id}`, entry: row.import }));
  if (shareTables.length > 0) {
    const gone = await driver.query<{ record: number; import: number }>(
      `SELECT import, record FROM
       (
         SELECT import, record, hash FROM {db:Identifier}.ledger_posts FINAL WHERE import IN {imports:Array(UInt32)}
       ) AS l
       GLOBAL LEFT ANTI JOIN (SELECT DISTINCT ${shareHash} AS hash FROM {db:Identifier}.shares) AS s ON l.hash = s.hash
       WHERE (import, record) GLOBAL NOT IN (SELECT import, record FROM {db:Identifier}.rejected_rows)
       ORDER BY import, record LIMIT 20`,
      { parameters: { imports: shareTables } },
    );
    for (const { record, import: entry } of gone)
      differences.push(message('corpus.shareNotHeld', { record, entry }));
  }
  const [counts] = await driver.query<{ records: number; texts: number }>(
    `SELECT (SELECT count() FROM {db:Identifier}.ledger_posts FINAL) AS records,
       (SELECT count() FROM {db:Identifier}.posts FINAL) + (SELECT count() FROM {db:Identifier}.post_versions FINAL) AS texts`,
  );
  return { entries: done.length, records: counts?.records ?? 0, texts: counts?.texts ?? 0, differences };
}

/** Files of the ledger by the SHA-256 of their bytes. */
export async function ledgerFiles(driver: Driver): Promise<{ file: string; sha256: string; seq: number }[]> {
  return (await readLedger(driver))
    .filter((row) => row.state === 'done' && row.entry.kind === 'import')
    .map(({ entry, seq }) => ({ file: entry.file, sha256: entry.sha256, seq }));
}
