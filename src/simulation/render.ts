import type { Post } from '../model/post.ts';
import type { Channel } from './channels.ts';
import { type Random, uniformInteger, chance, waiting, lognormal, uniform } from './draws.ts';
import { day, hour } from './habits.ts';
import { drawEmoji, layOut, lead, more, say, tail } from './language/compose.ts';
import { type Rewording, reword } from './language/rewording.ts';
import { spell } from './language/orthography.ts';
import type { OpenObject, ShareForm, Use } from './objects.ts';
import type { Language, Topic, WorldSpec } from './spec.ts';

export interface Rendered {
  /** Without the signature: what others copy. */
  readonly body: string;
  /** As it stands in the channel. */
  readonly text: string;
  readonly rewording: Rewording | null;
  readonly url: string | null;
}

function useSentences(random: Random, spec: WorldSpec, language: Language, uses: readonly Use[]): string[] {
  return uses.map((use) => say(random, spec.lexicons[use.lexicon] ?? '', language, use.stance, use.listed));
}

/** A text of a channel's own making: two to five sentences. */
function writeBody(
  random: Random,
  spec: WorldSpec,
  channel: Channel,
  topic: Topic,
  uses: readonly Use[],
  opening: string | null = null,
): string {
  const { language } = channel.spec;
  const said = useSentences(random, spec, language, uses);
  const news = said.length === 0 || opening !== null || chance(random, 0.6);
  const sentences = news ? [opening ?? lead(random, language, topic)] : [];
  const rest = more(random, language, topic, 1 + uniformInteger(random, said.length === 0 ? 3 : 2));
  sentences.push(...(news ? [...rest, ...said] : [...said, ...rest]));
  if (chance(random, 0.2)) sentences.push(tail(random, language));
  const text = layOut(random, sentences);
  return language === 'fa' ? spell(random, text, channel.orthography) : text;
}

function sign(random: Random, channel: Channel, body: string): string {
  const front = channel.spec.emoji === true && chance(random, 0.5) ? `${drawEmoji(random)} ${body}` : body;
  return channel.spec.signature === undefined ? front : `${front}\n\n${channel.spec.signature}`;
}

export function renderOwn(
  random: Random,
  spec: WorldSpec,
  channel: Channel,
  topic: Topic,
  uses: readonly Use[],
): Rendered {
  const body = writeBody(random, spec, channel, topic, uses);
  return { body, text: sign(random, channel, body), rewording: null, url: null };
}

/** The text that all copies of an object in one language come from: three to five sentences. */
function sourceBody(random: Random, spec: WorldSpec, channel: Channel, object: OpenObject): string {
  const { language } = channel.spec;
  const known = object.bodies[language];
  if (known !== undefined) return known;
  const text = layOut(random, [
    lead(random, language, object.topic),
    ...more(random, language, object.topic, 3),
    ...useSentences(random, spec, language, object.uses),
  ]);
  const body = language === 'fa' ? spell(random, text, channel.orthography) : text;
  object.bodies[language] = body;
  return body;
}

/** A post that carries a shared object, in its form. */
export function renderShare(
  random: Random,
  spec: WorldSpec,
  channel: Channel,
  object: OpenObject,
  form: ShareForm,
): Rendered {
  const { language } = channel.spec;
  if ((form === 'forward' || form === 'repeat') && object.origin !== null) {
    return { body: object.origin.text, text: object.origin.text, rewording: null, url: null };
  }
  if (form === 'words' || form === 'link') {
    const opening = (object.leads[language] ??= lead(random, language, object.topic));
    const body = writeBody(random, spec, channel, object.topic, object.uses, opening);
    if (object.url === null) return { body, text: sign(random, channel, body), rewording: null, url: null };
    const url = chance(random, 0.3) ? `${object.url}?utm_source=${channel.spec.handle}` : object.url;
    const behind = chance(random, 0.5);
    const text = sign(random, channel, behind ? body : `${body}\n${url}`);
    return { body, text, rewording: null, url: behind ? url : null };
  }
  const source = sourceBody(random, spec, channel, object);
  if (form === 'reworded') {
    const { text, rewording } = reword(random, source, language);
    const signature = channel.spec.signature;
    return {
      body: text,
      text: signature === undefined ? text : `${text}\n\n${signature}`,
      rewording,
      url: null,
    };
  }
  const text = sign(random, channel, source);
  return { body: source, text, rewording: form === 'source' ? null : 'exact', url: null };
}

function iso(seconds: number, resolution: number): string {
  const stamp = Math.floor(seconds / resolution) * resolution;
  return `${new Date(stamp * 1000).toISOString().slice(0, 19)}Z`;
}

/** Views reached at an age: nine tenths of them within a day. */
function viewsAt(random: Random, reach: number, age: number): number {
  return Math.round(lognormal(random, reach, 0.35) * (1 - Math.exp(-age / (10 * hour))));
}

export interface Placed {
  readonly id: number;
  readonly time: number;
  /** Items of an album; 1 for any other post. */
  readonly items: number;
  readonly media: string | null;
  /** Last moment of the collection. */
  readonly end: number;
}

/** The records of one post as its source gives them: one, or one for each item of an album. */
export function records(
  random: Random,
  channel: Channel,
  rendered: Rendered,
  placed: Placed,
  forward: OpenObject['origin'],
  origin: Channel | null,
): Post[] {
  const { spec } = channel;
  const stamps = spec.habit.stamps;
  const seen = Math.min(placed.end, placed.time + 1200 * uniform(random));
  const last = Math.min(placed.end, Math.max(seen, placed.time + waiting(random, 4 * day)));
  const views = channel.reach === null ? null : viewsAt(random, channel.reach, last - placed.time);
  const edited = forward === null && chance(random, 0.03) ? placed.time + 60 + uniform(random) * 7000 : null;
  const items = spec.albumRecords === 'items' ? placed.items : 1;
  // A page that joins an album says so by a mark, and one time in ten shows a picture like any other.
  const joined = placed.items > 1 && items === 1 && !chance(random, 0.1);
  const kinds = [...(joined ? ['album'] : []), ...(placed.media === null ? [] : [placed.media])];
  const out: Post[] = [];
  for (let i = 0; i < items; i += 1) {
    out.push({
      channel: channel.key,
      ...(spec.platformId === undefined ? {} : { handle: spec.handle }),
      title: spec.title,
      id: placed.id + i,
      date: iso(placed.time, stamps),
      ...(edited === null || edited > placed.end ? {} : { edited: iso(edited, 1) }),
      text: i === 0 ? rendered.text : '',
      ...(kinds.length === 0 ? {} : { media: kinds }),
      ...(items > 1 ? { album: String(placed.id) } : {}),
      ...(forward === null || origin === null
        ? {}
        : {
            forwardedFrom: origin.spec.title,
            forwardedFromId: origin.key,
            forwardedId: forward.id,
            forwardedDate: iso(forward.time, 1),
          }),
      ...(views === null ? {} : { views, reactions: Math.floor(views * 0.02 * uniform(random)) }),
      ...(rendered.url === null ? {} : { links: [rendered.url] }),
      firstSeen: iso(seen, 1),
      lastSeen: iso(last, 1),
    });
  }
  return out;
}
