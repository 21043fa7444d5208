import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { attacher } from './attaching.ts';
import { type LemmaLists, lemmaTable } from './lemmas.ts';
import { type Scores, readScores } from './scores.ts';
import { makeTagger } from './tagging.ts';
import type { Piece } from './word.ts';

/** What was learned of a language: labels by number, and the weights of features for each of three decisions. */
export interface Model extends LemmaLists {
  /** Tag and features, "NOUN|Number=Plur", by number. */
  readonly classes: readonly string[];
  readonly relations: readonly string[];
  readonly tagging: (pieces: readonly Piece[]) => Int32Array;
  readonly attaching: ReturnType<typeof attacher>;
}

/** The head of a weights file, before the three tables of scores. */
export interface ModelHead {
  readonly classes: readonly string[];
  readonly relations: readonly string[];
  /** "went|VERB|Tense=Past" to "go". */
  readonly lemmas: Readonly<Record<string, string>>;
  readonly endings: Readonly<Record<string, string>>;
  readonly verbs: readonly string[];
  readonly certain: Readonly<Record<string, number>>;
  readonly closed: readonly string[];
  /** Bytes of the three tables. */
  readonly sizes: readonly [number, number, number];
}

/** Reads `weights/LANGUAGE.bin`: gzip of the head's length (4 bytes, little endian), the head in JSON, the tables. */
export function readModel(path: URL): Model {
  return decodeModel(gunzipSync(readFileSync(path)));
}

export function decodeModel(bytes: Uint8Array): Model {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ModelHead;
  let at = 4 + length;
  const tables = head.sizes.map((size) => {
    const table = readScores(bytes.subarray(at, at + size));
    at += size;
    return table;
  }) as [Scores, Scores, Scores];
  return {
    classes: head.classes,
    relations: head.relations,
    lemmas: lemmaTable(head.lemmas),
    endings: new Map(Object.entries(head.endings)),
    verbs: new Set(head.verbs),
    tagging: makeTagger(tables[0], {
      classes: head.classes,
      certain: new Map(Object.entries(head.certain)),
      closed: new Set(head.closed),
    }),
    attaching: attacher(tables[1], tables[2]),
  };
}
