/** Columns of a post's current row. `DateTime` 0 stands for "not known", NULL for "not in this source". */
const postColumns = `
  channel LowCardinality(String),
  id UInt64,
  date DateTime('UTC'),
  edited DateTime('UTC'),
  observed DateTime('UTC'),
  hash FixedString(16),
  text String CODEC(ZSTD(1)),
  norm String DEFAULT isogloss_norm_v1(text) CODEC(ZSTD(1)),
  media Array(LowCardinality(String)),
  album String,
  forward UInt8,
  fwd_from LowCardinality(String),
  fwd_from_id LowCardinality(String),
  fwd_id UInt64,
  fwd_date DateTime('UTC'),
  reply_to UInt64,
  links Array(String),
  author FixedString(16),
  views Nullable(UInt64),
  forwards Nullable(UInt64),
  reactions Nullable(UInt64),
  first_seen DateTime('UTC'),
  handle LowCardinality(String),
  title LowCardinality(String),
  raw FixedString(32),
  import UInt32,
  record UInt64,
  reject LowCardinality(String)`;

export interface Table {
  readonly name: string;
  readonly columns: string;
  readonly engine: string;
  readonly orderBy: string;
  /** How rows are spread over shards; `everywhere` puts small tables on each. */
  readonly shard: string;
}

/** The tables of schema 1. A later schema adds migrations; it never edits this list. */
export const tables: readonly Table[] = [
  {
    name: 'posts',
    columns: postColumns,
    // `import` grows, so no two rows of one key tie: insertion order decides nothing.
    engine: 'ReplacingMergeTree(import)',
    orderBy: '(channel, id)',
    shard: 'cityHash64(channel)',
  },
  {
    // Every version of the posts that were seen with more than one text.
    name: 'post_versions',
    columns: `
      channel LowCardinality(String), id UInt64, hash FixedString(16),
      edited DateTime('UTC'), observed DateTime('UTC'), date DateTime('UTC'),
      text String CODEC(ZSTD(1)), raw FixedString(32), import UInt32, record UInt64,
      seen UInt64 DEFAULT bitShiftLeft(toUInt64(toUnixTimestamp(edited)), 32) + toUnixTimestamp(observed)`,
    engine: 'ReplacingMergeTree(seen)',
    orderBy: '(channel, id, hash)',
    shard: 'cityHash64(channel)',
  },
  {
    name: 'channel_facts',
    columns: `channel String, handle String, title String, kind LowCardinality(String), is_group UInt8, import UInt32`,
    engine: 'ReplacingMergeTree(import)',
    orderBy: 'channel',
    shard: 'everywhere',
  },
  {
    name: 'aliases',
    columns: 'alias String, channel String, import UInt32',
    engine: 'ReplacingMergeTree(import)',
    orderBy: 'alias',
    shard: 'everywhere',
  },
  {
    name: 'imports',
    columns: `seq UInt32, rev UInt32, state LowCardinality(String), file_hash String, entry String, prev String, hash String`,
    engine: 'ReplacingMergeTree(rev)',
    orderBy: 'seq',
    shard: 'everywhere',
  },
  {
    name: 'ledger_posts',
    columns: `import UInt32, record UInt64, channel LowCardinality(String), id UInt64, raw FixedString(32), hash FixedString(16)`,
    engine: 'ReplacingMergeTree',
    orderBy: '(import, record)',
    shard: 'cityHash64(channel)',
  },
  {
    name: 'rejected_rows',
    columns: 'import UInt32, record UInt64, reason String, excerpt String',
    engine: 'ReplacingMergeTree',
    orderBy: '(import, record)',
    shard: 'everywhere',
  },
  {
    // `copies`: how many equal rows a file had. The file with most of them stands, whenever it came.
    name: 'shares',
    columns: `object String, account String, content String, time Int64, import UInt32, record UInt64, copies UInt32 DEFAULT 1`,
    engine: 'ReplacingMergeTree(copies)',
    orderBy: '(object, time, account, content)',
    shard: 'cityHash64(object)',
  },
  {
    // Who shared which object when, of share tables or found in posts: the hashes that coordination joins by.
    // `own` marks a share of the object by the very post that is the object.
    name: 'co_shares',
    columns: `
      run UInt64, object UInt64, time Int64, account UInt64, content UInt64, copies UInt32, own UInt8,
      channel LowCardinality(String), id UInt64`,
    engine: 'MergeTree',
    orderBy: '(run, object, time, account, content)',
    shard: 'object',
  },
  {
    // What measures count: one row a post, with albums, copies and forwards told apart.
    name: 'units',
    columns: `
      corpus UInt64, channel LowCardinality(String), id UInt64, date DateTime('UTC'),
      forward UInt8, worded UInt8, media UInt8, album_item UInt8, first UInt8, text_id UInt64,
      views Nullable(UInt64), age UInt32`,
    engine: 'MergeTree',
    orderBy: '(corpus, channel, id)',
    shard: 'cityHash64(channel)',
  },
  {
    name: 'matches',
    columns: 'run UInt64, term UInt32, channel LowCardinality(String), id UInt64',
    engine: 'MergeTree',
    orderBy: '(run, channel, id, term)',
    shard: 'cityHash64(channel)',
  },
  {
    // Near-duplicates of a corpus: words, boilerplate, texts, their shingles, pairs, clusters. Small beside the posts
    // and joined every way, so each node holds them whole.
    name: 'near_words',
    columns: `
      run UInt64, channel LowCardinality(String), id UInt64, date DateTime('UTC'),
      words Array(String) CODEC(ZSTD(1)), text UInt64`,
    engine: 'MergeTree',
    orderBy: '(run, channel, id)',
    shard: 'everywhere',
  },
  {
    name: 'near_ends',
    columns:
      'run UInt64, channel LowCardinality(String), id UInt64, total UInt32, side UInt8, hashes Array(UInt64)',
    engine: 'MergeTree',
    orderBy: '(run, channel, id)',
    shard: 'everywhere',
  },
  {
    name: 'near_boilerplate',
    columns: `
      run UInt64, channel LowCardinality(String), side UInt8, words UInt8, hash UInt64, texts UInt32, total UInt32,
      phrase String`,
    engine: 'MergeTree',
    orderBy: '(run, channel, side, words)',
    shard: 'everywhere',
  },
  {
    name: 'near_cores',
    columns: `
      run UInt64, text UInt64, channel LowCardinality(String), id UInt64, date DateTime('UTC'),
      words Array(String) CODEC(ZSTD(1))`,
    engine: 'MergeTree',
    orderBy: '(run, text, channel, id)',
    shard: 'everywhere',
  },
  {
    name: 'near_texts',
    columns: 'run UInt64, text UInt64, number UInt32, shingles Array(UInt64)',
    engine: 'MergeTree',
    orderBy: '(run, text)',
    shard: 'everywhere',
  },
  {
    name: 'near_frequencies',
    columns: 'run UInt64, class UInt32, texts UInt32',
    engine: 'MergeTree',
    orderBy: '(run, class)',
    shard: 'everywhere',
  },
  {
    name: 'near_sets',
    columns: 'run UInt64, number UInt32, size UInt32, shingles Array(UInt64)',
    engine: 'MergeTree',
    orderBy: '(run, number)',
    shard: 'everywhere',
  },
  {
    name: 'near_posts',
    columns: `run UInt64, number UInt32, channel LowCardinality(String), id UInt64, date DateTime('UTC')`,
    engine: 'MergeTree',
    orderBy: '(run, number, date, channel, id)',
    shard: 'everywhere',
  },
  {
    name: 'near_pairs',
    columns: 'run UInt64, x UInt32, y UInt32, common UInt32, size_x UInt32, size_y UInt32',
    engine: 'MergeTree',
    orderBy: '(run, x, y)',
    shard: 'everywhere',
  },
  {
    name: 'near_clusters',
    columns: `
      run UInt64, cluster UInt32, date DateTime('UTC'), channel LowCardinality(String), id UInt64, first UInt8`,
    engine: 'MergeTree',
    orderBy: '(run, cluster, date, channel, id)',
    shard: 'everywhere',
  },
  {
    // Derived tables that are whole: `units` of a corpus, `matches` of a lexicon on a corpus.
    name: 'derived',
    columns: 'kind LowCardinality(String), run UInt64, corpus UInt64, total UInt64',
    engine: 'ReplacingMergeTree',
    orderBy: '(kind, run)',
    shard: 'everywhere',
  },
  {
    name: 'findings',
    columns: 'key String, corpus UInt64, json String CODEC(ZSTD(3))',
    engine: 'ReplacingMergeTree',
    orderBy: 'key',
    shard: 'everywhere',
  },
  {
    name: 'tombstones',
    columns: `kind LowCardinality(String), id_hash String, day Date, reason String`,
    engine: 'ReplacingMergeTree',
    orderBy: '(kind, id_hash)',
    shard: 'everywhere',
  },
];
