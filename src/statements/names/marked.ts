import type { Lexicon } from '../layout/lexicon.ts';
import type { Token } from '../layout/tokens.ts';

/** Words after which "May" is the month. */
const dated = /^(?:in|on|since|until|till|last|this|next|early|late|mid|during|by|through|every)$/;

const weekday = /(?:day|^(?:mon|tue|wed|thu|fri|sat))$/;

/** Marks words spelled like a month, a day or an auxiliary that are names of persons here ("Theresa May said"). */
export function markNames(tokens: readonly Token[], lexicon: Lexicon): void {
  const surnames = new Set<string>();
  const alike = (token: Token): boolean =>
    token.kind === 'word' &&
    token.capital &&
    !weekday.test(token.word) &&
    (lexicon.isTime(token) || lexicon.modals.has(token.word));
  const given = (word: string): boolean => lexicon.female.has(word) || lexicon.male.has(word);
  for (const [i, token] of tokens.entries()) {
    if (!alike(token)) continue;
    const next = tokens[i + 1];
    let before = tokens[i - 1];
    if (before?.text === '.') before = tokens[i - 2];
    if (next?.kind === 'number') continue;
    const beside = before?.kind === 'word' && before.capital && token.breaks === 0 ? before.word : '';
    if (given(beside) || lexicon.titles.has(beside)) {
      token.name = true;
      surnames.add(token.word);
    } else if (
      given(token.word) &&
      next?.kind === 'word' &&
      next.capital &&
      next.breaks === 0 &&
      !lexicon.isTime(next) &&
      !lexicon.sentenceStart(next.word) &&
      !dated.test(before?.word ?? '') &&
      !(lexicon.modals.has(token.word) && asked(tokens, i))
    )
      token.name = true;
  }
  if (surnames.size === 0) return;
  for (const [i, token] of tokens.entries()) {
    if (!alike(token) || !surnames.has(token.word) || tokens[i + 1]?.kind === 'number') continue;
    if (!dated.test(tokens[i - 1]?.word ?? '') && !(lexicon.modals.has(token.word) && asked(tokens, i)))
      token.name = true;
  }
}

/** "Will Smith go?": the sentence ends with a question mark. */
function asked(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 60; i++) {
    const token = tokens[i];
    if (token === undefined || token.breaks > 0 || token.text === '.') return false;
    if (token.text === '?') return true;
  }
  return false;
}
