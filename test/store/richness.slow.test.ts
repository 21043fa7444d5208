import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/model/mapping.ts';
import { importInput } from '../../src/store/ingest/import.ts';
import { contents, empty, options, ownStore } from './support.ts';

// The same posts as sources of different worth tell them: in every order the state is the same, and the richest.
const { store } = await ownStore({ emptied: true });

const all = ['channel', 'id', 'date', 'text', 'media', 'links', 'views', 'edited', 'forwardedFrom'] as const;
const mapping = (rank: number, fields: Mapping['fields'] = {}): Mapping => ({
  name: `of rank ${rank}`,
  rank,
  fields: { ...Object.fromEntries(all.map((field) => [field, field])), ...fields },
});

interface File {
  readonly rank: number;
  readonly carried: readonly (typeof all)[number][];
  readonly posts: readonly Readonly<Record<string, unknown>>[];
  /** Fields that this file's mapping reads otherwise. */
  readonly fields?: Mapping['fields'];
}

async function take({ rank, carried, posts, fields }: File): Promise<{ added: number; updated: number }> {
  const lines = posts.map(
    (post) => `${JSON.stringify({ channel: 'quay', date: '2026-01-01T10:00:00Z', ...post })}\n`,
  );
  async function* chunks(): AsyncGenerator<{ first: number; lines: Buffer }> {
    yield { first: 1, lines: Buffer.from(lines.join('')) };
  }
  return importInput(
    store,
    {
      file: `rank-${rank}.ndjson`,
      bytes: 1,
      format: 'ndjson',
      shape: { kind: 'mapped', mapping: mapping(rank, fields), carried },
      chunks: chunks(),
      channels: [],
      skipped: [],
      sha256: () => Promise.resolve(`${rank}`),
    },
    options,
  );
}

const edited = { edited: '2026-01-02T00:00:00Z' };
const api: File = {
  rank: 4,
  carried: ['text', 'media', 'links', 'edited'],
  posts: [
    { id: 1, text: 'The greens lead.\n\nRead more', media: ['photo'], links: ['https://a.example/1'] },
    { id: 2, text: 'The greens lead.', media: [] },
    { id: 3, text: 'The greens lead.', media: ['video'], links: ['https://a.example/3'] },
    { id: 4, media: ['photo'] },
  ],
};
const page: File = {
  rank: 3,
  carried: ['text', 'media', 'links', 'views', 'forwardedFrom'],
  posts: [
    {
      id: 1,
      text: 'The greens lead.\nRead more',
      media: ['photo', 'album'],
      views: 1200,
      forwardedFrom: 'harbour',
    },
    { id: 2, text: 'The greens lead.', media: ['photo'] },
    { id: 3, text: 'The greens won.', links: ['https://c.example/'], ...edited },
    { id: 4, text: 'A caption', media: ['photo'], links: [] },
  ],
};
const poor: File = {
  rank: 1,
  carried: ['text', 'links'],
  posts: [
    { id: 1, text: 'The greens lead.Read more', links: ['https://a.example/1', 'https://b.example/'] },
    { id: 2, text: 'Words of another post' },
    { id: 3, text: 'The greens won.', links: ['https://d.example/'] },
    { id: 5, text: 'Nobody else has it', links: ['https://e.example/'] },
  ],
};

const orders = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, i) => orders(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));

describe('sources of different worth', () => {
  it('in every order: the richest of each part, nothing taken away by what a source lacks, and true edits', async () => {
    for (const order of orders([api, page, poor])) {
      await empty(store);
      for (const file of order) await take(file);
      const { posts, versions } = await contents(store);
      expect(posts).toMatchObject([
        {
          id: 1,
          text: 'The greens lead.\n\nRead more',
          media: ['photo'],
          links: ['https://a.example/1'],
          views: 1200,
          fwd_from: 'harbour',
        },
        // What a rich source tells to be none is none; other words of a poor one are no edit.
        { id: 2, text: 'The greens lead.', media: [] },
        { id: 3, text: 'The greens won.', media: ['video'], links: ['https://c.example/'] },
        // A record without the key of the text tells of none.
        { id: 4, text: 'A caption', media: ['photo'] },
        { id: 5, text: 'Nobody else has it', links: ['https://e.example/'], media: [] },
      ]);
      // Every text as it was written: three of post 1, two of each of the others.
      expect(versions).toHaveLength(9);
    }
  });

  it('white space, and what a poor source has in other words, are counted as no change', async () => {
    await take(page);
    expect(await take(poor)).toMatchObject({ added: 1, updated: 0 });
    const spaced = page.posts.map((post) => ({ ...post, text: String(post['text']).replaceAll(' ', '\n') }));
    expect(await take({ ...page, posts: spaced.slice(1, 2) })).toMatchObject({ added: 0, updated: 0 });
  });

  it('a record of counters with a "text" of another place tells of none', async () => {
    await take(page);
    const counters = { rank: 4, carried: ['views'] as const };
    const nested = { id: 2, views: 9, sticker: { text: 'Hello' }, ...edited };
    await take({ ...counters, posts: [nested] });
    const { posts } = await contents(store);
    expect(posts.find((post) => (post as { id: number }).id === 2)).toMatchObject({
      text: 'The greens lead.',
      views: 9,
    });
    await take({ ...counters, posts: [{ ...nested, text: '' }] });
    const after = await contents(store);
    expect(after.posts.find((post) => (post as { id: number }).id === 2)).toMatchObject({ text: '' });
  });

  it('an edit at a time that cannot be, milliseconds told to be seconds, is none', async () => {
    const file = {
      rank: 2,
      carried: ['text'] as const,
      fields: { edited: { from: 'edited', time: 'epoch' } } as const,
    };
    await take({ ...file, posts: [{ id: 7, text: 'Now', edited: 1767312000 }] });
    await take({ ...file, posts: [{ id: 7, text: 'Before', edited: 1767225600000 }] });
    const { posts } = await contents(store);
    expect(posts).toMatchObject([{ id: 7, text: 'Now', edited: '2026-01-02 00:00:00' }]);
  });
});
