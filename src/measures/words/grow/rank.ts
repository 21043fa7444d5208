import type { Candidate, Candidates } from './candidates.ts';

/** Why a term is proposed, each a number from 0 to 1. */
const grounds = ['same texts', 'beside', 'same neighbours', 'same channels', 'same words'] as const;
export type Ground = (typeof grounds)[number];

export interface Ranked extends Candidate {
  readonly score: number;
  /** What it is high in, the highest first. */
  readonly grounds: readonly Ground[];
  /** Whose word it may be: the channels' that use the seeds most, or of those that use them least. */
  readonly side: 'same' | 'other';
}

/**
 * What each ground counts for: set on thirteen vocabularies of three corpora (docs/words.md says which), graded on others. What
 * terms are spoken of with (the words of their whole texts) was tried beside these and told nothing more.
 */
const weights: Readonly<Record<Ground, number>> = {
  'same texts': 1,
  beside: 0.5,
  'same neighbours': 3,
  'same channels': 1,
  'same words': 0.5,
};

/** A spread over channels says little of few texts: at so many it counts for half. */
const fewTexts = 10;

const valuesOf = (one: Candidate): Readonly<Record<Ground, number>> => ({
  'same texts': Math.max(0, one.npmi),
  beside: one.beside,
  'same neighbours': one.context,
  'same channels': (one.alike * one.texts) / (one.texts + fewTexts),
  'same words': one.kin,
});

/**
 * Candidates by the weighted sum of what says that they live where the seeds live. What is never with them, between other words
 * and in other channels, is none.
 */
export function rankCandidates({ list, texts, seeded }: Candidates): Ranked[] {
  return list
    .filter(
      (one) => (one.both >= 2 && one.npmi > 0) || one.context >= 0.1 || one.alike >= 0.5 || one.kin >= 0.3,
    )
    .map((one): Ranked => {
      const values = valuesOf(one);
      const parts = grounds.map((ground) => [ground, weights[ground] * values[ground]] as const);
      return {
        ...one,
        score: parts.reduce((sum, [, part]) => sum + part, 0),
        grounds: parts
          .filter(([, part]) => part >= 0.05)
          .sort((a, b) => b[1] - a[1])
          .map(([ground]) => ground),
        side: sideOf(one, texts, seeded),
      };
    })
    .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1));
}

/** Whether the channels that use the seeds more than the mean of all use a term less than half as often as the others. */
function sideOf(
  { byChannel }: Candidate,
  texts: readonly number[],
  seeded: readonly number[],
): Ranked['side'] {
  const channels = texts.flatMap((n, i) => (n > 0 ? [i] : []));
  const rate = (counts: readonly number[], i: number): number => (counts[i] as number) / (texts[i] as number);
  const mean = (list: readonly number[], counts: readonly number[]): number =>
    list.length === 0 ? 0 : list.reduce((sum, i) => sum + rate(counts, i), 0) / list.length;
  const usual = mean(channels, seeded);
  const users = channels.filter((i) => rate(seeded, i) > usual);
  const others = channels.filter((i) => rate(seeded, i) <= usual);
  return mean(users, byChannel) < mean(others, byChannel) / 2 ? 'other' : 'same';
}
