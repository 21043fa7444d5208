import type { Ending } from '../../collect/fact.ts';
import type { SourceRun } from '../../collect/places.ts';
import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';

/** What became of a source in a run, and what to do about it: an empty result is never silent. */
export function endingOf({ ending, until, reason, counted }: SourceRun): Message {
  switch (ending) {
    case 'limited':
      return message('collect.limited', { until: until ?? '' });
    case 'unanswered':
      return message('collect.unanswered', { reason: reason ?? '' });
    case 'layout':
      return message('collect.layout', { raw: counted?.raw ?? 0, parsed: counted?.parsed ?? 0 });
    default:
      return message(`collect.${plain(ending)}`);
  }
}

/** Answers that end no source by themselves: where one is the last, all was asked. */
const going = [
  'posts',
  'end',
  'card',
  'robots',
  'feed',
  'sitemap',
  'article',
  'webPage',
  'unchanged',
  'moved',
  'channel',
] as const;
type Going = (typeof going)[number];
type Plain = Exclude<Ending, 'limited' | 'unanswered' | 'layout' | Going>;

const isGoing = (ending: Ending): ending is Going => going.some((one) => one === ending);

const plain = (ending: Exclude<Ending, 'limited' | 'unanswered' | 'layout'>): Plain =>
  isGoing(ending) ? 'done' : ending;

/** Whether somebody has to do something. */
export const isRefusal = (ending: Ending): boolean =>
  ending !== 'done' && ending !== 'budget' && !isGoing(ending);

/** The sentence for an answer that was kept, as its index has it. */
export const saidOf = (outcome: string, until: string | null): Message =>
  endingOf({
    source: '',
    ending: outcome as Ending,
    ...(until === null ? {} : { until }),
    requests: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
  });
