import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { editDistance } from '../../model/spelling.ts';
import { skeleton, transliterate } from '../../text/transliterate.ts';

/** How much a name in a text is like a name that the project or the corpus has, and in which way. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  readonly why: Said;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']s\b|[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that name nobody: of a label ("names of the reformists") and of a text ("the opposing organisation"). */
const plain = new Set(
  `the a an of and in on for by with from to names name words word voices channels channel posts talk side sides own their our its who what they we us them this these those group groups party people
 news media press outlet outlets newspaper newspapers agency agencies broadcaster broadcasters paper papers update updates website site
 новости сми издание издания газета агентство الإعلام إعلام أخبار صحيفة وكالة خبرگزاری روزنامه رسانه‌ها
 telegram twitter facebook instagram youtube tiktok whatsapp internet online social speech comments messages message accounts account users user
 other others another all any some many most more several various different same every each both rest remaining earlier later first last
 دیگر دیگران سایر بقیه همه بعضی برخی другие других остальные все
 theories theory narratives narrative content current average daily weekly تلگرام خبری اخبار رسانه کانال شبکه گروه پایگاه`.split(
    /\s+/,
  ),
);

/** "The Jewish State", "United States": a country, and not what is the state's. */
const country = /(?<=\p{Lu}[\p{L}’'-]+ )States?\b/gu;

const telling = (text: string): string[] =>
  fold(text.replaceAll(country, ' '))
    .split(' ')
    .filter((word) => word.length > 1 && !plain.has(word));

/** How like two names are; the best of their words, spellings, initials. */
export function likeness(name: string, other: string): Likeness {
  const [a, b] = [fold(name), fold(other)];
  if (a === '' || b === '') return { score: 0, why: '' };
  if (a === b) return { score: 1, why: message('questions.sameName') };
  // "Hot News" is HotNews, a name beside another in a channel's title too.
  const [joined, words] = [a.replaceAll(' ', ''), [b.replaceAll(' ', ''), ...b.split(' ')]];
  if (joined.length > 4 && a.includes(' ') && words.includes(joined))
    return { score: 0.95, why: message('questions.sameName') };
  const acronym = acronymOf(name, other);
  if (acronym) return { score: 0.9, why: message('questions.initials', { letters: acronym }) };
  const [mine, theirs] = [telling(name), telling(other)];
  let best: Likeness = { score: 0, why: '' };
  const states = isStates(theirs);
  for (const word of mine)
    for (const one of theirs) {
      // "The Turkish government" is another's than "the government".
      if (inPower.test(word) && official.test(one) && !isStates(mine)) continue;
      const found =
        official.test(word) && official.test(one) ? standing(word, one, states) : wordLikeness(word, one);
      const weighed = { ...found, score: found.score * (0.7 + 0.3 / Math.max(mine.length, theirs.length)) };
      if (weighed.score > best.score) best = weighed;
    }
  return best;
}

/** What is said to be the state's, in the words of texts and of labels. */
const ofTheState =
  /^(?:state|official|semiofficial|governmental|pro-?government|دولتی|رسمی|نیمه?رسمی|حکومتی|государственн\p{L}+|официальн\p{L}+|رسمي|رسميه|حكومي)$/u;
/** Those in power themselves; of another country where a name stands beside. */
const inPower =
  /^(?:government|regime|authorities|officials|establishment|leader|leaders|leadership|rulers|حکومت|حاکمیت|رژیم|رهبری|مقامات|правительств\p{L}*|власт\p{L}{1,4}|режим\p{L}{0,2}|руководств\p{L}*|الحكومه|النظام|السلطات|القياده)$/u;
const official = { test: (word: string): boolean => ofTheState.test(word) || inPower.test(word) };

/** Whether a word of a text is one for those in power. */
export const isOfTheState = (word: string): boolean => official.test(fold(word).replaceAll('\u200c', ''));

/** Words that add nothing to what is the state's: "state and semi-state news" is the state's, "the Zionist regime" is a name. */
const beside = /^(?:semi|run|owned|aligned|affiliated|و)$/u;
const isStates = (words: readonly string[]): boolean =>
  words.some((word) => official.test(word)) &&
  words.every((word) => official.test(word) || beside.test(word));

/** Two words for those in power tell of one another only where nothing else is said of whose they are. */
function standing(word: string, other: string, states: boolean): Likeness {
  if (!states) return { score: 0, why: '' };
  return word === other
    ? { score: 1, why: message('questions.bothHave', { word: other }) }
    : { score: 0.75, why: message('questions.sameStanding', { word, other }) };
}

/** "iran" is no beginning of "iranproxyv2" that tells whose it is. */
const leastPart = 0.6;

function wordLikeness(word: string, other: string): Likeness {
  if (word === other) return { score: 1, why: message('questions.bothHave', { word: other }) };
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  if (shorter.length > 3 && longer.startsWith(shorter) && shorter.length >= longer.length * leastPart)
    return { score: 0.85, why: message('questions.beginAlike', { word, other }) };
  const same = scriptOf(word) === scriptOf(other);
  const [x, y] = same ? [word, other] : [transliterate(word), transliterate(other)];
  const longest = Math.max(x.length, y.length);
  // Of four letters one is another name: Iran and Iraq.
  if (longest >= 4 && editDistance(x, y) <= (longest < 5 ? 0 : longest / 4))
    return { score: same ? 0.75 : 0.8, why: message('questions.nearLetters', { word: other }) };
  const [s, t] = [skeleton(word), skeleton(other)];
  if (!same && s.length >= 3 && s === t && beginsWithVowel(word) === beginsWithVowel(other))
    return { score: 0.8, why: message('questions.writtenSo', { word: other }) };
  return { score: 0, why: '' };
}

/** Consonants alone are alike of "other" and «طاهری», which begin with another sound. A letter that may be either says nothing. */
const beginsWithVowel = (word: string): boolean => /^[aeiouاآأإعئаеёиоуыэюя]/u.test(word);

const scriptOf = (word: string): string =>
  /\p{Script=Arabic}/u.test(word) ? 'arabic' : /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'latin';

/** "MEK" of "Mojahedin-e Khalq" or مجاهدین خلق, "PMOI" of "People's Mojahedin Organization of Iran". */
function acronymOf(name: string, other: string): string | undefined {
  return [...name.matchAll(/\b[A-Z]{2,6}\b/g)]
    .map(([letters]) => letters)
    .find((letters) => isAcronym(letters.toLowerCase(), other));
}

/** Whether letters are the initials of words in their order; small words and a joining "e" may be left out. */
export function isAcronym(letters: string, name: string): boolean {
  const words = name
    .normalize('NFKC')
    .split(/[\s-]+/u)
    .map((word) => transliterate(word.replaceAll(/[’']s$/g, '')))
    .filter((word) => word !== '');
  const initials = words.map((word) => word[0] ?? '');
  if (initials.length < 2) return false;
  const small = (word: string | undefined): boolean => word === undefined || word.length < 4;
  const from = (at: number, word: number): boolean => {
    if (at === letters.length) return initials.slice(word).every((_, i) => small(words[word + i]));
    if (initials[word] === letters[at] && from(at + 1, word + 1)) return true;
    // ezafe: Mojahedin-e Khalq.
    if (letters[at] === 'e' && at > 0 && from(at + 1, word)) return true;
    return word < initials.length && small(words[word]) && from(at, word + 1);
  };
  return from(0, 0);
}
