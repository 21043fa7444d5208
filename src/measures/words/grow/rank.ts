import type { Candidate, Candidates } from './candidates.ts';

/** Why a term is proposed: it stands with the seeds, between the same words, or in the same channels. */
export type Ground = 'same texts' | 'same neighbours' | 'same channels';

export interface Ranked extends Candidate {
  readonly score: number;
  /** What it is high in, the highest first. */
  readonly grounds: readonly Ground[];
  /** Whose word it may be: the channels' that use the seeds most, or of those that use them least. */
  readonly side: 'same' | 'other';
}

/** A spread over channels says little of few texts: at so many it counts for half. */
const fewTexts = 10;

/**
 * Candidates by the sum of what is 0 to 1 each: with the seeds, between the same words, in the same channels. What is never
 * with them, between other words and in other channels, is none.
 */
export function rankCandidates(
  { list, texts, seeded }: Candidates,
  skip: (term: string) => boolean,
): Ranked[] {
  return list
    .filter(
      (one) => !skip(one.term) && ((one.both >= 2 && one.npmi > 0) || one.context >= 0.1 || one.alike >= 0.5),
    )
    .map((one): Ranked => {
      const parts: [Ground, number][] = [
        ['same texts', Math.max(0, one.npmi)],
        ['same neighbours', one.context],
        ['same channels', (one.alike * one.texts) / (one.texts + fewTexts)],
      ];
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
