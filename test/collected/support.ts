import type { Shape } from '../../src/model/lines.ts';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { detect, type OneChat, openSource, read } from '../../src/readers/index.ts';
import { importInput } from '../../src/store/ingest/import.ts';
import type { LedgerEntry } from '../../src/store/ingest/ledger.ts';
import type { Store } from '../../src/store/open.ts';
import { sqliteLines } from '../../src/store/sqlite.ts';
import { options } from '../store/support.ts';

/** Real files in the formats of other collectors, beside the project's folder; null where they are not. */
export const samples = ((folder) => (existsSync(folder) ? folder : null))(
  resolve('../shared/data/collected'),
);

if (samples === null)
  process.stderr.write('Tests of other collectors’ files skip: no ../shared/data/collected here.\n');

export const handles = new Map([['1000000001', 'edgechannel']]);

/** Imports one of these files as the command line does, for the channel `durov` where it names none. */
export async function take(
  store: Store,
  path: string,
  chat: OneChat = { channel: 'durov', public: true },
): Promise<LedgerEntry> {
  const source = await openSource(path, basename(path));
  const found = await detect(source, { chat });
  const reading =
    found.container.kind === 'sqlite'
      ? {
          format: 'sqlite',
          shape: found.shape as Shape,
          chunks: await sqliteLines(store.driver, path, source.name),
          channels: [],
          skipped: [],
        }
      : read(source, found);
  return importInput(
    store,
    {
      file: basename(path),
      bytes: source.size,
      format: reading.format,
      shape: reading.shape,
      chunks: reading.chunks,
      handles,
      get channels() {
        return reading.channels;
      },
      get skipped() {
        return reading.skipped;
      },
      sha256: () => source.digest(),
    },
    options,
  );
}

export interface Held {
  id: number;
  channel: string;
  text: string;
  media: string[];
  media_ids: string[];
  options: string[];
  links: string[];
  album: string;
  views: number | null;
  forwards: number | null;
  reactions: number | null;
  forward: number;
  fwd_from: string;
  fwd_from_id: string;
  fwd_id: number;
  fwd_date: string;
  date: string;
  reply_to: number;
  reply_channel: string;
  edited: string;
  edit_mark: number;
}

/** What is held of each post, with the times that it has. */
export const held = (store: Store): Promise<Held[]> =>
  store.driver.query<Held>(
    `SELECT channel, id, date, edited, edit_mark, text, media, media_ids, options, links, album, views, forwards, reactions,
       forward, fwd_from, fwd_from_id, fwd_id, fwd_date, reply_to, reply_channel, handle, title
     FROM {db:Identifier}.posts FINAL ORDER BY channel, id`,
  );
