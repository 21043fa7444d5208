import type { Ending, SourceRun } from '../../collect/run.ts';
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

type Plain = Exclude<Ending, 'limited' | 'unanswered' | 'layout' | 'posts' | 'end' | 'card'>;

/** Answers that end no source by themselves mean that all was asked. */
const plain = (ending: Exclude<Ending, 'limited' | 'unanswered' | 'layout'>): Plain =>
  ending === 'posts' || ending === 'end' || ending === 'card' ? 'done' : ending;

/** Whether somebody has to do something. */
export const isRefusal = (ending: Ending): boolean => !['done', 'budget', 'posts', 'end'].includes(ending);

/** The sentence for an answer that was kept, as its index has it. */
export const saidOf = (outcome: string): Message =>
  endingOf({
    source: '',
    ending: outcome as Ending,
    requests: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
  });
