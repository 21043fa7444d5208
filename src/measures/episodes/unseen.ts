import { remembered } from '../../store/derive/remembered.ts';
import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';

/** What hides copies and edits of a channel from whoever compares posts. */
export interface Unseen {
  /** Whether its source tells of any post when it was edited. */
  readonly tellsEdits: boolean;
  /** The letters that most of its posts begin with; null where they have none of these. */
  readonly script: 'arabic' | 'cyrillic' | 'latin' | null;
}

const scripts = ['arabic', 'cyrillic', 'latin'] as const;
type Counts = Readonly<Record<(typeof scripts)[number] | 'edits', number>>;

/** @param channels keys; those without a post are not in the answer */
export const unseenOf = (driver: Driver, channels: readonly string[]): Promise<ReadonlyMap<string, Unseen>> =>
  remembered(driver, ['unseen', channels], () => ask(driver, channels));

async function ask(driver: Driver, channels: readonly string[]): Promise<ReadonlyMap<string, Unseen>> {
  const rows = await driver.query<Counts & { channel: string }>(loadSql(import.meta.url, 'unseen.sql'), {
    parameters: { channels },
  });
  return new Map(
    rows.map((row) => {
      const [most] = [...scripts].sort((x, y) => row[y] - row[x]);
      return [
        row.channel,
        { tellsEdits: row.edits > 0, script: most === undefined || row[most] === 0 ? null : most },
      ];
    }),
  );
}
