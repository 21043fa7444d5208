import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Said } from '../../model/said.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import type { Asking, OpenClaim } from './asking.ts';
import { namesIn, namesTold } from './names.ts';
import { outletWords, sidesLike } from './sidesLike.ts';
import { best, leastLikeness, leastSpokenOf } from './ranked.ts';
import { topicsNear } from './topicsNear.ts';
import { unsigned } from './value.ts';

/** Characters before a sentence in which those are named whom "they" and "the network" point back to. */
const near = 700;
/** How like a name before the sentence must be to what the project has: as a whole, and not in one word of four. */
const likest = 0.8;
/** Names told, and candidates proposed. */
const most = { names: 4, candidates: 6 };

/**
 * Who somebody without a name may be ("the network", "a dozen accounts", "they"): whom the sentence and those before it name, the nearest
 * first; then what the project has of the kind. Names that nothing in project or corpus is like are told as lacking.
 */
export async function candidatesForUnnamed(
  asking: Asking,
  aspects: readonly Aspect[],
  parties: ReadonlySet<string>,
  said: string | null,
  { claim, detection }: Pick<OpenClaim, 'claim' | 'detection'>,
): Promise<{ candidates: Candidate[]; lacks: Said[] }> {
  const sentence = claim.text ?? '';
  const at = detection?.span[0] ?? asking.document.text.indexOf(sentence);
  const before = asking.document.text.slice(Math.max(0, at - near), Math.max(0, at));
  const own = namesIn(sentence);
  // "Investigators" at the head of a sentence is a noun as often as a name.
  const earlier = namesTold(before).toReversed();
  // "Media … take part in it": of a sentence about outlets groups of outlets stand first.
  const kind = [said, outletWords.exec(sentence)?.[0]].filter((word) => typeof word === 'string');
  const scores = new Map<string, number>();
  const why = new Map<string, Candidate>();
  const take = (names: readonly string[], most: number, because?: Said): void => {
    for (const like of sidesLike(asking, names, aspects)) {
      // In one word of two a name of the sentence is like much that the sentence does not speak of.
      const isWeak = because !== undefined && like.score >= leastLikeness && like.score < leastSpokenOf;
      const side = isWeak ? { ...like, score: 0, why: message('questions.inProject') } : like;
      const score = side.score < 0.5 ? side.score : side.score * most;
      if (score <= (scores.get(side.value) ?? -1) || (most < 1 && side.score < likest)) continue;
      scores.set(side.value, score);
      // What a name of the text is like is no likeness of what is asked about.
      why.set(
        side.value,
        because === undefined || side.score < leastLikeness ? side : { ...side, why: because },
      );
    }
  };
  take(kind, 1);
  take(own, 1, message('questions.sameSentence'));
  // What stands nearer is the likelier one.
  for (const [i, name] of earlier.slice(0, 12).entries())
    take([name], 0.95 - i * 0.03, message('questions.namedBefore', { name }));
  const ranked = [...why.values()].map(({ value, label, why: reason }) => ({
    value,
    label,
    why: parties.has(unsigned(value)) ? message('questions.sameText') : reason,
    score: (scores.get(value) ?? 0) + (parties.has(unsigned(value)) ? 1 : 0),
  }));
  const found = ranked.some(({ score }) => score >= 0.5);
  const names = [...new Set([...namesTold(sentence), ...earlier])].slice(0, most.names);
  const wantsWords = aspects.some((aspect) => aspect !== 'by');
  const [here, nearer] = wantsWords
    ? await Promise.all([topicsNear(asking, sentence), topicsNear(asking, before)])
    : [[], []];
  const likely = best(
    ranked.filter(({ score }) => score >= 0.5),
    most.candidates,
  );
  const rest = best(
    ranked.filter(({ score }) => score < 0.5),
    most.candidates,
  );
  const all = [...here, ...likely, ...nearer, ...rest];
  return {
    candidates: [...new Map(all.map((one) => [one.value, one])).values()].slice(0, most.candidates),
    lacks: found || names.length === 0 ? [] : [message('questions.namedNear', { names })],
  };
}
