import type { ClaimSource } from '../model/project.ts';
import type { SimulatedPost } from './events.ts';
import type { Counted } from './counted.ts';
import type { WorldSpec } from './spec.ts';
import { seen } from './uses.ts';

/** Posts read of every channel. */
const read = 300;

interface Channel {
  posts: number;
  own: number;
  seen: number;
}

/** In which part of each community's channels a vocabulary is found in 300 posts, as its true rates have it. */
export class ReachTally {
  readonly #type: ClaimSource['type'];
  readonly #lexicon: number;
  readonly #threshold: number;
  readonly #channels = new Map<string, Map<string, Channel>>();

  constructor(spec: WorldSpec, { type, words, about, within }: ClaimSource, threshold: number) {
    this.#type = type;
    this.#lexicon = spec.lexicons.indexOf(words ?? about ?? '');
    this.#threshold = threshold;
    for (const community of within ?? []) this.#channels.set(community, new Map());
  }

  add(post: SimulatedPost): void {
    const { community, handle } = post.channel.spec;
    const channels = this.#channels.get(community);
    if (channels === undefined || post.forward || !post.distinct) return;
    const channel = channels.get(handle) ?? { posts: 0, own: 0, seen: 0 };
    channels.set(handle, channel);
    channel.posts += 1;
    const uses = post.uses.filter(({ lexicon }) => lexicon === this.#lexicon);
    if (uses.some((use) => use.stance === 'own')) channel.own += 1;
    if (uses.some(seen)) channel.seen += 1;
  }

  /**
   * By occurrence and by own use; of several communities the least decides. Without coded posts a verdict of
   * `ubiquitous` speaks of occurrence alone and says so; that of `penetrates` must be right of both.
   */
  counted(): Counted {
    const found = (of: (channel: Channel) => number): number => {
      const shares = [...this.#channels.values()].map((channels) => {
        const each = [...channels.values()].map((c) => 1 - (1 - of(c) / c.posts) ** read);
        return each.reduce((sum, one) => sum + one, 0) / each.length;
      });
      return Math.min(...shares);
    };
    const occurrence = found((channel) => channel.seen);
    const ownUse = found(({ own }) => own);
    const threshold = this.#threshold;
    return this.#type === 'ubiquitous'
      ? { values: { occurrence }, beside: { ownUse }, threshold, ways: false }
      : { values: { ownUse, occurrence }, threshold, ways: true };
  }
}
