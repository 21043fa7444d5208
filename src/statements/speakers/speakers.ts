import type { Statement } from '../../model/statement.ts';
import { antecedent } from './antecedent.ts';
import { apposedName } from './apposed.ts';
import { authorOf } from './authors.ts';
import type { Reading, Subject } from '../layout/clause.ts';
import { namedAlike } from './called.ts';
import { described } from './described.ts';
import type { Draft } from '../speech/draft.ts';
import { headMention, joint, pastPlace } from './head.ts';
import { bodyBefore, introduce } from './introduce.ts';
import { findNames } from '../names/names.ts';
import { type Entity, type Mention } from '../names/entity.ts';
import { appositionAfter, describe, undescribed, type Description } from '../standing/roles.ts';
import { Scene, type Voice } from './scene.ts';
import type { Range } from '../layout/range.ts';
import { isBody, longestNames, mayPublish, nameKey, namePart, partsOf } from './uncased.ts';

export type Speaker = Statement['speaker'];

/** Resolves the speakers of a text's drafts, in order: names, pronouns, descriptions, quotations that go on. */
export class Resolver {
  private readonly scene: Scene;
  private readonly reading: Reading;
  private readonly outlet: string | null;
  private readonly longNames: ReadonlyMap<string, string>;
  private readonly descriptions = new Map<string, Description>();
  private lastNamed: Voice | null = null;
  private lastPerson: Voice | null = null;

  constructor(reading: Reading, outlet: string | null, drafts: readonly Draft[]) {
    this.reading = reading;
    this.scene = new Scene(reading, findNames(reading));
    this.outlet = outlet;
    this.longNames = reading.lexicon.cased ? new Map() : longestNames(reading, drafts);
    introduce(reading, this.scene.names);
  }

  resolve(draft: Draft): Speaker {
    const voice = this.voiceOf(draft);
    this.scene.voices.push(voice);
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
          ? antecedent(this.scene, subject.first, draft.sentence, pronoun.gender, pronoun.number)
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
    const last = this.scene.voices.at(-1);
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
    const last = pronoun === undefined ? (this.alike(next) ?? this.lastNamed) : this.lastPerson;
    const self = pronoun === undefined && lexicon.pack.selfReferences.includes(`${first} ${next}`);
    if (self && (last === null || (this.alike(next) === null && !mayPublish(last, lexicon))))
      return {
        entity: null,
        name: this.outlet ?? `${tokens[subject.first]?.text ?? ''} ${tokens[subject.first + 1]?.text ?? ''}`,
        description: undescribed,
        mention: subject,
        sentence: draft.sentence,
      };
    if (back && last !== null) return { ...last, mention: subject, sentence: draft.sentence };
    const part = namePart(this.reading, subject);
    const longest = this.longNames.get(nameKey(part.name)) ?? part.name;
    const known = this.scene.voices.find((voice) => voice.name === longest);
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

  /** «این کانال»: the latest that was called by the same noun. */
  private alike(noun: string): Voice | null {
    const called = ({ name }: Voice): boolean => name !== null && nameKey(name).split(' ')[0] === noun;
    return this.scene.voices.slice(-12).findLast(called) ?? null;
  }

  private phrase(draft: Draft, subject: Range & { inverted: boolean }): Voice {
    const { reading } = this;
    const { names } = this.scene;
    const { tokens, text, layout } = reading;
    const sentenceEnd = layout.sentences[draft.sentence]?.last ?? subject.last;
    const author = authorOf(reading, names, subject);
    if (author !== null && (author.last < subject.last || author.first > subject.first)) {
      const found = this.voiceOf({ ...draft, subject: { ...draft.subject, ...author } as Subject });
      return { ...found, description: undescribed, mention: subject };
    }
    const own = headMention(reading, names, subject);
    const apposed = apposedName(reading, names, subject, own, sentenceEnd);
    // "Keeper of the Seal, Ann Lee,": the capitals are a role's.
    if (apposed !== null && own !== null) own.entity.thing = true;
    if (apposed !== null) return this.apposition(draft, subject, apposed);
    const head = own;
    const together = own === null ? null : joint(reading, names, subject, own);
    if (together !== null)
      return {
        entity: null,
        name: together,
        description: undescribed,
        mention: subject,
        sentence: draft.sentence,
      };
    if (head !== null) {
      let description = describe(reading, names, { first: subject.first, last: head.first - 1 });
      const after = appositionAfter(reading, pastPlace(reading, head.last + 1, sentenceEnd), sentenceEnd);
      if (after !== null) {
        const apposed = describe(reading, names, after);
        if (apposed.role !== null && (description.role === null || description.role.length < 12))
          description = apposed;
      }
      const body = bodyBefore(reading, subject, head);
      if (body !== null && description.role === null) {
        description = { ...undescribed, role: body.role };
        if (head.entity.kind === 'unknown') head.entity.kind = 'organisation';
      }
      if (body?.outlet === true) head.entity.outlet = true;
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
    const self = reading.lexicon.pack.selfReferences.some((s) => phraseText.toLowerCase().startsWith(s));
    if (self) {
      const quoted = this.outletSpeaking(draft.sentence);
      const voice = { description: undescribed, mention: subject, sentence: draft.sentence };
      if (quoted !== null) return { ...voice, entity: quoted, name: quoted.name };
      if (this.outlet !== null) return { ...voice, entity: null, name: this.outlet };
      // Whose text it is nobody knows: the ministry that spoke before is no outlet.
      return namedAlike(this.scene, subject, draft.sentence) ?? { ...voice, entity: null, name: phraseText };
    }
    const meant = described(this.scene, subject, draft.sentence);
    if (meant !== null) return meant;
    return {
      entity: null,
      name: phraseText,
      description: describe(reading, names, subject),
      mention: subject,
      sentence: draft.sentence,
    };
  }

  /** "This outlet" after another outlet was quoted: that one, where it was the last to speak, a paragraph ago at most. */
  private outletSpeaking(sentence: number): Entity | null {
    const last = this.scene.voices.at(-1);
    const { sentences } = this.reading.layout;
    if (last === undefined || last.entity === null || !last.entity.outlet) return null;
    const gap = (sentences[sentence]?.paragraph ?? 0) - (sentences[last.sentence]?.paragraph ?? 0);
    return gap <= 1 ? last.entity : null;
  }

  /** "Campbell's partner, Jason Louth": the name, with what stands before it as role. */
  private apposition(draft: Draft, subject: Range, name: Mention): Voice {
    const { reading } = this.scene;
    const { tokens, lexicon, text } = reading;
    const { entity } = name;
    const said = describe(reading, this.scene.names, subject);
    let { first } = subject;
    while (first < subject.last && lexicon.determiners.has(tokens[first]?.word ?? '')) first++;
    const role = text.slice(tokens[first]?.start, tokens[subject.last]?.end).replaceAll(/\s+/g, ' ');
    const whose = lexicon.possessives.get(tokens[subject.first]?.word ?? '');
    const owner =
      whose?.person === 3
        ? antecedent(this.scene, subject.first, draft.sentence, whose.gender, whose.number)
        : null;
    entity.kind = 'person';
    return {
      entity,
      name: entity.name,
      description: { ...said, role, affiliation: said.affiliation ?? owner?.name ?? null },
      mention: name,
      sentence: draft.sentence,
    };
  }
}
