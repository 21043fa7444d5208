import type { Reading } from '../layout/clause.ts';
import type { Entity, Names } from '../names/entity.ts';
import type { Scene } from './scene.ts';
import type { Range } from '../layout/range.ts';

/** Whose words a document's are: "Foster's book", "the union's Friday release", "an NBC poll", "a statement from Acme". */
export function authorOf({ tokens, lexicon }: Reading, names: Names, subject: Range): Range | null {
  const { first } = subject;
  let possessive = -1;
  for (let i = subject.last - 1; i > first && possessive < 0; i--)
    if (
      tokens[i]?.word === "'s" ||
      (/^['’]$/.test(tokens[i]?.text ?? '') && tokens[i - 1]?.word.endsWith('s') === true)
    )
      possessive = i;
  let head = -1;
  let link = subject.last + 1;
  for (let i = Math.max(first, possessive + 1); i <= subject.last; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (lexicon.prepositions.has(token.word) && names.at[i] === -1) {
      link = i;
      break;
    }
    if (lexicon.documents.has(token.word)) head = i;
  }
  if (head < 0) return null;
  if (possessive > first) return { first, last: possessive - 1 };
  if (lexicon.possessives.has(tokens[first]?.word ?? '')) return { first, last: first };
  const by = tokens[link]?.word;
  if ((by === 'from' || by === 'by') && link < subject.last) return { first: link + 1, last: subject.last };
  // "an NBC poll at the time"; but not "the House bill", "a Twitter message".
  if (
    /^(?:bills?|laws?|books?|messages?|posts?|e-?mails?|texts?|tweets?|files?)$/.test(
      tokens[head]?.word ?? '',
    )
  )
    return null;
  for (let i = head - 1; i > Math.max(first - 1, head - 4); i--) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (mention !== undefined && mention.last < head) return { first: mention.first, last: mention.last };
  }
  return null;
}

/** Nouns that one piece of research goes by in turn. */
const research = new Set(
  'report study analysis investigation survey poll research findings data figures results review inquiry paper'.split(
    ' ',
  ),
);
/** Sentences back in which a document is looked for, and tokens between it and its "by". */
const nearby = 3;
const linkWithin = 6;

/** "A new report by the League tracked … The analysis found": whose it is, by the last one named with its author. */
export function authorBefore(scene: Scene, subject: Range, head: string, sentence: number): Entity | null {
  const { tokens, lexicon, layout } = scene.reading;
  if (!lexicon.documents.has(head) || subject.last - subject.first > 1) return null;
  const oldest = layout.sentences[Math.max(0, sentence - nearby)]?.first ?? 0;
  for (let i = subject.first - 1; i >= oldest; i--) {
    const word = tokens[i]?.word ?? '';
    if (word !== head && !(research.has(head) && research.has(word))) continue;
    if (scene.inQuote(i)) continue;
    for (let k = i + 1; k <= i + linkWithin; k++) {
      const by = tokens[k]?.word;
      if (tokens[k] === undefined || /^[.,;:]$/.test(tokens[k]?.text ?? '')) break;
      if (by !== 'by' && by !== 'from') continue;
      const article = lexicon.determiners.has(tokens[k + 1]?.word ?? '') ? 1 : 0;
      const mention = scene.names.mentions[scene.names.at[k + 1 + article] ?? -1];
      return mention === undefined || joins(scene.reading, mention.last) ? null : mention.entity;
    }
  }
  return null;
}

/** "by the League and the Institute": more than one. */
const joins = ({ tokens, lexicon }: Reading, last: number): boolean =>
  lexicon.conjunctions.has(tokens[last + 1]?.word ?? '') &&
  (tokens[last + 2]?.capital === true || tokens[last + 3]?.capital === true);
