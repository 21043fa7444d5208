import { createHash } from 'node:crypto';
import type { LexiconSource, Project } from '../model/project.ts';
import { stableJson } from './measure.ts';

type TermSource = LexiconSource['terms'][number];

export { type Seal, countRuns, readRuns, readSealed, writeSeal } from '../store/queries/seals.ts';

/**
 * What a number speaks of, whatever command made it. A claim whose words were measured before, under another name or by
 * `measure share`, was not fixed unseen.
 */
export type Kind = 'words' | 'cadence' | 'coordination' | 'order';

/**
 * By what each measure shows; null where it shows no number that a claim is decided by. Every measure is named, so that a new
 * one cannot be forgotten (a test compares with the list of measures).
 */
export const kindOfMeasure = {
  adoption: 'words',
  cadence: 'cadence',
  collocates: 'words',
  // Lines to read, with how many there are in all: no side is set against another.
  concordance: null,
  coordination: 'coordination',
  dispersion: 'words',
  events: 'words',
  influence: 'words',
  frequency: 'words',
  keyness: 'words',
  'lead-lag': 'order',
  'near-duplicates': null,
  prevalence: 'words',
  share: 'words',
  spread: 'order',
  // Who is quoted, not how often words stand.
  statements: null,
} as const satisfies Readonly<Record<string, Kind | null>>;

/**
 * The keys that runs of a vocabulary are counted under: its name, its terms together, and each term by itself, so that
 * neither a new name nor one term more hides that its words were measured.
 */
function keysOfWords(project: Project, name: string): string[] {
  const lexicon = project.lexicons[name];
  if (lexicon === undefined) return [];
  const { terms } = lexicon;
  return [`words ${name}`, wordsTogether(lexicon), ...terms.map((term) => `term ${plainTerm(term)}`)];
}

/** The key of exactly these words, whatever the vocabulary is called. */
export const wordsTogether = ({ terms, form, exclude }: LexiconSource): string =>
  `words ${createHash('sha256').update(stableJson({ terms, form, exclude })).digest('hex')}`;

/** A term whatever its capitals and its open end: what is counted by "ship*" tells of "ship". */
function plainTerm(term: TermSource): string {
  const word = typeof term === 'string' ? term : term.term;
  return word.normalize('NFKC').toLowerCase().trim().replace(/\*$/u, '');
}

/** Keys of a kind, for the vocabularies named; of channels there is one for all. */
export const runKeys = (project: Project, kind: Kind, lexicons: readonly (string | undefined)[]): string[] =>
  kind === 'words'
    ? lexicons.flatMap((name) => (name === undefined ? [] : keysOfWords(project, name)))
    : [kind];

/**
 * Keys that a run of a measure is counted under.
 * @param terms of a run on no vocabulary of the project: what it looked at
 */
export function keysOfMeasure(
  project: Project,
  measure: string,
  lexicon: unknown,
  terms: readonly string[] | null = null,
): string[] {
  const kind = (kindOfMeasure as Readonly<Record<string, Kind | null | undefined>>)[measure] ?? null;
  if (kind === null) return [];
  if (terms !== null && kind === 'words') return terms.map((term) => `term ${plainTerm(term)}`);
  const names = Object.keys(project.lexicons);
  return runKeys(project, kind, typeof lexicon === 'string' ? [lexicon] : names);
}
