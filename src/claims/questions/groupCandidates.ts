import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Said } from '../../model/said.ts';
import type { Asking } from './asking.ts';
import { type Ranked, best, leastLikeness } from './ranked.ts';
import { likeness } from './likeness.ts';
import { statesWords } from './statesWords.ts';

/** Channels of a community below which no prevalence is decided, and distinct texts below which a channel is not read. */
const least = { channels: 4, texts: 300 };

/** In which groups: those the text speaks of, then those that are large enough for the test. */
export function candidatesForGroups(
  { project, channels }: Asking,
  text: string,
): { candidates: Candidate[]; large: string[]; lacks: Said[] } {
  // "The houses of our authorities": a word of the sentence for those in power says which group.
  const said = [text, ...statesWords(project, text)];
  const groups = Object.entries(project.communities).map(([key, { label }]) => {
    const members = channels.filter(({ communities }) => communities.includes(key));
    const readable = members.filter(({ posts }) => posts >= least.texts).length;
    const { score, why } = said
      .map((words) => likeness(words, label ?? key))
      .reduce((a, b) => (b.score > a.score ? b : a));
    return { key, label: label ?? key, readable, members: members.length, score, why };
  });
  const large = groups.filter(({ readable }) => readable >= least.channels);
  const ranked = groups.map(({ key, label, readable, members, score, why }): Ranked => {
    const enough = readable >= least.channels;
    const size = enough
      ? message('questions.enough', { readable })
      : message('questions.tooSmall', { readable, members, least: least.channels });
    return {
      value: key,
      label: message('questions.group', { label }),
      why: score >= leastLikeness ? message('questions.likeAnd', { why, size }) : size,
      score: (score >= leastLikeness ? 1 + score : 0) + (enough ? 0.5 : 0),
    };
  });
  const small = groups.filter(({ readable }) => readable < least.channels);
  return {
    candidates: best(ranked),
    large: large.map(({ key }) => key),
    lacks: small.map(({ label, readable }) =>
      message('questions.groupSmall', { label, readable, texts: least.texts, least: least.channels }),
    ),
  };
}
