import type { MeasureContext } from '../../../measures/measure.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import { askedOf, readAsked } from './ask.ts';
import { untestable } from './testable.ts';

/** How large a change would have to be to be found with a chance of 80%; the change itself is not looked at. */
export async function respondsPower(context: MeasureContext, claim: ClaimSource): Promise<Said[]> {
  const asked = await readAsked(context, claim, ['texts']);
  if ('cannot' in asked) return [asked.cannot.reason ?? ''];
  const around = askedOf(asked, 'texts', claim.window);
  const cannot = untestable(around);
  if (cannot !== undefined || typeof around === 'string')
    return [message('verdicts.powerCannot', { reason: cannot?.reason ?? '' })];
  const { windows, response } = around;
  return [
    message('responds.powerHead', {
      events: windows.events.length,
      days: windows.length,
      windows: windows.placebo.length,
      placebos: response.placebos,
    }),
    message('responds.powerFrom', { detectable: response.detectable ?? 0 }),
  ];
}
