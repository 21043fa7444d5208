import type { ChannelFacts } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import { isUnrated, otherDaysOf, ownNumbers } from '../../verdicts/frameCaveats.ts';
import { cutOff } from './common.ts';
import type { FloodSide } from './testable.ts';

/** What is to be read with a verdict on who floods. */
export function caveatsOf(sides: readonly FloodSide[], frame: readonly ChannelFacts[]): Said[] {
  const single = sides.filter(({ channels }) => channels.length === 1);
  const loads = frame.reduce((sum, facts) => sum + facts.bulkLoads.length, 0);
  const unrated = frame.filter(isUnrated).length;
  return [
    message('floods.daysAsDraws'),
    message('floods.shortGaps'),
    ...(unrated === 0 ? [] : [message('floods.unrated', { channels: unrated, of: frame.length })]),
    ...cutCaveats(sides),
    ...ownNumbers(frame),
    ...otherDaysOf(frame),
    ...single.map(({ label }) => message('floods.oneChannel', { label })),
    ...(loads > 0 ? [message('floods.bulkLeftOut', { loads })] : []),
    message('floods.wholeWeeks'),
  ];
}

/** Days on which only one of two sides was observed are not compared, and that is said. */
const cutCaveats = ([own, ...others]: readonly FloodSide[]): Said[] =>
  others.flatMap((other) => {
    const days = own === undefined ? 0 : cutOff(own.channels, other.channels);
    return days === 0 ? [] : [message('floods.cut', { label: other.label, days })];
  });
