import { unknownLexicon } from '../messages/unknown.ts';
import { compileLexicon } from '../store/derive/lexicon.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { postsByKey, spansOf } from '../store/queries/posts.ts';
import { variantCounts } from '../store/queries/variants.ts';
import { maskText } from '../text/mask.ts';
import type { Study } from './study.ts';

/** One spelling of a vocabulary, what it matched, and a few posts of it. */
export interface VariantRow {
  variant: string;
  term: string;
  form: string;
  literals: readonly string[];
  posts: number;
  texts: number;
  channels: number;
  examples: { channel: string; id: number; date: string; before: string; match: string; after: string }[];
}

export interface LexiconFound {
  readonly lexicon: string;
  readonly author: string | null;
  readonly sources: readonly string[];
  readonly date: string | null;
  readonly rows: readonly VariantRow[];
}

/** For each spelling of a vocabulary how many posts it matched, and as many of them as are wanted. */
export async function lexiconFound(
  { project, context: { driver } }: Study,
  name: string,
  wanted: (variant: string, place: number) => number,
): Promise<LexiconFound> {
  const source = project.lexicons[name];
  if (source === undefined) throw unknownLexicon(name, project);
  const lexicon = await compileLexicon(driver, name, source);
  const { run, variants: counts } = await variantCounts(driver, lexicon);
  const names = await channelNames(driver, project);
  const studied = new Set(Object.keys(project.channels).map((n) => n.toLowerCase()));
  const rows: VariantRow[] = [];
  for (const [i, variant] of lexicon.variants.entries()) {
    const found = counts.find((row) => row.term === i);
    const limit = wanted(variant.variant, i);
    const keys =
      limit === 0
        ? []
        : await driver.query<{ channel: string; id: number }>(
            `SELECT channel, id FROM {db:Identifier}.matches WHERE run = {run:UInt64} AND term = {term:UInt32}
       ORDER BY cityHash64(channel, id, {seed:UInt64}), channel, id LIMIT {limit:UInt32}`,
            { parameters: { run, term: i, seed: project.seed, limit } },
          );
    const posts = await postsByKey(driver, keys);
    const spans = await spansOf(
      driver,
      posts.map((post) => post.text),
      variant.literals,
    );
    rows.push({
      variant: variant.variant,
      term: variant.term,
      form: variant.form,
      literals: variant.literals,
      posts: found?.posts ?? 0,
      texts: found?.texts ?? 0,
      channels: found?.channels ?? 0,
      examples: posts.map((post, k) => {
        const [start, end] = spans[k]?.[0] ?? [0, 0];
        const show = (text: string): string => maskText(text, studied).replaceAll(/\s+/g, ' ');
        return {
          channel: names.of(post.channel).handle || post.channel,
          id: post.id,
          date: post.date,
          before: show(post.text.slice(Math.max(0, start - 60), start)),
          match: post.text.slice(start, end),
          after: show(post.text.slice(end, end + 60)),
        };
      }),
    });
  }
  return {
    lexicon: name,
    author: source.author ?? null,
    sources: source.sources ?? [],
    date: source.date ?? null,
    rows,
  };
}
