/** Quotation marks, and those within them, by language (Unicode CLDR); English ones where it is none of these. */
const quotationMarks: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
  ['en', ['“', '”'], ['‘', '’']],
  ['fa ar ku ckb ps', ['«', '»'], ['‹', '›']],
  ['de cs sk sl et lt', ['„', '“'], ['‚', '‘']],
  ['ru uk be', ['«', '»'], ['„', '“']],
  ['fr it es ca pt el no nb hy', ['«', '»'], ['“', '”']],
  ['pl ro hu bg', ['„', '”'], ['«', '»']],
  ['ja zh', ['「', '」'], ['『', '』']],
];

/** Marks to open and to close with, in the way of a language (ISO 639; null where it is not known). */
export function quotationMarksOf(language: string | null, isWithin: boolean): readonly [string, string] {
  const ways =
    quotationMarks.find(([languages]) => languages.split(' ').includes(language ?? '')) ?? quotationMarks[0]!;
  return isWithin ? ways[2] : ways[1];
}
