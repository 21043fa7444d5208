import type { Candidate } from '../../model/question.ts';
import { translated } from '../../text/translated.ts';
import { wordsOf } from '../detect/words.ts';
import type { Asking } from './asking.ts';
import { ofCorpus } from './candidates.ts';
import { isKind } from './generic.ts';

/** Things that a text tells what talk is about: the first word of the noun, or the one behind it, is known by name. */
function topicsIn(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap(({ norm, start, end }, i) => {
    if (!isKind(norm)) return [];
    const [before, after] = [words[i - 1], words[i + 1]];
    const beside = [
      before === undefined ? '' : text.slice(before.start, end),
      after === undefined ? '' : text.slice(start, after.end),
    ];
    return beside.filter((phrase) => translated(phrase).length > 0).map((phrase) => phrase.toLowerCase());
  });
}

/** Topics that are proposed. */
const most = 2;

/**
 * What talk without a name may be about ("the daily posts"): what the nearest talk of the text is said to be about ("antisemitic posts"),
 * in the words of the corpus.
 */
export async function topicsNear(asking: Asking, text: string): Promise<Candidate[]> {
  const nearest = [...new Set(topicsIn(text).toReversed())].slice(0, most);
  const found = await Promise.all(nearest.map((phrase) => asking.wordsLike(phrase)));
  const candidates = found.flatMap((words) =>
    words.slice(0, 1).map((word) => ofCorpus(word, asking.channels.length)),
  );
  return [...new Map(candidates.map((one) => [one.value, one])).values()];
}
