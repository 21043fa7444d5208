import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';

/** Names of lists in an answer, and how many of each were left out. */
type LeftOut = Record<string, number>;

interface Found {
  readonly name: string;
  readonly list: readonly unknown[];
  readonly characters: number;
}

/**
 * An answer as JSON of no more than so many characters: its frame first and whole, its longest lists shortened from
 * their ends, and told under `leftOut` how many of each are missing.
 * @throws {UserError} where what is no list is too long already
 */
export function fitted(answer: object, most: number): string {
  const { frame, ...rest } = answer as Record<string, unknown>;
  const leftOut: LeftOut = {};
  let body: unknown = rest;
  for (;;) {
    const text = JSON.stringify(
      {
        ...(frame === undefined ? {} : { frame }),
        ...(Object.keys(leftOut).length === 0 ? {} : { leftOut }),
        ...(body as object),
      },
      null,
      1,
    );
    if (text.length <= most) return text;
    const longest = listsOf(body, '').sort((a, b) => b.characters - a.characters)[0];
    if (longest === undefined) throw mistake('too-long', message('asked.tooLong'));
    const kept = longest.list.slice(0, keepable(longest.list, text.length - most));
    leftOut[longest.name] = (leftOut[longest.name] ?? 0) + longest.list.length - kept.length;
    body = replaced(body, longest.list, kept);
  }
}

/** How many stay when so many characters have to go: the last go first, and one at least. */
function keepable(list: readonly unknown[], excess: number): number {
  let [n, gone] = [list.length, 0];
  while (n > 0 && (gone === 0 || gone < excess)) gone += JSON.stringify(list[--n] ?? null, null, 1).length;
  return n;
}

/** Lists that may be shortened: none within a frame. */
function listsOf(value: unknown, name: string): Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const own: Found[] =
    Array.isArray(value) && value.length > 0
      ? [{ name, list: value, characters: JSON.stringify(value).length }]
      : [];
  const parts = Object.entries(value).flatMap(([key, part]) =>
    key === 'frame'
      ? []
      : listsOf(part, Array.isArray(value) || name === '' ? name || key : `${name}.${key}`),
  );
  return [...own, ...parts];
}

function replaced(value: unknown, list: unknown, by: readonly unknown[]): unknown {
  if (value === list) return by;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => replaced(part, list, by));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part, list, by)]));
}
