import type { ClaimSource, ClaimType } from '../../model/project.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import { typeOf } from './index.ts';

/** What of a claim says how it is read, besides its type. */
export type ReadingParts = Partial<Omit<ClaimSource, 'type' | 'text' | 'source' | 'note'>>;

const aspects: readonly Aspect[] = ['by', 'words', 'about'];
/** Of whose channels order and concert are asked: a vocabulary beside them says of which posts, and not who X is. */
const ofChannelsAndPosts: ReadonlySet<ClaimType> = new Set(['follows', 'originates', 'coordinates']);
/** Types whose objects are named alike; others have no objects, or other ones. */
const ofItems: ReadonlySet<ClaimType> = new Set(['follows', 'originates']);

/**
 * What of a claim's reading another type has too, and what it has not. A threshold, a form and a window are of one type alone; so
 * is a vocabulary that says who X is, where X are channels.
 */
export function partsKept(
  from: ClaimType,
  to: ClaimType,
  parts: ReadingParts,
): { readonly kept: ReadingParts; readonly left: ReadingParts } {
  const { needs } = typeOf(to);
  const isOfPosts = ofChannelsAndPosts.has(from);
  const has = (aspect: Aspect): boolean =>
    aspect !== 'by' && isOfPosts
      ? parts.by !== undefined && ofChannelsAndPosts.has(to)
      : needs.x.includes(aspect);
  const own = aspects.filter((aspect) => parts[aspect] !== undefined && has(aspect));
  const x = own.find((aspect) => needs.x.includes(aspect));
  const keeps: Readonly<Record<keyof ReadingParts, boolean>> = {
    by: own.includes('by'),
    words: own.includes('words'),
    about: own.includes('about'),
    topic: x === 'by' && ['dominates', 'outperforms', 'originates'].includes(to),
    label: x !== undefined,
    rivals: hasRivals(),
    within: needs.within === 'one' ? parts.within?.length === 1 : true,
    events: needs.events === true,
    object: ofItems.has(from) && ofItems.has(to),
    period: true,
    negated: true,
    form: false,
    threshold: false,
    window: false,
  };
  const pick = (kept: boolean): ReadingParts =>
    Object.fromEntries(
      Object.entries(parts).filter(
        ([name, part]) => part !== undefined && keeps[name as keyof ReadingParts] === kept,
      ),
    );
  return { kept: pick(true), left: pick(false) };

  /** Rivals are told apart in the way X is. */
  function hasRivals(): boolean {
    const { rivals = [] } = parts;
    if (needs.rivals === undefined || rivals.length === 0 || (needs.rivals === 'one' && rivals.length > 1))
      return false;
    const beside = x === undefined ? needs.x : x === 'by' ? ['by'] : ['words', 'about'];
    return rivals.every((rival) =>
      typeof rival === 'string'
        ? x !== undefined
        : aspects.every((aspect) => rival[aspect] === undefined || beside.includes(aspect)),
    );
  }
}
