import { Unanswered } from '../response.ts';
import { type AccountClient, FloodWait, type History, LoggedOut, type Named, NoChannel } from './client.ts';
import { plainMessage, type Tl } from './plain.ts';
import type { Session } from './session.ts';

/** One call to Telegram, by its own schema. Errors of the server have a `code` and a `text`. */
export interface Rpc {
  call(request: Tl): Promise<Tl>;
  /** A 64-bit number of its text, as the client writes it. */
  long(text: string): unknown;
  close(): Promise<void>;
}

export interface RpcOptions {
  /** Names resolved before; new ones are handed to `remember`. */
  readonly peers: Session['peers'];
  readonly remember: (peers: Session['peers']) => void;
  /** Whether the history is asked for as an export of the account's data, which Telegram announces to the user. */
  readonly takeout: boolean;
}

/** An account's calls as the little that collecting needs. Persons are left out here, before anything is kept. */
export function accountOver(rpc: Rpc, { peers, remember, takeout }: RpcOptions): AccountClient {
  const book: Record<string, { id: string; accessHash: string }> = { ...peers };
  let export_: unknown = null;

  async function call(request: Tl): Promise<Tl> {
    try {
      return await rpc.call(request);
    } catch (error) {
      throw told(error);
    }
  }

  /** Null where nobody has the name, or it stands for something else than a channel that could be asked for. */
  async function look(name: string): Promise<Named | null> {
    let found: Tl;
    try {
      found = await rpc.call({ _: 'contacts.resolveUsername', username: name });
    } catch (error) {
      if (/^USERNAME_(?:NOT_OCCUPIED|INVALID)$/.test(textOf(error))) return null;
      throw told(error);
    }
    const peer = found['peer'] as Tl;
    if (peer['_'] === 'peerUser') return { kind: 'person', id: '', title: '', restricted: false };
    const chats = found['chats'] as Tl[];
    const chat = chats.find(
      ({ _: kind, id }) => kind === 'channel' && String(id) === String(peer['channelId']),
    );
    if (chat === undefined || chat['broadcast'] !== true)
      return { kind: 'group', id: '', title: '', restricted: false };
    const id = String(chat['id']);
    book[name] = { id, accessHash: String(chat['accessHash']) };
    remember(book);
    return { kind: 'channel', id, title: wordOf(chat['title']), restricted: isRestricted(chat) };
  }

  async function inExport(query: Tl): Promise<Tl> {
    if (!takeout) return call(query);
    export_ ??= (await call({ _: 'account.initTakeoutSession', messageChannels: true }))['id'];
    return call({ _: 'invokeWithTakeout', takeoutId: export_, query });
  }

  return {
    resolve: look,
    async history(name, { before, after, limit }): Promise<History> {
      // A session that is new does not know the names that an older one had resolved.
      const named = book[name] === undefined ? await look(name) : null;
      const peer = book[name];
      if (peer === undefined) throw new NoChannel(name, named);
      const answer = await inExport({
        _: 'messages.getHistory',
        peer: { _: 'inputPeerChannel', channelId: Number(peer.id), accessHash: rpc.long(peer.accessHash) },
        offsetId: before,
        offsetDate: 0,
        addOffset: 0,
        limit,
        maxId: 0,
        minId: after,
        hash: rpc.long('0'),
      });
      const chats = (answer['chats'] ?? []) as Tl[];
      const own = chats.find(({ id }) => String(id) === peer.id);
      const messages = ((answer['messages'] ?? []) as Tl[]).flatMap((one) => plainMessage(one) ?? []);
      return { channel: { id: peer.id, title: wordOf(own?.['title']) }, messages };
    },
    async close() {
      if (export_ !== null) {
        const query = { _: 'account.finishTakeoutSession', success: true };
        await call({ _: 'invokeWithTakeout', takeoutId: export_, query }).catch(() => undefined);
      }
      await rpc.close();
    },
  };
}

/** Restricted for every platform, or for those that are none in particular. */
function isRestricted(chat: Tl): boolean {
  const reasons = (chat['restrictionReason'] ?? []) as Tl[];
  return chat['restricted'] === true && reasons.some(({ platform }) => platform === 'all');
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The server's own word for what it refuses; empty for errors that are not the server's. */
export const textOf = (error: unknown): string => wordOf((error as { readonly text?: unknown } | null)?.text);

const ended = /^(?:AUTH_KEY_|SESSION_|USER_DEACTIVATED|USER_ID_INVALID)/;

/** What an error of the server means for collecting; others stay what they are. */
function told(error: unknown): unknown {
  const text = textOf(error);
  const { seconds, code } = error as { readonly seconds?: number; readonly code?: number };
  if (/^(?:FLOOD_|SLOWMODE_|TAKEOUT_INIT_DELAY)/.test(text)) {
    const written = Number(/_(\d+)$/.exec(text)?.[1]);
    return new FloodWait(seconds ?? (Number.isNaN(written) ? 3600 : written));
  }
  if (code === 401 || ended.test(text)) return new LoggedOut(text, { cause: error });
  if (text !== '') return new Unanswered(text, { cause: error });
  return error;
}
