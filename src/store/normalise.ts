import { onCluster, onEveryNode } from './cluster.ts';
import { type Driver, quote } from './driver.ts';

/** Name of the function and of the rules: a change of rules is a new name and a migration, never a new body. */
export const normVersion = 'isogloss_norm_v1';

const code = (point: number): string => String.fromCodePoint(point);
const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => code(from + i)).join('');

/**
 * Letters written in two ways that readers take for one. Persian and Arabic keyboards, hamza carriers,
 * and the Russian ё that most texts print as е.
 */
export const letterFolds: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  أ: 'ا',
  آ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ё: 'е',
}; // prettier-ignore

/** Arabic-Indic and extended Arabic-Indic digits. */
const digits = { from: range(0x660, 0x669) + range(0x6f0, 0x6f9), to: '01234567890123456789' };

/**
 * Marks that carry no letter: harakat U+064B–065F, 0670, 06D6–06ED (never all of Mn: Indic vowels are
 * letters to their readers), tatweel, soft hyphen, zero-width and bidi marks, variation selectors.
 */
const dropped =
  range(0x64b, 0x65f) +
  code(0x670) +
  range(0x6d6, 0x6ed) +
  code(0x640) +
  code(0xad) +
  range(0x200b, 0x200f) +
  range(0x202a, 0x202e) +
  range(0x2060, 0x2069) +
  range(0xfe00, 0xfe0f) +
  code(0xfeff); // prettier-ignore

/** Common separators, turned to spaces in the same pass; what is left of symbols the expression below finds. */
const separators = '\t\n\r .,:;!?()[]{}<>"@#/\\|-_+=*&%$^~`\'،؛؟«»…“”‘’–—•▪';

/**
 * The rules of normalisation as SQL, for posts and for terms alike:
 * NFKC and case folding (which drops ZWNJ and other default-ignorables), letter folds, digits to ASCII,
 * marks out, everything but letters, numbers and combining marks to one space; «می» and «نمی» joined to
 * the verb that follows unless a number stands before (the month May). The result is ` tok tok `.
 */
export function normaliseSql(text: string): string {
  const folds = Object.entries(letterFolds);
  const from = folds.map(([a]) => a).join('') + digits.from + separators + dropped;
  const to = folds.map(([, b]) => b).join('') + digits.to + ' '.repeat(Array.from(separators).length);
  const folded = `translateUTF8(normalizeUTF8NFKCCasefold(${text}), ${quote(from)}, ${quote(to)})`;
  const spaced = `replaceRegexpAll(${folded}, ${quote('[^\\p{L}\\p{N}\\p{Mn}\\p{Mc} ]+')}, ' ')`;
  const tokens = `concat(' ', arrayStringConcat(splitByWhitespace(${spaced}), ' '), ' ')`;
  return `replaceRegexpAll(${tokens}, ${quote('(^|[^0-9]) (ن?می) (\\p{L})')}, ${quote('\\1 \\2\\3')})`;
}

/** Makes the function where it is not there yet; it persists with the data. */
export async function createNormalisation(driver: Driver): Promise<void> {
  await onEveryNode(
    driver,
    `CREATE FUNCTION IF NOT EXISTS ${normVersion}${onCluster(driver.cluster)} AS (s) -> ${normaliseSql('s')}`,
  );
}

/** Short texts whose form a process keeps; beyond that it begins anew. */
const mostKept = 20_000;
const longestKept = 100;
const kept = new WeakMap<Driver, Map<string, string>>();

/**
 * Normalises a few texts (terms, phrases, words) by the engine's own function, each once a process: the rules are fixed, and for one
 * word the engine takes 10 ms to understand them.
 */
export async function normalise(driver: Driver, texts: readonly string[]): Promise<string[]> {
  const before = kept.get(driver);
  const memory = before !== undefined && before.size <= mostKept ? before : new Map<string, string>();
  kept.set(driver, memory);
  const norms = new Map<string, string>();
  for (const text of texts) {
    const norm = memory.get(text);
    if (norm !== undefined) norms.set(text, norm);
  }
  const missing = [...new Set(texts)].filter((text) => !norms.has(text));
  if (missing.length > 0) {
    const rows = await driver.query<{ norm: string }>(
      `SELECT ${normVersion}(arrayJoin({texts:Array(String)})) AS norm`,
      { parameters: { texts: missing } },
    );
    for (const [i, text] of missing.entries()) {
      const norm = rows[i]?.norm ?? '';
      norms.set(text, norm);
      if (text.length <= longestKept) memory.set(text, norm);
    }
  }
  return texts.map((text) => norms.get(text) ?? '');
}
