import type { Project } from '../../model/project.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches } from '../../store/derive/matches.ts';
import type { MeasureContext } from '../measure.ts';

/** Letters from which on a word with something behind it is a form of the word. */
const stem = 4;
/** Parts of addresses: they come with links and are no words. */
const ofAddresses: ReadonlySet<string> = new Set(['http', 'https', 'www']);

/** Words that stand for no other word: they have to do with what is asked. */
export interface SpokenFor {
  /** Words of the project's vocabularies, controls apart, and of its events' names. */
  readonly words: readonly string[];
  /** The texts that name an event: a word of which every fifth text does is of its circle. */
  readonly named: string | undefined;
}

/**
 * What a project itself speaks of, known before anything is counted. A rival's name moves with the vocabulary, the name of an
 * event with the event: held against them a change would be measured by itself.
 */
export async function spokenFor(context: MeasureContext): Promise<SpokenFor> {
  const { driver, project } = context;
  const words: string[] = [];
  for (const [name, source] of Object.entries(project.lexicons)) {
    if (source.control === true) continue;
    const { variants } = await compileLexicon(driver, name, source);
    words.push(...wordsOf(variants.flatMap(({ literals }) => literals)));
  }
  const names = eventNames(project);
  if (names.length === 0) return { words: [...new Set(words)], named: undefined };
  const events = await compileLexicon(driver, 'names of the events', { terms: names });
  words.push(...wordsOf(events.variants.flatMap(({ literals }) => literals)));
  return { words: [...new Set(words)], named: await ensureMatches(driver, events) };
}

/** What the project calls its events, where that holds a letter. */
const eventNames = ({ events }: Project): string[] => [
  ...new Set(
    Object.values(events)
      .flatMap(({ label, aliases = [] }) => [...(label === undefined ? [] : [label]), ...aliases])
      .filter((name) => /\p{L}/u.test(name)),
  ),
];

const wordsOf = (literals: readonly string[]): string[] =>
  literals.flatMap((literal) => literal.split(' ').filter((word) => word !== ''));

/** Whether a word is one of these, or a form of one. */
export function isSpokenFor(token: string, words: ReadonlySet<string>): boolean {
  if (ofAddresses.has(token) || words.has(token)) return true;
  for (let length = stem; length < token.length; length++) if (words.has(token.slice(0, length))) return true;
  return false;
}
