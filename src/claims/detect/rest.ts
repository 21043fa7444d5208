import { allBut } from '../../model/allBut.ts';
import { answerer } from '../questions/answerer.ts';
import type { Filled } from '../../model/detection.ts';
import type { ClaimSource, ClaimType, Project, Side } from '../../model/project.ts';
import { speaksOfWords } from './frames/wordsSaid.ts';
import { channelNoun, ofAllPattern, restPatterns, togetherPattern } from './packs/rest.ts';

/** Everybody but X, as a text says it: "all other channels", "everyone else". */
export interface Rest {
  readonly text: string;
  readonly index: number;
  /** Channels are meant, and not who is spoken of. */
  readonly channels: boolean;
  /** All of them taken as one: "combined". */
  readonly together: boolean;
  /** All that is posted is meant, in groups of the project or in none: "half of all posts". */
  readonly whole?: boolean;
}

/** Types that compare X with several at once. */
const comparing: ReadonlySet<ClaimType> = new Set(['dominates', 'outperforms', 'floods']);
/** Sides that a count tells apart besides X's: a bit each. */
const mostOthers = 30;

/** Whether a text speaks of everybody but X as of those with whom it compares. */
export function restIn(type: ClaimType, text: string): Rest | undefined {
  if (!comparing.has(type)) return undefined;
  const plain = text.replaceAll(/\s/g, ' ');
  for (const pattern of restPatterns) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    const noun = found.groups?.['n'];
    // Any other word, then.
    if (noun === undefined && speaksOfWords(plain.slice(0, found.index))) continue;
    return {
      text: found[0],
      index: found.index,
      channels: noun !== undefined && channelNoun.test(noun),
      together: togetherPattern.test(plain.slice(found.index + found[0].length)),
    };
  }
  const whole = type === 'dominates' ? ofAllPattern.exec(plain) : null;
  return whole === null
    ? undefined
    : { text: whole[0], index: whole.index, channels: true, together: true, whole: true };
}

/** Whether a part of a claim names nobody but the rest. */
export const isRest = (type: ClaimType, { text }: Pick<Filled, 'text'>): boolean =>
  // What leads a comparison in stands before the phrase.
  restIn(type, `than ${text}`) !== undefined ||
  restIn(type, `از ${text}`) !== undefined ||
  restIn(type, `чем ${text}`) !== undefined;

/**
 * A claim whose X is known, compared with the rest of the project: each other community, or vocabulary, that shares nothing with X.
 * As it was where the project has no other.
 */
export function withRest(
  project: Project,
  claim: ClaimSource,
  rest = restIn(claim.type, claim.text ?? ''),
): ClaimSource {
  if (rest === undefined || (claim.rivals ?? []).length > 0) return claim;
  const rivals = othersOf(project, claim, rest);
  if (rivals.length === 0 || rivals.length > mostOthers) return claim;
  return { ...claim, rivals, ...formOf(claim, rest) };
}

/** "More than all others" is more than each, unless they are taken together: then it is most of all. */
function formOf({ type, form }: ClaimSource, { together }: Rest): Pick<ClaimSource, 'form'> {
  if (type === 'floods') return {};
  if (together) return { form: 'majority' };
  return type === 'outperforms' ? { form: 'plurality' } : form === undefined ? {} : { form };
}

function othersOf(project: Project, { by, words, about }: ClaimSource, rest: Rest): string[] | Side[] {
  if (by !== undefined) {
    const own = new Set(project.communities[by]?.channels);
    const beside = Object.entries(project.communities).filter(([key]) => key !== by);
    const apart = beside.filter(([, { channels }]) => !channels.some((channel) => own.has(channel)));
    // X is in another group, too, whose other channels are of the rest as well.
    const isIn = apart.length < beside.length;
    if (rest.whole === true || (isIn && rest.channels && rest.together)) return [{ by: allBut(by) }];
    // A group that an answer made is whom one sentence spoke of, and not who else there is.
    const arranged = apart.filter(([, { author }]) => author !== answerer);
    return arranged.length === 0 && rest.channels && rest.together
      ? [{ by: allBut(by) }]
      : arranged.map(([key]) => key);
  }
  const x = words ?? about;
  if (x === undefined || rest.channels) return [];
  const own = project.lexicons[x];
  const terms = new Set(own?.terms.map(termOf));
  return Object.entries(project.lexicons).flatMap(([key, { control, form, terms: others }]) =>
    key === x ||
    control === true ||
    (form === 'opponents') !== (own?.form === 'opponents') ||
    others.some((term) => terms.has(termOf(term)))
      ? []
      : [words === undefined ? { about: key } : { words: key }],
  );
}

const termOf = (term: string | { readonly term: string }): string =>
  (typeof term === 'string' ? term : term.term).toLowerCase();
