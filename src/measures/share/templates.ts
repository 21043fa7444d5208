import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import { type PreparedSides, type SideCount, ofChannels } from './sides.ts';
import { filledIn, wordsRead } from './skeleton.ts';

/** Texts of a channel and combination of sides that are looked at; the others are taken in proportion. */
const lookedAt = 500;
/** Channels whose texts are read at once. */
const together = 20;

/** How many texts fill in a template, by channel and combination of sides, as `KEY side`. */
export type Filled = ReadonlyMap<string, number>;

interface Row {
  readonly channel: string;
  readonly side: number;
  /** Texts of this channel and these sides in all. */
  readonly of: number;
  readonly words: readonly number[];
}

/**
 * Texts that fill in a template (`filledIn`). Near-duplicates are one unit as they are; a template of which a word in twenty
 * or every second is another each time is none of theirs. († Counted as texts of their own, copies of one template in two
 * channels of six made a minority "supported" in 8 to 16 of 20 worlds: docs/calibration.md.)
 * @param counted sides, as bits, of which texts are looked at
 */
export async function filledTemplates(
  driver: Driver,
  prepared: PreparedSides,
  counted: number,
): Promise<Filled> {
  const filled = new Map<string, number>();
  const channels = prepared.parameters['channels'] as readonly string[];
  for (let i = 0; i < channels.length; i += together) {
    const some = ofChannels(prepared, new Set(channels.slice(i, i + together)));
    const rows = await driver.query<Row>(loadSql(import.meta.url, 'templates.sql'), {
      parameters: { ...some.parameters, own: prepared.words, counted, most: lookedAt, read: wordsRead },
    });
    for (const key of channels.slice(i, i + together))
      count(
        filled,
        rows.filter(({ channel }) => channel === key),
      );
  }
  return filled;
}

/** Adds the texts of one channel that fill in a template. */
function count(filled: Map<string, number>, rows: readonly Row[]): void {
  const ofTemplate = filledIn(rows);
  for (const side of new Set(rows.map((row) => row.side))) {
    const looked = rows.flatMap((row, i) => (row.side === side ? [ofTemplate[i] === true] : []));
    const found = looked.filter(Boolean).length;
    const [row] = rows.filter((one) => one.side === side);
    if (row === undefined || found === 0) continue;
    filled.set(`${row.channel} ${side}`, Math.round((found / looked.length) * row.of));
  }
}

/** The same counts with the texts that fill in a template left out; the same object where there are none. */
export function withoutTemplates(counts: readonly SideCount[], filled: Filled): readonly SideCount[] {
  if (filled.size === 0) return counts;
  return counts.map((count) => ({
    ...count,
    texts: count.texts - (filled.get(`${count.channel} ${count.side}`) ?? 0),
  }));
}
