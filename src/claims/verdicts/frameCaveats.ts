import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { ChannelFacts } from '../../measures/scope.ts';
import { unseenOf } from '../../measures/episodes/unseen.ts';
import type { MeasureContext } from '../../measures/measure.ts';

const day = 86_400_000;
/** Between the last post under one name and the first under the next, and of either to an end of the frame's time. */
const [handover, apart] = [2 * day, 7 * day];

/** What the interval of a frame leaves out, and what of its channels and days must be read with it. */
export function frameCaveats(frame: readonly ChannelFacts[]): Said[] {
  const caveats: Said[] = [];
  const unrated = frame.filter(isUnrated).length;
  const held = frame.filter(({ posts }) => posts > 0);
  if (held.length > frame.filter(({ completeness }) => completeness === null).length)
    caveats.push(message('verdicts.frameOnly'));
  if (unrated > 0)
    caveats.push(message('verdicts.completenessUnknown', { channels: unrated, of: frame.length }));
  return [...caveats, ...ownNumbers(frame), ...otherDaysOf(frame)];
}

/** The same where days or weeks are draws, and the range allows for no missing post. */
export function timingCaveats(frame: readonly ChannelFacts[]): Said[] {
  const unrated = frame.filter((facts) => facts.posts > 0 && isUnrated(facts)).length;
  return [
    ...(unrated === 0 ? [] : [message('verdicts.outagesUnseen', { channels: unrated, of: frame.length })]),
    ...ownNumbers(frame),
    ...otherDaysOf(frame),
  ];
}

/** Channels whose posts may have been numbered by whoever made the file: what is missing leaves no gap there. */
export function ownNumbers(frame: readonly ChannelFacts[]): Said[] {
  const without = frame.filter(({ unbroken }) => unbroken === true).length;
  return without === 0 ? [] : [message('verdicts.ownNumbers', { channels: without, of: frame.length })];
}

/** Whether nothing tells what a channel misses: its ids number nothing. That numbers without a gap tell nothing is said apart. */
export const isUnrated = ({ completeness, unbroken }: ChannelFacts): boolean =>
  completeness === null && unbroken !== true;

/** What of copies cannot be seen in these channels: edits whose time is not told, and translations. */
export async function unseenCopies(
  { driver }: MeasureContext,
  frame: readonly ChannelFacts[],
): Promise<Said[]> {
  const held = frame.filter(({ posts }) => posts > 0);
  const unseen = await unseenOf(
    driver,
    held.map(({ key }) => key),
  );
  const silent = held.filter(({ key }) => unseen.get(key)?.tellsEdits !== true).length;
  const scripts = new Set([...unseen.values()].flatMap(({ script }) => script ?? []));
  return [
    ...(silent === 0 ? [] : [message('verdicts.editsUntold', { channels: silent, of: held.length })]),
    ...(scripts.size < 2 ? [] : [message('verdicts.translations')]),
  ];
}

/** What of the days must be read with a number that days are draws of. */
export function otherDaysOf(frame: readonly ChannelFacts[]): Said[] {
  const uneven = otherDays(frame.filter(({ posts }) => posts > 0));
  return uneven === undefined ? [] : [uneven];
}

/** Channels that hold less than half of the days most hold, or posts of long before or after them. */
function otherDays(held: readonly ChannelFacts[]): Said | undefined {
  const middle = (days: readonly number[]): number =>
    [...days].sort((a, b) => a - b)[Math.floor(days.length / 2)] ?? 0;
  const from = middle(held.map((facts) => Date.parse(facts.from)));
  const to = middle(held.map((facts) => Date.parse(facts.to)));
  const length = to - from;
  if (held.length < 2 || length < 2 * day) return undefined;
  const others = held.filter((facts) => {
    const [first, last] = [Date.parse(facts.from), Date.parse(facts.to)];
    const shared = Math.min(last, to) - Math.max(first, from);
    return shared < length / 2 || first < from - length / 2 || last > to + length / 2;
  }).length;
  if (others === 0) return undefined;
  const iso = (time: number): string => new Date(time).toISOString();
  return message('verdicts.otherDays', { from: iso(from), to: iso(to), channels: others, of: held.length });
}

/**
 * Channels that begin as another of their community ends, both within the time that the frame covers: one that goes on under
 * another name counts as two wherever channels are counted. Nothing in the posts says that it is one.
 */
export function successionsIn(frame: readonly ChannelFacts[]): Said[] {
  const held = frame.filter(({ posts }) => posts > 0);
  const times = held.map((facts) => [Date.parse(facts.from), Date.parse(facts.to)] as const);
  const begin = Math.min(...times.map(([from]) => from));
  const end = Math.max(...times.map(([, to]) => to));
  const heirs = held.filter((facts, i) => {
    const [from] = times[i] as readonly [number, number];
    if (from < begin + apart) return false;
    return held.some((other, j) => {
      const [, to] = times[j] as readonly [number, number];
      const kin = other.communities.some((community) => facts.communities.includes(community));
      return i !== j && kin && to <= end - apart && Math.abs(from - to) <= handover;
    });
  }).length;
  return heirs === 0 ? [] : [message('verdicts.successions', { channels: heirs })];
}
