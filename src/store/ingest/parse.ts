import { type Parameter, type Parameters, quote } from '../driver.ts';
import { type Mapping, type PostField, postFields } from '../../model/mapping.ts';
import { eachOf, extraction, isTold, opening, separatorOf, timeOf, translated } from './extract.ts';
import { ranksSql } from './ranks.ts';
import { timeColumns, timeSql } from './time.ts';

/** The columns a staged row gets, in the order of the statements below. `norm` is the table's own work. */
export const stagedColumns = [
  'channel',
  'id',
  'date',
  'edited',
  'observed',
  'hash',
  'text',
  'media',
  'album',
  'forward',
  'fwd_from',
  'fwd_from_id',
  'fwd_id',
  'fwd_date',
  'reply_to',
  'links',
  'author',
  'views',
  'forwards',
  'reactions',
  'first_seen',
  'handle',
  'title',
  'raw',
  'import',
  'record',
  'reject',
  'edit_mark',
  'media_ids',
  'options',
  'reply_channel',
  'ranks',
] as const; // prettier-ignore

/** What is said of a staged row that is no post and is passed over on purpose. */
export const serviceMessage = 'service message';
/** A private group that became public brings its earlier messages with it, under numbers below zero. */
export const earlierMessage = 'from before the group was public';
/** The reasons that are no fault of a row, as a list of SQL. */
export const passedOver = `'${serviceMessage}', '${earlierMessage}'`;

/**
 * A line that the engine's parser takes: Python writes NaN and Infinity where JSON knows none, and JavaScript lets halves
 * of a pair of surrogates stand alone. Only what is no JSON otherwise is touched.
 */
const soundLine = (columns: readonly string[] | undefined): string => {
  if (columns !== undefined) return '{db:Identifier}.{lines:Identifier}';
  const pairs = `replaceRegexpAll(written, ${quote('(?i)\\\\u(d[89ab][0-9a-f]{2})\\\\u(d[c-f][0-9a-f]{2})')}, '\\x01\\\\1\\\\2')`;
  const halves = `replaceRegexpAll(${pairs}, ${quote('\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}')}, ${quote('\\\\ufffd')})`;
  const whole = `replaceRegexpAll(${halves}, '\\x01(.{4})(.{4})', ${quote('\\\\u\\1\\\\u\\2')})`;
  const numbers = `replaceRegexpAll(${whole}, ${quote('([^\\\\]":\\s*)-?(?:NaN|Infinity)\\b')}, ${quote('\\1null')})`;
  return `(SELECT n, if((position(written, 'NaN') > 0 OR position(written, 'Infinity') > 0 OR position(written, ${quote('\\ud')}) > 0
            OR position(written, ${quote('\\uD')}) > 0)
          AND NOT isValidJSON(written), ${numbers}, written) AS line
        FROM (SELECT n, line AS written FROM {db:Identifier}.{lines:Identifier}))`;
};

/** A number that a spreadsheet has rounded: what it was cannot be told any more. */
const isRounded = (field: string): string => `match(${field}, '^-?[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+$')`;

export interface ParseStatement {
  /** Reads `{db}.{lines}` (n, line) and writes `{db}.{stage}`. */
  readonly sql: string;
  readonly parameters: Parameters;
}

const time = (seconds: string): string => `toDateTime(ifNull(${seconds}, 0), 'UTC')`;
const withinRange = (seconds: string): string => `ifNull(${seconds} BETWEEN 1 AND 4294967295, 0)`;
// Guards like these keep the engine from running an expression over values that it cannot change: most are empty.
const whole = (field: string): string =>
  `if(position(${field}, '.') > 0, replaceRegexpOne(${field}, '[.]0*$', ''), ${field})`;
const count = (field: string): string => `toUInt64OrNull(${whole(field)})`;
const bareHandle = (value: string): string =>
  `if(startsWith(${value}, '@'), substring(${value}, 2), ${value})`;
const list = (field: string, separator: string): string =>
  `if(startsWith(${field}, '['), JSONExtract(${field}, 'Array(String)'),
      arrayFilter(v -> v != '', arrayMap(v -> trim(v), splitByString({${separator}:String}, ${field}))))`;

const keyOf = (item: string, path: readonly string[]): string =>
  `JSONExtract(${item}, ${path.map(quote).join(', ')}, 'String')`;
/** What is taken of each object of a list: the first of its keys that has a text. */
const items = (field: string, each: readonly (readonly string[])[]): string => {
  const values = each.map((path) => keyOf('i', path));
  const first = values.reduceRight(
    (rest, value) => `if(${value} != '' AND NOT startsWith(${value}, '{'), ${value}, ${rest})`,
  );
  return `arrayFilter(v -> v != '', arrayMap(i -> ${first}, JSONExtractArrayRaw(${field})))`;
};
const yes = (field: string): string => `${field} IN ('1', 'true', 'True', 'TRUE', '1.0')`;

/** A channel's key: digits without the Bot API's "-100", or the handle without "@" in lower case. */
export const channelKeySql = (value: string): string =>
  `if(match(${value}, '^-?[0-9]+([.]0*)?$'),
      replaceRegexpOne(replaceRegexpOne(${value}, '[.]0*$', ''), '^-(100)?', ''),
      lowerUTF8(${bareHandle(value)}))`;

/** What a sample of a file shows of all its rows. */
export interface RowFacts {
  /** Words by which it says that there is nothing. */
  readonly missing?: readonly string[] | undefined;
  /** Fields that it carries, whatever a single row has in them; of a table those that have a column. */
  readonly carried?: readonly PostField[] | undefined;
}

/**
 * Lines of mapped records (NDJSON objects, CSV rows, Isogloss's own form) to staged posts, in one statement.
 * A record that cannot be a post keeps its place, its reason and the beginning of its line.
 */
export function parseMapped(
  mapping: Mapping,
  columns: readonly string[] | undefined,
  { missing = [], carried }: RowFacts = {},
): ParseStatement {
  const names = postFields.filter((field) => isTold(mapping.fields[field], columns));
  const has = new Set<string>(names);
  const f = (name: string): string => (has.has(name) ? `f_${name}` : `''`);
  const { select, parameters } = extraction(mapping.fields, names, columns, missing);
  const bound: Record<string, Parameter> = {
    ...parameters,
    media_separator: separatorOf(mapping, 'media'),
    links_separator: separatorOf(mapping, 'links'),
    ids_separator: separatorOf(mapping, 'mediaIds'),
    options_separator: separatorOf(mapping, 'options'),
    date_label: label(mapping, 'date'),
    id_label: label(mapping, 'id'),
    channel_label: label(mapping, 'channel'),
  };
  const written: string[] = [];
  const jalali: string[] = [];
  const seconds = (field: string): string => {
    if (!has.has(field)) return 'NULL';
    const { zone, kind } = timeOf(mapping, field);
    bound[`z_${field}`] = zone;
    written.push(`${timeColumns.written(`f_${field}`, kind)} AS w_${field}`);
    jalali.push(`${timeColumns.jalaliDay(`w_${field}`, kind)} AS j_${field}`);
    const columns = { written: `w_${field}`, jalaliDay: `j_${field}` };
    return `if(f_${field} = '', NULL, ${timeSql(`f_${field}`, `{z_${field}:String}`, kind, columns)})`;
  };
  const times = {
    date: seconds('date'),
    edited: seconds('edited'),
    lastSeen: seconds('lastSeen'),
    firstSeen: seconds('firstSeen'),
    forwardedDate: seconds('forwardedDate'),
  };
  const listOf = (field: PostField, separator: string): string => {
    if (!has.has(field)) return '[]::Array(String)';
    const each = eachOf(mapping, field);
    return each.length > 0 ? items(f(field), each) : list(f(field), separator);
  };
  const text = has.has('question') ? `if(${f('text')} = '', ${f('question')}, ${f('text')})` : f('text');
  const summed = eachOf(mapping, 'reactions')[0];
  const reactions =
    summed === undefined || !has.has('reactions')
      ? count(f('reactions'))
      : `if(startsWith(f_reactions, '['), arraySum(i -> ifNull(toUInt64OrNull(${keyOf('i', summed)}), 0), JSONExtractArrayRaw(f_reactions)), ${count('f_reactions')})`;
  const person = `positionCaseInsensitive(${f('forwardedFromType')}, 'user') > 0`;
  const fwdId = `if(${person}, '', ${has.has('forwardedFromId') ? channelKeySql(f('forwardedFromId')) : `''`})`;
  const sql = `
INSERT INTO {db:Identifier}.{stage:Identifier} (${stagedColumns.join(', ')})
SELECT
  ${channelKeySql(f('channel'))} AS channel,
  ifNull(id_n, 0) AS id,
  ${time('if(date_ok, date_s, 0)')} AS date,
  ${time('edited_s')} AS edited,
  ${time('last_seen_s')} AS observed,
  substring(SHA256(text), 1, 16) AS hash,
  if(reject = '', ${text}, substringUTF8(toValidUTF8(line), 1, 400)) AS text,
  arrayFilter(v -> v != '', arrayMap(v -> lower(${'k_media' in parameters ? translated('v', 'media') : 'v'}), ${listOf('media', 'media_separator')})) AS media,
  ${f('album')} AS album,
  ${yes(f('forward'))} OR ${f('forwardedFrom')} != '' OR ${f('forwardedFromId')} != '' AS forward,
  if(${person}, '', ${f('forwardedFrom')}) AS fwd_from,
  ${fwdId} AS fwd_from_id,
  ifNull(${count(f('forwardedId'))}, 0) AS fwd_id,
  ${time('forwarded_s')} AS fwd_date,
  ifNull(${count(f('replyTo'))}, 0) AS reply_to,
  ${listOf('links', 'links_separator')} AS links,
  if(${f('author')} = '', '', substring(HMAC('sha256', ${f('author')}, {author_key:String}), 1, 16)) AS author,
  ${count(f('views'))} AS views,
  ${count(f('forwards'))} AS forwards,
  ${reactions} AS reactions,
  ${time('first_seen_s')} AS first_seen,
  multiIf(${f('handle')} != '', ${bareHandle(f('handle'))},
          match(${f('channel')}, '^-?[0-9]+([.]0*)?$'), '', ${bareHandle(f('channel'))}) AS handle,
  ${f('title')} AS title,
  SHA256(line) AS raw,
  {import:UInt32} AS import,
  n AS record,
  if(utf8 AND whole${has.has('service') ? ` AND f_service = ''` : ''} AND ${f('channel')} != '' AND NOT ${isRounded(f('channel'))} AND isNotNull(id_n) AND date_ok, '', multiIf(
    NOT utf8, 'not UTF-8',
    NOT whole, ${columns === undefined ? `'not a JSON object'` : `concat('has ', toString(length(cells)), ' cells, the header has ', toString({width:UInt32}))`},
    ${f('service')} != '', '${serviceMessage}',
    ${f('channel')} = '', concat('"', {channel_label:String}, '" is empty: no channel'),
    ${isRounded(f('channel'))}, concat('"', {channel_label:String}, '" is "', ${f('channel')}, '", an id that a spreadsheet has rounded: save that column as text'),
    ${isRounded(f('id'))}, concat('"', {id_label:String}, '" is "', ${f('id')}, '", an id that a spreadsheet has rounded: save that column as text'),
    isNull(id_n) AND match(${f('id')}, '^-[0-9]+$'), '${earlierMessage}',
    isNull(id_n), concat('"', {id_label:String}, '" is "', substringUTF8(${f('id')}, 1, 40), '", not a number'),
    NOT date_ok, concat('"', {date_label:String}, '" is "', substringUTF8(${f('date')}, 1, 40), '", not a date'),
    '')) AS reject,
  ${yes(f('isEdited'))} AS edit_mark,
  ${listOf('mediaIds', 'ids_separator')} AS media_ids,
  ${listOf('options', 'options_separator')} AS options,
  ${has.has('replyChannel') ? channelKeySql(f('replyChannel')) : `''`} AS reply_channel,
  ${ranksSql(mapping, new Set(columns === undefined ? carried : names), {
    date: '1',
    // An empty text is one where the row has its key, and unknown where it has not.
    text:
      columns === undefined ? `(${text} != '' OR ${hasKey(mapping, 'text')})` : has.has('text') ? '1' : '0',
    links: 'notEmpty(links)',
    options: 'notEmpty(options)',
    media: 'notEmpty(media)',
    mediaIds: 'notEmpty(media_ids)',
    album: `album != ''`,
    forward: 'forward',
    forwardedFrom: `fwd_from != ''`,
    forwardedFromId: `fwd_from_id != ''`,
    forwardedId: 'fwd_id > 0',
    forwardedDate: 'fwd_date > 0',
    reply: 'reply_to > 0',
    author: `${f('author')} != ''`,
    handle: `handle != ''`,
    title: `title != ''`,
  })} AS ranks
FROM (
  SELECT *,
    isValidUTF8(line) AS utf8,
    ${count(f('id'))} AS id_n,
    ${times.date} AS date_s,
    ${withinRange('date_s')} AS date_ok,
    ${times.edited} AS edited_s,
    ${times.lastSeen} AS last_seen_s,
    ${times.firstSeen} AS first_seen_s,
    ${times.forwardedDate} AS forwarded_s
  FROM (
    SELECT ${['*', ...jalali].join(', ')}
    FROM (
      SELECT ${['*', ...written].join(', ')}
      FROM (
        SELECT n, line, ${opening(columns)},
        ${select}
        FROM ${soundLine(columns)}
      )
    )
  )
)`;
  return { sql, parameters: bound };
}

/** SQL that says whether a line has a key of a field, with anything in it or nothing. */
function hasKey(mapping: Mapping, field: PostField): string {
  const spec = mapping.fields[field];
  if (spec === undefined) return '0';
  const paths = typeof spec === 'string' ? [spec] : spec.from === undefined ? [] : [spec.from].flat();
  return paths.length === 0
    ? '0'
    : paths.map((path) => `position(line, ${quote(`"${path.split('.').at(-1) ?? ''}"`)}) > 0`).join(' OR ');
}

function label(mapping: Mapping, field: 'date' | 'id' | 'channel'): string {
  const spec = mapping.fields[field];
  if (typeof spec === 'string') return spec;
  const from = spec?.from;
  return (typeof from === 'string' ? from : from?.join(', ')) ?? field;
}

/** Records of Isogloss's own form are mapped onto themselves. */
export const ownMapping: Mapping = {
  name: 'isogloss',
  fields: Object.fromEntries(
    postFields
      .filter((field) => field !== 'forwardedFromType' && field !== 'service' && field !== 'question')
      .map((field) => [field, field]),
  ),
};
