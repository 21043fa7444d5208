import { clockDifferences, tie } from '../../../measures/episodes/episodes.ts';
import { orderOf } from '../../../measures/lead-lag/order.ts';
import { precedenceOf } from '../../../measures/lead-lag/precedence.ts';
import { message } from '../../../messages/index.ts';
import type { Message } from '../../../model/said.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { type Asked, grainsOf } from './ask.ts';
import { orderVerdict } from './rule.ts';

/**
 * The least of these differences between the clocks of both sides at which a verdict on their order would not stand:
 * nothing in posts says that one clock, or the zone it writes, is another than the other's. None where the verdict
 * stands at all of them, or there is none. Episodes stay as they were read: a thing whose copies would fall into other
 * episodes is compared within its own.
 */
export function clocksThatUndo(asked: Asked, verdict: Verdict, threshold: number): Message[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const towards = verdict === 'supported' ? -60 : 60;
  const minutes = clockDifferences.find((difference) => {
    const options = { tie, grains: grainsOf(asked.channels), behind: towards * difference };
    const { weeks } = orderOf(asked.shared, asked.sideOf, options);
    return orderVerdict(precedenceOf(weeks), threshold) !== verdict;
  });
  return minutes === undefined ? [] : [message('follows.clocks', { minutes })];
}
