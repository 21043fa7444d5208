import { authorBefore } from './authors.ts';
import { type Body, named, oldestFor } from './called.ts';
import type { Reading } from '../layout/clause.ts';
import type { Entity } from '../names/entity.ts';
import { headNoun } from '../layout/phrase.ts';
import { reach, voiceOf, type Scene, type Voice } from './scene.ts';
import type { Range } from '../layout/range.ts';

/** Sentences back in which a role joined to a name is remembered, and in which a person is in play. */
const remembered = 60;
const inPlay = 3;

/** "the mayor", "the agency", "the bearded professor": the latest that fits the description. */
export function described(scene: Scene, subject: Range, sentence: number): Voice | null {
  const { reading } = scene;
  const { tokens, lexicon } = reading;
  const first = tokens[subject.first];
  const bare =
    lexicon.pack.inflected === true && subject.first === subject.last && lexicon.roles.has(first?.word ?? '');
  if (first === undefined || !(lexicon.definite.has(first.word) || bare)) return null;
  const head = headNoun(reading, subject);
  const isRole = lexicon.roles.has(head) || lexicon.titles.has(head);
  if (isRole) {
    const held = holder(scene, subject, head, sentence);
    if (held !== null) return voiceOf(held, subject, sentence);
  }
  const before = unnamed(scene, subject, head, sentence);
  if (!isRole && lexicon.organisations.has(head)) {
    const found = body(scene, subject, head, sentence);
    // Of a body with a name and one without, the later one.
    if (found !== null && (before === null || found.sentence > before.sentence))
      return voiceOf(found.entity, subject, sentence);
    return before === null ? null : { ...before, mention: subject, sentence };
  }
  if (before !== null) return { ...before, mention: subject, sentence };
  const author = authorBefore(scene, subject, head, sentence);
  if (author !== null) return voiceOf(author, subject, sentence);
  const only = personal(reading, subject, head) ? onlyPerson(scene, subject, sentence) : null;
  return only === null ? null : voiceOf(only, subject, sentence);
}

/** Who holds a role by the text: the last named before, or the only one it names at all. */
function holder(scene: Scene, subject: Range, head: string, sentence: number): Entity | null {
  const { reading, names } = scene;
  const { layout } = reading;
  const nation = modifiers(scene, subject, head).filter((word) => demonym.test(word));
  const fits = (entity: Entity): boolean =>
    entity.kind !== 'organisation' && hasWord(entity, head) && nation.every((word) => knows(entity, word));
  const oldest = layout.sentences[Math.max(0, sentence - remembered)]?.first ?? 0;
  const from = scene.mentionsBefore(subject.first);
  for (let i = from - 1; i >= 0; i--) {
    const mention = names.mentions[i];
    if (mention === undefined || mention.first < oldest) break;
    if (fits(mention.entity)) return mention.entity;
  }
  const later = new Set<Entity>();
  for (let i = from; i < Math.min(names.mentions.length, from + 40); i++) {
    const entity = names.mentions[i]?.entity;
    if (entity !== undefined && fits(entity)) later.add(entity);
  }
  return later.size === 1 ? ([...later][0] ?? null) : null;
}

const demonym = /(?:ian|ish|ese|can|ench|utch|eek|wiss|aeli|raqi|hai|ghan|istani|erman)$/;

/** Words with a capital before the head: "the Clinton team". */
function modifiers({ reading }: Scene, subject: Range, head: string): string[] {
  const proper: string[] = [];
  for (let i = subject.first + 1; i < subject.last; i++) {
    const token = reading.tokens[i];
    if (token === undefined || token.word === head) break;
    if (token.capital && !token.word.endsWith('-based')) proper.push(token.word);
  }
  return proper;
}

const hasWord = ({ role, titles }: Entity, word: string): boolean =>
  titles.has(word) || (role !== null && ` ${role.toLowerCase()} `.includes(` ${word} `));
const knows = (entity: Entity, word: string): boolean =>
  entity.titles.has(word) ||
  `${entity.role ?? ''} ${entity.affiliation ?? ''} ${entity.place ?? ''}`.toLowerCase().includes(word);

/**
 * "A justice official told …": the same unnamed source, spoken of again as "the official"; "the interior ministry",
 * spoken of again as "the ministry".
 */
function unnamed(scene: Scene, subject: Range, head: string, sentence: number): Voice | null {
  const { tokens, lexicon } = scene.reading;
  if (head === '' || modifiers(scene, subject, head).length > 0) return null;
  const own = adjectives(scene, subject, head);
  const again = (mention: Range): boolean => {
    const first = tokens[mention.first];
    if (first === undefined || lexicon.possessives.has(first.word)) return false;
    if (lexicon.definite.has(first.word) && !lexicon.organisations.has(head)) return false;
    const known = adjectives(scene, mention, head);
    return own.every((word) => known.includes(word));
  };
  return (
    scene.voices
      .slice(-12)
      .findLast(
        ({ entity, name, mention, sentence: at }) =>
          (entity === null || lexicon.documents.has(head)) &&
          name !== null &&
          mention !== null &&
          mention.first < subject.first &&
          sentence - at <= 2 * reach &&
          headNoun(scene.reading, mention) === head &&
          again(mention),
      ) ?? null
  );
}

/**
 * "the agency", "the ministry": a noun that says nothing of its kind means the body that has just been
 * speaking; any other only one that has it in its name or in what is said of it. "The interior ministry", "the
 * Canadian government" are bodies of their own, unless the text names one by all these words.
 */
function body(scene: Scene, subject: Range, head: string, sentence: number): Body | null {
  const { lexicon } = scene.reading;
  if (modifiers(scene, subject, head).length > 0) return null;
  const words = [...adjectives(scene, subject, head), head];
  const loose = lexicon.commonBodies.has(head);
  const oldest = oldestFor(scene, sentence);
  const from = scene.mentionsBefore(subject.first) - 1;
  const called = named(scene, subject, words, sentence, oldest);
  if (called !== null || !loose) return called;
  const speaking = scene.voices
    .slice(-4)
    .findLast(
      (voice) =>
        voice.entity !== null && voice.entity.kind !== 'person' && sentence - voice.sentence <= reach,
    );
  const fits = (entity: Entity): boolean => !ofAnotherKind(scene, entity, head);
  if (speaking?.entity != null)
    return fits(speaking.entity) ? { entity: speaking.entity, sentence: speaking.sentence } : null;
  for (let i = from; i >= 0; i--) {
    const mention = scene.names.mentions[i];
    if (mention === undefined || mention.first < oldest) break;
    const { entity } = mention;
    if (entity.kind === 'person' || !fits(entity)) continue;
    if (entity.kind === 'organisation' || scene.isSubject(mention))
      return { entity, sentence: scene.sentenceOf(mention.first, sentence) };
  }
  return null;
}

/** Words in small letters between article and head: "interior" in "the interior ministry". */
function adjectives({ reading }: Scene, subject: Range, head: string): string[] {
  const found: string[] = [];
  for (let i = subject.first + 1; i < subject.last; i++) {
    const token = reading.tokens[i];
    if (token === undefined || token.word === head) break;
    if (token.kind === 'word' && !token.word.endsWith('-based')) found.push(token.word);
  }
  return found;
}

/** "Human Rights Committee" is no "company": a name that says what it is says what it is not. */
function ofAnotherKind({ reading }: Scene, entity: Entity, head: string): boolean {
  const { lexicon } = reading;
  const kinds = entity.words.filter((word) => lexicon.organisations.has(word) && word !== 'press');
  return kinds.some((word) => !lexicon.commonBodies.has(word)) && !broad.has(head);
}

/** Nouns for bodies of every kind. */
const broad = new Set([
  'agency',
  'body',
  'group',
  'institution',
  'organisation',
  'organization',
  'outlet',
  'team',
]);

/** "the bearded professor", "the 39-year-old": somebody in play is described, not an office that anybody may hold. */
function personal({ tokens, lexicon }: Reading, subject: Range, head: string): boolean {
  if (head.endsWith('-year-old')) return true;
  if (lexicon.offices.has(head) || lexicon.organisations.has(head) || lexicon.documents.has(head))
    return false;
  let modifier = false;
  for (let i = subject.first + 1; i <= subject.last; i++) {
    const token = tokens[i];
    if (token === undefined || token.word === head) break;
    if (token.word === "'s") return false;
    if (token.kind !== 'mark') modifier = true;
  }
  return modifier && (lexicon.roles.has(head) || lexicon.persons.has(head));
}

/** The person in play: the only one named in the latest sentence before that names any. */
function onlyPerson(scene: Scene, subject: Range, sentence: number): Entity | null {
  const { sentences } = scene.reading.layout;
  const people = new Set<Entity>();
  const oldest = sentences[Math.max(0, sentence - inPlay)]?.first ?? 0;
  let line = -1;
  for (let i = scene.mentionsBefore(subject.first) - 1; i >= 0; i--) {
    const mention = scene.names.mentions[i];
    if (mention === undefined || mention.first < oldest) break;
    if (scene.inQuote(mention.first)) continue;
    const { entity } = mention;
    const at = scene.sentenceOf(mention.first, sentence);
    if (!scene.isSomebody(mention, at) || (entity.kind === 'unknown' && !scene.isSubject(mention))) continue;
    if (line >= 0 && at !== line) break;
    line = at;
    people.add(entity);
  }
  const last = scene.voices.at(-1);
  if (people.size === 0 && last?.entity?.kind === 'person' && sentence - last.sentence <= inPlay)
    return last.entity;
  return people.size === 1 ? ([...people][0] ?? null) : null;
}
