import { findQuotes } from '../layout/quotes.ts';
import { tokenize } from '../layout/tokens.ts';

/** Whole, not at all, or partly in quotation marks. */
export function kindOf(content: string): 'direct' | 'indirect' | 'mixed' {
  const bare = content.trim().replace(/[.,;:]+$/, '');
  const inner = bare.slice(1, -1);
  if (
    /^["“”«„'‘’]/.test(bare) &&
    /["“”»'’]$/.test(bare) &&
    (!/["“”«»].*\p{L}.*["“”«»]/su.test(inner) || isQuotation(bare))
  )
    return 'direct';
  if (/^["“”«„]/.test(bare) && !/["“”«»]/.test(bare.slice(1))) return 'direct';
  return /["“”«»]/.test(bare) ? 'mixed' : 'indirect';
}

/** One quotation from end to end, whatever is quoted inside it. */
function isQuotation(text: string): boolean {
  const tokens = tokenize(text);
  const [outer] = findQuotes(tokens, 0, tokens.length - 1);
  return outer !== undefined && !outer.open && outer.first === 0 && outer.last === tokens.length - 1;
}
