const quote = 34;
const backslash = 92;

/**
 * The raw text of a key's value in an object without white space between its tokens; null without the key.
 * @param key the key with its quotes
 */
export function topLevelValue(bytes: Buffer, from: number, to: number, key: Buffer): string | null {
  let p = from + 1;
  while (p < to && bytes[p] === quote) {
    const keyEnd = stringEnd(bytes, p, to);
    const valueEnd = endOfValue(bytes, keyEnd + 1, to);
    if (keyEnd - p === key.length && key.compare(bytes, p, keyEnd) === 0) {
      return bytes.toString('utf8', keyEnd + 1, valueEnd);
    }
    p = valueEnd + 1;
  }
  return null;
}

function stringEnd(bytes: Buffer, from: number, to: number): number {
  let p = from + 1;
  while (p < to && bytes[p] !== quote) p += bytes[p] === backslash ? 2 : 1;
  return p + 1;
}

function endOfValue(bytes: Buffer, from: number, to: number): number {
  let depth = 0;
  let p = from;
  while (p < to) {
    const c = bytes[p]!;
    if (c === quote) {
      p = stringEnd(bytes, p, to);
      continue;
    }
    if (c === 123 || c === 91) depth++;
    else if (c === 125 || c === 93) {
      if (depth === 0) return p;
      depth--;
    } else if (c === 44 && depth === 0) return p;
    p++;
  }
  return p;
}
