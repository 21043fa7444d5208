/** Why something was not kept: no answer came, the way in is void, or the app could not. */
export type Why = 'offline' | 'locked' | 'failed';

/** An answer of the app that is none. */
class Refused extends Error {
  readonly why: Why;
  constructor(why: Why) {
    super(why);
    this.why = why;
  }
}

export const whyOf = (error: unknown): Why => (error instanceof Refused ? error.why : 'failed');

/** Asks the app; what comes back is an answer that it could give. */
export async function ask(address: string, request: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, { ...request, headers: { Accept: 'application/json' } }).catch(() => {
    throw new Refused('offline');
  });
  if (!answer.ok) throw new Refused(answer.status === 401 ? 'locked' : 'failed');
  return answer;
}

/** Fields of a form, and where they go. */
export interface Letter {
  readonly address: string;
  readonly fields: URLSearchParams;
}

interface Outbox<T extends Letter> {
  readonly send: (letter: T) => void;
  /** Once nothing is under way: whether all of it was kept. */
  readonly emptied: () => Promise<boolean>;
}

/**
 * What was pressed, sent one after another while the next text is read. Where one is not kept, those behind it are not sent:
 * all of them come back at once.
 */
export function openOutbox<T extends Letter>(
  kept: () => void,
  back: (letters: readonly T[], why: Why) => void,
): Outbox<T> {
  const waiting: T[] = [];
  let under: Promise<boolean> | undefined;
  // A phone that leaves the page lets what is under way arrive.
  const post = ({ address, fields }: T): Promise<Response> =>
    ask(address, { method: 'POST', body: fields, keepalive: true });

  const sendAll = async (): Promise<boolean> => {
    for (let letter = waiting[0]; letter !== undefined; letter = waiting[0]) {
      try {
        await post(letter);
      } catch (error) {
        under = undefined;
        back(waiting.splice(0), whyOf(error));
        return false;
      }
      waiting.shift();
      kept();
    }
    under = undefined;
    return true;
  };

  addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) event.preventDefault();
  });
  addEventListener('pagehide', () => {
    for (const letter of waiting.slice(1)) post(letter).catch(() => undefined);
  });
  return {
    send: (letter) => {
      waiting.push(letter);
      under ??= sendAll();
    },
    emptied: () => under ?? Promise.resolve(true),
  };
}
