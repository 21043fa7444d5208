import type { Piece } from '../word.ts';
import { type Pack, classWith } from './pack.ts';

const pattern = new RegExp(
  [
    String.raw`[а-яёА-ЯЁ]+(?=[ ,;])`,
    String.raw`(?:https?:\/\/|www\.)[^\s<>"”»]*[^\s<>"”».,;:!?'’)\]]`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+`,
    String.raw`[@#][\p{L}\p{N}_]+`,
    String.raw`[:;]-?[()]+(?=\s|$)`,
    String.raw`(?:гг|тыс|руб|чел|им|ул|др|проф|акад|см|стр|[гтдэнвевпАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ])\.(?=\s?[\p{L}\p{N},)])`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}_\u00ad]*(?:[-‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*`,
    String.raw`\p{N}+(?:[.,:]\p{N}+)*(?:-\p{L}+)?`,
    String.raw`\.{2,}|-{2,}|!{2,}|[!?]{2,}|\){2,}|\({2,}`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

const russianNorm = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

function russianPieces(text: string, start: number, end: number): Piece[] {
  return Array.from(text.slice(start, end).matchAll(pattern), (match): Piece => {
    const from = start + match.index;
    return { text: match[0], norm: russianNorm(match[0]), span: [from, from + match[0].length] };
  });
}

const kept = new Set(['Case', 'Number', 'VerbForm', 'Tense', 'Variant', 'Degree', 'Mood']);

/** Russian after the conventions of the treebanks GSD, Taiga and PUD; lemmas by endings learned from these. */
export const russian: Pack = {
  norm: russianNorm,
  pieces: russianPieces,
  classOf: (tag, features) => {
    const name = classWith(tag, features, kept).replaceAll(/\|(?:Mood=Ind|Degree=Pos)/g, '');
    return features.includes('Voice=Pass') ? `${name}|Voice=Pass` : name;
  },
};
