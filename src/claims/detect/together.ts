import type { Detection } from '../../model/detection.ts';
import { namingPart } from '../questions/generic.ts';
import type { May } from './detection.ts';
import { topicIn } from './topicSaid.ts';

/**
 * What surface rules and frames find in one scope. A rule's claim about nobody of the project stands only where the frames
 * see a claim too; of the same claim found by both the rule's is kept, which knows its parameters.
 */
export function together(
  ruled: readonly { readonly claim: Detection; readonly linked: boolean }[],
  framed: readonly Detection[],
  may: readonly May[],
  frames: boolean,
): Detection[] {
  const kept = ruled.filter(
    ({ claim, linked }) =>
      linked || !frames || may.some(({ type }) => type === claim.type) || framed.length > 0,
  );
  const linked = kept.filter((one) => one.linked).map(({ claim }) => claim);
  const open = kept.filter((one) => !one.linked).map(({ claim }) => claim);
  if (linked.length > 0) return besideNobody(besideCopying(linked.concat(open)));
  // Of whom a rule finds nobody, the frame's X is the better one.
  return besideNobody(
    besideCopying([...open.filter((one) => !framed.some(({ type }) => type === one.type)), ...framed]),
  );
}

/**
 * "Three quarters of the channels mention the strait" is of where it is said, and of nobody who says more than another; "mentions of
 * the strait rose fivefold" of a change, and of nobody who floods.
 */
function besideNobody(found: Detection[]): Detection[] {
  const isSpread = found.some(({ type, claim }) => type === 'ubiquitous' && claim !== null);
  const changed = found.flatMap(({ type, text, filled, claimed }) =>
    (type === 'responds' && claimed !== null) || isOfOneThing(type, text) ? (filled.x?.span[0] ?? []) : [],
  );
  const [ofOthers] = found
    .filter(isOfOthers)
    .toSorted((a, b) => Number(b.claim?.by !== undefined) - Number(a.claim?.by !== undefined));
  return found.filter((one) => {
    const {
      type,
      filled: { x },
    } = one;
    // Of what others do with posts a sentence says one thing, whichever types its words have.
    if (isOfOthers(one) && one !== ofOthers) return false;
    if (isSpread && (type === 'dominates' || type === 'outperforms'))
      return x === undefined || namingPart(x.text) !== null;
    if (type !== 'floods' || x === undefined || !changed.includes(x.span[0])) return true;
    return x.links.length > 0 && !found.some((other) => isOfOneThing(other.type, other.text));
  });
}

/** "They use the word more than all others": how much they post is not said. */
const isOfOneThing = (type: Detection['type'], text: string): boolean =>
  type !== null && topicIn(type, text) !== undefined;

const isOfOthers = ({ notTestable }: Detection): boolean =>
  /^(?:forwards|views|audience)$/.test(notTestable?.reason ?? '');

const wordForWord = /^(?:word for word|verbatim|copy[ -]?past\w*)$/iu;

/** "They copy the clubs word for word" says once that they copy, and no second time that they act in concert. */
function besideCopying(found: Detection[]): Detection[] {
  const copies = found.some(({ type }) => type === 'follows');
  return copies
    ? found.filter(({ type, words }) => type !== 'coordinates' || !wordForWord.test(words.text.trim()))
    : found;
}
