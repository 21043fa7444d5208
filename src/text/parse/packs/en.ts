import { englishLemma } from './english-lemmas.ts';
import { englishNorm, englishPieces } from './english-pieces.ts';
import { type Pack, classWith } from './pack.ts';

const always = ['VerbForm', 'Tense', 'Degree', 'Case', 'PronType', 'Poss'];
const verbal = new Set(always);
const nominal = new Set([...always, 'Number']);

/** English after the conventions of the English Web Treebank. */
export const english: Pack = {
  norm: englishNorm,
  pieces: englishPieces,
  classOf: (tag, features) => {
    // The number of a past form is its subject's, and cannot be told from the form.
    const finite = /^(?:VERB|AUX)$/.test(tag);
    const numbered = !finite || features.includes('Tense=Pres|VerbForm=Fin');
    const name = classWith(tag, features, numbered ? nominal : verbal);
    return finite && features.includes('Mood=Imp') ? `${tag}|Mood=Imp|VerbForm=Fin` : name;
  },
  lemma: englishLemma,
};
