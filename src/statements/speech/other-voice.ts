import { isDash, type Reading } from '../layout/clause.ts';
import type { Sentence } from '../layout/sentences.ts';
import type { Cue } from './cues.ts';

const contrast = /^(?:while|whereas|but|whilst)$/;
const concession = /^(?:while|whereas|although|though|whilst)$/;
/** The words of "on the other hand", "for its part", "by contrast". */
const besides = /^(?:on|the|one|other|hand|side|for|its|his|her|their|part|by|in|contrast|turn)$/;

/**
 * "A said it was late, while, on the other hand, B complained that": what the second says is not the first one's, nor is
 * it in "While A said it was late, B complained". The last token before the other clause, or the sentence's last.
 */
export function otherVoice(reading: Reading, sentence: Sentence, cue: Cue, later: readonly Cue[]): number {
  const { tokens, layout, lexicon } = reading;
  const conceded = concession.test(tokens[clauseBefore(reading, sentence, cue)]?.word ?? '');
  for (const other of later) {
    if (other.subject.inherited || other.subject.inverted || other.subject.first <= cue.last) continue;
    if (!other.classes.has('say') && !other.classes.has('tell') && !other.classes.has('act')) continue;
    const at = clauseBefore(reading, sentence, other);
    const joined = at > cue.last && contrast.test(tokens[at]?.word ?? '');
    let edge = joined ? at - 1 : tokens[at]?.text === ';' ? at : other.subject.lead - 1;
    while (edge > cue.last && lexicon.conjunctions.has(tokens[edge]?.word ?? '')) edge--;
    const mark = tokens[edge];
    if (mark === undefined || edge <= cue.last + 2 || (layout.quoteAt[edge] ?? -1) >= 0) continue;
    if ((mark.text === ',' || isDash(mark)) && (joined || conceded)) return edge - 1;
    if (mark.text === ';') return edge - 1;
  }
  return sentence.last;
}

/** Where the word stands that begins a cue's clause, before adverbials between commas: "while, on the other hand, B". */
function clauseBefore({ tokens, lexicon }: Reading, sentence: Sentence, { subject }: Cue): number {
  let at = subject.first - 1;
  for (let steps = 0; at >= sentence.first && steps < 8; steps++, at--) {
    const token = tokens[at];
    if (token === undefined || contrast.test(token.word) || concession.test(token.word)) break;
    const aside = token.text === ',' || lexicon.adverbs.has(token.word) || besides.test(token.word);
    if (!aside) break;
  }
  return at;
}
