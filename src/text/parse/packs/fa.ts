import type { Piece } from '../word.ts';
import { type Pack, classWith } from './pack.ts';
import { persianVerb } from './persian-verbs.ts';

const marks = /[\u064B-\u065F\u0670\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ۀ: 'ه',
  ة: 'ه',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
};

/** One spelling: half-spaces, vowel signs and tatweel left out, the Persian ی and ک, figures as they are. */
export const persianNorm = (text: string): string => {
  const bare = text
    .toLowerCase()
    .replaceAll(marks, '')
    .replaceAll(/[يىكۀةأإٱؤ]/g, (c) => letters[c] ?? c);
  return bare === '' ? text.toLowerCase() : bare;
};

const inner = String.raw`\p{L}\p{M}\p{N}\u0640\u200c\u200d\u200e\u200f\u00ad`;
const pattern = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”»]*[^\s<>"”».,;:!?؟،؛'’)\]]`,
    String.raw`[@#][\p{L}\p{N}_\u200c]+`,
    // می شود and کانال های, written as two words.
    String.raw`ن?می[ \u00a0](?=[\p{L}])[${inner}]+`,
    String.raw`[\p{L}][${inner}_]*(?:[ \u00a0](?:های?|هایی|هایش|هایشان|هایمان|هایتان|تر|ترین)(?![${inner}]))?`,
    String.raw`\p{N}+(?:[.,:٫٬/]\p{N}+)*`,
    String.raw`\.{2,}|-{2,}|!{2,}|[!?؟]{2,}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

/** Pronouns hung on a plural, or on a word by a half-space: a word of their own. */
const clitic = /^(.{2,}(?:\u200cها|های))(م|ت|ش|مان|تان|شان)$/u;
const hung = /^(خود|.{2,}\u200c)(م|ت|ش|ام|ات|اش|مان|تان|شان)$/u;

function persianPieces(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const push = (from: number, to: number): void => {
    const value = text.slice(from, to);
    pieces.push({ text: value, norm: persianNorm(value).replaceAll(/[ \u00a0]/g, ''), span: [from, to] });
  };
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const cut = match[0].length > 40 ? null : (clitic.exec(match[0]) ?? hung.exec(match[0]));
    // گفته‌ام is a verb.
    const verb = cut !== null && persianVerb(persianNorm(match[0])) !== undefined;
    if (cut === null || verb) push(from, to);
    else {
      push(from, from + (cut[1]?.length ?? 0));
      push(from + (cut[1]?.length ?? 0), to);
    }
  }
  return pieces;
}

const kept = new Set(['Voice', 'VerbForm', 'PronType']);
const plural = new Set(['Number']);

/** Persian after the conventions of PerDT, as `scripts/parse/harmonise.ts` makes both treebanks alike. */
export const persian: Pack = {
  norm: persianNorm,
  pieces: persianPieces,
  classOf: (tag, features) => {
    if (/^(?:VERB|AUX)$/.test(tag)) return features.includes('Voice=Pass') ? `${tag}|Voice=Pass` : tag;
    if (/^(?:NOUN|PROPN)$/.test(tag)) return classWith(tag, features, plural);
    return tag === 'PRON' ? classWith(tag, features, kept) : tag;
  },
  refine: (name, norm) => {
    if (!/^(?:VERB|AUX)/.test(name)) return name;
    const found = persianVerb(norm)?.features ?? '';
    const [tag = '', given = ''] = name.split('|', 2);
    return [tag, found, given].filter((part) => part !== '').join('|');
  },
  lemma: (norm, tag, features) => {
    if (tag === 'VERB' || tag === 'AUX') return persianVerb(norm)?.lemma ?? norm;
    if (tag === 'NOUN' || (tag === 'PROPN' && features.includes('Number=Plur'))) {
      const bare = norm.replace(/(?:هایی|های|ها)$/u, '');
      if (bare.length > 1 && bare !== norm) return bare;
      if (!features.includes('Number=Plur') || norm.length < 5) return norm;
      // بندگان is of بنده, دانشجویان of دانشجو, هواداران of هوادار, اقدامات of اقدام.
      if (norm.endsWith('گان')) return `${norm.slice(0, -3)}ه`;
      return norm.replace(/(?:(?<=[او])یان|ان|ات|ین)$/u, '');
    }
    if (tag === 'ADJ' && norm.length > 5) return norm.replace(/(?:ترین|تر)$/u, '');
    return norm;
  },
};
