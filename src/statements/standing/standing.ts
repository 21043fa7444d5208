import type { Standing, Statement } from '../../model/statement.ts';
import type { LanguagePack } from '../../text/packs/pack.ts';
import { lexiconOf, type Lexicon } from '../layout/lexicon.ts';
import { foldWord } from '../layout/tokens.ts';
import { nameKey } from '../speakers/uncased.ts';

interface Words {
  readonly offices: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly chambers: ReadonlySet<string>;
  readonly privates: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Names without spaces. */
  readonly bodies: ReadonlySet<string>;
}

const made = new WeakMap<LanguagePack, Words>();
const joined = (name: string): string => nameKey(name).replaceAll(/\s/g, '');

function wordsOf(pack: LanguagePack): Words {
  const known = made.get(pack);
  if (known !== undefined) return known;
  const set = (list: readonly string[] | undefined): ReadonlySet<string> =>
    new Set((list ?? []).map(foldWord));
  const { standings } = pack;
  const words: Words = {
    offices: set(standings?.offices),
    members: set(standings?.members),
    chambers: set(standings?.chambers),
    privates: set(standings?.privates),
    sources: set(standings?.sources),
    bodies: new Set((standings?.bodies ?? []).map(joined)),
  };
  made.set(pack, words);
  return words;
}

/** Words of the longest name that is taken for one. */
const longestName = 6;

/** "of", "for", از: what follows says whose the role is, not what it is. */
const links = /^(?:of|for|at|in|to|from|with|by|on|who|and|в|во|при|из|по|از|در|به|و|که)$/;

/**
 * In which capacity the text names a speaker. An office has to be said in the text, by its head: "the minister's
 * brother" and "a resident of" are private, and so is a name alone, however well known its bearer.
 */
export function standingOf({ name, role }: Statement['speaker'], pack: LanguagePack): Standing {
  if (name === null) return 'none';
  const lexicon = lexiconOf(pack);
  const words = wordsOf(pack);
  if (lexicon.pronouns.has(foldWord(name))) return 'none';
  if (words.bodies.has(joined(name))) return 'body';
  // Handles and numbers lead to persons.
  if (/@|\d{4}|https?:/.test(name)) return 'private';
  const own = phraseStanding(name, pack, lexicon, words);
  // "The agency", "a report": which one is not said.
  if (
    own === 'body' &&
    nameKey(name)
      .split(' ')
      .filter((part) => !lexicon.determiners.has(part)).length < 2
  )
    return 'source';
  // "Kate Bishop" is called so and holds no see: where names have capitals, an office that is no name has none.
  const named = pack.order === 'verb-medial' && pack.inflected !== true && !/(?:^|\s)[a-z]/.test(name);
  // What it is called says it all where that is a description; a name says nothing, and the role decides.
  if (own !== undefined && !(own === 'office' && named)) return own;
  // A whole clause before an office is no name.
  if (nameKey(name).split(' ').length > longestName) return 'private';
  return role !== null && phraseStanding(role, pack, lexicon, words) === 'office' ? 'holder' : 'private';
}

/** What a description tells by its head; undefined where it has none that is known, as a name has none. */
function phraseStanding(
  phrase: string,
  pack: LanguagePack,
  lexicon: Lexicon,
  words: Words,
): Standing | undefined {
  const parts = nameKey(phrase).split(/[\s,،.]+/);
  const headLast = pack.order === 'verb-medial' && pack.inflected !== true;
  let found: Standing | undefined;
  for (const part of parts) {
    if (part === '' || lexicon.determiners.has(part)) continue;
    const end = part.replace(/['’]s$/, '');
    const here = words.members.has(end)
      ? parts.some((other) => words.chambers.has(other))
        ? 'office'
        : 'private'
      : standingOfWord(end, lexicon, words);
    if (here === 'private') return 'private';
    // "President" is title and office; "Dr." only a title.
    if (here === undefined && lexicon.titles.has(part)) continue;
    // In Persian the head comes first; an adjective or name before it makes it something else.
    if (pack.order === 'verb-final') return here;
    if (links.test(part)) {
      if (found !== undefined) return found;
      continue;
    }
    // "The president's lawyer": the office is another's.
    if (headLast && end !== part) {
      found = undefined;
      continue;
    }
    if (here === undefined) continue;
    found = here;
    if (!headLast) return found;
  }
  return found;
}

function standingOfWord(word: string, lexicon: Lexicon, words: Words): Standing | undefined {
  const bare = word.replace(/^(?:ex|then|co|vice|экс|врио)-/, '');
  if (words.privates.has(bare)) return 'private';
  if (words.sources.has(bare)) return 'source';
  if (words.offices.has(bare)) return 'office';
  return lexicon.organisations.has(bare) || lexicon.documents.has(bare) ? 'body' : undefined;
}
