import { type Table, tables } from './tables.ts';

/** The tables of schema 2: attributed statements of posts, and which posts were read for them. */
export const statementTables: readonly Table[] = [
  {
    // `version` is the post's text as it was read: a post edited since is read anew. Spans are of UTF-16 units of the
    // post's text; an end of 0 stands for no span. `standing` is one of model/statement.ts.
    name: 'statements',
    columns: `
      channel LowCardinality(String), id UInt64, version UInt64, extractor LowCardinality(String), n UInt16,
      name String, role String, affiliation String, place String, standing LowCardinality(String),
      name_from UInt32, name_to UInt32, cue String, cue_from UInt32, cue_to UInt32, kind LowCardinality(String),
      content_from UInt32, content_to UInt32, content String CODEC(ZSTD(1)),
      name_norm String DEFAULT isogloss_norm_v1(name), role_norm String DEFAULT isogloss_norm_v1(role),
      norm String DEFAULT isogloss_norm_v1(content) CODEC(ZSTD(1))`,
    engine: 'ReplacingMergeTree',
    orderBy: '(channel, id, version, extractor, n)',
    shard: 'cityHash64(channel)',
  },
  {
    name: 'statement_posts',
    columns: 'channel LowCardinality(String), id UInt64, version UInt64, extractor LowCardinality(String)',
    engine: 'ReplacingMergeTree',
    orderBy: '(channel, id, version, extractor)',
    shard: 'cityHash64(channel)',
  },
  {
    // Statements whose content holds a vocabulary.
    name: 'statement_matches',
    columns: 'run UInt64, channel LowCardinality(String), id UInt64, n UInt16',
    engine: 'MergeTree',
    orderBy: '(run, channel, id, n)',
    shard: 'cityHash64(channel)',
  },
  {
    // Which name and role is which speaker of a finding.
    name: 'statement_voices',
    columns: 'run UInt64, voice UInt64, speaker UInt32',
    engine: 'MergeTree',
    orderBy: '(run, voice)',
    shard: 'everywhere',
  },
];

/** The tables of schema 3: the index of search. */
export const searchTables: readonly Table[] = [
  {
    // Posts that have words, in the order in which they are shown, read without FINAL.
    name: 'search',
    columns: `
      date DateTime('UTC'), channel LowCardinality(String), id UInt64, import UInt32, norm String CODEC(ZSTD(1)),
      INDEX words norm TYPE text(tokenizer = splitByString([' ']))`,
    engine: 'MergeTree',
    orderBy: '(date, channel, id)',
    shard: 'cityHash64(channel)',
  },
  {
    // The words of the index: a prefix becomes the list of those that begin with it.
    name: 'search_words',
    columns: 'word String',
    engine: 'ReplacingMergeTree',
    orderBy: 'word',
    shard: 'everywhere',
  },
];

/** The tables of schema 4: the words of every post. */
export const wordTables: readonly Table[] = [
  {
    // Posts with words, forwards apart: their words ` tok tok ` without addresses and handles, and what else they carry.
    name: 'words',
    columns: `
      corpus UInt64, channel LowCardinality(String), id UInt64, date DateTime('UTC'), first UInt8,
      norm String CODEC(ZSTD(1)), hashtags Array(String), domains Array(String), emoji Array(String),
      handles Array(String)`,
    engine: 'MergeTree',
    orderBy: '(corpus, channel, id)',
    shard: 'cityHash64(channel)',
  },
];

/** What earlier programs took in has rank 2 for each part of a row that is not empty. */
const earlierRanks = [
  '1',
  '1',
  'notEmpty(links)',
  '0',
  'notEmpty(media)',
  '0',
  `album != ''`,
  'forward',
  `fwd_from != ''`,
  `fwd_from_id != ''`,
  'fwd_id > 0',
  'fwd_date > 0',
  'reply_to > 0',
  `author != toFixedString('', 16)`,
  `handle != ''`,
  `title != ''`,
]
  .map((told, place) => `if(${told}, bitShiftLeft(toUInt64(2), ${4 * place}), 0)`)
  .join(' + ');

/** The columns of schema 5: what sources tell beside words, and how rich the source of each part of a row is. */
export const laterColumns: Readonly<Record<string, readonly string[]>> = {
  posts: [
    // It was edited, whether or not the time is known.
    'edit_mark UInt8',
    'media_ids Array(String)',
    'options Array(String)',
    // The chat of the post replied to, where it is another.
    'reply_channel LowCardinality(String)',
    // Four bits a part, in the order of ingest/ranks.ts.
    `ranks UInt64 DEFAULT ${earlierRanks}`,
  ],
  post_versions: ['links Array(String)', 'ranks UInt64 DEFAULT 32'],
};

/** The tables of schema 6: pictures of posts, by what they show. */
export const pictureTables: readonly Table[] = [
  {
    // Hashes of photos that lay in an export (readers/pictures/): bits across and down. The picture itself is nowhere.
    name: 'pictures',
    columns: 'channel LowCardinality(String), id UInt64, across UInt64, down UInt64',
    engine: 'ReplacingMergeTree',
    orderBy: '(channel, id, across, down)',
    shard: 'cityHash64(channel)',
  },
  {
    // Hashes that stand close to others, and the number of the picture that these are together.
    name: 'near_pictures',
    columns: 'run UInt64, across UInt64, down UInt64, picture UInt64',
    engine: 'MergeTree',
    orderBy: '(run, across, down)',
    shard: 'everywhere',
  },
];

/** Every table of this program's schema. */
export const allTables: readonly Table[] = [
  ...tables,
  ...statementTables,
  ...searchTables,
  ...wordTables,
  ...pictureTables,
];
