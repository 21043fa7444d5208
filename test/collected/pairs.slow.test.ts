import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { empty, ownStore } from '../store/support.ts';
import { type Held, held, samples, take } from './support.ts';

// The same posts as several programs wrote them: of every two, in both orders, the state is the same, and nothing that
// the richer one tells is gone.
const { store } = await ownStore();
const file = (path: string): string => join(samples ?? '', path);

/** Richest first. */
const sets: Readonly<Record<string, readonly string[]>> = {
  'invented posts of a channel': [
    'telethon-ndjson/edges-made-with-telethon-1.39.jsonl',
    'telegram-tracker/edges_messages.json',
    '4cat-telegram/edges.ndjson',
    // Of equal worth; 4CAT's table calls a voice message a sound.
    'telegram-tracker/edges_msgs_dataset.csv',
    '4cat-telegram/edges.csv',
  ],
  'a real page': [
    'tme-page/sherlock-telegram/channel_feed.html',
    'minet-csv/durov.csv',
    'tg-archive/durov.sqlite',
    'tg-archive/durov-messages.csv',
    'snscrape-jsonl/durov.jsonl',
  ],
};

async function after(...paths: string[]): Promise<Held[]> {
  await empty(store);
  for (const path of paths) await take(store, file(path));
  return held(store);
}

const parts = [
  'text',
  'media',
  'media_ids',
  'options',
  'links',
  'album',
  'views',
  'forwards',
  'reactions',
  'fwd_id',
  'reply_to',
  'reply_channel',
  'edited',
] as const; // prettier-ignore

describe.skipIf(samples === null)('the same posts from two sources', () => {
  const pairs = Object.values(sets).flatMap((files) =>
    files.flatMap((richer, i) => files.slice(i + 1).map((poorer) => [richer, poorer] as const)),
  );
  it.each(pairs)(
    '%s and %s',
    async (richer, poorer) => {
      const alone = new Map((await after(richer)).map((post) => [post.id, post]));
      const one = await after(richer, poorer);
      expect(await after(poorer, richer)).toEqual(one);
      for (const post of one) {
        const rich = alone.get(post.id);
        if (rich === undefined) continue;
        for (const part of parts) {
          const told = rich[part];
          const nothing = [null, '', 0, '1970-01-01 00:00:00'].includes(told as string | number | null);
          if (nothing || (Array.isArray(told) && told.length === 0)) continue;
          expect([post.id, part, post[part]]).toEqual([post.id, part, told]);
        }
      }
    },
    60_000,
  );
});
