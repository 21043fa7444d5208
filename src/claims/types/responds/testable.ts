/** Whether posts can tell a response at all: asked before the change is looked at. */
import type { Around, Cannot } from '../../../measures/events/around.ts';
import { mostDetectable } from '../../../measures/events/response.ts';
import { whyNot } from '../../../measures/events/rows.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { notTestable } from '../../verdicts/result.ts';

const collect: Readonly<Record<Cannot, Parameters<typeof message>[0]>> = {
  outside: 'responds.moreDays',
  'too close': 'responds.fewerEvents',
  'too few windows': 'responds.moreDays',
  'few placebos': 'responds.morePosts',
  'no spread': 'responds.morePosts',
};

export function untestable(around: Around | Cannot): Partial<ClaimResult> | undefined {
  if (typeof around === 'string')
    return notTestable(whyNot(around), [message(collect[around] as 'responds.moreDays')]);
  const { detectable, value } = around.response;
  if (detectable === null || detectable > mostDetectable)
    return notTestable(message('responds.onlyLarge', { detectable, most: mostDetectable }), [
      message('responds.moreEvents'),
    ]);
  return value === null
    ? notTestable(message('events.notObserved'), [message('responds.moreDays')])
    : undefined;
}
