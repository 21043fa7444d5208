import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { agrees, goldClaimSchema } from '../../src/claims/evaluate.ts';
import { candidatesOf } from '../../src/claims/detect/frames/features.ts';
import { frameLanguage, parseOf } from '../../src/claims/detect/frames/languages.ts';
import { sightOf } from '../../src/claims/detect/frames/sight.ts';
import { nounsFor, phraseOf } from '../../src/claims/detect/frames/subject.ts';
import { signsOf } from '../../src/claims/detect/signs.ts';
import { type ClaimType, claimTypes } from '../../src/model/project.ts';

/** A word that may make the claim of a labelled sentence. */
export interface Word {
  readonly features: readonly string[];
  /** Among the words that the label says make it. */
  readonly marked: boolean;
  /** Nouns that may be X, if this word makes a claim of the labelled type. */
  readonly nouns: readonly { readonly features: readonly string[]; readonly right: boolean }[];
}

export interface Example {
  /** 0 no claim, else the type's place + 1. */
  readonly type: number;
  readonly alt: readonly number[];
  /** Sentences of one source stay together when the data are parted. */
  readonly source: string;
  readonly words: readonly Word[];
}

/** The labelled sentences of a language in gold files, read as the program reads them. */
export function examplesOf(paths: readonly string[], language: string, parsed = true): Example[] {
  const brings = frameLanguage(language);
  if (brings === null) throw new Error(`${language}: no pack.`);
  const parse = parseOf(language, parsed);
  const examples: Example[] = [];
  for (const path of paths) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const gold = goldClaimSchema.parse(JSON.parse(line));
      if (gold.lang !== language) continue;
      const { text, label } = gold;
      const trigger = typeof label['trigger'] === 'string' ? label['trigger'] : '';
      const from = trigger === '' ? -1 : text.indexOf(trigger);
      const labels = [label.x, ...(label.xalt ?? [])].filter((x): x is string => x != null && x !== '');
      const [sentence] = parse(text, [[0, text.length]]);
      if (sentence === undefined) continue;
      const sight = sightOf(text, sentence, brings);
      const words = candidatesOf(sight, signsOf(text)).map((candidate): Word => {
        const [start, end] = sentence.words[candidate.at]?.span ?? [0, 0];
        const nouns = label.type === null ? [] : nounsFor(sight, candidate, label.type);
        return {
          features: candidate.features,
          marked: from >= 0 && start < from + trigger.length && end > from,
          nouns: nouns.map(({ head, features }) => {
            const span = phraseOf(sight, head, candidate.at);
            return { features, right: labels.some((one) => agrees(one, text.slice(...span))) };
          }),
        };
      });
      examples.push({
        type: numberOf(label.type),
        alt: (label.alt ?? [])
          .filter((alt) => claimTypes.includes(alt as ClaimType))
          .map((alt) => numberOf(alt as ClaimType)),
        source: sourceOf(gold),
        words,
      });
    }
  }
  return examples;
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
