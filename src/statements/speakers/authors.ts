import type { Reading } from '../layout/clause.ts';
import type { Names } from '../names/entity.ts';
import type { Range } from '../layout/sentences.ts';

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
