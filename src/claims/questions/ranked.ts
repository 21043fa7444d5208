import type { Candidate } from '../../model/question.ts';

/** Candidates shown of each kind. */
export const most = 6;
/** Likeness under which a name is no reason. */
export const leastLikeness = 0.5;
/** Likeness from which a sentence speaks of what one of its names is like: "Persian" is like a channel "Persiana Soccer" in one word of two. */
export const leastSpokenOf = 0.75;

export interface Ranked extends Candidate {
  readonly score: number;
  /** Of a group: its channels that the name is like, where nothing of the group itself is. */
  readonly members?: readonly string[];
}

export const best = (ranked: readonly Ranked[], n = most): Candidate[] =>
  ranked
    .toSorted((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1))
    .slice(0, n)
    .map(({ value, label, why }) => ({ value, label, why }));
