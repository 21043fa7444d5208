/**
 * Words by which a sentence allows no exception, in the languages that claims are found in. What is measured has exceptions: a
 * verdict has to say that these words were not tested. "Not only", "نه تنها" leave room for others and are none.
 */
const patterns: readonly RegExp[] = [
  /(?<!\p{L})(?<!\bnot )(?:only|always|never|nobody|no one|everybody|everyone|exclusively|solely|entirely|no other)(?!\p{L})/giu,
  /(?<!\p{L})(?<!نه )(?:فقط|تنها|همیشه|همواره|هرگز|هیچ[\s\u200c]?کس|همگان|منحصرا)(?!\p{L})/gu,
  /(?<!\p{L})(?<!ليس )(?:دائما|أبدا|حصرا|لا أحد)(?!\p{L})/gu,
  /(?<!\p{L})(?<!не )(?:только|всегда|никогда|никто|исключительно)(?!\p{L})/giu,
];

/** Those of a sentence, each once, in their order of languages and places. */
export const absolutesIn = (sentence: string): string[] => [
  ...new Set(patterns.flatMap((pattern) => sentence.match(pattern) ?? []).map((word) => word.toLowerCase())),
];
