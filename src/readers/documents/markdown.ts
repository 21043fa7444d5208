import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { parse } from 'yaml';
import type { DocumentRead } from '../../model/document.ts';
import { parseDate } from './dates.ts';
import { withoutTags } from './inline-tags.ts';
import { directionOf, languageOf } from './language.ts';
import { headOf } from './text.ts';

/**
 * Reads a text in Markdown: what a reader sees of it, without its marks, images and addresses of links. A YAML
 * head between lines of `---` gives title, author, date, language and address where it has them.
 * @throws UserError `no-text` where nothing is left to read
 */
export async function readMarkdown(content: string, name: string): Promise<DocumentRead> {
  const { fields, body } = frontMatter(content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  const told = stringOf(fields['lang']) ?? stringOf(fields['language']);
  const quoted = /<q\b/i.test(body);
  const text = plainOf(quoted ? withoutTags(body, await languageOf(body, told), { places: false }) : body);
  if (text === '') throw mistake('no-text', message('files.noText', { name }));
  const head = headOf(text);
  const heading = /^(?:# +(.+?) *#*|(.+)\n=+) *$/m.exec(body.slice(0, 4000));
  const date = parseDate(stringOf(fields['date']) ?? stringOf(fields['published']) ?? '') ?? head.date;
  return {
    name,
    kind: 'markdown',
    title:
      stringOf(fields['title']) ??
      (heading === null ? head.title : inline(heading[1] ?? heading[2] ?? '').trim()),
    byline: namesOf(fields['author'] ?? fields['authors'] ?? fields['byline']) ?? head.byline,
    outlet:
      stringOf(fields['outlet']) ??
      stringOf(fields['publication']) ??
      stringOf(fields['site']) ??
      head.outlet,
    date: date?.iso ?? null,
    calendar: date?.calendar ?? null,
    language: await languageOf(text, told),
    direction: directionOf(text),
    text,
    url: stringOf(fields['url']) ?? stringOf(fields['source']) ?? null,
  };
}

/** Longest head that is looked at. */
const longestHead = 20_000;

function frontMatter(content: string): { fields: Readonly<Record<string, unknown>>; body: string } {
  const end = content.startsWith('---\n') ? content.indexOf('\n---', 3) : -1;
  if (end === -1 || end > longestHead) return { fields: {}, body: content };
  try {
    const fields: unknown = parse(content.slice(4, end), { maxAliasCount: 0 });
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      return { fields: {}, body: content };
    const line = content.indexOf('\n', end + 1);
    return {
      fields: fields as Readonly<Record<string, unknown>>,
      body: line === -1 ? '' : content.slice(line + 1),
    };
  } catch {
    // A rule at the beginning, not a head.
    return { fields: {}, body: content };
  }
}

function stringOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function namesOf(value: unknown): string | null {
  const names = [value]
    .flat()
    .map(stringOf)
    .filter((name) => name !== null);
  return names.length === 0 ? null : names.join(', ');
}

const fence = /^ {0,3}(?:```|~~~)/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$/;
const definition = /^ {0,3}\[[^\]\n]{1,200}\]:\s*\S+.*$/;
const tableRule = /^ {0,3}\|?[ :|-]*-[ :|-]*$/;
const blockStart = /^ {0,3}(?:#{1,6} |[-*+] |\d{1,9}[.)] |>|\|)/;

/** Markdown as a reader sees it, paragraphs separated by an empty line. */
export function plainOf(markdown: string): string {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  let fenced = false;
  const end = (): void => {
    const text = inline(lines.join('\n')).trim();
    if (text !== '') paragraphs.push(text);
    lines = [];
  };
  for (const line of withoutComments(markdown).split('\n')) {
    if (fence.test(line)) {
      end();
      fenced = !fenced;
    } else if (fenced) {
      lines.push(`${line}\u0000`);
    } else if (
      line.trim() === '' ||
      rule.test(line) ||
      definition.test(line) ||
      (line.includes('|') && tableRule.test(line))
    ) {
      end();
    } else {
      // A new item, heading or row; a further line of a quotation goes on with it.
      if (blockStart.test(line) && !(line.trimStart().startsWith('>') && lines.length > 0)) end();
      lines.push(unmarked(line));
    }
  }
  end();
  return paragraphs.join('\n\n');
}

function withoutComments(markdown: string): string {
  let text = '';
  let at = 0;
  for (;;) {
    const from = markdown.indexOf('<!--', at);
    const to = from === -1 ? -1 : markdown.indexOf('-->', from);
    if (to === -1) return text + markdown.slice(at);
    text += markdown.slice(at, from);
    at = to + 3;
  }
}

function unmarked(line: string): string {
  const bare = line
    .replace(/^[ \t]*(?:>[ \t]?){1,20}/, '')
    .replace(/^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+(?:\[[ xX]\] )?|\d{1,9}[.)][ \t]+)/, '');
  const row = /^\s*\|(.*)\|\s*$/.exec(bare);
  if (row !== null)
    return (row[1] ?? '')
      .split('|')
      .map((cell) => cell.trim())
      .join('\t');
  // Two spaces or a backslash at its end break a line; else lines of a paragraph run on.
  return /(?: {2,}|\\)$/.test(bare)
    ? `${bare.replace(/(?: +|\\)$/, '')}\u0000`
    : bare.replace(/[ \t]#+[ \t]*$/, '');
}

function inline(text: string): string {
  return text
    .replaceAll('\u0000\n', '\u0000')
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replaceAll(/!\[[^\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])/g, '')
    .replaceAll(/\[\^[^\]\s]{1,50}\]/g, '')
    .replaceAll(
      /\[([^[\]]{1,1000})\](?:\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)|\[[^\]\n]{0,200}\])/g,
      '$1',
    )
    .replaceAll(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, '$1')
    .replaceAll(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
    .replaceAll(/(`{1,3})([^`]{1,2000})\1/g, '$2')
    .replaceAll(/(\*{1,3}|~~)(?=\S)([^*~]{0,2000}[^*~\s])\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{0,2000}[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('\u0000', '\n');
}
