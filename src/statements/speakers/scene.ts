import { undescribed, type Description } from '../standing/roles.ts';
import { hasFinite, type Reading } from '../layout/clause.ts';
import type { Entity, Mention, Names } from '../names/entity.ts';
import type { Range } from '../layout/range.ts';

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
export const reach = 8;
/** Tokens a line has at most that only names somebody. */
const longestLine = 12;

/** A text's names and who has spoken so far. */
export class Scene {
  readonly reading: Reading;
  readonly names: Names;
  readonly voices: Voice[] = [];

  constructor(reading: Reading, names: Names) {
    this.reading = reading;
    this.names = names;
  }

  /** How many mentions begin before a token. */
  mentionsBefore(token: number): number {
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

  /** The sentence a token lies in, looked for backwards from another. */
  sentenceOf(token: number, from: number): number {
    const { sentences } = this.reading.layout;
    let index = from;
    while (index > 0 && (sentences[index]?.first ?? 0) > token) index--;
    return index;
  }

  inQuote(token: number): boolean {
    return (this.reading.layout.quoteAt[token] ?? -1) >= 0;
  }

  /** Stands at the beginning of its clause. */
  isSubject(mention: Mention): boolean {
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
  /** Can a mention be a person of the narrative: not "the Oilers", not the line of an author or photographer? */
  isSomebody(mention: Mention, sentence: number): boolean {
    const { entity } = mention;
    if (entity.kind === 'organisation' || entity.thing || mention.bracketed) return false;
    const { tokens, lexicon, layout } = this.reading;
    if (entity.kind === 'unknown' && lexicon.articles.has(tokens[mention.first - 1]?.word ?? ''))
      return false;
    const line = layout.sentences[sentence];
    if (line === undefined || line.last - line.first > longestLine) return true;
    return /^[.!?:]$/.test(tokens[line.last]?.text ?? '') || hasFinite(this.reading, line.first, line.last);
  }
}

export const voiceOf = (entity: Entity, mention: Range | null, sentence: number): Voice => ({
  entity,
  name: entity.name,
  description: undescribed,
  mention,
  sentence,
});
