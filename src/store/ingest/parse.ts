import type { Parameter, Parameters } from '../driver.ts';
import { type Mapping, type PostField, postFields } from '../../model/mapping.ts';
import { extraction, isTold, opening, translated } from './extract.ts';
import {
  albumOf,
  bareHandle,
  channelKeySql,
  count,
  counter,
  isRounded,
  items,
  joined,
  keyOf,
  list,
  soundLine,
  time,
  withinRange,
  yes,
} from './cells.ts';
import { eachOf, hasKey, label, placesOf, separatorOf, timeOf } from './fieldSpecs.ts';
import { ranksSql } from './ranks.ts';
import { calendarDays, outOfRange, timeColumns, timeSql } from './time.ts';

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

export interface ParseStatement {
  /** Reads `{db}.{lines}` (n, line) and writes `{db}.{stage}`. */
  readonly sql: string;
  readonly parameters: Parameters;
}

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
  const plain: string[] = [];
  const written: string[] = [];
  const calendar: string[] = [];
  // Of all fields whose calendar is not known, in one expression: to understand it takes longer than a small file.
  const unknown: string[] = [];
  const seconds = (field: string): string => {
    if (!has.has(field)) return 'NULL';
    const { zone, kind } = timeOf(mapping, field);
    bound[`z_${field}`] = zone;
    plain.push(`${timeColumns.plain(`f_${field}`, kind)} AS u_${field}`);
    written.push(`${timeColumns.written(`f_${field}`, kind, `u_${field}`)} AS w_${field}`);
    if (kind === 'auto') unknown.push(`w_${field}`);
    else calendar.push(`${timeColumns.calendarDay(`w_${field}`, kind)} AS j_${field}`);
    const columns = {
      plain: `u_${field}`,
      written: `w_${field}`,
      calendarDay: kind === 'auto' ? `calendar_days[${unknown.length}]` : `j_${field}`,
    };
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
  const said =
    columns === undefined && has.has('text') ? joined('f_text', placesOf(mapping, 'text')) : f('text');
  const text = has.has('question') ? `if(${said} = '', ${f('question')}, ${said})` : said;
  const summed = eachOf(mapping, 'reactions')[0];
  const reactions =
    summed === undefined || !has.has('reactions')
      ? counter(f('reactions'))
      : `if(startsWith(f_reactions, '['), arraySum(i -> ifNull(toUInt64OrNull(${keyOf('i', summed)}), 0), JSONExtractArrayRaw(f_reactions)), ${counter('f_reactions')})`;
  const person = `(positionCaseInsensitive(${f('forwardedFromType')}, 'user') > 0 OR match(${f('forwardedFromId')}, '^user[0-9]+$'))`;
  const fwdId = `if(${person}, '', ${has.has('forwardedFromId') ? channelKeySql(f('forwardedFromId')) : `''`})`;
  const sql = `
INSERT INTO {db:Identifier}.{stage:Identifier} (${stagedColumns.join(', ')})
SELECT
  ${channelKeySql(f('channel'))} AS channel,
  ifNull(id_n, 0) AS id,
  ${time('date_s')} AS date,
  ${time('edited_s')} AS edited,
  ${time('last_seen_s')} AS observed,
  substring(SHA256(text), 1, 16) AS hash,
  if(reject = '', ${text}, substringUTF8(toValidUTF8(line), 1, 400)) AS text,
  arrayFilter(v -> v != '', arrayMap(v -> lower(${'k_media' in parameters ? translated('v', 'media') : 'v'}), ${listOf('media', 'media_separator')})) AS media,
  ${has.has('album') ? albumOf('f_album') : `''`} AS album,
  ${yes(f('forward'))} OR ${f('forwardedFrom')} != '' OR ${f('forwardedFromId')} != '' AS forward,
  if(${person}, '', ${f('forwardedFrom')}) AS fwd_from,
  ${fwdId} AS fwd_from_id,
  ifNull(${count(f('forwardedId'))}, 0) AS fwd_id,
  ${time('forwarded_s')} AS fwd_date,
  ifNull(${count(f('replyTo'))}, 0) AS reply_to,
  ${listOf('links', 'links_separator')} AS links,
  if(${f('author')} = '', '', substring(HMAC('sha256', ${f('author')}, {author_key:String}), 1, 16)) AS author,
  ${counter(f('views'))} AS views,
  ${counter(f('forwards'))} AS forwards,
  ${reactions} AS reactions,
  ${time('first_seen_s')} AS first_seen,
  multiIf(${f('handle')} != '', ${bareHandle(f('handle'))},
          match(${f('channel')}, '^-?[0-9]+([.]0*)?$'), '', ${bareHandle(f('channel'))}) AS handle,
  ${f('title')} AS title,
  SHA256(line) AS raw,
  {import:UInt32} + toUInt32(bitShiftRight(n, 40)) AS import,
  bitAnd(n, 1099511627775) AS record,
  if(utf8 AND whole${has.has('service') ? ` AND f_service = ''` : ''} AND ${f('channel')} != '' AND NOT ${isRounded(f('channel'))} AND isNotNull(id_n) AND date_ok, '', multiIf(
    NOT utf8, 'not UTF-8',
    NOT whole, ${columns === undefined ? `'not a JSON object'` : `concat('has ', toString(length(cells)), ' cells, the header has ', toString({width:UInt32}))`},
    ${f('service')} != '', '${serviceMessage}',
    ${f('channel')} = '', concat('"', {channel_label:String}, '" is empty: no channel'),
    ${isRounded(f('channel'))}, concat('"', {channel_label:String}, '" is "', ${f('channel')}, '", an id that a spreadsheet has rounded: save that column as text'),
    ${isRounded(f('id'))}, concat('"', {id_label:String}, '" is "', ${f('id')}, '", an id that a spreadsheet has rounded: save that column as text'),
    isNull(id_n) AND match(${f('id')}, '^-[0-9]+$'), '${earlierMessage}',
    isNull(id_n), concat('"', {id_label:String}, '" is "', substringUTF8(${f('id')}, 1, 40), '", not a number'),
    NOT date_ok, concat('"', {date_label:String}, '" is "', substringUTF8(${f('date')}, 1, 40), if(${outOfRange(f('date'))}, '", a date before 1970 or after 2105', '", not a date')),
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
    SELECT ${['*', ...calendar, ...calendarDays(unknown)].join(', ')}
    FROM (
      SELECT ${['*', ...written].join(', ')}
      FROM (
        SELECT ${['*', ...plain].join(', ')}
        FROM (
          SELECT n, line, ${opening(columns)},
          ${select}
          FROM ${soundLine(columns)}
        )
      )
    )
  )
)`;
  return { sql, parameters: bound };
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
