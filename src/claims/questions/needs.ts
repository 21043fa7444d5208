import type { ClaimSource, ClaimType } from '../../model/project.ts';
import type { Aspect } from '../detect/packs/pack.ts';

/** What the test of a type cannot do without. */
export interface Needs {
  /** Ways in which it may be said what is X's, the usual one first. */
  readonly x: readonly Aspect[];
  /** With whom X is compared: one, or one and more. */
  readonly rivals?: 'one' | 'some';
  /** Communities it is looked for in: exactly one. */
  readonly within?: 'one';
  readonly events?: true;
}

/** By type; docs/methods.md has the tests. */
export const needs: Readonly<Record<ClaimType, Needs>> = {
  dominates: { x: ['words', 'about', 'by'], rivals: 'some' },
  outperforms: { x: ['words', 'about', 'by'], rivals: 'one' },
  ubiquitous: { x: ['words', 'about'] },
  penetrates: { x: ['words', 'about'], within: 'one' },
  floods: { x: ['by'], rivals: 'some' },
  originates: { x: ['by'] },
  follows: { x: ['by'], rivals: 'one' },
  coordinates: { x: ['by'] },
  responds: { x: ['words', 'about', 'by'], events: true },
};

export const openNames = ['x', 'rivals', 'within', 'events'] as const;
/** A parameter that a claim leaves open. */
export type Open = (typeof openNames)[number];

/** Whether a claim says what is X's in a way that its type can test. */
export const hasX = (type: ClaimType, claim: Partial<ClaimSource>): boolean =>
  needs[type].x.some((aspect) => claim[aspect] !== undefined);

/** What the test of a claim needs and the claim does not say. */
export function openOf(type: ClaimType, claim: Partial<ClaimSource>): Open[] {
  const need = needs[type];
  const open: Open[] = [];
  if (!hasX(type, claim)) open.push('x');
  if (need.rivals !== undefined && (claim.rivals ?? []).length === 0) open.push('rivals');
  if (need.within === 'one' && claim.within?.length !== 1) open.push('within');
  if (need.events === true && (claim.events ?? []).length === 0) open.push('events');
  return open;
}
