import type { Parameter } from './driver.ts';

/** A value as ClickHouse reads a parameter's text: escaped, arrays with quoted strings. */
export function parameterText(value: Parameter): string {
  if (value === null) return '\\N';
  if (typeof value === 'object') {
    return `[${value.map((item) => (typeof item === 'string' ? `'${escaped(item)}'` : String(item))).join(',')}]`;
  }
  return typeof value === 'string' ? escaped(value) : String(value);
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  "'": "\\'",
}; // prettier-ignore

const escaped = (text: string): string => text.replaceAll(/[\\\t\n\r\0\b\f']/g, (c) => escapes[c] ?? c);
