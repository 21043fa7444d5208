import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence of a treebank: syntactic words, with heads from 0 and -1 for the root. */
export interface Gold {
  readonly text: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly string[];
  readonly features: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** Whether a space follows the word. */
  readonly spaced: readonly boolean[];
}

/** Sentences of a CoNLL-U file, or of all of a folder. Sentences whose words have no head are left out. */
export function readTreebank(path: string): Gold[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.conllu'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/\n\s*\n/)
      .map(readSentence)
      .filter((sentence) => sentence !== undefined),
  );
}

function readSentence(block: string): Gold | undefined {
  const lines = block.split('\n');
  const rows = lines
    .map((line) => line.replace(/\r$/, '').split('\t'))
    .filter((cells) => cells.length === 10);
  const inside = new Map<number, [number, boolean]>();
  for (const cells of rows) {
    const range = /^(\d+)-(\d+)$/.exec(cells[0] ?? '');
    if (range === null) continue;
    const spaced = !(cells[9] ?? '').includes('SpaceAfter=No');
    for (let i = Number(range[1]); i <= Number(range[2]); i++)
      inside.set(i - 1, [Number(range[2]) - 1, spaced]);
  }
  const words = rows.filter((cells) => /^\d+$/.test(cells[0] ?? ''));
  if (words.length === 0 || words.some((cells) => !/^\d+$/.test(cells[6] ?? ''))) return undefined;
  const column = (n: number): string[] => words.map((cells) => cells[n] ?? '_');
  return {
    text: /^# text = (.*)$/m.exec(block)?.[1] ?? '',
    forms: column(1),
    lemmas: column(2),
    tags: column(3),
    features: column(5),
    heads: column(6).map((head) => Number(head) - 1),
    relations: column(7),
    spaced: words.map((cells, i) => {
      const range = inside.get(i);
      if (range !== undefined) return i === range[0] && range[1];
      return !(cells[9] ?? '').includes('SpaceAfter=No');
    }),
  };
}

/** Crossing arcs are lifted to the head's head until none cross: the parser makes none. */
export function projective(heads: readonly number[]): number[] {
  const out = [...heads];
  for (let round = 0; round < heads.length * heads.length; round++) {
    const crossing = shortestCrossing(out);
    if (crossing < 0) break;
    out[crossing] = out[out[crossing] as number] ?? -1;
  }
  return out;
}

function shortestCrossing(heads: readonly number[]): number {
  let found = -1;
  let length = Number.POSITIVE_INFINITY;
  for (let word = 0; word < heads.length; word++) {
    const head = heads[word] as number;
    if (head < 0) continue;
    const [from, to] = word < head ? [word, head] : [head, word];
    for (let between = from + 1; between < to; between++) {
      let up = between;
      while (up >= 0 && up !== head) up = heads[up] as number;
      if (up !== head && to - from < length) {
        found = word;
        length = to - from;
        break;
      }
    }
  }
  return found;
}
