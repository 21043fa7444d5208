import type { ChannelFacts } from '../measures/scope.ts';

const day = 86_400_000;

/** What the interval of a frame leaves out, and what of its channels and days must be read with it. */
export function frameCaveats(frame: readonly ChannelFacts[]): string[] {
  const caveats: string[] = [];
  const unrated = frame.filter(({ completeness }) => completeness === null).length;
  const held = frame.filter(({ posts }) => posts > 0);
  if (held.length > unrated)
    caveats.push(
      'The ranges are of these channels and these days: they allow for missing posts, not for other channels or another time.',
    );
  if (unrated > 0)
    caveats.push(
      `Completeness is not known for ${unrated} of ${frame.length} channels; their missing posts are not in the interval.`,
    );
  const [from, to] = [
    Math.min(...held.map((facts) => Date.parse(facts.from))),
    Math.max(...held.map((facts) => Date.parse(facts.to))),
  ];
  const short = held.filter(
    (facts) => Date.parse(facts.to) - Date.parse(facts.from) < (to - from) / 2,
  ).length;
  if (to - from > 2 * day && short > 0)
    caveats.push(
      `The channels do not cover the same days: ${short} of ${held.length} hold posts of less than half the time from first to last, so the number mixes times.`,
    );
  return caveats;
}
