import { skeleton, transliterate } from '../../text/transliterate.ts';
import { namingPart } from './generic.ts';
import type { CorpusWord } from './asking.ts';
import { type Likeness, likeness } from './likeness.ts';

/** What the corpus is asked for. */
export interface Vocabulary {
  /** Distinct words that begin with one of the letters and have so many. */
  beginning(letters: readonly string[], length: readonly [number, number]): Promise<readonly string[]>;
  count(word: string): Promise<{ posts: number; channels: number }>;
}

/** Words of which the posts are counted, and words proposed. */
const most = { counted: 16, proposed: 4 };

/** Letters of other scripts that may begin a name, by its Latin beginning. */
const beginnings: Readonly<Record<string, string>> = {
  a: 'aاآعа',
  b: 'bبб',
  c: 'cکсц',
  d: 'dدд',
  e: 'eاеэ',
  f: 'fفф',
  g: 'gگغгج',
  h: 'hهحхг',
  i: 'iایи',
  j: 'jجژдж',
  k: 'kکخкх',
  l: 'lلл',
  m: 'mمм',
  n: 'nنн',
  o: 'oاоу',
  p: 'pپпف',
  q: 'qقк',
  r: 'rرр',
  s: 'sسصشсшث',
  t: 'tتطт',
  u: 'uاую',
  v: 'vوв',
  w: 'wوву',
  x: 'xخкх',
  y: 'yیй',
  z: 'zزذضظзж',
}; // prettier-ignore

/** Parts of a name that are no name. */
const joining =
  /^(?:e|al|el|ul|de|of|the|and|bin|ibn|abu|von|van|our|your|their|his|her|its|this|that|these|those|some|many|most|all|about|other|such|for|with|from|who|what|which|there|here|not|any|every|each|several|few|both|users?|posts?|accounts?|channels?|groups?|messages?|این|آن|همین|همان|از|به|که|را|با|بر|در|برای|تا|یک|دو|سه|هر|همه|چند|برخی|بعضی|بسیاری|بیشتر|مختلف|عمدتا|های|ها|هم|نیز|است|بود|شده|من|في|على|عن|إلى|الى|هذا|هذه|ذلك|كل|بعض|эти|этот|эта|все|всё|многие|для|как|что|или|его|их)$/iu;

/**
 * Words of the corpus that a name may be: of the same letters, or in the other script, within a quarter of the letters.
 * Counts are told as powers of ten.
 */
export async function corpusWordsLike(name: string, vocabulary: Vocabulary): Promise<CorpusWord[]> {
  const parts = name
    .split(/[\s/]+|-(?:e|ye)-?(?=\p{L})/u)
    .map((part) => part.replaceAll(/[^\p{L}\p{N}'’-]/gu, ''))
    // "Speech" of "hate speech" is a kind of thing, and half of the corpus.
    .filter((part) => part.length > 2 && !joining.test(part) && namingPart(part) !== null);
  const found = new Map<string, Likeness>();
  for (const part of parts) {
    const first = transliterate(part)[0];
    if (first === undefined) continue;
    const own = part.slice(0, 1).toLowerCase();
    const letters = [...new Set([...Array.from(beginnings[first] ?? ''), own])];
    const length = [Math.max(2, Math.floor(part.length / 2)), Math.ceil(part.length * 1.5) + 2] as const;
    for (const word of await vocabulary.beginning(letters, length)) {
      const like = likeness(part, word);
      if (like.score < 0.6) continue;
      // Where vowels are guessed the shorter word is the likelier spelling.
      const exact = skeleton(part) === skeleton(word) ? 0.05 : 0;
      const score = like.score + exact - Math.abs(word.length - part.length) / 1000;
      if ((found.get(word)?.score ?? 0) < score) found.set(word, { score, why: like.why });
    }
  }
  const likeliest = [...found]
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .slice(0, most.counted);
  const counted: (CorpusWord & { score: number })[] = [];
  for (const [word, { score, why }] of likeliest) {
    const { posts, channels } = await vocabulary.count(word);
    if (posts > 0)
      counted.push({ word, why, score, posts: powerOfTen(posts), channels: powerOfTen(channels) });
  }
  return counted
    .sort(
      (a, b) =>
        b.score + Math.log10(b.posts) / 4 - (a.score + Math.log10(a.posts) / 4) || (a.word < b.word ? -1 : 1),
    )
    .slice(0, most.proposed)
    .map(({ score: _s, ...word }) => word);
}

const powerOfTen = (n: number): number => 10 ** Math.round(Math.log10(Math.max(1, n)));
