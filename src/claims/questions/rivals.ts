import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Said } from '../../model/said.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import type { Asking, OpenClaim } from './asking.ts';
import { allRivals } from './allRivals.ts';
import { ofCorpus } from './candidates.ts';
import { namesIn, namesTold } from './names.ts';
import { sidesLike } from './sidesLike.ts';
import { type Ranked, best, leastLikeness } from './ranked.ts';
import { sidesOfSpeaker } from './speaker.ts';
import { sameParty } from './itself.ts';
import { unsigned } from './value.ts';

/** Candidates shown. */
const most = 12;
/** Characters around a sentence whose names count as named beside it, and names looked at. */
const near = { characters: 1500, names: 40 };
/** Characters behind X in which an apposition names it: "our enemy, especially the Union". */
const apposed = 30;
/** How like a name of the text must be to what the project has: as a whole, and not in one word of four. */
const likest = 0.8;

/** Words for the other side, by which a speaker is on the one that is not named. */
const enemies =
  /\b(?:enem(?:y|ies)|foes?|adversar(?:y|ies)|opponents?)\b|دشمن|معاند|رقیب|رقبا|враг|противник|оппонент|عدوّ?نا|العدو|الأعداء|أعداء|الخصوم/iu;

/**
 * With whom X may be compared, best first: the speaker's side where X is called an enemy, those the sentence names, those the
 * text names, then what the project has of the same kind. Whoever X is likely to be stands last.
 */
export function candidatesForRivals(
  asking: Asking,
  one: OpenClaim,
  aspects: readonly Aspect[],
  /** Sides that X is. */
  own: readonly string[],
  /** Keys of vocabularies and communities that the claims of the text speak of. */
  named: ReadonlySet<string>,
): Rivals {
  const sentence = one.claim.text ?? '';
  const opposed = opposedTo(asking, one, aspects);
  const around = new Set(
    namesAround(asking, one).flatMap((name) => closest(sidesLike(asking, [name], aspects), likest)),
  );
  const here = new Set(
    namesIn(sentence).flatMap((name) => closest(sidesLike(asking, [name], aspects), leastLikeness)),
  );
  const likely = new Set(likelyX(asking, one, aspects));
  const ranked = sidesLike(asking, namesIn(sentence), aspects)
    .filter(
      ({ value }) =>
        !own.includes(value) && !own.some((one) => sameParty(asking.project, unsigned(one), unsigned(value))),
    )
    .map((side): Ranked => {
      const other = opposed.get(side.value);
      if (likely.has(side.value)) return { ...side, score: -1, why: message('questions.inProject') };
      if (other !== undefined) return other;
      if (here.has(side.value)) return { ...side, score: 1 + side.score };
      if (named.has(unsigned(side.value)) || around.has(side.value))
        return { ...side, score: 1, why: message('questions.sameText') };
      return { ...side, why: message('questions.sameKind') };
    });
  const each = best(ranked, ranked.length);
  const together =
    one.claim.type === 'dominates' && one.claim.form !== 'plurality'
      ? allRivals(each.filter(({ value }) => !likely.has(value)))
      : [];
  // Those the text names before all at once, all at once before those that it does not name.
  const first = ranked.filter(({ score }) => score >= 1).length;
  return {
    lacks: first > 0 ? [] : lackingRivals(asking, one, aspects),
    candidates: [...each.slice(0, first), ...together, ...each.slice(first)].slice(0, most),
    readings: [...together, ...each],
  };
}

/** What would have to be collected, or named, to compare X with those the text speaks of; where nothing is of these. */
function lackingRivals(asking: Asking, one: OpenClaim, aspects: readonly Aspect[]): Said[] {
  const x = one.detection?.filled.x?.text ?? '';
  const own = [...new Set([...namesTold(one.claim.text ?? ''), ...namesTold(textAround(asking, one))])];
  const names = own.filter((name) => !x.includes(name)).slice(0, mostLacking);
  const by = aspects.every((aspect) => aspect === 'by') ? 'channels' : 'words';
  return [message('questions.noRival', { names, by })];
}

/** Whom the sentence names beside X and the project does not have, in the words of the corpus: "mentioned more often than Stone". */
export async function rivalsOfCorpus(
  asking: Asking,
  one: OpenClaim,
  aspects: readonly Aspect[],
): Promise<Candidate[]> {
  if (aspects.every((aspect) => aspect === 'by')) return [];
  const x = one.detection?.filled.x?.text ?? '';
  const sentence = one.claim.text ?? '';
  const names = namesIn(sentence).filter(
    (name) =>
      !x.includes(name) &&
      comparing.test(sentence.slice(0, sentence.indexOf(name))) &&
      closest(sidesLike(asking, [name], aspects), leastLikeness).length === 0,
  );
  const found = await Promise.all(names.slice(0, mostNamed).map((name) => asking.wordsLike(name)));
  return found.flatMap((words) => words.slice(0, 1).map((word) => ofCorpus(word, asking.channels.length)));
}

/** Words behind which stands whom X is compared with; a place of the sentence is none. */
const comparing =
  /(?<!\p{L})(?:than|behind|ahead of|over|against|versus|vs|чем|против|обогнал\p{L}*)(?!\p{L})[^,.;]{0,40}$/iu;

/** Names of a sentence that are looked for in the corpus. */
const mostNamed = 2;

/** Names told as lacking. */
const mostLacking = 4;

/** With whom X may be compared, as it is asked, and all that is tested while nobody answers. */
export interface Rivals {
  /** What would have to be collected. */
  readonly lacks: Said[];
  readonly candidates: Candidate[];
  readonly readings: readonly Candidate[];
}

/** The ways in which a rival is told apart where X is likely to be these: as X is. */
export function aspectsBesideLikely(
  asking: Asking,
  one: OpenClaim,
  aspects: readonly Aspect[],
): readonly Aspect[] {
  const [likely] = likelyX(asking, one, aspects);
  if (likely === undefined) return aspects;
  const isBy = likely.startsWith('by:');
  return aspects.filter((aspect) => (aspect === 'by') === isBy);
}

/** Sides that X is likely to be while nobody has said it: what it is like, or what its apposition names. */
function likelyX(asking: Asking, { detection }: OpenClaim, aspects: readonly Aspect[]): string[] {
  const x = detection?.filled.x;
  if (x === undefined) return [];
  const own = closest(sidesLike(asking, [x.text], aspects), leastLikeness);
  if (own.length > 0) return own;
  const [from, to] = x.span;
  return closest(
    sidesLike(asking, namesIn(asking.document.text.slice(from, to + apposed)), aspects),
    leastLikeness,
  );
}

/** The sides that a name is most like: "Red Front" is "Green Front" in one word, too. */
function closest(sides: readonly Ranked[], least: number): string[] {
  const top = Math.max(least, ...sides.map(({ score }) => score));
  return sides.flatMap(({ value, score }) => (score >= least && score > top - 0.05 ? [value] : []));
}

/** Where a sentence speaks of an enemy: whose side the speaker is on, as far as the text tells. */
function opposedTo(
  asking: Asking,
  { claim, detection }: OpenClaim,
  aspects: readonly Aspect[],
): Map<string, Ranked> {
  const enemy = enemies.exec(claim.text ?? '')?.[0];
  if (enemy === undefined) return new Map();
  return new Map(
    sidesOfSpeaker(asking, detection, aspects).sides.map((side) => [
      side.value,
      { ...side, score: 2 + side.score, why: message('questions.speaksOfEnemy', { enemy, why: side.why }) },
    ]),
  );
}

/** Names near a claim, without its own sentence's. */
const namesAround = (asking: Asking, one: OpenClaim): string[] =>
  [...new Set(namesIn(textAround(asking, one)))].slice(0, near.names);

function textAround({ document: { text } }: Asking, { detection }: OpenClaim): string {
  const at = detection?.span[0] ?? 0;
  return text.slice(Math.max(0, at - near.characters), at + near.characters);
}
