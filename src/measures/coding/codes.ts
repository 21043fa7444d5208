/** What a person can say of a vocabulary in a post. `other sense` is said too where a post has none of it. */
export const codes = ['own use', 'quoted', 'rejected', 'other sense', 'unclear'] as const;
export type Code = (typeof codes)[number];

/** What a claim says is X's: its own words, or any mention of it. */
export type Meaning = 'words' | 'about';

/**
 * Whether a code counts: own use alone for X's words, for whoever quotes or rejects them has not taken them up; all
 * but another sense for mentions. Null where the coder could not tell: it is then counted either way.
 */
export function counts(code: Code, meaning: Meaning): 0 | 1 | null {
  if (code === 'unclear') return null;
  if (code === 'own use') return 1;
  return meaning === 'about' && code !== 'other sense' ? 1 : 0;
}

/** A code as a person may have written it: number, capitals, spaces. */
export function codeOf(text: string): Code | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
  return (
    codes[Number(plain) - 1] ??
    codes.find((code) => code === plain || (plain.length > 1 && code.startsWith(plain)))
  );
}
