import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasureContext } from '../../src/measures/measure.ts';
import { evidenceSql } from '../../src/measures/index.ts';
import type { Evidence } from '../../src/model/finding.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import { openStore } from '../../src/store/open.ts';
import { evidenceRows } from '../../src/store/queries/evidence.ts';
import { runJson } from '../cli/run.ts';

export interface Line {
  channel: string;
  id: number;
  date: string;
  text: string;
  media?: string[];
  mediaIds?: string[];
  album?: string;
  forwardedFrom?: string;
  forwardedFromId?: string;
  forwardedId?: number;
}

export interface Corpus {
  readonly folder: string;
  readonly context: MeasureContext;
  close(): Promise<void>;
}

/** A project in a folder of its own, its posts imported by the command line, opened for measures. */
export async function corpusOf(lines: readonly Line[], project: string): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-measures-'));
  writeFileSync(join(folder, 'isogloss.yaml'), project);
  writeFileSync(join(folder, 'posts.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
  return openCorpus(folder, project);
}

export async function openCorpus(folder: string, project: string): Promise<Corpus> {
  const store = await openStore({ folder: join(folder, '.isogloss') });
  return {
    folder,
    context: {
      driver: store.driver,
      project: parseProject('isogloss.yaml', project),
      version: '0',
      code: '0',
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How many posts an evidence query yields, page by page. */
export async function evidenceCount({ context }: Corpus, evidence: Evidence, page = 1000): Promise<number> {
  const sql = evidenceSql[evidence.query];
  if (sql === undefined) throw new Error(`no evidence query "${evidence.query}"`);
  const seen = new Set<string>();
  let after: Parameters<typeof evidenceRows>[4];
  for (;;) {
    const { rows, cursor } = await evidenceRows(context.driver, sql, evidence, page, after);
    for (const { channel, id } of rows) seen.add(`${channel}/${id}`);
    if (cursor === null) return seen.size;
    after = cursor;
  }
}

/** Seconds since 1970 as a post's date. */
export const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
export const second = (date: string): number => Date.parse(date) / 1000;
