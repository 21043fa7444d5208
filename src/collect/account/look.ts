import type { Look, SeenPost } from '../coverage.ts';
import type { Kept } from '../response.ts';
import type { AccountAnswer, Named } from './client.ts';
import type { PlainMessage } from './plain.ts';

/** What an answer to an account is. */
export type AccountOutcome =
  | 'channel'
  | 'posts'
  | 'end'
  | 'empty'
  | 'noName'
  | 'group'
  | 'person'
  | 'restricted'
  | 'limited'
  | 'loggedOut';

export interface AccountLook {
  readonly outcome: AccountOutcome;
  readonly look?: Omit<Look, 'time'>;
  readonly channel?: string;
  readonly retryAfter?: number;
}

export const answerIn = ({ body }: Pick<Kept, 'body'>): AccountAnswer =>
  JSON.parse(body.toString('utf8')) as AccountAnswer;

/** Says what an account was answered. Pure: the same bytes are always seen the same way. */
export function lookAtAccount(kept: Kept): AccountLook {
  const answer = answerIn(kept);
  switch (answer.kind) {
    case 'flood':
      return { outcome: 'limited', retryAfter: answer.seconds };
    case 'loggedOut':
      return { outcome: 'loggedOut' };
    case 'name':
      return ofName(answer.named);
    case 'history':
      return {
        channel: answer.channel.id,
        ...ofHistory(answer.messages, new URL(kept.address).searchParams),
      };
  }
}

function ofName(named: Named | null): AccountLook {
  if (named === null) return { outcome: 'noName' };
  if (named.kind !== 'channel') return { outcome: named.kind };
  if (named.restricted) return { outcome: 'restricted' };
  return { outcome: 'channel', channel: named.id };
}

function ofHistory(messages: readonly PlainMessage[], asked: URLSearchParams): AccountLook {
  const before = Number(asked.get('before')) || null;
  const after = Number(asked.get('after'));
  const own = messages.filter(({ id }) => (before === null || id < before) && id > after);
  const shown = own.map(({ id }) => id).sort((a, b) => a - b);
  const posts = own
    .filter(({ service }) => !service)
    .map(({ id, date, views }): SeenPost => (views === undefined ? [id, date] : [id, date, views]));
  // Fewer than a hundred may come in the middle as well: only an empty answer is the end.
  const last = messages.length === 0 && before !== null;
  const outcome = messages.length > 0 ? 'posts' : last ? 'end' : 'empty';
  return { outcome, look: { before, after, shown, posts, last } };
}
