import { type Around, withoutChannelAt } from '../../../measures/events/around.ts';
import { isUnnamed } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { Check, Verdict } from '../../../model/verdict.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';
import { type Asked, askedOf } from './ask.ts';
import { type Direction, respondsVerdict } from './rule.ts';
import { untestable } from './testable.ts';

/** Channels up to which each is left out once. */
const mostLeftOut = 100;

/** The change asked otherwise: copies counted, in half and twice the days, each channel left out. */
export function respondsChecks(
  context: MeasureContext,
  asked: Asked,
  around: Around,
  verdict: Verdict,
  direction: Direction,
  threshold: number,
): Check[] {
  const answer = (again: ReturnType<typeof askedOf>): Again =>
    typeof again === 'string' || untestable(again) !== undefined
      ? { value: null, verdict: 'not testable' }
      : {
          value: again.response.value === null ? null : Math.exp(again.response.value),
          verdict: respondsVerdict(again.response, direction, threshold),
        };
  const check = (name: Said, again: ReturnType<typeof askedOf>): Check => {
    const found = askedAgain(name, answer(again), verdict);
    // What cannot be asked of half the days says nothing against what is seen in all of them.
    return { ...found, flips: found.flips && found.verdict !== 'not testable' };
  };
  const { length } = around.windows;
  const checks = [check(message('verdicts.copiesCounted'), askedOf(asked, 'posts', length))];
  if (length > 1)
    checks.push(check(message('responds.halfWindow'), askedOf(asked, 'texts', Math.floor(length / 2))));
  checks.push(check(message('responds.twiceWindow'), askedOf(asked, 'texts', 2 * length)));
  const talk = asked.talks.get('texts');
  if (talk === undefined || asked.frame.length < 2 || asked.frame.length > mostLeftOut) return checks;
  for (const [place, facts] of asked.frame.entries()) {
    context.signal?.throwIfAborted();
    const response = withoutChannelAt(talk, around, place);
    const name = isUnnamed(context, facts) ? message('follows.unnamed') : facts.channel;
    const value = response.value === null ? null : Math.exp(response.value);
    checks.push(
      withoutChannel(name, { value, verdict: respondsVerdict(response, direction, threshold) }, verdict),
    );
  }
  return checks;
}
