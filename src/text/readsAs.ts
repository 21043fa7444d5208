/**
 * Whether a word in Arabic script may be a name in Latin letters, read letter by letter: consonants have to be there, in any of the
 * letters that stand for them in Persian or Arabic; short vowels are mostly not written. Longest groups first: how
 * they are written usually, and how else.
 */
const letters: readonly (readonly [string, string, string])[] = [
  ['shch', 'شچ', 'شج'],
  ['tsch', 'چ', ''],
  ['sch', 'ش', ''],
  ['kh', 'خ', ''],
  ['gh', 'ق|غ', 'گ'],
  ['sh', 'ش', ''],
  ['ch', 'چ', 'ش|خ|ک|ج'],
  ['zh', 'ژ', 'ج'],
  ['ph', 'ف', ''],
  ['th', 'ت', 'ث|ذ'],
  ['dh', 'ذ', 'ض|د'],
  ['ck', 'ک', ''],
  ['qu', 'ک', 'کو|ق'],
  ['ts', 'تس', 'ز|س'],
  ['tz', 'تز|تس', 'ز|س'],
  ['yev', 'ی?[اف]ف', '[یا]?و|یوف'],
  ['ea', '[یا]{1,2}', ''],
  ['ai', 'ا?ی{1,2}', 'ا'],
  ['ay', 'ا?ی', 'ا'],
  ['ei', 'ها?ی|ا?ی{1,2}', ''],
  ['ey', 'ی', ''],
  ['ee', 'ی', ''],
  ['ie', 'ی', 'ه?'],
  ['ia', 'یا|یه', 'ی'],
  ['ou', 'و', 'ا?و'],
  ['oo', 'و', ''],
  ['au', 'او?', 'و?'],
  ['aw', 'او', 'و'],
  ['ow', 'ا?و', ''],
  ['eu', 'ی?و', ''],
  ['aa', 'ا', 'ع?'],
  ['b', 'ب', ''],
  ['p', 'پ', 'ب'],
  ['t', 'ت|ط', ''],
  ['s', 'س|ص', 'ث|ش'],
  ['j', 'ج', 'ژ|ی'],
  ['h', 'ه|ح', ''],
  ['d', 'د', 'ض'],
  ['z', 'ز|ظ|ض', 'ذ'],
  ['r', 'ر', ''],
  ['f', 'ف', ''],
  ['q', 'ق', 'ک'],
  ['k', 'ک', 'ق'],
  ['g', 'گ|غ', 'ج|ق'],
  ['l', 'ل', ''],
  ['m', 'م', ''],
  ['n', 'ن', ''],
  ['v', 'و', 'ف'],
  ['w', 'و', ''],
  ['x', 'کس', 'گز|خ'],
  ['y', 'ی', 'ی{0,2}'],
  ['i', 'ی', 'ع?'],
  ['a', 'ا?', '[عهی]'],
  ['e', 'ی?', '[هع]'],
  ['o', '[وا]', 'ع?'],
  ['u', '[وا]', 'ع?'],
];

/** At the beginning a vowel is written, on a letter that bears it. */
const first: Readonly<Record<string, string>> = {
  a: '[اآعأ]',
  e: '[اعئ]ی?',
  i: '[اع]ی?|ی',
  o: '[اع]و?',
  u: '[اع]و?|یو',
  y: 'ی',
};

/** The words in Arabic script, letters folded as posts are searched, that a name in Latin letters may be. */
export interface Readings {
  /** As such names are mostly written. */
  readonly usual: RegExp;
  /** In any letters that are read so. */
  readonly any: RegExp;
}

/** Null for what is no name in Latin letters. */
export function readingsOf(name: string): Readings | null {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'ʿʾ`]/gu, '');
  const article = /^(?:al|el|ash|an|ar|as|at|az)-/u.exec(plain)?.[0] ?? '';
  const word = plain.slice(article.length).replaceAll('-', '');
  if (!/^[a-z]{3,}$/u.test(word)) return null;
  let [usual, any] = article === '' ? ['', ''] : ['(?:ال)?', '(?:ال)?'];
  for (let at = 0; at < word.length; ) {
    const own = at === 0 ? first[word[0] ?? ''] : undefined;
    const [group, written, other] = own === undefined ? groupAt(word, at) : [word[0] ?? '', own, ''];
    at += group.length;
    // At the end "a" is written.
    const ends = group === 'a' && at === word.length ? '[اه]' : written;
    usual += `(?:${ends})`;
    any += `(?:${other === '' ? written : `${written}|${other}`})`;
    // "Hezbollah", "Messi": a doubled letter is one, or two in "Allah".
    if (/^[^aeiou]$/u.test(group) && word[at] === group) {
      if (group === 'l') usual += 'ل?';
      if (group === 'l') any += 'ل?';
      at += 1;
    }
  }
  return { usual: new RegExp(`^${usual}$`, 'u'), any: new RegExp(`^${any}$`, 'u') };
}

function groupAt(word: string, at: number): readonly [string, string, string] {
  if (/^c[eiy]/u.test(word.slice(at))) return ['c', 'س', 'چ'];
  if (word[at] === 'c' && word[at + 1] !== 'h' && word[at + 1] !== 'k') return ['c', 'ک', 'ق'];
  return letters.find(([group]) => word.startsWith(group, at)) ?? [word[at] ?? '', '', ''];
}
