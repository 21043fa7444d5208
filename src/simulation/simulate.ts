import { Agenda } from './agenda.ts';
import { type Channel, drawChannels, startOf } from './channels.ts';
import { type Random, uniformInteger, chance, poisson, uniform } from './draws.ts';
import type { SimulatedPost, World, WorldEvent } from './events.ts';
import { day, hour, hoursOfDays, momentOf, onItsClock, onsetsOf } from './habits.ts';
import { drawTopic } from './language/compose.ts';
import {
  type OpenObject,
  type Outlet,
  type Planned,
  type Use,
  openObject,
  outletsOf,
  planGroupObject,
  planStory,
} from './objects.ts';
import { ownPosts } from './own-posts.ts';
import { type Rendered, records, renderOwn, renderShare } from './render.ts';
import type { Topic, WorldSpec } from './spec.ts';
import { takersOf } from './takers.ts';
import { drawUses, whyMissing } from './uses.ts';

export interface SimulationOptions {
  /** Without texts (times, objects and uses only) a world is drawn several times faster. Default true. */
  readonly texts?: boolean;
}

/**
 * Draws a world. Memory holds the channels and what is planned for the next days, whatever the number of posts.
 * The same specification and the same state of `random` give the same world.
 */
export function simulateWorld(spec: WorldSpec, random: Random, options: SimulationOptions = {}): World {
  const channels = drawChannels(spec, random);
  return {
    spec,
    channels,
    [Symbol.iterator]: () => new Simulation(spec, random, channels, options.texts ?? true).run(),
  };
}

const noText: Rendered = { body: '', text: '', rewording: null, url: null };

class Simulation {
  readonly #spec: WorldSpec;
  readonly #random: Random;
  readonly #channels: readonly Channel[];
  readonly #texts: boolean;
  readonly #agenda = new Agenda<Planned>();
  readonly #nextId: number[];
  readonly #outlets: readonly (readonly Outlet[])[];
  readonly #start: number;
  readonly #end: number;
  readonly #open = new Set<OpenObject>();
  #objects = 0;

  constructor(spec: WorldSpec, random: Random, channels: readonly Channel[], texts: boolean) {
    this.#spec = spec;
    this.#random = random;
    this.#channels = channels;
    this.#texts = texts;
    this.#nextId = channels.map((channel) => channel.firstId);
    this.#outlets = channels.map((channel) => outletsOf(spec, channel, channels));
    this.#start = startOf(spec);
    this.#end = this.#start + spec.days * day;
  }

  *run(): Generator<WorldEvent> {
    for (let d = 0; d < this.#spec.days; d += 1) {
      this.#planDay(d);
      const midnight = this.#start + (d + 1) * day;
      for (let next = this.#agenda.peek(); next !== undefined && next.time < midnight; ) {
        this.#agenda.pop();
        yield this.#publish(next);
        if (next.object !== null && this.#settle(next.object)) {
          yield { kind: 'object', object: next.object };
        }
        next = this.#agenda.peek();
      }
    }
    for (const object of this.#open) {
      if (object.members.length > 0) yield { kind: 'object', object };
    }
    this.#open.clear();
  }

  #planDay(d: number): void {
    const { stories, groups } = this.#spec;
    const random = this.#random;
    const start = this.#start + d * day;
    const busy = hoursOfDays('round-the-clock', start, 1, this.#spec.offset);
    for (const story of stories) {
      for (const onset of onsetsOf(random, story, start, busy))
        this.#plan(planStory(random, this.#spec, story, this.#channels, this.#newId('s'), onset));
    }
    for (const group of groups) {
      for (let n = poisson(random, group.perDay); n > 0; n -= 1) {
        const onset = momentOf(random, start, busy);
        this.#plan(planGroupObject(random, this.#spec, group, this.#channels, this.#newId('g'), onset));
      }
    }
    for (const channel of this.#channels) this.#plan(ownPosts(random, channel, d, start));
  }

  #newId(letter: string): string {
    this.#objects += 1;
    return `${letter}${String(this.#objects)}`;
  }

  #plan(list: readonly Planned[]): void {
    for (const planned of list) {
      if (planned.time >= this.#end) continue;
      if (planned.object !== null) {
        planned.object.pending += 1;
        this.#open.add(planned.object);
      }
      this.#agenda.push(planned);
    }
  }

  /** True when the last of those who carry it has posted. */
  #settle(object: OpenObject): boolean {
    object.pending -= 1;
    if (object.pending > 0) return false;
    this.#open.delete(object);
    return true;
  }

  #publish(planned: Planned): SimulatedPost {
    const channel = this.#channel(planned.channel);
    const random = this.#random;
    const { spec } = channel;
    const own = planned.form === 'own';
    const wordless = own && chance(random, spec.wordless ?? 0);
    const topic = planned.object?.topic ?? drawTopic(random, spec.topics);
    const uses =
      planned.object?.uses ?? (wordless ? [] : drawUses(random, this.#spec, channel, planned.time));
    let rendered = noText;
    if (this.#texts && !wordless) {
      rendered =
        planned.object === null || planned.form === 'own'
          ? renderOwn(random, this.#spec, channel, topic, uses)
          : renderShare(random, this.#spec, channel, planned.object, planned.form);
    }

    const service: number[] = [];
    let id = this.#nextId[channel.index] ?? 0;
    while (chance(random, this.#spec.observation.service ?? 0)) {
      service.push(id);
      id += 1;
    }
    const album = own && chance(random, spec.albums ?? 0);
    const items = album ? 2 + uniformInteger(random, 6) : 1;
    this.#nextId[channel.index] = id + items;
    const pictured = album || wordless || chance(random, 0.3);
    const media = pictured ? (chance(random, 0.7) ? 'photo' : 'video') : null;

    const missing = whyMissing(random, this.#spec, channel, planned.time, uses);
    const forward = planned.form === 'forward' ? (planned.object?.origin ?? null) : null;
    const object =
      planned.object ?? (own && !wordless ? this.#takeUp(channel, planned, topic, uses, rendered, id) : null);
    if (own && !planned.bulk && chance(random, spec.habit.trains ?? 0)) {
      const next = planned.time + 40 + uniform(random) * 400;
      this.#plan([{ ...planned, time: onItsClock(random, next, spec.habit) }]);
    }
    const copied = planned.form !== 'words' && planned.form !== 'link';
    const first = planned.form !== 'repeat';
    let firstHeld = first;
    if (object !== null && copied && missing === null) {
      firstHeld = !object.heldOnce.has(channel.index);
      object.heldOnce.add(channel.index);
    }
    object?.members.push({
      channel: channel.index,
      id,
      time: planned.time,
      form: own ? 'source' : planned.form,
      rewording: rendered.rewording,
      held: missing === null,
    });
    return {
      kind: 'post',
      channel,
      records: records(
        random,
        channel,
        rendered,
        { id, time: planned.time, items, media, end: this.#end + hour },
        forward,
        forward === null ? null : this.#channel(forward.channel),
      ),
      items,
      service,
      time: planned.time,
      topic,
      form: planned.form,
      forward: forward !== null,
      wordless,
      bulk: planned.bulk,
      uses,
      object: object?.id ?? null,
      cluster: object === null || !copied ? null : `${object.id}-${spec.language}`,
      rewording: rendered.rewording,
      missing,
      distinct: first && forward === null && !wordless,
      distinctHeld: missing === null && firstHeld && forward === null && !wordless,
    };
  }

  #channel(index: number): Channel {
    const channel = this.#channels[index];
    if (channel === undefined) throw new RangeError(`no channel number ${String(index)}`);
    return channel;
  }

  /** What becomes of a channel's own post: copies by itself, forwards and copies by others. */
  #takeUp(
    channel: Channel,
    planned: Planned,
    topic: Topic,
    uses: readonly Use[],
    rendered: Rendered,
    id: number,
  ): OpenObject | null {
    const random = this.#random;
    const { time } = planned;
    const { found, name } = takersOf(random, channel, this.#outlets[channel.index] ?? [], uses, time);
    const within = found.filter((f) => f.time < this.#end);
    if (within.length === 0) return null;
    const kind = within.every((f) => f.form === 'repeat') ? 'repeat' : 'flow';
    const object = openObject(this.#newId('o'), kind, kind === 'repeat' ? 'repeat' : name, topic, uses, null);
    object.bodies[channel.spec.language] = rendered.body;
    object.origin = { channel: channel.index, id, time, text: rendered.text };
    this.#plan(within.map((f) => ({ ...f, object, bulk: false })));
    return object;
  }
}
