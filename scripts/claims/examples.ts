import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { candidatesOf } from '../../src/claims/detect/frames/features.ts';
import { frameLanguage, parseOf } from '../../src/claims/detect/frames/languages.ts';
import { gateFeatures } from '../../src/claims/detect/frames/model.ts';
import { written } from '../../src/claims/detect/frames/name.ts';
import { sightOf } from '../../src/claims/detect/frames/sight.ts';
import { phraseOf } from '../../src/claims/detect/frames/phrase.ts';
import { nounsFor } from '../../src/claims/detect/frames/subject.ts';
import { wholeFeatures } from '../../src/claims/detect/frames/whole.ts';
import { signsOf } from '../../src/claims/detect/signs.ts';
import { wordsOf } from '../../src/claims/detect/words.ts';
import { type GoldClaim, agrees, goldClaimSchema } from '../../src/claims/evaluate.ts';
import { type ClaimType, claimTypes } from '../../src/model/project.ts';
import { sentenceSpans } from '../../src/text/parse/sentences.ts';
import { ownSentences } from './own.ts';

/** Nouns that may be X, and whether each agrees with the label. */
export type Nouns = readonly { readonly features: readonly string[]; readonly right: boolean }[];

/** A word that may make the claim of a labelled sentence. */
export interface Word {
  readonly features: readonly string[];
  /** Among the words that the label says make it. */
  readonly marked: boolean;
  /** Nouns that may be X, if this word makes a claim of a fair type, by the type's place + 1. */
  readonly nouns: ReadonlyMap<number, Nouns>;
}

export interface Example {
  /** 0 no claim, else the type's place + 1. */
  readonly type: number;
  readonly alt: readonly number[];
  /** Whether no claim would be as fair. */
  readonly open: boolean;
  /** Sentences of one source stay together when the data are parted. */
  readonly source: string;
  /** Of the whole sentence. */
  readonly features: readonly string[];
  /** Of its words alone, for whether it is worth parsing. */
  readonly gate: readonly string[];
  /** The same words as they stand, for their letters. */
  readonly norms: readonly string[];
  readonly words: readonly Word[];
}

/** The labelled sentences of a language in gold files (.ndjson) and files of our own sentences (.txt), as the program reads them. */
export function examplesOf(paths: readonly string[], language: string, parsed = true): Example[] {
  const gold = paths.flatMap((path) =>
    path.endsWith('.txt') ? ownSentences(path, language) : goldIn(path, language),
  );
  return gold.flatMap((one) => exampleOf(one, language, parsed) ?? []);
}

function goldIn(path: string, language: string): GoldClaim[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => goldClaimSchema.parse(JSON.parse(line)))
    .filter(({ lang }) => lang === language);
}

function exampleOf(gold: GoldClaim, language: string, parsed: boolean): Example | undefined {
  const brings = frameLanguage(language);
  if (brings === null) throw new Error(`${language}: no pack.`);
  const { text, label } = gold;
  const [sentence] = parseOf(language, parsed)(text, [[0, text.length]]);
  if (sentence === undefined) return undefined;
  const trigger = typeof label['trigger'] === 'string' ? label['trigger'] : '';
  const from = trigger === '' ? -1 : text.indexOf(trigger);
  const labels = [label.x, ...(label.xalt ?? [])].filter((x): x is string => x != null && x !== '');
  const sight = sightOf(text, sentence, brings);
  const signs = signsOf(text);
  const candidates = candidatesOf(sight, signs, written);
  const norms = wordsOf(text).map(({ norm }) => norm);
  const alt = (label.alt ?? []).filter((one): one is ClaimType => claimTypes.includes(one as ClaimType));
  const fair = label.type === null ? [] : [label.type, ...alt];
  const words = candidates.map((candidate): Word => {
    const [start, end] = sentence.words[candidate.at]?.span ?? [0, 0];
    const nouns = fair.map((type): [number, Nouns] => [
      numberOf(type),
      nounsFor(sight, candidate, type).map(({ head, features }) => {
        const span = phraseOf(sight, head, candidate.at);
        return { features, right: labels.some((one) => agrees(one, text.slice(...span))) };
      }),
    ]);
    const marked = from >= 0 && start < from + trigger.length && end > from;
    return { features: candidate.features, marked, nouns: new Map(nouns) };
  });
  return {
    type: numberOf(label.type),
    alt: alt.map(numberOf),
    open: (label.alt ?? []).includes('none'),
    source: sourceOf(gold),
    features: [...wholeFeatures(sight, candidates, signs, written)],
    gate: [...gateFeatures(norms)],
    norms,
    words,
  };
}

/** What the gate sees of sentences on any matter, a text a line (NDJSON with `text`): they claim nothing of public talk. */
export function ordinaryIn(paths: readonly string[]): string[][] {
  const lines = paths.flatMap((path) => readFileSync(path, 'utf8').split('\n'));
  return lines.flatMap((line) => {
    if (line.trim() === '') return [];
    const { text } = JSON.parse(line) as { text: string };
    return sentenceSpans(text).map((span) => [
      ...gateFeatures(wordsOf(text.slice(...span)).map(({ norm }) => norm)),
    ]);
  });
}

const numberOf = (type: ClaimType | null): number => (type === null ? 0 : claimTypes.indexOf(type) + 1);

/** The site, and on it the first part of the way. */
function sourceOf(gold: Readonly<Record<string, unknown>>): string {
  const source = typeof gold['source'] === 'string' ? gold['source'] : String(gold['id']);
  const match = /^\w+:\/\/([^/]+)(\/[^/]*)?/.exec(source);
  return match === null ? source : `${match[1]}${match[2] ?? ''}`;
}

/** A part of 0 … n − 1 for a source, always the same. */
export const partOf = (source: string, n: number): number =>
  createHash('sha256').update(`part ${source}`).digest().readUInt32BE(0) % n;
