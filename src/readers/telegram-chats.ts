import type { Chunk } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import { JsonCursor } from './cursor.ts';
import type { Source } from './reader.ts';

const publicTypes: ReadonlySet<unknown> = new Set(['public_channel', 'public_supergroup']);

/** What a chat of an export says of itself, as it stands there. */
export interface ChatHead {
  type: unknown;
  id: unknown;
  name: unknown;
}

function isPublic(head: ChatHead): boolean {
  return publicTypes.has(head.type);
}

/** Refuses an export of one chat that is not public. */
export function refusePrivate(head: ChatHead, file: string): void {
  if (isPublic(head)) return;
  const type = typeof head.type === 'string' ? head.type.replaceAll('_', ' ') : '';
  throw mistake(
    'private-chat',
    type === '' ? message('files.typeless', { file }) : message('files.privateChat', { file, type }),
  );
}

export interface Visitor {
  /** A public chat's messages begin at the cursor: reads all of them. */
  messages(head: ChatHead): AsyncGenerator<Chunk>;
  /** A chat that is not public was stepped over. */
  private(): void;
}

/**
 * Finds the chats of an export (the one chat, or those under `chats.list` and `left_chats.list`) and decides
 * of each, before its first message is read, whether it is public.
 */
export async function* walkChats(
  cursor: JsonCursor,
  source: Source,
  visitor: Visitor,
): AsyncGenerator<Chunk> {
  yield* new Walk(cursor, source, visitor).chat(true);
}

class Walk {
  private readonly cursor: JsonCursor;
  private readonly source: Source;
  /** Null in a pass that looks for the heads alone. */
  private readonly visitor: Visitor | null;
  private readonly heads: ChatHead[] = [];
  private known: readonly ChatHead[] | null = null;
  private index = 0;
  private chats = 0;

  constructor(cursor: JsonCursor, source: Source, visitor: Visitor | null) {
    this.cursor = cursor;
    this.source = source;
    this.visitor = visitor;
  }

  /** One chat; at the top of the file also the account that holds the chats. */
  async *chat(top: boolean): AsyncGenerator<Chunk> {
    const { cursor } = this;
    const head: ChatHead = { type: undefined, id: undefined, name: undefined };
    let read = false;
    for await (const key of cursor.keys()) {
      if (key === 'type' || key === 'id' || key === 'name') {
        head[key] = await cursor.value();
      } else if (key === 'messages') {
        read = true;
        yield* this.messages(head, top);
      } else if (top && (key === 'chats' || key === 'left_chats')) {
        this.chats++;
        for await (const inner of cursor.keys()) {
          if (inner === 'list') yield* this.list();
          else await cursor.skip();
        }
      } else {
        await cursor.skip();
      }
    }
    if (this.visitor === null) this.heads.push(isPublic(head) || top ? head : { ...head, name: undefined });
    else if (top && !read && this.chats === 0) throw this.noChats();
    else if (!top && !read && !isPublic(head)) this.visitor.private();
  }

  private async *list(): AsyncGenerator<Chunk> {
    await this.cursor.expect(91);
    for (let first = true; await this.cursor.element(first); first = false) {
      yield* this.chat(false);
      this.index++;
    }
  }

  private async *messages(head: ChatHead, top: boolean): AsyncGenerator<Chunk> {
    if (this.visitor === null) {
      await this.cursor.skip();
      return;
    }
    const known = head.type === undefined || head.id === undefined ? await this.headOfThis() : head;
    if (top) refusePrivate(known, this.source.name);
    if (isPublic(known) && known.id !== undefined && known.id !== null) {
      yield* this.visitor.messages(known);
    } else {
      this.visitor.private();
      await this.cursor.skip();
    }
  }

  /**
   * In a file whose keys were sorted anew the messages stand before the type of their chat. Then the heads of
   * all chats are read first, in a pass of their own that steps over every message.
   */
  private async headOfThis(): Promise<ChatHead> {
    if (this.known === null) {
      const cursor = new JsonCursor(this.source.open(), this.source.name);
      const walk = new Walk(cursor, this.source, null);
      try {
        for await (const _ of walk.chat(true));
      } finally {
        await cursor.close();
      }
      this.known = walk.heads;
    }
    return this.known[this.index] ?? { type: undefined, id: undefined, name: undefined };
  }

  private noChats(): UserError {
    return mistake('no-chats', message('files.noChats', { name: this.source.name }));
  }
}
