import { message } from '../../messages/index.ts';
import { listed } from '../../model/listed.ts';
import type { ClaimSource, Project } from '../../model/project.ts';
import type { Candidate } from '../../model/question.ts';
import { comparesItself } from './itself.ts';
import { readAnswer } from './value.ts';

/** Sides that a count tells apart: a bit each, with X's. */
const mostSides = 31;

/** Whether an answer names several rivals. */
export const areSeveral = ({ value }: Pick<Candidate, 'value'>): boolean => listed(value).length > 1;

/** Channels are told apart in another way than words are. */
const isBy = ({ value }: Candidate): boolean => value.startsWith('by:');

/**
 * All of these at once, as one answer: whoever is ahead of each alone may still have less than half of it all. None where
 * there are fewer than two, or where some are channels and some words.
 */
export function allRivals(each: readonly Candidate[]): Candidate[] {
  if (each.length < 2 || each.length >= mostSides || new Set(each.map(isBy)).size > 1) return [];
  return [
    {
      value: each.map(({ value }) => value).join(','),
      label: message('questions.allRivals', { labels: each.map(({ label }) => label) }),
      why: message('questions.allAtOnce'),
    },
  ];
}

/**
 * The same for a claim whose X is filled in: without X and without what is told apart in another way than X is (channels
 * beside words). None where one or nobody is left, which is a reading by itself.
 */
export function allRivalsOf(
  project: Project,
  claim: ClaimSource,
  each: readonly Candidate[],
): Candidate | undefined {
  const own = claim.by !== undefined && claim.words === undefined && claim.about === undefined;
  const others = each.filter((one) => {
    if (areSeveral(one) || isBy(one) !== own) return false;
    const { rivals = [] } = readAnswer(project, 'rivals', 'rivals', '', one.value);
    return !comparesItself(project, { ...claim, rivals });
  });
  return allRivals(others)[0];
}
