import type { MeasureContext } from '../measures/measure.ts';
import type { Said } from '../model/said.ts';
import type { ClaimSource } from '../model/project.ts';
import { typeOf } from './types/index.ts';

/** What this corpus could find of a claim, before any of its words was counted. */
export interface Power {
  readonly id: string;
  readonly type: string;
  readonly lines: readonly Said[];
}

export async function powerOf(context: MeasureContext, id: string, claim: ClaimSource): Promise<Power> {
  return { id, type: claim.type, lines: await typeOf(claim.type).power(context, claim) };
}
