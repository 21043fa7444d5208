import { hasFinite, isFinite, type Reading } from '../layout/clause.ts';
import type { Entity, Mention, Names } from './entity.ts';
import { appositionAfter } from '../standing/roles.ts';

/** Tokens in which an apposition is looked for. */
const near = 24;
const locative = /^(?:in|at|near|across|outside|inside|throughout|around|в|на)$/;

/**
 * What the places of a text where a name stands tell of its bearer: persons have an age, a relative clause with
 * "who", a role beside them; places and bodies stand after "in" or with an article of their own.
 */
export function weigh(reading: Reading, names: Names): void {
  const things = new Set<Entity>();
  const votes = new Map<Entity, number>();
  for (const mention of names.mentions) {
    const { entity } = mention;
    join(reading, mention);
    const vote = entity.gender === null ? pronounAfter(reading, names, mention) : 0;
    if (vote !== 0) votes.set(entity, (votes.get(entity) ?? 0) + vote);
    if (entity.kind !== 'unknown') continue;
    if (entity.gender !== null || personal(reading, mention)) entity.kind = 'person';
    else if (impersonal(reading, mention)) things.add(entity);
  }
  for (const entity of things) if (entity.kind === 'unknown') entity.thing = true;
  for (const [entity, vote] of votes)
    if (entity.kind !== 'organisation') entity.gender ??= vote > 0 ? 'f' : 'm';
}

/** "Ann Lee, 34,", "Ann Lee, who", "resident Ann Lee". */
function personal({ tokens, lexicon }: Reading, { first, last }: Mention): boolean {
  const before = tokens[first - 1];
  if (before !== undefined && before.word !== "'s" && !before.capital && lexicon.roles.has(before.word))
    return true;
  if (tokens[last + 1]?.text !== ',') return false;
  const next = tokens[last + 2];
  if (next === undefined) return false;
  if (next.word === 'who') return true;
  return next.kind === 'number' && /^[1-9][0-9]$/.test(next.text) && tokens[last + 3]?.text === ',';
}

/** "in the Diamond Resorts", "the Oilers won". */
function impersonal(reading: Reading, { first, last }: Mention): boolean {
  const { tokens, lexicon } = reading;
  const after = tokens[last + 1];
  const abbreviated =
    lexicon.abbreviations.has(tokens[last + 2]?.word ?? '') && tokens[last + 3]?.text === '.';
  if (after?.text === ',' && abbreviated && tokens[last + 2]?.capital === true) return true;
  if (after?.word === "'s" || after?.word === "'") return false;
  const article = lexicon.articles.has(tokens[first - 1]?.word ?? '');
  const link = tokens[first - (article ? 2 : 1)];
  if (locative.test(link?.word ?? ''))
    return after === undefined || after.kind === 'mark' || !noun(reading, last + 1);
  return article && (after === undefined || !noun(reading, last + 1));
}

/** A word that a name before it could stand for as an adjective ("the Trump plan"). */
function noun(reading: Reading, at: number): boolean {
  const { tokens, lexicon } = reading;
  const token = tokens[at];
  return (
    token !== undefined &&
    token.kind === 'word' &&
    !lexicon.sentenceStart(token.word) &&
    !lexicon.adverbs.has(token.word) &&
    !lexicon.isTime(token) &&
    !lexicon.complementizers.has(token.word) &&
    !isFinite(reading, at)
  );
}

/** Role nouns that the text joins to a name: before it, in an apposition, after "is". */
function join(reading: Reading, { first, last, entity }: Mention): void {
  const { tokens, lexicon } = reading;
  if (!lexicon.cased || entity.kind === 'organisation') return;
  for (let i = first - 1; i >= first - 4; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || token.capital) break;
    if (i === first - 1) entity.gender ??= lexicon.gendered.get(token.word) ?? null;
    if (lexicon.roles.has(token.word)) entity.titles.add(token.word);
    else if (i === first - 1) break;
  }
  const after = tokens[last + 1];
  if (after?.text === ',') {
    const range = appositionAfter(reading, last + 1, Math.min(last + near, tokens.length - 1));
    if (range !== null && !hasFinite(reading, range.first, range.last))
      headRoles(reading, range.first, range.last, entity);
  } else if (
    /^(?:is|was|became|remains)$/.test(after?.word ?? '') &&
    lexicon.articles.has(tokens[last + 2]?.word ?? '')
  )
    headRoles(reading, last + 3, last + 9, entity);
}

/** The role nouns before the first preposition of a description. */
function headRoles({ tokens, lexicon }: Reading, first: number, last: number, entity: Entity): void {
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || lexicon.prepositions.has(token.word)) return;
    if (token.capital && !lexicon.roles.has(token.word)) continue;
    if (tokens[i + 1]?.word === "'s") continue;
    if (lexicon.roles.has(token.word)) entity.titles.add(token.word);
    entity.gender ??= lexicon.gendered.get(token.word) ?? null;
  }
}

/** "Lee said she": 1 for her, -1 for him, where the pronoun follows the name's own verb of speech. */
function pronounAfter({ tokens, lexicon }: Reading, names: Names, { first, last }: Mention): number {
  const before = tokens[first - 1];
  if (!lexicon.cased || (before !== undefined && lexicon.prepositions.has(before.word))) return 0;
  let spoke = false;
  for (let i = last + 1; i < last + 7; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || names.at[i] !== -1) return 0;
    const gender = lexicon.pronouns.get(token.word)?.gender;
    if (gender === 'f' || gender === 'm') return spoke ? (gender === 'f' ? 1 : -1) : 0;
    if (lexicon.cueClass(token.word)?.has('say') === true) spoke = true;
    else if (
      !(
        lexicon.complementizers.has(token.word) ||
        lexicon.adverbs.has(token.word) ||
        lexicon.auxiliaries.has(token.word) ||
        lexicon.isTime(token)
      )
    )
      return 0;
  }
  return 0;
}
