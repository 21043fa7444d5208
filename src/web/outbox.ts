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

/** Milliseconds after which what had no answer is sent again; the browser's word that it has a connection is not waited for. */
const again = 3000;

const connected = (): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, again);
    addEventListener('online', go);
  });

/**
 * What was pressed, sent one after another while the next text is read. Without an answer it waits here, with what comes behind
 * it, and is sent again by itself; `unsent` hears how many wait so, and 0 once none does. Where one is refused, those behind it
 * are not sent: all of them come back at once.
 */
export function openOutbox<T extends Letter>(
  unsent: (letters: number) => void,
  back: (letters: readonly T[], why: Why) => void,
): Outbox<T> {
  const waiting: T[] = [];
  let under: Promise<boolean> | undefined;
  /** Whether the first of them had no answer, and waits to be sent again. */
  let isOffline = false;
  /** Whether it is told that some wait: until all of them are kept. */
  let hasWaited = false;
  // A phone that leaves the page lets what is under way arrive.
  const post = ({ address, fields }: T): Promise<Response> =>
    ask(address, { method: 'POST', body: fields, keepalive: true });

  const sendAll = async (): Promise<boolean> => {
    for (let letter = waiting[0]; letter !== undefined; letter = waiting[0]) {
      try {
        await post(letter);
      } catch (error) {
        if (whyOf(error) === 'offline') {
          [isOffline, hasWaited] = [true, true];
          unsent(waiting.length);
          await connected();
          continue;
        }
        [under, isOffline, hasWaited] = [undefined, false, false];
        back(waiting.splice(0), whyOf(error));
        return false;
      }
      waiting.shift();
      isOffline = false;
      hasWaited &&= waiting.length > 0;
      unsent(hasWaited ? waiting.length : 0);
    }
    under = undefined;
    return true;
  };

  addEventListener('beforeunload', (event) => {
    if (waiting.length > 0) event.preventDefault();
  });
  addEventListener('pagehide', () => {
    for (const letter of waiting.slice(isOffline ? 0 : 1)) post(letter).catch(() => undefined);
  });
  return {
    send: (letter) => {
      waiting.push(letter);
      if (isOffline) unsent(waiting.length);
      under ??= sendAll();
    },
    emptied: () => under ?? Promise.resolve(true),
  };
}
