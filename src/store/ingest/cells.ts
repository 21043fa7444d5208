/** Pieces of SQL for the cells of a line: what a list, a number, a yes looks like in files. */
import { quote } from '../driver.ts';

/**
 * A line that the engine's parser takes: Python writes NaN and Infinity where JSON knows none, and JavaScript lets halves
 * of a pair of surrogates stand alone. Only what is no JSON otherwise is touched.
 */
export const soundLine = (columns: readonly string[] | undefined): string => {
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
export const isRounded = (field: string): string =>
  `match(${field}, '^-?[0-9]+([.,][0-9]+)?[eE][+]?[0-9]+$')`;

export const withinRange = (seconds: string): string => `ifNull(${seconds} BETWEEN 1 AND 4294967295, 0)`;
/** A time that cannot be held (milliseconds where seconds are meant) is none; the engine would make another of it. */
export const time = (seconds: string): string =>
  `toDateTime(ifNull(if(${withinRange(seconds)}, ${seconds}, 0), 0), 'UTC')`;
// Of decimals two at most: "1.000" is a thousand in half of Europe.
// Guards like these keep the engine from running an expression over values that it cannot change: most are empty.
const whole = (field: string): string =>
  `if(position(${field}, '.') > 0, replaceRegexpOne(${field}, '[.]0{0,2}$', ''), ${field})`;
export const count = (field: string): string => `toUInt64OrNull(${whole(field)})`;
const digits = `'۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', '01234567890123456789'`;
/**
 * A counter as people and pages write it: "1,234", "1.234", "1 234", "۱۲۳۴", "1.2K" (rounded, as on the pages of t.me).
 * Null where it is none of these.
 */
export const counter = (field: string): string => {
  const bare = `replaceRegexpAll(translateUTF8(${field}, ${digits}), ${quote("[\\s\\x{a0}\\x{2009}\\x{202f}\\x{66c}'’]")}, '')`;
  const scaled = (power: number): string =>
    `toUInt64(round(ifNull(toFloat64OrNull(replaceOne(substring(${bare}, 1, length(${bare}) - 1), ',', '.')), 0) * ${power}))`;
  return `if(${field} = '' OR match(${field}, '^[0-9]+$'), toUInt64OrNull(${field}), multiIf(
      isNotNull(${count(field)}), ${count(field)},
      match(${bare}, '^[0-9]{1,3}(?:,[0-9]{3}|[.][0-9]{3})+$'), toUInt64OrNull(replaceRegexpAll(${bare}, '[,.]', '')),
      match(${bare}, '^[0-9]{1,6}(?:[.,][0-9]{1,2})?[Kk]$'), ${scaled(1000)},
      match(${bare}, '^[0-9]{1,6}(?:[.,][0-9]{1,2})?[Mm]$'), ${scaled(1_000_000)},
      toUInt64OrNull(${bare})))`;
};
/** The name or number of a channel out of an address of it (`https://t.me/s/NAME`), without white space around. */
export const channelName = (value: string): string => {
  const place =
    '(?i)^(?:https?://)?(?:www[.])?(?:t[.]me|telegram[.](?:me|dog))/(?:s/|c/)?@?([a-z0-9_]+)(?:[/?#].*)?$';
  const trimmed = `replaceRegexpAll(${value}, ${quote('^[\\s\\x{a0}\\x{200e}\\x{200f}]+|[\\s\\x{a0}\\x{200e}\\x{200f}]+$')}, '')`;
  const named = `extract(${trimmed}, ${quote(place)})`;
  // Most rows have none, or a plain name: both are told before anything else is looked for.
  return `if(${value} = '', '', multiIf(
      match(${value}, ${quote('^[\\x21-\\x2e\\x30-\\x7e]*$')}),
        if(startsWith(${value}, 'channel') AND match(${value}, '^channel[1-9][0-9]{8,}$'), substring(${value}, 8), ${value}),
      ${named} = '' OR lower(${named}) IN ('joinchat', 'c', 's', 'share', 'addlist', 'proxy', 'iv'), ${trimmed},
      ${named}))`;
};
/**
 * A text that a line has as a list of pieces, as exports of Telegram Desktop have it: strings, and objects with a "text".
 * @param paths where the text may stand
 */
export const joined = (field: string, paths: readonly (readonly string[])[]): string => {
  const isList = paths.map((path) => `JSONType(line, ${path.map(quote).join(', ')}) = 'Array'`).join(' OR ');
  return paths.length === 0
    ? field
    : `if(startsWith(${field}, '[') AND (${isList}), arrayStringConcat(arrayMap(
        e -> if(startsWith(e, '"'), JSONExtractString(e), JSONExtractString(e, 'text')), JSONExtractArrayRaw(${field}))), ${field})`;
};
/** An album's number, not one that a spreadsheet has rounded, which others have too. */
export const albumOf = (field: string): string => `if(${isRounded(field)}, '', ${whole(field)})`;
export const bareHandle = (value: string): string =>
  `if(startsWith(${value}, '@'), substring(${value}, 2), ${value})`;
/** A channel's key: digits without the Bot API's "-100", or the handle without "@" in lower case. */
export const channelKeySql = (value: string): string =>
  `if(match(${value}, '^-?[0-9]+([.]0*)?$'),
      replaceRegexpOne(replaceRegexpOne(${value}, '[.]0*$', ''), '^-(100)?', ''),
      lowerUTF8(${bareHandle(value)}))`;
export const list = (field: string, separator: string): string =>
  `if(startsWith(${field}, '['), JSONExtract(${field}, 'Array(String)'),
      arrayFilter(v -> v != '', arrayMap(v -> trim(v), splitByString({${separator}:String}, ${field}))))`;

export const keyOf = (item: string, path: readonly string[]): string =>
  `JSONExtract(${item}, ${path.map(quote).join(', ')}, 'String')`;
/** What is taken of each object of a list: the first of its keys that has a text. */
export const items = (field: string, each: readonly (readonly string[])[]): string => {
  const values = each.map((path) => keyOf('i', path));
  const first = values.reduceRight(
    (rest, value) => `if(${value} != '' AND NOT startsWith(${value}, '{'), ${value}, ${rest})`,
  );
  return `arrayFilter(v -> v != '', arrayMap(i -> ${first}, JSONExtractArrayRaw(${field})))`;
};
export const yes = (field: string): string => `${field} IN ('1', 'true', 'True', 'TRUE', '1.0')`;
