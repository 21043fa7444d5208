import { escapeControl } from './bytes.ts';
import type { LineBuffer } from './lines.ts';

const quote = 34;
const backslash = 92;

/** Where a value's end is looked for, kept across the pieces of a file. */
export interface Scan {
  depth: number;
  inString: boolean;
  escaped: boolean;
  done: boolean;
}

export function newScan(): Scan {
  return { depth: 0, inString: false, escaped: false, done: false };
}

/** 1 for bytes that mean something within a string: its end, an escape, what may not stand there bare. */
const special = Uint8Array.from({ length: 256 }, (_, c) =>
  c === quote || c === backslash || c < 32 ? 1 : 0,
);

/** Moves over a value from `from`; a bare number or word ends before the byte that follows it. */
export function passValue(scan: Scan, bytes: Buffer, from: number, to: number): number {
  let { depth, inString } = scan;
  let p = from;
  if (scan.escaped && p < to) {
    scan.escaped = false;
    p++;
  }
  while (p < to) {
    if (inString) {
      while (p < to && special[bytes[p]!] === 0) p++;
      if (p === to) break;
      const c = bytes[p++]!;
      if (c === backslash) {
        if (p === to) scan.escaped = true;
        else p++;
      } else if (c === quote) {
        inString = false;
        if (depth === 0) {
          scan.done = true;
          break;
        }
      }
      continue;
    }
    const c = bytes[p++]!;
    if (c === quote) {
      inString = true;
    } else if (c === 123 || c === 91) {
      depth++;
    } else if (c === 125 || c === 93) {
      if (depth <= 1) {
        scan.done = true;
        if (depth === 0) p--;
        break;
      }
      depth--;
    } else if (depth === 0 && (c === 44 || c <= 32)) {
      scan.done = true;
      p--;
      break;
    }
  }
  scan.depth = depth;
  scan.inString = inString;
  return p;
}

/**
 * As `passValue`, and copies all but the white space between tokens. Kept apart from it, and written as runs
 * that are copied together, because both loops are where a large import spends its time in JavaScript.
 */
export function copyValue(scan: Scan, bytes: Buffer, from: number, to: number, out: LineBuffer): number {
  const { data } = out;
  let n = out.length;
  let { depth, inString } = scan;
  let p = from;
  if (scan.escaped && p < to) {
    scan.escaped = false;
    n = copyEscaped(bytes[p++]!, data, n);
  }
  /** What is passed but not yet copied begins here. */
  let run = p;
  while (p < to) {
    if (inString) {
      while (p < to && special[bytes[p]!] === 0) p++;
      if (p === to) break;
      const c = bytes[p++]!;
      if (c === quote) {
        inString = false;
        if (depth === 0) {
          scan.done = true;
          break;
        }
      } else if (c === backslash) {
        if (p === to) {
          scan.escaped = true;
        } else if (bytes[p] === 120 || bytes[p]! < 32) {
          n = copyRun(bytes, run, p, data, n);
          n = copyEscaped(bytes[p++]!, data, n);
          run = p;
        } else {
          p++;
        }
      } else {
        n = copyRun(bytes, run, p - 1, data, n);
        n = escapeControl(data, n, c);
        run = p;
      }
      continue;
    }
    const c = bytes[p++]!;
    if (c === quote) {
      inString = true;
    } else if (c <= 32) {
      if (depth === 0) {
        scan.done = true;
        p--;
        break;
      }
      n = copyRun(bytes, run, p - 1, data, n);
      while (p < to && bytes[p]! <= 32) p++;
      run = p;
    } else if (c === 123 || c === 91) {
      depth++;
    } else if (c === 125 || c === 93) {
      if (depth <= 1) {
        scan.done = true;
        if (depth === 0) p--;
        break;
      }
      depth--;
    } else if (depth === 0 && c === 44) {
      scan.done = true;
      p--;
      break;
    }
  }
  out.length = copyRun(bytes, run, p, data, n);
  scan.depth = depth;
  scan.inString = inString;
  return p;
}

function copyRun(bytes: Buffer, from: number, to: number, data: Buffer, n: number): number {
  // Below this a call into the engine costs more than the loop.
  if (to - from > 96) return n + bytes.copy(data, n, from, to);
  for (let p = from; p < to; p++) data[n++] = bytes[p]!;
  return n;
}

/** What stands after a backslash: Telegram Desktop writes control characters as `\x1F`, which no parser takes. */
function copyEscaped(c: number, data: Buffer, n: number): number {
  if (c === 120) {
    data[n++] = 117;
    data[n++] = 48;
    data[n++] = 48;
  } else if (c < 32) {
    // A backslash before a bare control character means nothing: the character alone is escaped.
    return escapeControl(data, n - 1, c);
  } else {
    data[n++] = c;
  }
  return n;
}
