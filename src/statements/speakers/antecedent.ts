import { hasFinite } from '../layout/clause.ts';
import type { Entity } from '../names/entity.ts';
import { headNoun } from '../layout/phrase.ts';
import { headMention } from './head.ts';
import { isPlaceOfTalk } from './platforms.ts';
import { undescribed } from '../standing/roles.ts';
import { leadingSubject } from '../speech/subject.ts';
import { reach, voiceOf, type Scene, type Voice } from './scene.ts';

/** Mentions looked at before a pronoun. */
const most = 40;

/** Whom a pronoun means: the nearest speaker or sentence subject of its gender and number. */
export function antecedent(
  scene: Scene,
  at: number,
  sentence: number,
  gender: 'f' | 'm' | 'any' | 'thing',
  number: 'one' | 'many',
): Voice | null {
  const { layout } = scene.reading;
  at = chained(scene, at, sentence);
  if (number === 'many') {
    const group = several(scene, at, sentence);
    if (group !== null) return group;
  }
  const human = gender !== 'thing' && number === 'one';
  const fits = (entity: Entity): boolean => {
    if (!human) return entity.kind !== 'person';
    return (
      entity.kind !== 'organisation' &&
      !entity.thing &&
      (entity.gender === null || gender === 'any' || entity.gender === gender)
    );
  };
  const oldest = layout.sentences[Math.max(0, sentence - reach)]?.first ?? 0;
  let best: { entity: Entity; score: number } | null = null;
  let weight = 0;
  const recent = scene.voices.slice(-6);
  for (let i = scene.mentionsBefore(at) - 1; i >= 0 && weight < most; i--, weight++) {
    const mention = scene.names.mentions[i];
    if (mention === undefined || mention.first < oldest) break;
    if (scene.inQuote(mention.first) || mention.bracketed || !fits(mention.entity)) continue;
    const { entity } = mention;
    const distance = sentence - scene.sentenceOf(mention.first, sentence);
    const spoke = recent.some((voice) => voice.entity === entity && voice.mention !== null);
    if (!human && !spoke && isPlaceOfTalk(scene, mention)) continue;
    const subject = scene.isSubject(mention);
    if (human && !scene.isSomebody(mention, sentence - distance)) continue;
    if (human && entity.kind === 'unknown' && entity.words.length < 2 && !spoke && !subject) continue;
    const score =
      -distance +
      (subject ? 0.9 : 0) +
      (spoke ? 1.2 : 0) +
      (entity.gender === gender ? 0.9 : 0) -
      (entity.kind === 'unknown' && human ? doubt(entity, spoke) : 0) -
      (!human && entity.kind === 'unknown' && entity.thing && !spoke ? 0.5 : 0);
    if (best === null || score > best.score) best = { entity, score };
  }
  // Who spoke or was meant just before stands there as if named, though no name is near.
  for (const [i, { entity, sentence: spoken, mention }] of recent.entries()) {
    if (entity === null || sentence - spoken > reach || !fits(entity)) continue;
    const latest = human && i === recent.length - 1;
    if (!latest && (mention === null || spoken >= sentence)) continue;
    const score =
      spoken -
      sentence +
      (latest ? 2.5 : 2.1) +
      (entity.gender === gender ? 0.9 : 0) -
      (entity.kind === 'unknown' && human ? doubt(entity, true) : 0);
    if (best === null || score > best.score) best = { entity, score };
  }
  if (best === null) return speaker(scene, sentence, human ? fits : null);
  const { entity } = best;
  if (gender === 'f' || gender === 'm') {
    entity.gender ??= gender;
    entity.kind = 'person';
  }
  return voiceOf(entity, null, sentence);
}

/** "Asked what he would tell the mayor, he said": where the first of the same pronouns of a sentence stands. */
function chained(scene: Scene, at: number, sentence: number): number {
  const { tokens, layout } = scene.reading;
  const word = tokens[at]?.word;
  for (let i = layout.sentences[sentence]?.first ?? at; i < at; i++) {
    if (tokens[i]?.word !== word || scene.inQuote(i)) continue;
    for (let k = scene.mentionsBefore(at) - 1; k >= 0; k--) {
      const mention = scene.names.mentions[k];
      if (mention === undefined || mention.first < i) return i;
      if (scene.isSubject(mention) && !scene.inQuote(mention.first)) return at;
    }
    return i;
  }
  return at;
}

/** "Farmers are eager to plant, and they say": the plural that leads the sentence, or the one before it. */
function several(scene: Scene, at: number, sentence: number): Voice | null {
  const { reading, names } = scene;
  const { tokens, text, layout } = reading;
  for (let back = 0; back < 2; back++) {
    const line = layout.sentences[sentence - back];
    if (line === undefined) return null;
    const end = back === 0 ? at : line.last;
    const subject = end > line.first ? leadingSubject(reading, line, end) : null;
    // "Almost all taxes, they promise, will fall": part of what is said.
    if (subject === null || !hasFinite(reading, subject.last + 1, end)) continue;
    const noun = headNoun(reading, subject);
    if (!noun.endsWith('s') || reading.lexicon.determiners.has(noun)) continue;
    const head = headMention(reading, names, subject);
    // "James was late": a name is no plural, unless it has an article.
    if (head !== null && head.first === subject.first) continue;
    if (head !== null && head.last === subject.last) return voiceOf(head.entity, null, sentence);
    const name = text.slice(tokens[subject.first]?.start, tokens[subject.last]?.end).replaceAll(/\s+/g, ' ');
    return { entity: null, name, description: undescribed, mention: null, sentence };
  }
  return null;
}

/** Somebody who spoke, where no name is near: one whom the pronoun can mean. */
function speaker(scene: Scene, sentence: number, fits: ((entity: Entity) => boolean) | null): Voice | null {
  const { lexicon } = scene.reading;
  for (const voice of scene.voices.slice(-6).reverse()) {
    if (sentence - voice.sentence > 2 * reach || voice.name === null) continue;
    if (fits === null) {
      if (voice.entity?.kind === 'person') return null;
      return voice;
    }
    if (voice.entity !== null) {
      if (fits(voice.entity)) return voice;
      continue;
    }
    const head = voice.mention === null ? '' : headNoun(scene.reading, voice.mention);
    if (head.endsWith('s') || lexicon.organisations.has(head) || lexicon.documents.has(head)) continue;
    return voice;
  }
  return null;
}

/** What an entity loses that nothing shows to be a person. */
const doubt = (entity: Entity, spoke: boolean): number =>
  (spoke ? 0 : 1.5) + (entity.words.length < 2 ? 0.2 : 0);
