import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measures } from '../../src/measures/index.ts';
import { scaled, worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';

/** Arguments of one command, or what a person does between two. */
export type Step = readonly string[] | (() => void);

const lexicon = 'harbour';
/** Claims of the world on shares and on concert. */
const someClaims = ['union-over-league', 'lantern-dominates', 'league-in-concert'];

/** How many times the posts of the world: with half of them every claim but one has the verdict that it has with all. */
const scale = Number(process.env['ISOGLOSS_TEST_SCALE'] ?? '0.5');

/** Files that a project takes in: a simulated world, and beside it all that an import can meet. */
export async function writeFiles(folder: string): Promise<void> {
  await writeWorld(scaled(worldNamed('demo'), scale), 1, folder);
  // Fewer claims of the same types; all of them would take a tenth of the whole comparison.
  const article = readFileSync(join(folder, 'article.html'), 'utf8');
  writeFileSync(
    join(folder, 'short.html'),
    article.replaceAll(/<p[^>]*>(?:Mirela Pashwick|According to Toren|The state outlet).*?<\/p>\n?/g, ''),
  );
  const posts = readFileSync(join(folder, 'posts.ndjson'), 'utf8').trimEnd().split('\n');
  const some = posts
    .filter((_, i) => i % 40 === 0)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  // Edits, greater counters, repeats within the file, rows that are no posts.
  const edits = some.flatMap((post, i): unknown[] => {
    const edited = { ...post, text: `${String(post['text'])} (mended)`, edited: '2025-12-01T00:00:00Z' };
    if (i % 3 === 0) return [edited, { ...edited, text: 'mended twice', edited: '2025-12-02T00:00:00Z' }];
    return [i % 3 === 1 ? { ...post, views: 1_000_000 } : post];
  });
  const lines = [...edits.map((post) => JSON.stringify(post)), 'no post', '{"channel": "late_tram"}'];
  writeFileSync(join(folder, 'edits.ndjson'), `${lines.join('\n')}\n`);
  const shares = ['object_id,account_id,content_id,timestamp_share'];
  for (let i = 0; i < 3000; i++)
    shares.push(`o${(i * 7) % 90},a${(i * 13) % 25},c${i},${1_740_000_000 + ((i * 7919) % 50_000)}`);
  writeFileSync(join(folder, 'shares.csv'), `${shares.join('\n')}\n`);
  // A public group, whose members are counted and never named.
  const messages = Array.from({ length: 60 }, (_, i) => ({
    id: i + 1,
    type: 'message',
    date: new Date(Date.UTC(2025, 3, 1) + i * 600_000).toISOString().slice(0, 19),
    date_unixtime: String(Date.UTC(2025, 3, 1) / 1000 + i * 600),
    from: `Member ${i % 12}`,
    from_id: `user${1000 + (i % 12)}`,
    text: `The Harbour Union keeps its word, says number ${i}, and the ferry is late again at the pier.`,
  }));
  const group = { name: 'Pier talk', type: 'public_supergroup', id: 1_800_000_001, messages };
  writeFileSync(join(folder, 'group.json'), JSON.stringify(group));
}

/**
 * Every measure with every option that takes words of its own: a new measure joins by being there. To look at something
 * else sooner, ISOGLOSS_TEST_MEASURES names those to run, separated by commas.
 */
function measureSteps(copied: string): Step[] {
  const wanted = process.env['ISOGLOSS_TEST_MEASURES']?.split(',');
  const chosen = Object.values(measures).filter(({ name }) => wanted?.includes(name) ?? true);
  return chosen.flatMap((measure) => {
    const objects = measure.options.some(({ flags }) => flags.startsWith('--object '))
      ? ['text', 'url', 'forward', 'hashtags', 'media', 'shares', 'any', 'term', 'domain'].map((kind) => [
          '--object',
          kind,
        ])
      : [[]];
    const own =
      measure.plain === true
        ? [[], ['--community', 'state,harbour-side']]
        : [
            ['--lexicon', lexicon],
            ['--lexicon', lexicon, '--by', 'week', '--community', 'harbour-side'],
            [],
            ...(measure.sites === true
              ? [
                  ['--domain', 'zavaria.example'],
                  ['--domain', 'zavaria.example', '--by', 'community'],
                  ['--by', 'domain'],
                  ['--cluster', copied],
                  ['--by', 'cluster'],
                ]
              : []),
            ...(measure.options.some(({ flags }) => flags.startsWith('--of '))
              ? [['--of', 'harbour-side', '--against', 'mountain-side']]
              : []),
          ];
    return [
      ...own.map((options) => ['measure', measure.name, ...options, '--json']),
      // Some measures take fewer kinds, and say so: that is compared too.
      ...objects
        .filter((options) => options.length > 0)
        .map((options) => [
          'measure',
          measure.name,
          ...options,
          ...(options.includes('term') ? ['--lexicon', lexicon] : []),
          '--json',
        ]),
    ];
  });
}

/** The first post of the text that stands in most channels. */
function postWithCopies(path: string): string {
  type Post = Record<'channel' | 'id' | 'text', unknown>;
  const copies = new Map<string, { first: Post; channels: Set<unknown> }>();
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n')) {
    const post = JSON.parse(line) as Post;
    const text = String(post.text);
    const { channels } = copies.get(text) ?? { channels: new Set() };
    if (text.split(' ').length >= 8)
      copies.set(text, { first: copies.get(text)?.first ?? post, channels: channels.add(post.channel) });
  }
  const [most] = [...copies.values()].sort((a, b) => b.channels.size - a.channels.size);
  if (most === undefined || most.channels.size < 2) throw new Error('no text stands in two channels');
  return `${String(most.first.channel)}/${String(most.first.id)}`;
}

/** All that a person does with a project, in order. */
export function steps(folder: string): Step[] {
  const file = (name: string): string => join(folder, name);
  const imports = [
    'posts.ndjson',
    'edits.ndjson',
    'telegram-desktop/part/result.json',
    'group.json',
    'shares.csv',
  ];
  return [
    ...imports.map((name) => ['import', file(name), '--json']),
    // Another way round, and once more: nothing changes.
    ['import', file('telegram-desktop/full/result.json'), '--json'],
    ['import', file('posts.ndjson'), '--json'],
    ['channels', '--json'],
    ['channels'],
    ['lexicon', lexicon],
    ['search', 'Harbour Union', '--json'],
    ['search', 'harbour*', '--limit', '5', '--json'],
    ['search', 'ferry', '--community', 'harbour-side', '--json'],
    ['verify', '--json'],
    ...measureSteps(postWithCopies(file('posts.ndjson'))),
    ['statements', '--corpus', '--limit', '300', '--json'],
    ['statements', file('article.html'), '--json'],
    ['claims', 'list'],
    ['claims', 'test', '--json'],
    ['claims', 'seal'],
    // All of them once, above: what is said of some tells the rest.
    ['claims', 'test', ...someClaims],
    [
      'code',
      lexicon,
      '--coder',
      'first',
      '--out',
      file('code.csv'),
      '--matched',
      '30',
      '--near',
      '10',
      '--unmatched',
      '20',
    ],
    () => fillCodings(file('code.csv')),
    ['code', lexicon, '--in', file('code.csv'), '--coder', 'first'],
    ['code', lexicon],
    ['check', file('short.html'), '--out', file('out/check'), '--json'],
    ['report', '--out', file('out/report'), '--coordination', 'text:3600,forward:60'],
    ['export', 'csv', '--out', file('out/csv')],
    ['export', 'parquet', '--out', file('out/parquet')],
    ['export', 'gexf', '--out', file('out/gexf')],
    ['export', 'graphml', '--network', 'forward', '--out', file('out/forward')],
    ['export', 'csv', '--network', 'domains', '--out', file('out/domains')],
    ['erase', 'channel', 'late_tram', '--reason', 'asked for'],
    ['erase', 'author', 'user1003', '--reason', 'asked for'],
    ['verify', '--json'],
    ['channels', '--json'],
    ['search', 'Harbour Union', '--json'],
    ['measure', 'share', '--lexicon', lexicon, '--json'],
    ['measure', 'near-duplicates', '--json'],
    ['measure', 'statements', '--json'],
    ['import', file('posts.ndjson'), '--json'],
    ['import', file('group.json'), '--json'],
    ['claims', 'test', ...someClaims, '--json'],
    ['verify', '--json'],
  ];
}

/** As a reader would leave it: a code in every row. */
function fillCodings(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replaceAll(
      /^(\d+),([^,\n]+),"",/gm,
      (_, n: string, key: string) => `${n},${key},${Number(n) % 4 === 0 ? 4 : 1},`,
    ),
  );
}
