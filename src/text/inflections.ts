/**
 * Endings and beginnings under which a word of a script stands in running text, as normalised text has them (half-space
 * deleted, letters folded): enough to find forms in a corpus for a person to accept, not to make them up.
 */
export interface Inflections {
  /** What may follow the whole word. */
  readonly suffixes: readonly string[];
  /** What may be written before it. */
  readonly prefixes: readonly string[];
  /** What stands after it as a word of its own. */
  readonly particles: readonly string[];
  /** Endings that take each other's place at the end of a stem. */
  readonly endings: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/u);

const none = { suffixes: [], prefixes: [], particles: [], endings: [] };

/** Persian plural, ezafe, indefinite, clitics, and their joins; Arabic article and particles, plurals. */
const arabicScript: Inflections = {
  ...none,
  suffixes: words(
    `ها های هایی هایم هایت هایش هایمان هایتان هایشان هاست ی یی ای ان انی انه م ت ش مان تان شان ام ات اش اند است
     یم ید ند یها یهای یان ترین تر ه هی وار ون ین هم هن`,
  ),
  prefixes: words('ال وال بال فال کال لل و ب ل'),
  particles: words('ها های هایی ام ات اش ای'),
};

const cyrillic: Inflections = {
  ...none,
  endings: [
    '',
    ...words(
      `а я о е ы и у ю ой ей ою ею ом ем ам ям ами ями ах ях ов ев ь ью ие ия ию ии ий ый ого его ому ему ым им ых их
       ую юю ая яя ое ее ые ыми ими`,
    ),
  ],
};

const latin: Inflections = { ...none, suffixes: words('s es ed ing ism ist ists') };

/** By the script of the word. */
export function inflectionsOf(word: string): Inflections {
  if (/\p{Script=Arabic}/u.test(word)) return arabicScript;
  if (/\p{Script=Cyrillic}/u.test(word)) return cyrillic;
  return /\p{Script=Latin}/u.test(word) ? latin : none;
}
