import { knownOf } from './attaching.ts';
import { lemmaOf } from './lemmas.ts';
import type { Model } from './model.ts';
import type { Pack } from './packs/pack.ts';
import { sentenceSpans } from './sentences.ts';
import type { Parse, ParsedSentence, Piece, Tag, Word } from './word.ts';

/** A parser of a language's pack and model. */
export function makeParser(pack: Pack, model: Model): Parse {
  return (text, sentences = sentenceSpans(text)) =>
    sentences.map((span): ParsedSentence => {
      const pieces = pack.pieces(text, ...span);
      return { span, words: parsePieces(pieces, pack, model) };
    });
}

/** Tags, lemmas, heads and relations of the words of one sentence. */
export function parsePieces(pieces: readonly Piece[], pack: Pack, model: Model): Word[] {
  const labels = model.tagging(pieces);
  const classes = pieces.map(({ norm }, i) => {
    const name = model.classes[labels[i] as number] ?? 'X';
    return pack.refine?.(name, norm) ?? name;
  });
  const lemmas = pieces.map(({ norm }, i) => lemmaOf(norm, classes[i] ?? 'X', pack, model));
  const c = model.attaching(pieces.length, knownOf(lemmas, classes));
  return pieces.map(({ text, norm, span }, i) => {
    const head = c.heads[i] as number;
    const { tag, features } = namedClass(classes[i] ?? 'X');
    return {
      text,
      norm,
      span,
      lemma: lemmas[i] ?? norm,
      tag,
      features,
      head: head === pieces.length ? -1 : head,
      relation: model.relations[c.relations[i] as number] ?? 'dep',
    };
  });
}

/** Classes cut into tag and features. There are some hundreds of classes, so all are kept. */
const cut = new Map<string, { readonly tag: Tag; readonly features: string }>();
function namedClass(name: string): { readonly tag: Tag; readonly features: string } {
  let found = cut.get(name);
  if (found === undefined) {
    const bar = name.indexOf('|');
    found = {
      tag: (bar < 0 ? name : name.slice(0, bar)) as Tag,
      features: bar < 0 ? '' : name.slice(bar + 1),
    };
    cut.set(name, found);
  }
  return found;
}
