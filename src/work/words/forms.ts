import { editDistance } from '../../model/spelling.ts';
import { inflectionsOf } from '../../text/inflections.ts';
import { skeleton, transliterate } from '../../text/transliterate.ts';

/** How a form of the corpus comes from a term. */
export type FormKind = 'inflection' | 'spelling' | 'other script';

export interface FoundForm {
  readonly form: string;
  readonly kind: FormKind;
  readonly texts: number;
}

/** Words and pairs of words of a corpus, normalised, with their texts. */
export type Vocabulary = readonly { readonly term: string; readonly texts: number }[];

/** Shorter stems are beginnings of anything. */
const leastStem = { inflected: 3, cases: 4, skeleton: 3 };

/** Forms of a normalised term that the corpus has: of its last word, the words before it unchanged. */
export function formsOf(term: string, vocabulary: Vocabulary): FoundForm[] {
  const pieces = term.split(' ');
  const last = pieces.at(-1) ?? '';
  const head = pieces.slice(0, -1).join(' ');
  const found: FoundForm[] = [];
  for (const { term: other, texts } of vocabulary) {
    if (other === term) continue;
    const kind = kindOf(head, last, other);
    if (kind !== null) found.push({ form: other, kind, texts });
  }
  return found.sort((a, b) => b.texts - a.texts || (a.form < b.form ? -1 : 1));
}

function kindOf(head: string, last: string, other: string): FormKind | null {
  const term = head === '' ? last : `${head} ${last}`;
  const { particles } = inflectionsOf(last);
  if (particles.some((particle) => other === `${term} ${particle}`)) return 'inflection';
  // The same with or without a gap.
  if (other.replaceAll(' ', '') === term.replaceAll(' ', '')) return 'spelling';
  const own = head === '' ? other : other.startsWith(`${head} `) ? other.slice(head.length + 1) : null;
  if (own === null || own.includes(' ')) return null;
  if (isInflected(last, own)) return 'inflection';
  if (hamza(own) === hamza(last)) return 'spelling';
  return head === '' && isInOtherScript(last, own) ? 'other script' : null;
}

function isInflected(word: string, other: string): boolean {
  const { suffixes, prefixes, endings } = inflectionsOf(word);
  if (word.length >= leastStem.inflected) {
    const [a, b] = [hamza(word), hamza(other)];
    if (suffixes.some((suffix) => b === a + suffix)) return true;
    if (prefixes.some((prefix) => b === prefix + a)) return true;
  }
  // Russian cases: both end in an ending, on one stem.
  return endings.some((ending) => {
    const stem = word.endsWith(ending) ? word.slice(0, word.length - ending.length) : '';
    return (
      stem.length >= leastStem.cases &&
      other.startsWith(stem) &&
      other !== word &&
      endings.includes(other.slice(stem.length))
    );
  });
}

/** Carriers of hamza, which writers put or leave: اسرائیل, اسراییل. */
const hamza = (word: string): string => word.replaceAll('ئ', 'ی').replaceAll('ؤ', 'و').replaceAll('ء', '');

const scripts = ['Arabic', 'Cyrillic', 'Latin'] as const;
const scriptOf = (word: string): string | undefined =>
  scripts.find((script) => new RegExp(`^\\p{Script=${script}}+$`, 'u').test(word));

/** Of another script, with the same consonants and nearly the same letters once written in Latin ones. */
function isInOtherScript(word: string, other: string): boolean {
  const [own, theirs] = [scriptOf(word), scriptOf(other)];
  if (own === undefined || theirs === undefined || own === theirs) return false;
  const bones = skeleton(word);
  if (bones.length < leastStem.skeleton || skeleton(other) !== bones) return false;
  const [a, b] = [transliterate(word), transliterate(other)];
  return editDistance(a, b) <= Math.max(a.length, b.length) / 2;
}
