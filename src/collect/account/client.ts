import type { Ask } from '../response.ts';
import type { PlainMessage } from './plain.ts';

/** What a public name stands for. */
export interface Named {
  readonly kind: 'channel' | 'group' | 'person';
  /** The platform's id of a channel. */
  readonly id: string;
  readonly title: string;
  /** Telegram shows nothing of it to this account, for the reason it gives. */
  readonly restricted: boolean;
}

/** Messages of a channel. */
export interface History {
  /** Of the channel itself, so that an answer says by itself whose posts these are. */
  readonly channel: Pick<Named, 'id' | 'title'>;
  readonly messages: readonly PlainMessage[];
}

/** The little that collecting asks of an account; nothing in it joins, writes or lists members. */
export interface AccountClient {
  /** Null where nobody has the name. */
  resolve(name: string): Promise<Named | null>;
  /**
   * At most a hundred messages below `before` (0: the newest) and above `after`, newest first.
   * @throws NoChannel where the name stands for no channel any more
   */
  history(
    name: string,
    page: { readonly before: number; readonly after: number; readonly limit: number },
  ): Promise<History>;
  close(): Promise<void>;
}

/** The server asks to be left alone for a time. */
export class FloodWait extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`wait ${seconds} seconds`);
    this.name = 'FloodWait';
    this.seconds = seconds;
  }
}

/** The session is no longer the account's: logged out, banned, or ended elsewhere. */
export class LoggedOut extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'LoggedOut';
  }
}

/** A name that stood for a channel stands for none any more. */
export class NoChannel extends Error {
  /** What it stands for now; null where nobody has it. */
  readonly named: Named | null;

  constructor(name: string, named: Named | null) {
    super(`${name} is no channel any more`);
    this.name = 'NoChannel';
    this.named = named;
  }
}

/** Messages of one call: the most that Telegram gives. */
export const pageMessages = 100;

/** What an account answered, as it is kept: named as requests of HTTP are, and without any person in it. */
export type AccountAnswer =
  | { readonly kind: 'name'; readonly named: Named | null }
  | ({ readonly kind: 'history' } & History)
  | { readonly kind: 'flood'; readonly seconds: number }
  | { readonly kind: 'loggedOut'; readonly message: string };

export const resolveAddress = (name: string): string => `tg://account/name?name=${name.toLowerCase()}`;

export const historyAddress = (name: string, before: number | null, after: number): string =>
  `tg://account/history?name=${name.toLowerCase()}&before=${before ?? 0}&after=${after}&limit=${pageMessages}`;

/** An account as a place that is asked for addresses, so that its answers are kept, paced and resumed like any others. */
export const askAccount =
  (client: AccountClient): Ask =>
  async (address) => {
    const answer = await answerOf(client, new URL(address));
    return {
      status: 0,
      headers: {
        'content-type': 'application/json',
        ...(answer.kind === 'flood' ? { 'retry-after': String(answer.seconds) } : {}),
      },
      body: Buffer.from(JSON.stringify(answer)),
      cut: false,
    };
  };

async function answerOf(client: AccountClient, { pathname, searchParams }: URL): Promise<AccountAnswer> {
  const name = searchParams.get('name') ?? '';
  const number = (key: string): number => Number(searchParams.get(key));
  try {
    if (pathname === '/name') return { kind: 'name', named: await client.resolve(name) };
    const page = { before: number('before'), after: number('after'), limit: number('limit') };
    return { kind: 'history', ...(await client.history(name, page)) };
  } catch (error) {
    if (error instanceof FloodWait) return { kind: 'flood', seconds: error.seconds };
    if (error instanceof NoChannel) return { kind: 'name', named: error.named };
    if (error instanceof LoggedOut) return { kind: 'loggedOut', message: error.message };
    throw error;
  }
}
