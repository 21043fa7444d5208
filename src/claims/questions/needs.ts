import type { ClaimSource, ClaimType } from '../../model/project.ts';
import { typeOf } from '../types/index.ts';

export const openNames = ['x', 'rivals', 'within', 'events', 'period', 'topic'] as const;
/** A parameter that a claim leaves open. */
export type Open = (typeof openNames)[number];

/** Whether a claim says what is X's in a way that its type can test. */
export const hasX = (type: ClaimType, claim: Partial<ClaimSource>): boolean =>
  typeOf(type).needs.x.some((aspect) => claim[aspect] !== undefined);

/** What the test of a claim needs and the claim does not say. */
export function openOf(type: ClaimType, claim: Partial<ClaimSource>): Open[] {
  const need = typeOf(type).needs;
  const open: Open[] = [];
  if (!hasX(type, claim)) open.push('x');
  if (need.rivals !== undefined && (claim.rivals ?? []).length === 0) open.push('rivals');
  if (need.within === 'one' && claim.within?.length !== 1) open.push('within');
  if (need.events === true && (claim.events ?? []).length === 0) open.push('events');
  return open;
}
