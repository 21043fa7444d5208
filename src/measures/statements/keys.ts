/** Words by which a normalised name begins that are no part of it: titles, "the", آقای. */
const titles =
  /^(?:the|a|an|mr|mrs|ms|dr|sir|lord|gen|col|sen|rep|gov|president|dictator|آقای|خانم|دکتر|مهندس|سردار|امیر|سرلشکر|سرتیپ|آیتالله|حجتالاسلام|سید|شیخ|ژنرال|پرزیدنت|господин|госпожа)$/;

/** Endings of Russian nouns and adjectives in their cases. */
const caseEnding =
  /(?:ого|его|ому|ему|ыми|ими|ией|ием|иям|ия|ии|ию|ым|им|ом|ем|ой|ей|ую|юю|ая|ий|ый|а|я|у|ю|е|ы|и|й|ь)$/;

/**
 * Spellings that are written alike in many ways, letter for letter: what is left of them after normalisation is one.
 * Doubled letters of transliterations, hamza and the two ways of writing the long vowel.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[ئؤء]/g, 'ی'],
  [/یی/g, 'ی'],
  [/وو/g, 'و'],
  [/^ریسجمهوری$/g, 'ریسجمهور'],
  [/ё/g, 'е'],
  [/['’`-]/g, ''],
];

/** Words of a normalised name, in an order and form that different spellings share. */
export function nameWords(norm: string): string[] {
  const words = norm.split(' ').filter((word) => word !== '');
  while (words.length > 1 && titles.test(words[0] ?? '')) words.shift();
  return words.map(stem);
}

function stem(word: string): string {
  let out = word;
  for (const [from, to] of spellings) out = out.replaceAll(from, to);
  if (!/[а-я]/.test(out)) return out;
  const cut = out.replace(caseEnding, '');
  return cut.length >= 3 ? cut : out;
}

/** One key for the spellings of a name; gaps are not part of it (محمد باقر, محمدباقر). */
export const nameKey = (words: readonly string[]): string => words.join('');

/** Words that say nothing of what a role is. */
const empty =
  /^(?:of|the|and|for|in|at|to|a|former|acting|new|old|current|deputy|senior|و|در|از|به|با|سابق|پیشین|فعلی|ارشد|کل|عالی|в|на|по|и|экс)$/;

/** Words of a normalised role that tell one role from another. */
export const roleWords = (norm: string): string[] =>
  norm
    // One word or two, with or without its last letter.
    .replaceAll(/ر[ئیي]+س ?جمهوری?(?= )/g, 'رئیسجمهور')
    .split(' ')
    .filter((word) => word.length > 2 && !empty.test(word))
    .map(stem);
