import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Candidate } from '../../model/question.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import { answerer } from './answerer.ts';
import { asChannels, candidateOfHeld, noneHeld } from './heldChannels.ts';
import type { Asking, CorpusWord } from './asking.ts';
import { namesIn } from './names.ts';
import { severalNamed } from './several.ts';
import { sidesLike } from './sidesLike.ts';
import { best, leastLikeness, leastSpokenOf, most } from './ranked.ts';
import { isRelative } from './relative.ts';
import { unsigned } from './value.ts';

/** Who or what a name is. Words of the corpus stand behind what the project has. */
export async function candidatesForName(
  asking: Asking,
  name: string,
  aspects: readonly Aspect[],
  sentence = '',
  /** Keys of the project that another part of the claim is already: nobody is compared with themselves. */
  taken: ReadonlySet<string> = new Set(),
  /** The text quotes it: it is looked for as it stands, and no word like one of its words. */
  quoted = false,
): Promise<{ candidates: Candidate[]; strong: Candidate[]; lacks: Said[] }> {
  // "Our enemy, especially the MEK": a name of the same sentence stands behind the words asked about, and proposes no more.
  const beside = new Map(sidesLike(asking, namesIn(sentence), aspects).map((side) => [side.value, side]));
  const free = sidesLike(asking, [name], aspects).filter(({ value }) => !taken.has(unsigned(value)));
  const ofHandles = aspects.includes('by') ? candidateOfHeld(asking, name) : noneHeld;
  const ranked = asChannels(asking.project, free, name, ofHandles).map((side) => {
    const other = beside.get(side.value);
    return side.score < leastLikeness && other !== undefined && other.score >= leastSpokenOf
      ? { ...side, why: message('questions.sameSentence'), score: leastLikeness - 0.1 }
      : side;
  });
  const several = severalNamed(asking, name, aspects);
  // Of several that a phrase names one alone is not who is meant.
  const strong = several === null ? ranked.filter(({ score }) => score >= leastLikeness) : [];
  const wantsWords = aspects.some((aspect) => aspect !== 'by');
  const sought = wantsWords && strong.length === 0 && !quoted ? soughtNames(name, sentence) : [];
  const words = (await Promise.all(sought.map((one) => asking.wordsLike(one)))).flat();
  const fromCorpus = words.map((word) => ofCorpus(word, asking.channels.length));
  const likely = best(strong);
  const rest = best(
    ranked.filter(({ score }) => score < leastLikeness),
    most - Math.min(most, likely.length + fromCorpus.length),
  );
  const channelsOnly = aspects.length === 1 && aspects[0] === 'by';
  const lacks =
    strong.length > 0 || ofHandles.held
      ? []
      : channelsOnly
        ? [message('questions.noChannel', { name })]
        : fromCorpus.length === 0 && !isRelative(name)
          ? [await asking.whyNone(name, quoted)].filter((why) => why !== null)
          : [];
  const named = rest.filter(({ value }) => (beside.get(value)?.score ?? 0) >= leastSpokenOf);
  // What was answered about another name is no proposal for this one.
  const others = rest.filter(
    (candidate) => !named.includes(candidate) && !isOfAnswer(asking, candidate.value),
  );
  const together = ofHandles.candidates.length > 0 ? ofHandles.candidates : (several?.together ?? []);
  return {
    candidates: [
      ...new Map(
        [...together, ...likely, ...named, ...fromCorpus, ...others].map((one) => [one.value, one]),
      ).values(),
    ],
    strong: ofHandles.alone
      ? [...ofHandles.candidates, ...likely]
      : [...(several?.together ?? []), ...likely],
    lacks,
  };
}

/**
 * A word of the corpus as an answer.
 * @param of channels that there are
 */
export const ofCorpus = (
  { word, forms = [word], posts, channels, why }: CorpusWord,
  of: number,
): Candidate => ({
  value: `term:${forms.join(', ')}`,
  label:
    forms.length === 1
      ? message('questions.postsWith', { word })
      : message('questions.postsWithAny', { words: forms }),
  why: message('questions.inCorpus', { why, posts, channels, of }),
});

/** What is looked for in the corpus: of "our enemy" no word is a name, and those that its sentence names are. */
const soughtNames = (name: string, sentence: string): string[] =>
  isRelative(name) ? [...new Set(namesIn(sentence))].slice(0, mostSought) : [name];
const mostSought = 3;

/** Whether a vocabulary was made by an answer, and this text has none of its names and words. */
function isOfAnswer({ project, document }: Asking, value: string): boolean {
  const lexicon = project.lexicons[unsigned(value)];
  if (lexicon?.author !== answerer) return false;
  const text = document.text.toLowerCase();
  const terms = lexicon.terms.map((term) => (typeof term === 'string' ? term : term.term));
  return ![lexicon.label ?? '', ...(lexicon.aliases ?? []), ...terms].some(
    (name) => name !== '' && text.includes(name.toLowerCase()),
  );
}
