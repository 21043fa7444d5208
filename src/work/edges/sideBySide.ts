import { couplesOf } from '../../measures/coordination/couples.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import { frameFor } from '../../measures/scope.ts';
import type { Parameters } from '../../store/driver.ts';
import type { EvidencePost } from '../../view/shown.ts';
import { printer } from '../reporting/shownPosts.ts';

/** Two posts of an edge, side by side. */
export interface ShownCouple {
  readonly seconds: number;
  readonly a: EvidencePost | undefined;
  readonly b: EvidencePost | undefined;
}

/** The closest couples of an edge as they may be shown. */
export async function sideBySide(
  context: MeasureContext,
  parameters: Parameters,
  most: number,
): Promise<ShownCouple[]> {
  const couples = await couplesOf(context.driver, parameters, most);
  const { frame } = await frameFor(context.driver, context.project, {});
  const print = await printer(context, frame);
  const shown: ShownCouple[] = [];
  for (const couple of couples) {
    const [a] = await print.byKey([{ channel: String(parameters['a']), id: couple.a }], []);
    const [b] = await print.byKey([{ channel: String(parameters['b']), id: couple.b }], []);
    shown.push({ seconds: couple.seconds, a, b });
  }
  return shown;
}
