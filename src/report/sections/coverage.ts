import type { Page } from '../../view/page.ts';
import { isoDay } from '../../messages/time.ts';
import type { WrittenReport } from '../input.ts';

/** The days between two moments. */
const span = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/**
 * Where channels begin long after the first post of all, the whole period says little of each: how many hold less than
 * half of it, and when the middle one begins.
 */
export function unevenCoverage(
  page: Page,
  { from, to }: WrittenReport['frame'],
  channels: WrittenReport['channels'],
): string[] {
  if (from === null || to === null || channels.length < 2) return [];
  const short = channels.filter((channel) => span(channel.from, channel.to) < span(from, to) / 2).length;
  if (short === 0) return [];
  const begins = channels.map((channel) => channel.from).sort();
  const middle = begins[Math.floor(begins.length / 2)] ?? from;
  return [
    page.say('summary.uneven', {
      short,
      of: channels.length,
      day: page.dayText(isoDay(middle, page.zone)),
    }),
  ];
}
