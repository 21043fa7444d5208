import type { Detection } from '../../model/detection.ts';
import type { Candidate } from '../../model/question.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import type { Asking } from './asking.ts';
import { sidesLike } from './sidesLike.ts';
import { type Ranked, best, leastLikeness } from './ranked.ts';
import { statesWords } from './statesWords.ts';

/** Characters on either side of a speaker's name in which a text says what they are: "a state-run news agency". */
const near = 200;

/**
 * Whose side a speaker is on, as far as the text tells: by affiliation, role, name and the publication; else by what stands
 * near the name; of a speaker without a name by the text's words for those in power.
 */
export function sidesOfSpeaker(
  asking: Asking,
  detection: Detection | null,
  aspects: readonly Aspect[],
  /** How else the text calls them. */
  also: readonly string[] = [],
): { readonly sides: readonly Ranked[]; readonly isTold: boolean } {
  const speaker = detection?.speaker;
  const { outlet, text } = asking.document;
  const described = [speaker?.affiliation, speaker?.role, speaker?.name, ...also, outlet].filter(
    (one) => one !== null && one !== undefined,
  );
  const strong = (names: readonly string[]): Ranked[] =>
    sidesLike(asking, names, aspects).filter(({ score }) => score >= leastLikeness);
  const told = strong(described);
  if (told.length > 0) return { sides: told, isTold: true };
  const name = speaker?.name ?? '';
  // "He", "the spokesman" is a name that a text has anywhere.
  const isTold = /\p{Lu}\S+ \p{Lu}/u.test(name);
  return { sides: strong(statesWords(asking.project, isTold ? around(text, name) : text)), isTold };
}

/** Whose side "we" is: the speaker's, then everything else. What only the text's words for those in power say is no reading. */
export function candidatesForWe(
  asking: Asking,
  detection: Detection | null,
  aspects: readonly Aspect[],
  also: readonly string[],
): { candidates: Candidate[]; strong: Candidate[] } {
  const { sides, isTold } = sidesOfSpeaker(asking, detection, aspects, also);
  const others = sidesLike(asking, [], aspects).filter(
    ({ value }) => !sides.some((side) => side.value === value),
  );
  return { candidates: best([...sides, ...others]), strong: isTold ? best(sides) : [] };
}

/** The text around each place where a name stands. */
function around(text: string, name: string): string {
  const parts: string[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    parts.push(text.slice(Math.max(0, at - near), at + name.length + near));
  return parts.join('\n');
}
