import type { Channel } from './channels.ts';
import type { SimulatedPost } from './events.ts';

interface Entity {
  readonly type: 'plain' | 'mention' | 'link';
  readonly text: string;
}

/** Telegram Desktop cuts a text at its handles and links. */
function entities(text: string): Entity[] {
  const out: Entity[] = [];
  let from = 0;
  for (const found of text.matchAll(/@\w+|https:\/\/\S+/g)) {
    if (found.index > from) out.push({ type: 'plain', text: text.slice(from, found.index) });
    out.push({ type: found[0].startsWith('@') ? 'mention' : 'link', text: found[0] });
    from = found.index + found[0].length;
  }
  if (from < text.length) out.push({ type: 'plain', text: text.slice(from) });
  return out;
}

/**
 * One channel as Telegram Desktop's `result.json` has it: one message for each item of an album, no views, local
 * times beside epoch seconds, `text` a string or a list of strings and entities.
 */
export class DesktopExport {
  readonly #channel: Channel;
  readonly #offset: number;
  #first = true;

  constructor(channel: Channel, offset: number) {
    if (channel.spec.platformId === undefined) {
      throw new RangeError(`${channel.spec.handle} has no platformId, which an export names it by`);
    }
    this.#channel = channel;
    this.#offset = offset;
  }

  head(): string {
    const { key, spec } = this.#channel;
    const name = JSON.stringify(spec.title);
    return `{\n "name": ${name},\n "type": "public_channel",\n "id": ${key},\n "messages": [`;
  }

  tail(): string {
    return '\n ]\n}\n';
  }

  messages(post: SimulatedPost): string {
    const list = post.service.map((id) => this.#service(id, post.time));
    if (post.missing === null) {
      for (const record of post.records) list.push(this.#message(record));
    }
    return list
      .map((message) => {
        const text = JSON.stringify(message, null, 1).replaceAll('\n', '\n  ');
        const comma = this.#first ? '' : ',';
        this.#first = false;
        return `${comma}\n  ${text}`;
      })
      .join('');
  }

  #times(name: string, seconds: number): Record<string, string> {
    const local = new Date((seconds + this.#offset * 3600) * 1000).toISOString().slice(0, 19);
    return { [name]: local, [`${name}_unixtime`]: String(seconds) };
  }

  #service(id: number, time: number): Record<string, unknown> {
    return {
      id,
      type: 'service',
      ...this.#times('date', Math.floor(time)),
      actor: this.#channel.spec.title,
      actor_id: `channel${this.#channel.key}`,
      action: 'pin_message',
      text: '',
      text_entities: [],
    };
  }

  #message(record: SimulatedPost['records'][number]): Record<string, unknown> {
    const list = entities(record.text);
    const plain = list.every((entity) => entity.type === 'plain');
    const from = this.#channel.spec.title;
    const picture = record.media?.[0];
    return {
      id: record.id,
      type: 'message',
      ...this.#times('date', Date.parse(record.date) / 1000),
      ...(record.edited === undefined ? {} : this.#times('edited', Date.parse(record.edited) / 1000)),
      from,
      from_id: `channel${this.#channel.key}`,
      ...(record.forwardedFrom === undefined ? {} : { forwarded_from: record.forwardedFrom }),
      ...(picture === 'photo'
        ? {
            photo: '(File not included. Change data exporting settings to download.)',
            width: 1280,
            height: 720,
          }
        : {}),
      ...(picture === 'video'
        ? {
            file: '(File not included. Change data exporting settings to download.)',
            media_type: 'video_file',
            mime_type: 'video/mp4',
            duration_seconds: 30,
          }
        : {}),
      text: plain ? record.text : list.map((entity) => (entity.type === 'plain' ? entity.text : entity)),
      text_entities: list,
      ...(record.reactions === undefined || record.reactions === 0
        ? {}
        : { reactions: [{ type: 'emoji', count: record.reactions, emoji: '👍' }] }),
    };
  }
}
