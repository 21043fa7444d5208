import { headNoun } from '../layout/phrase.ts';
import type { Range } from '../layout/range.ts';
import type { Entity } from '../names/entity.ts';
import { reach, voiceOf, type Scene, type Voice } from './scene.ts';

/** A body, and the sentence it last stood in. */
export interface Body {
  readonly entity: Entity;
  readonly sentence: number;
}

/** The latest body near by that the text names by these words. */
export function named(
  scene: Scene,
  subject: Range,
  words: readonly string[],
  sentence: number,
  oldest: number,
): Body | null {
  for (let i = scene.mentionsBefore(subject.first) - 1; i >= 0; i--) {
    const mention = scene.names.mentions[i];
    if (mention === undefined || mention.first < oldest) break;
    const { entity } = mention;
    if (entity.kind !== 'person' && isCalled(entity, words))
      return { entity, sentence: lastSpoken(scene, entity) ?? scene.sentenceOf(mention.first, sentence) };
  }
  return null;
}

export const oldestFor = ({ reading }: Scene, sentence: number): number =>
  reading.layout.sentences[Math.max(0, sentence - reach)]?.first ?? 0;

/** "This channel", where the text names one by this noun near by: "Channel Nine". */
export function namedAlike(scene: Scene, subject: Range, sentence: number): Voice | null {
  const head = headNoun(scene.reading, subject);
  const found = head === '' ? null : named(scene, subject, [head], sentence, oldestFor(scene, sentence));
  return found === null ? null : voiceOf(found.entity, subject, sentence);
}

const lastSpoken = ({ voices }: Scene, entity: Entity): number | undefined =>
  voices.findLast((voice) => voice.entity === entity)?.sentence;

/** Does its name, or what the text says it is, hold all these words? A bare "Council" names no body. */
function isCalled(entity: Entity, words: readonly string[]): boolean {
  const said = new Set([...entity.words, ...(entity.role ?? '').toLowerCase().split(/\s+/)]);
  return (entity.words.length > 1 || entity.role !== null) && words.every((word) => said.has(word));
}
