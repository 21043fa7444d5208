/** Whole, not at all, or partly in quotation marks. */
export function kindOf(content: string): 'direct' | 'indirect' | 'mixed' {
  const bare = content.trim().replace(/[.,;:]+$/, '');
  const inner = bare.slice(1, -1);
  if (/^["“”«„'‘’]/.test(bare) && /["“”»'’]$/.test(bare) && !/["“”«»].*\p{L}.*["“”«»]/su.test(inner))
    return 'direct';
  if (/^["“”«„]/.test(bare) && !/["“”«»]/.test(bare.slice(1))) return 'direct';
  return /["“”«»]/.test(bare) ? 'mixed' : 'indirect';
}
