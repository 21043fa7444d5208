import type { MeasureContext } from '../measures/measure.ts';
import { frameFor } from '../measures/scope.ts';
import type { Said } from '../model/said.ts';
import type { ClaimSource } from '../model/project.ts';
import { heldOutOf } from './verdicts/grown.ts';
import { typeOf } from './types/index.ts';

/** What this corpus could find of a claim, before any of its words was counted. */
export interface Power {
  readonly id: string;
  readonly type: string;
  readonly lines: readonly Said[];
}

export async function powerOf(context: MeasureContext, id: string, claim: ClaimSource): Promise<Power> {
  const { frame } = await frameFor(context.driver, context.project, {});
  const days = heldOutOf(context.project, claim, frame)?.days;
  const looked = days === undefined ? context : { ...context, days };
  return { id, type: claim.type, lines: await typeOf(claim.type).power(looked, claim) };
}
