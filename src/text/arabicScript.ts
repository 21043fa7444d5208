const persian = /[پچژگ]|^(?:می|از|در|به|که|را|این|با|است|های|شد|بر|تا|هم)$/;
const arabic = /^ال|ة$|^(?:في|من|على|علی|الى|إلى|هذا|هذه|ان|التي|الذي|عن|مع|فی)$/;

/** Words of Arabic and of Persian among words of their script, by letters and little words that only one has. */
export function scriptWords(words: readonly string[]): { readonly arabic: number; readonly persian: number } {
  const count = (pattern: RegExp): number => words.filter((word) => pattern.test(word)).length;
  return { arabic: count(arabic), persian: count(persian) };
}
