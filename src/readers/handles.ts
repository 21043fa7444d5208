import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { parse, YAMLParseError } from 'yaml';

/**
 * Reads a list of channels' handles, as `--handles` takes it: YAML or CSV, one `id: handle` or `id,handle` a
 * line. Ids may have the Bot API's `-100` in front; handles may be links.
 * @param name of the file, for messages
 * @returns handles without `@`, by id
 */
export function readHandles(name: string, text: string): ReadonlyMap<string, string> {
  const handles = new Map<string, string>();
  for (const { id, handle, line } of pairs(name, text)) {
    const channel = /^(?:-100)?([0-9]+)$/.exec(id)?.[1];
    const found = /^(?:@|(?:https?:\/\/)?t\.me\/(?:s\/)?)?([A-Za-z][A-Za-z0-9_]{3,31})\/?$/.exec(handle)?.[1];
    if (channel === undefined || found === undefined) {
      const where = { name, line, text: (channel === undefined ? id : handle).slice(0, 40) };
      throw mistake(
        'bad-handles',
        channel === undefined ? message('files.noChannelId', where) : message('files.noHandle', where),
      );
    }
    handles.set(channel, found);
  }
  return handles;
}

interface Pair {
  id: string;
  handle: string;
  line: number | null;
}

function pairs(name: string, text: string): Pair[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const filled = lines
    .map((line, i) => ({ line: line.trim(), number: i + 1 }))
    .filter(({ line }) => line !== '');
  if (filled.some(({ line }) => /^["']?-?[0-9]+["']?\s*[,;\t]/.test(line))) {
    const rows = filled.map(({ line, number }) => {
      const [id = '', handle = ''] = line
        .split(/[,;\t]/)
        .map((cell) => cell.trim().replace(/^(["'])(.*)\1$/, '$2'));
      return { id, handle, line: number };
    });
    // A first row without a number is a header.
    return /[0-9]/.test(rows[0]?.id ?? '') ? rows : rows.slice(1);
  }
  // "@" begins no plain YAML scalar, but that is how handles are written.
  const quoted = lines.map((line) => line.replace(/^(\s*\S+\s*:\s+)(@[^\s#"']+)/, '$1"$2"')).join('\n');
  try {
    const value: unknown = parse(quoted, { intAsBigInt: true });
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [{ id: text.trim().slice(0, 40), handle: '', line: 1 }];
    return Object.entries(value).map(([id, handle]) => ({ id, handle: String(handle), line: null }));
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? (cause.linePos?.[0].line ?? null) : null;
    throw mistake('bad-handles', message('files.badHandles', { name, line }), { cause });
  }
}
