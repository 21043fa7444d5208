import type { Driver } from '../../store/driver.ts';
import { nearDefaults } from '../near-duplicates/build.ts';
import { loadSql } from '../../store/sql.ts';
import { type PreparedSides, type SideCount, ofChannels } from './sides.ts';
import { type Worded, filledIn, ownWord } from './skeleton.ts';
import { numbersOf, wordsOfTexts } from './textWords.ts';

/** Texts of a channel and combination of sides that are looked at; the others are taken in proportion. */
const lookedAt = 500;
/** Channels whose texts are read at once. */
const together = 20;

/** Numbers of texts by channel and combination of sides, as `KEY side`. */
export type Filled = ReadonlyMap<string, number>;

export interface Copies {
  /** Texts that fill in a template. */
  readonly filled: Filled;
  /** Texts too short to be compared: whether one is a copy of another nobody can say. */
  readonly short: Filled;
}

interface Row {
  readonly channel: string;
  readonly id: number;
  readonly side: number;
  /** Texts of this channel and these sides in all. */
  readonly of: number;
}

type Text = Row & Worded;

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
): Promise<Copies> {
  const copies = { filled: new Map<string, number>(), short: new Map<string, number>() };
  const channels = prepared.parameters['channels'] as readonly string[];
  const own = new Set(await numbersOf(driver, prepared.words));
  for (let i = 0; i < channels.length; i += together) {
    const some = ofChannels(prepared, new Set(channels.slice(i, i + together)));
    const rows = await driver.query<Row>(loadSql(import.meta.url, 'templates.sql'), {
      parameters: { ...some.parameters, counted, most: lookedAt },
    });
    const words = await wordsOfTexts(driver, rows);
    const texts = rows.map((row, k): Text => ({ ...row, words: marked(words[k] ?? [], own) }));
    for (const key of channels.slice(i, i + together))
      count(
        copies,
        texts.filter(({ channel }) => channel === key),
      );
  }
  return copies;
}

/** The words of a text, those of the vocabularies asked about marked as such. */
function marked(words: ArrayLike<number>, own: ReadonlySet<number>): Float64Array {
  const numbers = new Float64Array(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    numbers[i] = own.has(word) ? word + ownWord : word;
  }
  return numbers;
}

/** Adds the texts of one channel that fill in a template, and those that are short. */
function count(copies: Record<keyof Copies, Map<string, number>>, texts: readonly Text[]): void {
  const ofTemplate = filledIn(texts);
  for (const side of new Set(texts.map((text) => text.side))) {
    const looked = texts.flatMap((text, i) =>
      text.side === side ? [{ text, filled: ofTemplate[i] === true }] : [],
    );
    const add = (to: Map<string, number>, found: number): void => {
      const [first] = looked;
      if (first !== undefined && found > 0)
        to.set(`${first.text.channel} ${side}`, Math.round((found / looked.length) * first.text.of));
    };
    add(copies.filled, looked.filter(({ filled }) => filled).length);
    add(copies.short, looked.filter(({ text }) => text.words.length < nearDefaults.minWords).length);
  }
}

/** The same counts with some texts left out; the same object where there are none. */
export function withoutTexts(counts: readonly SideCount[], filled: Filled): readonly SideCount[] {
  if (filled.size === 0) return counts;
  return counts.map((count) => ({
    ...count,
    texts: count.texts - (filled.get(`${count.channel} ${count.side}`) ?? 0),
  }));
}
