import type { Reading } from './clause.ts';
import type { Entity, Mention, Names } from './names.ts';
import { type Description, undescribed } from './roles.ts';
import type { Range } from './sentences.ts';

/** A speaker as found: an entity with its name, or a phrase of the text. */
export interface Voice {
  readonly entity: Entity | null;
  readonly name: string | null;
  readonly description: Description;
  /** Tokens where the text names the speaker at this statement. */
  readonly mention: Range | null;
  readonly sentence: number;
}

/** How far back, in sentences, a pronoun or description looks for whom it means. */
const reach = 8;

/** Looks back for whom a pronoun or a description means. */
export class Antecedents {
  private readonly reading: Reading;
  private readonly names: Names;
  private readonly voices: readonly Voice[];

  /** @param voices the speakers so far, which grow as they are found */
  constructor(reading: Reading, names: Names, voices: readonly Voice[]) {
    this.reading = reading;
    this.names = names;
    this.voices = voices;
  }

  /** "the mayor", "the agency": the latest that fits the description. */
  described(subject: Range, sentence: number): Entity | null {
    const { tokens, lexicon } = this.reading;
    const first = tokens[subject.first];
    const bare =
      lexicon.pack.inflected === true &&
      subject.first === subject.last &&
      lexicon.roles.has(first?.word ?? '');
    if (first === undefined || !(lexicon.definite.has(first.word) || bare)) return null;
    let head = '';
    for (let i = subject.first; i <= subject.last; i++) {
      const word = tokens[i]?.word ?? '';
      if (lexicon.nominalPrepositions.has(word)) break;
      head = word;
    }
    const isRole = lexicon.roles.has(head) || lexicon.titles.has(head);
    const isOrganisation = lexicon.organisations.has(head);
    if (!isRole && !isOrganisation) return null;
    if (isOrganisation && !isRole) {
      // "this outlet", "the agency": first of all one that has just been speaking.
      const speaking = this.voices
        .slice(-4)
        .findLast(
          (voice) =>
            voice.entity !== null && voice.entity.kind !== 'person' && sentence - voice.sentence <= reach,
        );
      if (speaking?.entity != null) return speaking.entity;
    }
    const before = this.mentionsBefore(subject.first);
    const oldest = this.reading.layout.sentences[Math.max(0, sentence - (isRole ? 60 : reach))]?.first ?? 0;
    let fallback: Entity | null = null;
    for (let i = before - 1; i >= 0; i--) {
      const mention = this.names.mentions[i];
      if (mention === undefined || mention.first < oldest) break;
      const { entity } = mention;
      if (isRole && entity.kind !== 'organisation' && hasWord(entity, head)) return entity;
      if (isOrganisation && entity.kind !== 'person') {
        if (entity.words.includes(head)) return entity;
        if (fallback === null && (entity.kind === 'organisation' || this.isSubject(mention)))
          fallback = entity;
      }
    }
    return fallback;
  }

  /** How many mentions begin before a token. */
  private mentionsBefore(token: number): number {
    const { mentions } = this.names;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.first ?? token) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Stands at the beginning of its sentence. */
  private isSubject(mention: Mention): boolean {
    const { tokens, lexicon } = this.reading;
    const before = tokens[mention.first - 1];
    return (
      before === undefined ||
      before.kind === 'mark' ||
      before.breaks > 0 ||
      lexicon.determiners.has(before.word) ||
      lexicon.conjunctions.has(before.word)
    );
  }

  /** Whom a pronoun means: the nearest speaker or sentence subject of its gender and number. */
  antecedent(
    at: number,
    sentence: number,
    gender: 'f' | 'm' | 'any' | 'thing',
    number: 'one' | 'many',
  ): Voice | null {
    const { layout } = this.reading;
    const fits = (entity: Entity): boolean => {
      if (gender === 'thing' || number === 'many') return entity.kind !== 'person';
      return (
        entity.kind !== 'organisation' &&
        (entity.gender === null || entity.gender === gender) &&
        (entity.kind === 'person' || entity.words.length > 1)
      );
    };
    const oldest = layout.sentences[Math.max(0, sentence - reach)]?.first ?? 0;
    let best: { entity: Entity; score: number } | null = null;
    let weight = 0;
    const recent = this.voices.slice(-6);
    for (let i = this.mentionsBefore(at) - 1; i >= 0 && weight < 40; i--, weight++) {
      const mention = this.names.mentions[i];
      if (mention === undefined || mention.first < oldest) break;
      if ((layout.quoteAt[mention.first] ?? -1) >= 0 || mention.bracketed || !fits(mention.entity)) continue;
      const distance = sentence - this.sentenceOf(mention.first, sentence);
      const spoke = recent.some((voice) => voice.entity === mention.entity && voice.mention !== null);
      const score =
        -distance +
        (this.isSubject(mention) ? 0.9 : 0) +
        (spoke ? 1.2 : 0) +
        (mention.entity.gender === gender ? 0.6 : 0) -
        (mention.entity.kind === 'unknown' && !spoke && gender !== 'thing' ? 1.5 : 0);
      if (best === null || score > best.score) best = { entity: mention.entity, score };
    }
    // Who was meant by a pronoun or a description just before stands there as if named.
    for (const { entity, sentence: spoken, mention } of recent) {
      if (entity === null || mention === null || spoken >= sentence || sentence - spoken > reach) continue;
      if (!fits(entity)) continue;
      const score = spoken - sentence + 2.1 + (entity.gender === gender ? 0.6 : 0);
      if (best === null || score > best.score) best = { entity, score };
    }
    const last = this.voices.at(-1);
    if (best === null && last !== undefined && sentence - last.sentence <= reach && last.name !== null) {
      if (number === 'many' || gender === 'thing') return last.entity?.kind === 'person' ? null : last;
      if (last.entity === null || last.entity.gender === null || last.entity.gender === gender) return last;
    }
    if (best === null) return null;
    const { entity } = best;
    if (gender === 'f' || gender === 'm') {
      entity.gender ??= gender;
      entity.kind = 'person';
    }
    return { entity, name: entity.name, description: undescribed, mention: null, sentence };
  }

  private sentenceOf(token: number, from: number): number {
    const { sentences } = this.reading.layout;
    let index = from;
    while (index > 0 && (sentences[index]?.first ?? 0) > token) index--;
    return index;
  }
}

const hasWord = ({ role, titles }: Entity, word: string): boolean =>
  titles.has(word) || (role !== null && ` ${role.toLowerCase()} `.includes(` ${word} `));
