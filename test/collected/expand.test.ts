import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { expand } from '../../src/work/files/expand.ts';

it('of a folder the files that hold posts: an export’s result.json, or its pages in their order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-expand-'));
  try {
    for (const name of ['json', 'html/photos', 'html/css', 'other/deep'])
      mkdirSync(join(folder, name), { recursive: true });
    const files = [
      'json/result.json',
      'json/messages.html',
      'html/messages10.html',
      'html/messages.html',
      'html/messages2.html',
      'html/photos/a.jpg',
      'html/css/style.css',
      'other/a.csv',
      'other/deep/b.ndjson',
      'other/.hidden',
    ]; // prettier-ignore
    for (const name of files) writeFileSync(join(folder, name), 'x');
    const found = expand([folder, join(folder, 'other/a.csv')]);
    expect(found.map(({ path }) => relative(folder, path))).toEqual([
      'html/messages.html',
      'html/messages2.html',
      'html/messages10.html',
      'json/result.json',
      'other/a.csv',
      'other/deep/b.ndjson',
      'other/a.csv',
    ]);
    expect(found.map((one) => one.found)).toEqual([true, true, true, true, true, true, false]);
    rmSync(join(folder, 'other'), { recursive: true });
    mkdirSync(join(folder, 'other'));
    expect(() => expand([join(folder, 'other')])).toThrow('has no files');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
