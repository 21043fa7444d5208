/**
 * Which texts of a channel fill in a template: what several have in common, word for word at the same distance, with other
 * words between. Pure, on words as numbers.
 */

/** A text as its words; words of the vocabularies asked about carry `ownWord`, since texts with them have them in common. */
export interface Worded {
  /** Of which sides it is; templates are looked for among texts of the same sides first. */
  readonly side: number;
  readonly words: readonly number[];
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
  const chosen = chosenOf(texts);
  const placed = new Places(chosen.map((i) => texts[i] as Worded));
  const runs = runsOf(chosen.map((i) => texts[i] as Worded));
  const rank = new Map(chosen.map((i, place) => [i, place]));
  return texts.map(
    (text, i) => placed.others(text.words, rank.get(i)) >= leastOthers || manyRuns(text, runs, rank.has(i)),
  );
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
  private readonly byWord = new Map<number, number[]>();
  private readonly counts: Uint16Array;
  private readonly texts: readonly Worded[];

  constructor(texts: readonly Worded[]) {
    this.texts = texts;
    // A text and a shift: how many words stand where another text has them, moved by so much.
    this.counts = new Uint16Array(texts.length * 2 * wordsRead);
    for (const [i, { words }] of texts.entries())
      for (const [place, word] of words.entries()) {
        if (word >= ownWord) continue;
        const at = i * 2 * wordsRead + place + wordsRead;
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [at]);
        else list.push(at);
      }
  }

  /** How many of the texts, itself apart, are like this one; counted no further than is asked. */
  others(words: readonly number[], itself: number | undefined): number {
    const { counts } = this;
    const touched: number[] = [];
    // By index: this runs for each word of each text that a check looks at.
    for (let place = 0; place < words.length; place++) {
      const list = this.byWord.get(words[place] as number);
      if (list === undefined) continue;
      for (let k = 0; k < list.length; k++) {
        const at = (list[k] as number) - place;
        const count = counts[at] as number;
        if (count === 0) touched.push(at);
        counts[at] = count + 1;
      }
    }
    const like = new Set<number>();
    for (const at of touched) {
      const common = counts[at] as number;
      counts[at] = 0;
      const text = Math.floor(at / (2 * wordsRead));
      if (common < leastWords || text === itself || like.size >= leastOthers) continue;
      const other = (this.texts[text] as Worded).words;
      const shift = (at % (2 * wordsRead)) - wordsRead;
      if (common < placedPart * Math.min(words.length, other.length)) continue;
      if (inStretches(words, other, shift)) like.add(text);
    }
    return like.size;
  }
}

/** Whether the words in common stand in as many stretches as a template has, the other text moved by `shift`. */
function inStretches(words: readonly number[], other: readonly number[], shift: number): boolean {
  let found = 0;
  let inside = false;
  const end = Math.min(words.length, other.length - shift);
  for (let place = Math.max(0, -shift); place < end; place++) {
    const word = words[place] as number;
    const same = word < ownWord && other[place + shift] === word;
    if (same && !inside && ++found >= leastStretches) return true;
    inside = same;
  }
  return false;
}

/** Runs of three words of a text, each once; a run of the vocabularies' own words alone is none. */
function runsIn(words: readonly number[]): Set<string> {
  const runs = new Set<string>();
  for (let i = 0; i + 2 < words.length; i++) {
    const run = words.slice(i, i + 3);
    if (run.some((word) => word < ownWord)) runs.add(run.join(' '));
  }
  return runs;
}

/** In how many of the texts each run stands. */
function runsOf(texts: readonly Worded[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of texts) for (const run of runsIn(words)) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function manyRuns({ words }: Worded, counts: ReadonlyMap<string, number>, counted: boolean): boolean {
  const runs = runsIn(words);
  const itself = counted ? 1 : 0;
  let common = 0;
  for (const run of runs) if ((counts.get(run) ?? 0) - itself >= leastOthers) common++;
  return runs.size > 0 && common >= runsPart * runs.size;
}
