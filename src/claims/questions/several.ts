import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import type { Asking } from './asking.ts';
import { channelsAsAnswer } from './heldChannels.ts';
import { namesIn } from './names.ts';
import { sidesLike } from './sidesLike.ts';
import { leastLikeness } from './ranked.ts';
import { unsigned } from './value.ts';

/** Names that stand beside one another, and nothing else. */
const listedOnly = /^(?:\s|[,،;&]|and|both|the|و|и|как|так)*$/iu;

/** Several groups that a phrase names, each by a name of its own. */
export interface Several {
  /** Their channels as one answer, where the phrase is a list of their names alone. */
  readonly together: readonly Candidate[];
}

/**
 * "Fars and Akhbar-e Fori", "from the Gazette to the Herald": whom a phrase of several names means is none of them alone. Null where
 * it names at most one that the project has.
 */
export function severalNamed(asking: Asking, phrase: string, aspects: readonly Aspect[]): Several | null {
  if (!aspects.includes('by')) return null;
  const names = namesIn(phrase);
  if (names.length < 2) return null;
  const groups = names.map((name) => {
    const [best] = sidesLike(asking, [name], ['by'])
      .filter(({ score }) => score >= leastLikeness)
      .toSorted((a, b) => b.score - a.score);
    return best;
  });
  const keys = new Set(groups.flatMap((best) => (best === undefined ? [] : [best.value])));
  if (keys.size < 2) return null;
  const rest = names.reduce((text, name) => text.replace(name, ' '), phrase);
  if (!listedOnly.test(rest) || groups.includes(undefined)) return { together: [] };
  const channels = groups.flatMap((best) =>
    best === undefined
      ? []
      : (best.members ?? asking.project.communities[unsigned(best.value)]?.channels ?? []),
  );
  return { together: [channelsAsAnswer([...new Set(channels)], message('questions.eachNamed'))] };
}
