import type { Channel } from './channels.ts';
import { ClaimTally, type ClaimTruth } from './claims.ts';
import { type SentenceTruth, SentenceTally } from './sentences.ts';
import type { SharedObject, Use } from './objects.ts';
import type { SimulatedPost, WorldEvent } from './events.ts';
import type { EventSpec, FlowSpec, GroupSpec, WorldSpec } from './spec.ts';

/** True counts of one lexicon, over posts that are not forwards unless they say so; an album is one post. */
interface LexiconCounts {
  /** Posts with at least one form that the lexicon lists, outside its excluded phrases. */
  posts: number;
  /** Of these, the first of each text in its channel. */
  distinct: number;
  /** Forwards that match. */
  forwards: number;
  /** The matching posts by what they mean: own words, another's, against it, or another sense (a false match). */
  own: number;
  quoted: number;
  mocked: number;
  other: number;
  /** Posts that use it only in forms that the lexicon does not list: what recall loses. */
  unlisted: number;
  /** Posts with no other occurrence than inside an excluded phrase: no match. */
  excluded: number;
}

export interface Counted {
  readonly published: LexiconCounts;
  readonly held: LexiconCounts;
}

export interface ChannelTruth {
  readonly channel: string;
  readonly handle: string;
  readonly community: string;
  readonly language: string;
  published: number;
  held: number;
  deleted: number;
  outage: number;
  /** held / published. */
  completeness: number;
  /** First id ever given and the last one. */
  readonly ids: [number, number];
  forwards: number;
  distinct: number;
  albums: number;
  /** Items of albums beyond the first, and service items: ids that are no post of their own. */
  albumItems: number;
  serviceItems: number;
  wordless: number;
  bulk: number;
  readonly resolution: number;
  readonly postsPerDay: number;
  readonly outages: readonly { readonly from: string; readonly to: string }[];
}

export interface CascadeTruth {
  /** Objects carried by at least three channels of at least two communities. */
  cascades: number;
  /** Of these, by the community of the channel that published first. */
  readonly originCommunity: Record<string, number>;
}

export interface Truth {
  readonly version: 1;
  readonly world: string;
  readonly from: string;
  readonly to: string;
  readonly posts: { published: number; held: number; forwards: number };
  readonly channels: readonly ChannelTruth[];
  /** lexicon → community → channel (by handle). */
  readonly lexicons: Record<string, Record<string, Record<string, Counted>>>;
  readonly objects: Record<SharedObject['kind'], number>;
  readonly groups: readonly (GroupSpec & { readonly objects: number })[];
  readonly flows: readonly (FlowSpec & { readonly objects: number })[];
  readonly events: readonly EventSpec[];
  readonly cascades: CascadeTruth;
  readonly claims: Record<string, ClaimTruth>;
  /** What is true of each claim of the article, in its order; empty where the world has none. */
  readonly article: readonly SentenceTruth[];
}

const zero = (): LexiconCounts => ({
  posts: 0,
  distinct: 0,
  forwards: 0,
  own: 0,
  quoted: 0,
  mocked: 0,
  other: 0,
  unlisted: 0,
  excluded: 0,
});

function count(into: LexiconCounts, use: Use, forward: boolean, distinct: boolean): void {
  if (use.stance === 'excluded') {
    if (!forward) into.excluded += 1;
  } else if (!use.listed) {
    if (!forward) into.unlisted += 1;
  } else if (forward) into.forwards += 1;
  else {
    into.posts += 1;
    if (distinct) into.distinct += 1;
    into[use.stance] += 1;
  }
}

const iso = (seconds: number): string => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** Counts a world's truth as it goes by. Memory: one row a channel and lexicon. */
export class TruthCounter {
  readonly #spec: WorldSpec;
  readonly #channels: ChannelTruth[];
  readonly #lexicons: Record<string, Record<string, Record<string, Counted>>> = {};
  readonly #cells: Counted[][];
  readonly #objects: Record<SharedObject['kind'], number> = { story: 0, flow: 0, repeat: 0, group: 0 };
  readonly #named = new Map<string, number>();
  readonly #cascades: CascadeTruth = { cascades: 0, originCommunity: {} };
  readonly #communities: string[];
  readonly #claims: Map<string, ClaimTally>;
  readonly #article: readonly SentenceTally[];

  constructor(spec: WorldSpec, channels: readonly Channel[]) {
    this.#spec = spec;
    this.#communities = channels.map((channel) => channel.spec.community);
    this.#channels = channels.map((channel) => ({
      channel: channel.key,
      handle: channel.spec.handle,
      community: channel.spec.community,
      language: channel.spec.language,
      published: 0,
      held: 0,
      deleted: 0,
      outage: 0,
      completeness: 0,
      ids: [channel.firstId, channel.firstId],
      forwards: 0,
      distinct: 0,
      albums: 0,
      albumItems: 0,
      serviceItems: 0,
      wordless: 0,
      bulk: 0,
      resolution: channel.spec.habit.stamps,
      postsPerDay: channel.postsPerDay,
      outages: channel.outages.map((gap) => ({ from: iso(gap.from), to: iso(gap.to) })),
    }));
    this.#cells = spec.lexicons.map((lexicon) => {
      const byCommunity: Record<string, Record<string, Counted>> = {};
      this.#lexicons[lexicon] = byCommunity;
      return channels.map((channel) => {
        const cell: Counted = { published: zero(), held: zero() };
        (byCommunity[channel.spec.community] ??= {})[channel.spec.handle] = cell;
        return cell;
      });
    });
    this.#claims = new Map(
      Object.entries(spec.claims).map(([id, planted]) => [id, new ClaimTally(spec, planted)]),
    );
    this.#article = (spec.article?.sentences ?? []).map((sentence) => new SentenceTally(spec, sentence));
  }

  add(event: WorldEvent): void {
    if (event.kind === 'post') this.#addPost(event);
    else this.#addObject(event.object);
  }

  #addPost(post: SimulatedPost): void {
    const row = this.#channels[post.channel.index];
    if (row === undefined) throw new RangeError(`no channel ${post.channel.key}`);
    row.published += 1;
    if (post.missing === null) row.held += 1;
    else row[post.missing] += 1;
    row.ids[1] = (post.records[0]?.id ?? 0) + post.items - 1;
    if (post.forward) row.forwards += 1;
    if (post.distinct) row.distinct += 1;
    if (post.items > 1) row.albums += 1;
    row.albumItems += post.items - 1;
    row.serviceItems += post.service.length;
    if (post.wordless) row.wordless += 1;
    if (post.bulk) row.bulk += 1;
    for (const use of post.uses) {
      const cell = this.#cells[use.lexicon]?.[post.channel.index];
      if (cell === undefined) continue;
      count(cell.published, use, post.forward, post.distinct);
      if (post.missing === null) count(cell.held, use, post.forward, post.distinctHeld);
    }
    for (const tally of this.#claims.values()) tally.add(post);
    for (const tally of this.#article) tally.add(post);
  }

  #addObject(object: SharedObject): void {
    this.#objects[object.kind] += 1;
    for (const tally of this.#article) tally.addObject(object, this.#communities);
    const name = `${object.kind} ${object.name}`;
    this.#named.set(name, (this.#named.get(name) ?? 0) + 1);
    const channels = new Set(object.members.map((m) => m.channel));
    const communities = new Set([...channels].map((c) => this.#communities[c]));
    if (channels.size < 3 || communities.size < 2) return;
    this.#cascades.cascades += 1;
    const first = object.members.reduce((a, b) => (b.time < a.time ? b : a));
    const origin = this.#communities[first.channel] ?? '';
    const known = this.#cascades.originCommunity;
    known[origin] = (known[origin] ?? 0) + 1;
  }

  result(): Truth {
    const spec = this.#spec;
    for (const row of this.#channels) row.completeness = row.published === 0 ? 1 : row.held / row.published;
    const sum = (key: 'published' | 'held' | 'forwards'): number =>
      this.#channels.reduce((total, row) => total + row[key], 0);
    const start = Date.parse(`${spec.from}T00:00:00Z`) / 1000;
    return {
      version: 1,
      world: spec.name,
      from: iso(start),
      to: iso(start + spec.days * 86_400),
      posts: { published: sum('published'), held: sum('held'), forwards: sum('forwards') },
      channels: this.#channels,
      lexicons: this.#lexicons,
      objects: this.#objects,
      groups: spec.groups.map((g) => ({ ...g, objects: this.#named.get(`group ${g.name}`) ?? 0 })),
      flows: spec.flows.map((f) => ({ ...f, objects: this.#named.get(`flow ${f.name}`) ?? 0 })),
      events: spec.events,
      cascades: this.#cascades,
      claims: Object.fromEntries([...this.#claims].map(([id, tally]) => [id, tally.result()])),
      article: this.#article.map((tally) => tally.result()),
    };
  }
}
