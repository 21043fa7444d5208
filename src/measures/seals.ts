import { createHash } from 'node:crypto';
import type { Project } from '../model/project.ts';
import { stableJson } from './measure.ts';

export { type Seal, countRun, readRuns, readSeal, writeSeal } from '../store/queries/seals.ts';

/**
 * What a number speaks of, whatever command made it. A claim whose words were measured before, under another name or by
 * `measure share`, was not fixed unseen.
 */
export type Kind = 'words' | 'cadence' | 'coordination' | 'order';

/** By what each measure shows. Those that count no words or channels of a claim are not here. */
const kinds: Readonly<Record<string, Kind>> = {
  share: 'words',
  prevalence: 'words',
  adoption: 'words',
  keyness: 'words',
  collocates: 'words',
  events: 'words',
  cadence: 'cadence',
  coordination: 'coordination',
  'lead-lag': 'order',
  spread: 'order',
};

/** The keys that runs of a vocabulary are counted under: by its name and by its terms, so that neither a new name hides it. */
function keysOfWords(project: Project, name: string): string[] {
  const lexicon = project.lexicons[name];
  if (lexicon === undefined) return [];
  const { terms, form, exclude } = lexicon;
  const hash = createHash('sha256').update(stableJson({ terms, form, exclude })).digest('hex');
  return [`words ${name}`, `words ${hash}`];
}

/** Keys of a kind, for the vocabularies named; of channels there is one for all. */
export const runKeys = (project: Project, kind: Kind, lexicons: readonly (string | undefined)[]): string[] =>
  kind === 'words'
    ? lexicons.flatMap((name) => (name === undefined ? [] : keysOfWords(project, name)))
    : [kind];

/** Keys that a run of a measure is counted under. */
export function keysOfMeasure(project: Project, measure: string, lexicon: unknown): string[] {
  const kind = kinds[measure];
  if (kind === undefined) return [];
  const names = Object.keys(project.lexicons);
  return runKeys(project, kind, typeof lexicon === 'string' ? [lexicon] : names);
}
