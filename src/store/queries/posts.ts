import type { Driver } from '../driver.ts';
import { normalise } from '../normalise.ts';

export interface PostKey {
  readonly channel: string;
  readonly id: number;
}

export interface ShownPost extends PostKey {
  readonly date: string;
  readonly text: string;
  readonly forward: boolean;
  /** What is known of the wording that stands: its content's hash in hexadecimal digits, and when it was changed and seen. */
  readonly standing: { readonly hash: string; readonly edited: string; readonly observed: string };
}

/**
 * Keys are looked for first, and texts read where they are. Keys are the whole order of the table, so that of rows that
 * are replaced by others all or none are taken.
 */
export const keysFirst = { optimize_move_to_prewhere_if_final: 1 } as const;

/** The texts of a few posts, in the order of the keys. */
export async function postsByKey(driver: Driver, keys: readonly PostKey[]): Promise<ShownPost[]> {
  if (keys.length === 0) return [];
  const rows = await driver.query<{
    channel: string;
    id: number;
    date: string;
    text: string;
    forward: number;
    digits: string;
    changed: string;
    looked: string;
  }>(
    `SELECT channel, id, formatDateTime(date, '%Y-%m-%dT%H:%i:%SZ') AS date, text, forward, lower(hex(hash)) AS digits,
       formatDateTime(edited, '%Y-%m-%dT%H:%i:%SZ') AS changed, formatDateTime(observed, '%Y-%m-%dT%H:%i:%SZ') AS looked
     FROM {db:Identifier}.posts FINAL
     WHERE (channel, id) IN (SELECT arrayJoin(arrayZip({channels:Array(String)}, {ids:Array(UInt64)})))
     ORDER BY channel, id`,
    {
      parameters: {
        channels: keys.map((k) => k.channel),
        ids: keys.map((k) => k.id),
      },
      settings: keysFirst,
    },
  );
  const found = new Map(rows.map((row) => [`${row.channel}/${row.id}`, row]));
  return keys.flatMap(({ channel, id }) => {
    const row = found.get(`${channel}/${id}`);
    if (row === undefined) return [];
    const { digits: hash, changed: edited, looked: observed, ...post } = row;
    return [{ ...post, forward: row.forward === 1, standing: { hash, edited, observed } }];
  });
}

/** `[start, end)` in UTF-16 code units. */
export type TextSpan = readonly [number, number];

const rawToken = /[^\s\u200b\u00a0]+/gu;

interface Token {
  readonly norm: string;
  readonly span: TextSpan;
}

/**
 * Where literals of normalised text stand in the raw texts: each raw token is normalised by the engine's own
 * function, and the literals are looked for in the result. One list of spans a text.
 */
export async function spansOf(
  driver: Driver,
  texts: readonly string[],
  literals: readonly string[],
): Promise<TextSpan[][]> {
  const raw = texts.map((text) => [...text.matchAll(rawToken)].map((m) => bare(m[0], m.index)));
  const distinct = [...new Set(raw.flat().map((token) => token.text))];
  const norms = await normalise(driver, distinct);
  const normalised = new Map(distinct.map((token, i) => [token, norms[i]?.trim() ?? '']));
  return raw.map((tokens) => {
    const line: Token[] = tokens.flatMap(({ text, start }) =>
      (normalised.get(text) ?? '')
        .split(' ')
        .filter((norm) => norm !== '')
        .map((norm): Token => ({ norm, span: [start, start + text.length] })),
    );
    return find(joinVerbs(line), literals);
  });
}

/** «می خواهیم» is one token of normalised text and two of raw text. */
function joinVerbs(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const before = joined.at(-1)?.norm ?? '';
    if (
      /^ن?می$/.test(token.norm) &&
      next !== undefined &&
      /^\p{L}/u.test(next.norm) &&
      !/[0-9]$/.test(before)
    ) {
      joined.push({ norm: token.norm + next.norm, span: [token.span[0], next.span[1]] });
      i++;
    } else {
      joined.push(token);
    }
  }
  return joined;
}

/** A token without the punctuation around it: the mark is of the word, not of its comma. */
function bare(token: string, start: number): { text: string; start: number } {
  const lead = /^[^\p{L}\p{N}]*/u.exec(token)?.[0].length ?? 0;
  const tail = /[^\p{L}\p{N}\p{M}]*$/u.exec(token)?.[0].length ?? 0;
  return lead + tail >= token.length
    ? { text: token, start }
    : { text: token.slice(lead, token.length - tail), start: start + lead };
}

function find(tokens: readonly Token[], literals: readonly string[]): TextSpan[] {
  let norm = ' ';
  const starts: number[] = [];
  for (const token of tokens) {
    starts.push(norm.length);
    norm += `${token.norm} `;
  }
  const spans: TextSpan[] = [];
  for (const literal of literals) {
    for (let at = norm.indexOf(literal); at !== -1; at = norm.indexOf(literal, at + 1)) {
      const from = starts.indexOf(at + 1);
      const end = at + literal.trimEnd().length;
      const last = starts.findLastIndex((start) => start < end);
      const first = tokens[from];
      const final = tokens[last];
      if (first !== undefined && final !== undefined) spans.push([first.span[0], final.span[1]]);
    }
  }
  return merge(spans);
}

function merge(spans: readonly TextSpan[]): TextSpan[] {
  const out: TextSpan[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], end)];
    else out.push([start, end]);
  }
  return out;
}
