import { byFunctionWords, isToldByWords } from './function-words.ts';

/** Letters looked at. */
const sample = 20_000;

/** Languages by the script they are written in; a language of no list is written in Latin letters. */
const scripts: readonly [string, RegExp, readonly string[]][] = [
  [
    'arabic',
    /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/g,
    'ar fa prs ps ur ckb ku ug sd az pnb'.split(' '),
  ],
  ['cyrillic', /[\u0400-\u052f]/g, 'ru uk be bg sr mk kk ky tg mn tt ba ce'.split(' ')],
  ['hebrew', /[\u0590-\u05ff]/g, 'he iw yi'.split(' ')],
  ['greek', /[\u0370-\u03ff]/g, ['el']],
  ['armenian', /[\u0530-\u058f]/g, ['hy']],
  ['georgian', /[\u10a0-\u10ff]/g, ['ka']],
  ['devanagari', /[\u0900-\u097f]/g, 'hi mr ne sa'.split(' ')],
  ['bengali', /[\u0980-\u09ff]/g, 'bn as'.split(' ')],
  ['thai', /[\u0e00-\u0e7f]/g, ['th']],
  ['hangul', /[\uac00-\ud7af]/g, ['ko']],
  ['kana', /[\u3040-\u30ff]/g, ['ja']],
  ['han', /[\u4e00-\u9fff]/g, ['zh', 'ja']],
];
const latin = /[A-Za-z\u00c0-\u024f]/g;

/** The script most of a text is written in: `latin`, `arabic` …; null where it has no letters. */
export function scriptOf(text: string): string | null {
  const head = text.slice(0, sample);
  let best: string | null = null;
  let most = 0;
  for (const [script, letters] of [['latin', latin] as const, ...scripts]) {
    const count = head.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

/** Which way a text is read, by most of its letters. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const script = scriptOf(text);
  return script === 'arabic' || script === 'hebrew' ? 'rtl' : 'ltr';
}

/** Letters that only one of the languages in Arabic script has. */
const ownLetters: readonly [string, RegExp][] = [
  ['ckb', /[ەێۆڕڵ]/g],
  ['ps', /[ټډړښځڅڼۍ]/g],
  ['ur', /[ٹڈڑںےہ]/g],
  ['fa', /[پچژگکی]/g],
  ['ar', /[ةىيكأإ]/g],
];

/**
 * The language of a text.
 * @param declared what the document says, as ISO 639; believed where the text is written in a script of that
 *   language, since many pages in Persian or Arabic still say "en" after their template
 * @param detect tells languages of one script apart; null where it cannot
 */
export async function languageOf(
  text: string,
  declared: string | null,
  detect: (text: string) => Promise<string | null> = detectLanguage,
): Promise<string | null> {
  const script = scriptOf(text);
  if (script === null) return declared;
  const fitting = scripts.find(([name]) => name === script)?.[2] ?? null;
  const elsewhere = scripts.some(([, , languages]) => declared !== null && languages.includes(declared));
  const possible = declared !== null && (fitting === null ? !elsewhere : fitting.includes(declared));
  if (script === 'arabic') return possible ? declared : ofArabicScript(text);
  if (fitting?.length === 1) return fitting[0] ?? null;
  // A declared language that the words could have confirmed gives way to the one they tell.
  if (possible && !isToldByWords(declared)) return declared;
  return byFunctionWords(text) ?? (possible ? declared : await detect(text));
}

function ofArabicScript(text: string): string | null {
  const head = text.slice(0, sample);
  const letters = head.match(scripts[0]![1])?.length ?? 0;
  const shares = ownLetters.map(
    ([language, own]) => [language, (head.match(own)?.length ?? 0) / Math.max(1, letters)] as const,
  );
  // Sorani, Pashto and Urdu also have the letters of Persian, and Persian texts those of Arabic in quotations.
  for (const [language, share] of shares.slice(0, 3)) if (share > 0.03) return language;
  const [persian, arabic] = [shares[3]?.[1] ?? 0, shares[4]?.[1] ?? 0];
  return persian === 0 && arabic === 0 ? null : persian >= arabic ? 'fa' : 'ar';
}

/** Shorter texts are not told apart reliably. */
const fewestLetters = 60;

let detector: Promise<(text: string) => string | null> | null = null;

async function detectLanguage(text: string): Promise<string | null> {
  if (text.length < fewestLetters) return null;
  // Loaded only where the words did not tell; the larger tables take a second and 400 MB for little more here.
  detector ??= import('eld/small').then(({ eld }) => (words: string) => {
    const result = eld.detect(words.slice(0, 4000));
    return result.isReliable() && result.language !== '' ? result.language : null;
  });
  return (await detector)(text);
}
