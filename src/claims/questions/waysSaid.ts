import type { Aspect } from '../detect/packs/pack.ts';
import { endsWithWordNoun, isOfWord } from '../detect/frames/wordsSaid.ts';
import type { Asking, OpenClaim } from './asking.ts';
import { isQuoted } from './quoted.ts';

/** Characters between X and the words that make the claim in which it stands what X does. */
const near = 40;

/** What is done with words and names: X is mentioned, and is not whose channels they are. */
const isUsed =
  /\b(?:mentioned|named|cited|quoted|used|heard|written about|spoken of|talked about|discussed|referred to)\b|استفاده|شنیده|نام برده|گفته می|ذکر|упомина\p{L}+|употребля\p{L}+|يُذكر|تُستخدم/iu;

/** What channels do. */
const isPosting =
  /\b(?:posts?|publish(?:es)?|writes?|shares?|tweets?|spreads?)\s*$|\b(?:channels|outlets|accounts|newspapers|agencies)\b|منتشر می|می‌نویس|پست می|публику\p{L}+|пишет|пишут/iu;

/**
 * In which of these ways X may be told apart, as its sentence says it: "the word strike is used" is words, and channels are nothing to
 * compare it with; "the Union posts more often" is channels. All of them where it says nothing.
 */
export function waysSaid(
  { document }: Pick<Asking, 'document'>,
  { detection }: OpenClaim,
  aspects: readonly Aspect[],
): readonly Aspect[] {
  const x = detection?.filled.x;
  if (detection === null || x === undefined || x.links.length > 0) return aspects;
  const cue = detection.words.spans[0]?.[0] ?? x.span[1];
  const said = document.text.slice(x.span[1], Math.max(x.span[1], cue));
  const only = (kept: (aspect: Aspect) => boolean): readonly Aspect[] => {
    const left = aspects.filter(kept);
    return left.length === 0 ? aspects : left;
  };
  // “strike” of “the word “strike””
  const before = document.text.slice(Math.max(0, x.span[0] - near), x.span[0]).replace(/["“”„«‹'‘‚]$/u, '');
  if (isOfWord(x.text) || (isQuoted(document.text, x.span) && endsWithWordNoun(before)))
    return only((aspect) => aspect !== 'by');
  if (said.length > near) return aspects;
  if (isUsed.test(said)) return only((aspect) => aspect !== 'by');
  if (isPosting.test(said)) return only((aspect) => aspect === 'by');
  return aspects;
}
