/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** One more value into a hash. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x5bd1e995);
  return mixed ^ (mixed >>> 15);
};

/** Bits of a feature's key: of 400,000 features kept, a strange one is taken for one of them in 0.15 percent. */
const keyBits = 28;

/** The key of a feature: never 0, which marks a free place in a table. */
export const keyOf = (hash: number): number => ((hash ^ (hash >>> 13)) >>> (32 - keyBits)) + 1;

/** Keys are 1 to `keys` − 1. */
export const keys = 2 ** keyBits + 1;
