/**
 * Which texts of a channel fill in a template: what several have in common, word for word at the same distance, with other
 * words between. Pure, on words as numbers.
 */

/** A text as its words; words of the vocabularies asked about carry `ownWord`, since texts with them have them in common. */
export interface Worded {
  /** Of which sides it is; templates are looked for among texts of the same sides first. */
  readonly side: number;
  readonly words: ArrayLike<number>;
}

/** The bit of a word that is the vocabularies' own. Words themselves are smaller. */
export const ownWord = 2 ** 31;
/** Words of a text that are read. */
export const wordsRead = 256;

/** Texts of each side that the others are held against. A template of less than a fiftieth of them is not seen. */
const held = 200;
/** Others of them that a text must be like. */
const leastOthers = 4;
/** Words in the same place that two texts must have in common: so many, and this part of the shorter one. */
const leastWords = 6;
const placedPart = 1 / 5;
/** Stretches apart that these words must stand in: what stands in one or two is a slogan, a quotation, a signature. */
const leastStretches = 3;
/** Part of its runs of three words that a text must have in common with others. */
const runsPart = 1 / 3;

/**
 * A text is of a template when four others are like it. Like it are those with the same words at the same distance from
 * one another, in three stretches and more: of two texts of forty words that are not written after one pattern hardly three
 * are. († With every second word another in every copy all of them are found, of texts of 22 Persian channels one in a
 * thousand.) Or when a third of its runs of three words stand in four others: fillings of any length.
 */
export function filledIn(texts: readonly Worded[]): boolean[] {
  const { numbered, words } = numberedWords(texts);
  const chosen = chosenOf(texts);
  const of = <T>(list: readonly T[]): T[] => chosen.map((i) => list[i] as T);
  const placed = new Places(of(numbered), words);
  const runs = runsOf(numbered);
  const counts = countsOf(of(runs));
  const rank = new Map(chosen.map((i, place) => [i, place]));
  // The sooner answer first: a text of which many runs are known need not be laid over the others.
  return numbered.map(
    (text, i) =>
      manyRuns(runs[i] as ReadonlySet<number>, counts, rank.has(i)) ||
      placed.others(text, rank.get(i)) >= leastOthers,
  );
}

/** Words of a text by numbers that count up as words are met; one of the vocabularies' own is below zero. */
type Numbered = Int32Array;

function numberedWords(texts: readonly Worded[]): { numbered: Numbered[]; words: number } {
  const numbers = new Map<number, number>();
  const numbered = texts.map(({ words }) => {
    const text = new Int32Array(words.length);
    // By index: this runs for each word of each text that a check looks at, and `from` with a function takes four times as long.
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      const known = numberOf(numbers, word);
      text[i] = word >= ownWord ? -1 - known : known;
    }
    return text;
  });
  return { numbered, words: numbers.size };
}

function numberOf(numbers: Map<number, number>, of: number): number {
  const known = numbers.get(of);
  if (known !== undefined) return known;
  numbers.set(of, numbers.size);
  return numbers.size - 1;
}

/** The first texts of each side, by place in the list. */
function chosenOf(texts: readonly Worded[]): number[] {
  const taken = new Map<number, number>();
  return texts.flatMap(({ side }, i) => {
    const before = taken.get(side) ?? 0;
    taken.set(side, before + 1);
    return before < held ? [i] : [];
  });
}

/** Texts by the places of their words. */
class Places {
  /** Of each word the places where it stands, one word after another: `from` says where a word's begin. */
  private readonly from: Int32Array;
  private readonly places: Int32Array;
  private readonly counts: Uint16Array;
  private readonly touched: Int32Array;
  private readonly texts: readonly Numbered[];

  /** @param words how many words there are in all */
  constructor(texts: readonly Numbered[], words: number) {
    this.texts = texts;
    this.from = new Int32Array(words + 1);
    for (const text of texts)
      for (const word of text) if (word >= 0) this.from[word + 1] = (this.from[word + 1] as number) + 1;
    for (let word = 0; word < words; word++)
      this.from[word + 1] = (this.from[word + 1] as number) + (this.from[word] as number);
    this.places = new Int32Array(this.from[words] as number);
    const next = this.from.slice();
    for (const [i, text] of texts.entries())
      for (let place = 0; place < text.length; place++) {
        const word = text[place] as number;
        if (word < 0) continue;
        const at = next[word] as number;
        next[word] = at + 1;
        this.places[at] = i * 2 * wordsRead + place + wordsRead;
      }
    // A text and a shift: how many words stand where another text has them, moved by so much.
    this.counts = new Uint16Array(texts.length * 2 * wordsRead);
    this.touched = new Int32Array(this.counts.length);
  }

  /** How many of the texts, itself apart, are like this one; counted no further than is asked. */
  others(text: Numbered, itself: number | undefined): number {
    const { from, places, counts, touched } = this;
    let touches = 0;
    // By index: this runs for each word of each text that a check looks at.
    for (let place = 0; place < text.length; place++) {
      const word = text[place] as number;
      if (word < 0) continue;
      const end = from[word + 1] as number;
      for (let k = from[word] as number; k < end; k++) {
        const at = (places[k] as number) - place;
        const count = counts[at] as number;
        if (count === 0) touched[touches++] = at;
        counts[at] = count + 1;
      }
    }
    const like = new Set<number>();
    for (let k = 0; k < touches; k++) {
      const at = touched[k] as number;
      const common = counts[at] as number;
      counts[at] = 0;
      if (common < leastWords || like.size >= leastOthers) continue;
      const i = Math.floor(at / (2 * wordsRead));
      if (i === itself) continue;
      const other = this.texts[i] as Numbered;
      if (common < placedPart * Math.min(text.length, other.length)) continue;
      if (inStretches(text, other, (at % (2 * wordsRead)) - wordsRead)) like.add(i);
    }
    return like.size;
  }
}

/** Whether the words in common stand in as many stretches as a template has, the other text moved by `shift`. */
function inStretches(text: Numbered, other: Numbered, shift: number): boolean {
  let found = 0;
  let inside = false;
  const end = Math.min(text.length, other.length - shift);
  for (let place = Math.max(0, -shift); place < end; place++) {
    const word = text[place] as number;
    const same = word >= 0 && other[place + shift] === word;
    if (same && !inside && ++found >= leastStretches) return true;
    inside = same;
  }
  return false;
}

/** More than there are words in all texts that are looked at, so that two numbers make one that is exact. */
const mostNumbers = 2 ** 26;

/** Runs of three words of each text by numbers, each once; a run of the vocabularies' own words alone is none. */
function runsOf(texts: readonly Numbered[]): ReadonlySet<number>[] {
  const pairs = new Map<number, number>();
  const plain = (word: number): number => (word < 0 ? -1 - word : word);
  return texts.map((text) => {
    const found = new Set<number>();
    for (let i = 0; i + 2 < text.length; i++) {
      const [first, second, third] = [text[i] as number, text[i + 1] as number, text[i + 2] as number];
      if (first < 0 && second < 0 && third < 0) continue;
      const pair = numberOf(pairs, plain(first) * mostNumbers + plain(second));
      found.add(pair * mostNumbers + plain(third));
    }
    return found;
  });
}

/** In how many of the texts each run stands. */
function countsOf(runs: readonly ReadonlySet<number>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const own of runs) for (const run of own) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function manyRuns(runs: ReadonlySet<number>, counts: ReadonlyMap<number, number>, counted: boolean): boolean {
  const itself = counted ? 1 : 0;
  let common = 0;
  for (const run of runs) if ((counts.get(run) ?? 0) - itself >= leastOthers) common++;
  return runs.size > 0 && common >= runsPart * runs.size;
}
