import { message } from '../../messages/index.ts';
import { editDistance } from '../../model/spelling.ts';
import { inflectionsOf } from '../../text/inflections.ts';
import { readingsOf } from '../../text/readsAs.ts';
import { skeleton, transliterate } from '../../text/transliterate.ts';
import { translatedWords } from './translatedWords.ts';
import { namingPart } from './generic.ts';
import { foldWord } from '../detect/words.ts';
import { type CorpusWord, type Vocabulary, powerOfTen } from './asking.ts';
import { type Likeness, likeness } from './likeness.ts';

/** Words of which the posts are counted, words proposed, and words of a part that are tried beside those of the next. */
const most = { counted: 16, proposed: 4, beside: 5 };

/** Letters of other scripts that may begin a name, by its Latin beginning. */
const beginnings: Readonly<Record<string, string>> = {
  a: 'aاآعа',
  b: 'bبб',
  c: 'cکسچсцч',
  d: 'dدذضд',
  e: 'eاعеэ',
  f: 'fفф',
  g: 'gگغقгج',
  h: 'hهحхг',
  i: 'iاعیи',
  j: 'jجژیдж',
  k: 'kکخкх',
  l: 'lلл',
  m: 'mمм',
  n: 'nنн',
  o: 'oاعоу',
  p: 'pپبпف',
  q: 'qقکغк',
  r: 'rرр',
  s: 'sسصشсшث',
  t: 'tتطثذт',
  u: 'uاعیую',
  v: 'vوв',
  w: 'wوву',
  x: 'xخкх',
  y: 'yیй',
  z: 'zزذضظзж',
}; // prettier-ignore

/** Parts of a name that are no name. */
const joining =
  /^(?:since|when|while|after|before|during|until|as|if|e|al|el|ul|de|of|the|and|bin|ibn|abu|von|van|our|your|their|his|her|its|this|that|these|those|some|many|most|all|about|other|such|for|with|from|who|what|which|there|here|not|any|every|each|several|few|both|users?|posts?|accounts?|channels?|groups?|messages?|این|آن|همین|همان|از|به|که|را|با|بر|در|برای|تا|یک|دو|سه|هر|همه|چند|برخی|بعضی|بسیاری|بیشتر|مختلف|عمدتا|های|ها|هم|نیز|است|بود|شده|من|في|على|عن|إلى|الى|هذا|هذه|ذلك|كل|بعض|эти|этот|эта|все|всё|многие|для|как|что|или|его|их)$/iu;

/** Posts under which a word written small, and so no name, is a stray. */
export const leastOfNoun = 4;

interface Like extends Likeness {
  readonly word: string;
}

/**
 * Words of the corpus that a name may be: of the same letters, or in the other script, within a quarter of the letters. Of a
 * name of several words they stand side by side as they do in posts, and one by itself is the one that stands in fewest posts.
 * Inflections of one word are one proposal. Counts are told as powers of ten.
 */
export async function corpusWordsLike(name: string, vocabulary: Vocabulary): Promise<CorpusWord[]> {
  const { parts, names } = soughtIn(name);
  const like = await Promise.all(parts.map((part) => wordsLike(part, vocabulary)));
  const counts = new Map<string, { posts: number; channels: number }>();
  const count = async (word: string) => {
    const known = counts.get(word) ?? (await vocabulary.count(word));
    counts.set(word, known);
    return known;
  };
  const proposed = await inOrder(await oneOfEach(await phrasesOf(like, count), like, count), count, name);
  const meant = await translatedWords(name, vocabulary);
  // A name is written in other letters, a noun is another word there.
  const likely = meant
    .filter(({ whole, said }) => whole || names.every((one) => said.includes(one.toLowerCase())))
    .map(({ word }) => word);
  const spelled = await Promise.all(
    together(proposed)
      .slice(0, most.proposed)
      .map(async ({ forms, score: _s, ...word }) => {
        const spelling = vocabulary.spelling ?? ((form: string) => Promise.resolve(form));
        const written = await Promise.all(forms.map((form) => spelling(form)));
        const { posts, channels } = await count(word.word);
        return {
          ...word,
          word: written[0] ?? word.word,
          ...(forms.length === 1 ? {} : { forms: written }),
          posts: powerOfTen(posts),
          channels: powerOfTen(channels),
        };
      }),
  );
  return [...likely, ...spelled].slice(0, most.proposed);
}

/** Words of a phrase, without the marks around them. */
export const partsOf = (name: string): string[] =>
  name
    .split(/[\s/]+|-(?:e|ye)-?(?=\p{L})/u)
    .map((part) => part.replace(/[’']s$/u, '').replaceAll(/[^\p{L}\p{N}\p{M}\u200c'’-]/gu, ''))
    .filter((part) => part !== '');

/** What of a phrase is looked for in the corpus; `names` where it has such. */
export function soughtIn(name: string): { readonly parts: string[]; readonly names: string[] } {
  const all = partsOf(name)
    // "Speech" of "hate speech" is a kind of thing, and half of the corpus.
    .filter((part) => part.length > 2 && !joining.test(part) && namingPart(part) !== null);
  // Of "Ada Stone's supporters" the name is looked for, and what they are is half of the corpus.
  const names = all.filter((part) => /^\p{Lu}/u.test(part));
  return { parts: names.length > 0 ? names : all, names };
}

/** A word that can be read as the name stands before all that are near it in letters. */
const readScores = { usual: 3, any: 2 };
/** A name, and no initials. */
const isCapital = (part: string): boolean => /^\p{Lu}|-\p{Lu}/u.test(part) && /\p{Ll}/u.test(part);

/** Words like one part of a name, the likeliest first. */
export async function wordsLike(part: string, vocabulary: Vocabulary): Promise<Like[]> {
  // The corpus has its words folded: «أمل» stands there as «امل», and is the same word.
  const folded = foldWord(part);
  const first = transliterate(part)[0] ?? '';
  const own = [part.toLowerCase(), folded].map((word) => word.slice(0, 1));
  const letters = [...new Set([...Array.from(beginnings[first] ?? ''), ...own])];
  const length = [Math.max(2, Math.floor(part.length / 2)), Math.ceil(part.length * 1.5) + 2] as const;
  const found: Like[] = [];
  const reading = isCapital(part) ? readingsOf(part) : null;
  for (const word of await vocabulary.beginning(letters, length)) {
    if (reading?.any.test(word) === true) {
      const score = reading.usual.test(word) ? readScores.usual : readScores.any;
      found.push({ word, why: message('questions.writtenSo', { word }), score });
      continue;
    }
    if (word === folded) {
      found.push({ word, why: message('questions.sameName'), score: 1.05 });
      continue;
    }
    const like = likeness(part.replaceAll('\u200c', ''), word);
    if (like.score < 0.6 || !isSpelling(part, word)) continue;
    // Where vowels are guessed the shorter word is the likelier spelling.
    const exact = skeleton(part) === skeleton(word) ? 0.05 : 0;
    found.push({
      word,
      why: like.why,
      score: like.score + exact - Math.abs(word.length - part.length) / 1000,
    });
  }
  return found.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1)).slice(0, most.counted);
}

/** In another script a word is a name's spelling or another word: a noun is translated, and a letter more is too much. */
function isSpelling(part: string, word: string): boolean {
  if (/\p{Script=Latin}/u.test(part) === /\p{Script=Latin}/u.test(word)) return true;
  const isNoun = /^\p{Ll}/u.test(part);
  return (
    !isNoun &&
    (skeleton(part) === skeleton(word) || editDistance(transliterate(part), transliterate(word)) <= 1)
  );
}

type Count = (word: string) => Promise<{ posts: number; channels: number }>;

/** Likely words of parts that follow one another, where posts have them side by side. */
async function phrasesOf(like: readonly (readonly Like[])[], count: Count): Promise<Like[]> {
  const phrases: Like[] = [];
  for (const [i, second] of like.entries())
    for (const a of like[i - 1]?.slice(0, most.beside) ?? [])
      for (const b of second.slice(0, most.beside)) {
        const word = `${a.word} ${b.word}`;
        if ((await count(word)).posts > 0)
          phrases.push({ word, why: b.why, score: (a.score + b.score) / 2 + 0.3 });
      }
  return phrases;
}

/** Phrases, and of the parts the one whose words stand in fewest posts: "Reza" is half of a country. */
async function oneOfEach(
  phrases: readonly Like[],
  like: readonly (readonly Like[])[],
  count: Count,
): Promise<Like[]> {
  const parts = like.filter((words) => words.length > 0);
  if (parts.length < 2) return [...phrases, ...parts.flat()];
  const sums = await Promise.all(
    parts.map(async (words) => {
      const posts = await Promise.all(
        words.slice(0, most.proposed).map(async ({ word }) => (await count(word)).posts),
      );
      return { words, posts: Math.max(...posts) };
    }),
  );
  const [rarest] = sums.filter(({ posts }) => posts > 0).sort((a, b) => a.posts - b.posts);
  return [...phrases, ...(rarest?.words ?? [])];
}

/** Written small in a script that has capitals. */
export const isCommonNoun = (name: string): boolean => !/\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);

/** Those that posts have, by likeness and by how many have them. */
async function inOrder(words: readonly Like[], count: Count, name: string): Promise<Like[]> {
  const isNoun = isCommonNoun(name);
  const counted: { like: Like; rank: number }[] = [];
  for (const like of words) {
    const { posts } = await count(like.word);
    if (posts === 0 || (isNoun && posts < leastOfNoun)) continue;
    counted.push({ like, rank: like.score + Math.round(Math.log10(posts)) / 4 });
  }
  return counted
    .sort((a, b) => b.rank - a.rank || (a.like.word < b.like.word ? -1 : 1))
    .map(({ like }) => like);
}

/** Inflections of a word beside it. */
function together(words: readonly Like[]): (Like & { forms: string[] })[] {
  const kept: (Like & { forms: string[] })[] = [];
  for (const one of words) {
    const same = kept.find(({ word }) => isInflected(word, one.word) || isInflected(one.word, word));
    if (same === undefined) kept.push({ ...one, forms: [one.word] });
    else same.forms.push(one.word);
  }
  return kept;
}

const isInflected = (word: string, other: string): boolean =>
  word.length > 3 && inflectionsOf(word).suffixes.some((suffix) => other === word + suffix);
