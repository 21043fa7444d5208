import { message } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { speaksOfWords } from '../detect/frames/wordsSaid.ts';
import { quotationsIn } from '../questions/quotations.ts';

/** People of a side, in the languages that claims are read in: who they are stands in no post. */
const people =
  /\b(?:supporters?|followers|fans|backers|loyalists|sympathi[sz]ers|adherents)\b|هوادار|طرفدار|حامیان|پیروان|сторонник|приверженц|مؤيد|مويد|أنصار|انصار/iu;

/** A verdict on one half of a sentence whose other half no post shows. */
export const withAlsoSaid = <R extends ClaimResult>(result: R, { also }: Pick<Detection, 'also'>): R =>
  also?.words == null || result.verdict === 'not testable'
    ? result
    : {
        ...result,
        caveats: [
          message('verdicts.alsoSaid', { words: also.words.replaceAll(/\s+/g, ' '), why: also.explanation }),
          ...result.caveats,
        ],
      };

/** A verdict on "the supporters of X" that counts posts which name X says so: who names somebody need not support them. */
export function withMentionsOnly<R extends ClaimResult>(
  result: R,
  { filled: { x } }: Pick<Detection, 'filled'>,
): R {
  const { about } = result.parameters as { readonly about?: string };
  if (about === undefined || x === undefined || result.verdict === 'not testable' || !people.test(x.text))
    return result;
  const said = x.text.replaceAll(/\s+/g, ' ');
  return { ...result, caveats: [message('verdicts.mentionsOnly', { said }), ...result.caveats] };
}

/** A verdict on who was first with something that the sentence names and no vocabulary of the claim says: all items are counted. */
export function withAnythingFirst<R extends ClaimResult>(
  result: R,
  { text, words: { spans }, span }: Pick<Detection, 'text' | 'words' | 'span'>,
): R {
  if (
    result.type !== 'originates' ||
    result.parameters['words'] !== undefined ||
    result.verdict === 'not testable'
  )
    return result;
  const said = text.slice(Math.max(0, (spans.at(-1)?.[1] ?? 0) - span[0]));
  const isNamed = quotationsIn(text).length > 0 || speaksOfWords(said);
  return isNamed ? { ...result, caveats: [message('verdicts.anythingFirst'), ...result.caveats] } : result;
}
