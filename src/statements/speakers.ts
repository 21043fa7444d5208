import type { Statement } from '../model/statement.ts';
import type { Reading } from './clause.ts';
import type { Draft } from './draft.ts';
import { headMention, pastPlace } from './head.ts';
import { findNames, type Entity, type Mention, type Names } from './names.ts';
import { appositionAfter, describe, undescribed, type Description } from './roles.ts';
import type { Range } from './sentences.ts';
import { isBody, longestNames, nameKey, namePart, partsOf } from './uncased.ts';

/** A speaker as found: an entity with its name, or a phrase of the text. */
interface Voice {
  readonly entity: Entity | null;
  readonly name: string | null;
  readonly description: Description;
  /** Tokens where the text names the speaker at this statement. */
  readonly mention: Range | null;
  readonly sentence: number;
}

export type Speaker = Statement['speaker'];

/** How far back, in sentences, a pronoun or description looks for whom it means. */
const reach = 8;

/** Resolves the speakers of a text's drafts, in order: names, pronouns, descriptions, quotations that go on. */
export class Resolver {
  private readonly names: Names;
  private readonly reading: Reading;
  private readonly outlet: string | null;
  private readonly longNames: ReadonlyMap<string, string>;
  private readonly voices: Voice[] = [];
  private readonly descriptions = new Map<string, Description>();
  private lastNamed: Voice | null = null;
  private lastPerson: Voice | null = null;

  constructor(reading: Reading, outlet: string | null, drafts: readonly Draft[]) {
    this.reading = reading;
    this.names = findNames(reading);
    this.outlet = outlet;
    this.longNames = reading.lexicon.cased ? new Map() : longestNames(reading, drafts);
  }

  resolve(draft: Draft): Speaker {
    const voice = this.voiceOf(draft);
    this.voices.push(voice);
    if (voice.name !== null) {
      this.lastNamed = voice;
      if (!isBody(voice.name, this.reading.lexicon)) this.lastPerson = voice;
      if (!this.descriptions.has(voice.name)) this.descriptions.set(voice.name, voice.description);
    }
    const { tokens } = this.reading;
    const { entity, description } = voice;
    if (entity !== null) {
      entity.role ??= description.role;
      entity.affiliation ??= description.affiliation;
      entity.place ??= description.place;
    }
    const mention = draft.subject?.inherited === true ? null : voice.mention;
    return {
      name: voice.name,
      role: description.role ?? entity?.role ?? null,
      affiliation: description.affiliation ?? entity?.affiliation ?? null,
      place: description.place ?? entity?.place ?? null,
      span: mention === null ? null : [tokens[mention.first]?.start ?? 0, tokens[mention.last]?.end ?? 0],
    };
  }

  private voiceOf(draft: Draft): Voice {
    const { subject } = draft;
    if (!this.reading.lexicon.cased && subject !== null) return this.uncased(draft, subject);
    const { lexicon, tokens } = this.reading;
    if (subject === null) return this.continuing(draft);
    const first = tokens[subject.first];
    const pronoun =
      subject.first === subject.last
        ? (lexicon.pronouns.get(first?.word ?? '') ?? lexicon.possessives.get(first?.word ?? ''))
        : undefined;
    if (pronoun !== undefined) {
      const found =
        pronoun.person === 3
          ? this.antecedent(subject.first, draft.sentence, pronoun.gender, pronoun.number)
          : null;
      const text = pronoun.person === 3 ? (first?.text ?? null) : null;
      return {
        entity: found?.entity ?? null,
        name: found?.name ?? text,
        description: found?.description ?? undescribed,
        mention: subject,
        sentence: draft.sentence,
      };
    }
    return this.phrase(draft, subject);
  }

  /** A quotation without cue or subject: the speaker before it, if near. */
  private continuing(draft: Draft): Voice {
    const last = this.voices.at(-1);
    const { sentences } = this.reading.layout;
    const gap =
      last === undefined
        ? Number.POSITIVE_INFINITY
        : (sentences[draft.sentence]?.paragraph ?? 0) - (sentences[last.sentence]?.paragraph ?? 0);
    if (last === undefined || gap > 3)
      return { entity: null, name: null, description: undescribed, mention: null, sentence: draft.sentence };
    return { ...last, mention: null, sentence: draft.sentence };
  }

  /** A script without capitals: names are what subjects are called, the longest form of each. */
  private uncased(draft: Draft, subject: Range): Voice {
    const { tokens, lexicon } = this.reading;
    const first = tokens[subject.first]?.word ?? '';
    const next = tokens[subject.first + 1]?.word ?? '';
    const pronoun = lexicon.pronouns.get(first);
    const back =
      pronoun?.person === 3 ||
      (lexicon.definite.has(first) &&
        (lexicon.roles.has(next) || lexicon.organisations.has(next) || lexicon.documents.has(next)));
    const last = pronoun === undefined ? this.lastNamed : this.lastPerson;
    if (back && last !== null) return { ...last, mention: subject, sentence: draft.sentence };
    const part = namePart(this.reading, subject);
    const longest = this.longNames.get(nameKey(part.name)) ?? part.name;
    const known = this.voices.find((voice) => voice.name === longest);
    const description =
      part.role === null
        ? (known?.description ?? undescribed)
        : { role: part.role, ...partsOf(part.role, lexicon) };
    return {
      entity: null,
      name: pronoun?.person === 1 ? null : longest,
      description,
      mention: subject,
      sentence: draft.sentence,
    };
  }

  private phrase(draft: Draft, subject: Range & { inverted: boolean }): Voice {
    const { reading, names } = this;
    const { tokens, text, layout } = reading;
    const head = headMention(reading, names, subject);
    const sentenceEnd = layout.sentences[draft.sentence]?.last ?? subject.last;
    if (head !== null) {
      let description = describe(reading, names, { first: subject.first, last: head.first - 1 });
      const after = appositionAfter(reading, pastPlace(reading, head.last + 1, sentenceEnd), sentenceEnd);
      if (after !== null) {
        const apposed = describe(reading, names, after);
        if (apposed.role !== null && (description.role === null || description.role.length < 12))
          description = apposed;
      }
      if (head.entity.kind === 'unknown' && description.role !== null) head.entity.kind = 'person';
      return {
        entity: head.entity,
        name: head.entity.name,
        description,
        mention: head,
        sentence: draft.sentence,
      };
    }
    const phraseText = text
      .slice(tokens[subject.first]?.start, tokens[subject.last]?.end)
      .replaceAll(/\s+/g, ' ');
    const self =
      this.outlet !== null &&
      reading.lexicon.pack.selfReferences.some((s) => phraseText.toLowerCase().startsWith(s));
    if (self)
      return {
        entity: null,
        name: this.outlet,
        description: undescribed,
        mention: subject,
        sentence: draft.sentence,
      };
    const meant = this.described(subject, draft.sentence);
    if (meant !== null)
      return {
        entity: meant,
        name: meant.name,
        description: undescribed,
        mention: subject,
        sentence: draft.sentence,
      };
    return {
      entity: null,
      name: phraseText,
      description: describe(reading, names, subject),
      mention: subject,
      sentence: draft.sentence,
    };
  }

  /** "the mayor", "the agency": the latest that fits the description. */
  private described(subject: Range, sentence: number): Entity | null {
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
  private antecedent(
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
    let best: { mention: Mention; score: number } | null = null;
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
      if (best === null || score > best.score) best = { mention, score };
    }
    const last = this.voices.at(-1);
    if (best === null && last !== undefined && sentence - last.sentence <= reach && last.name !== null) {
      if (number === 'many' || gender === 'thing') return last.entity?.kind === 'person' ? null : last;
      if (last.entity === null || last.entity.gender === null || last.entity.gender === gender) return last;
    }
    if (best === null) return null;
    const { entity } = best.mention;
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
