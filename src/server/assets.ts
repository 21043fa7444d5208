import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { faces, fontBytes, fontRule } from '../view/fonts.ts';
import { style } from '../view/style.ts';

/** A file of the app under a name that changes with its bytes. */
interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Scripts that a page may ask for: one on every page, others on pages that need them. */
export type Scripts = Readonly<Record<string, Uint8Array>>;

export interface Assets {
  readonly files: readonly Asset[];
  readonly style: string;
  /** Where a script lies; undefined where it was not built. */
  readonly script: (name: string) => string | undefined;
}

const own = readFileSync(new URL('style.css', import.meta.url), 'utf8');

export function assetsOf(scripts: Scripts): Assets {
  const fonts = faces.map((face, i) => asset(`font-${i}`, 'woff2', 'font/woff2', fontBytes(face)));
  const rules = faces.map((face, i) => fontRule(face, fonts[i]?.path ?? ''));
  const css = asset('style', 'css', 'text/css; charset=utf-8', [...rules, style, own].join('\n'));
  const built = new Map(
    Object.entries(scripts).map(([name, bytes]) => [
      name,
      asset(name, 'js', 'text/javascript; charset=utf-8', bytes),
    ]),
  );
  return {
    files: [...fonts, css, ...built.values()],
    style: css.path,
    script: (name) => built.get(name)?.path,
  };
}

function asset(name: string, ending: string, type: string, content: string | Uint8Array): Asset {
  const bytes = new Uint8Array(Buffer.from(content));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.${ending}`, type, bytes };
}
