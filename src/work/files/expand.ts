import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file to be read; one found in a folder is passed over where it cannot be, one named by itself is not. */
export interface Named {
  readonly path: string;
  readonly found: boolean;
}

/** Folders of an export that hold pictures, sounds and the page's own parts. */
const besides =
  /^(?:photos|video_files|files|stickers|voice_messages|round_video_messages|images|css|js|profile_pictures|stories|contacts|node_modules)$/;
const page = /^messages(\d*)[.]html$/;

/** The files that paths name; of a folder those that hold posts, and those of the folders in it, by name. */
export function expand(paths: readonly string[]): Named[] {
  return paths.flatMap((path): Named[] => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [{ path, found: false }];
    const files = within(path);
    if (files.length === 0) throw mistake('empty-folder', message('files.noPostsFolder', { path }));
    return files.map((file) => ({ path: file, found: true }));
  });
}

function within(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const folders = entries.filter((entry) => entry.isDirectory() && !besides.test(entry.name));
  return [...ofExport(files), ...files.filter((name) => !isExport(name, files))]
    .map((name) => join(folder, name))
    .concat(folders.flatMap(({ name }) => within(join(folder, name))));
}

/** An export of Telegram Desktop is its result.json, or its pages in the order of their numbers. */
function ofExport(files: readonly string[]): string[] {
  if (files.includes('result.json')) return ['result.json'];
  const number = (name: string): number => Number(page.exec(name)?.[1] ?? 0);
  return files.filter((name) => page.test(name)).toSorted((a, b) => number(a) - number(b));
}

/** Whether a file is part of an export whose posts are read from elsewhere in it. */
function isExport(name: string, files: readonly string[]): boolean {
  const exported = files.includes('result.json') || files.some((file) => page.test(file));
  return exported && (name === 'result.json' || page.test(name) || /^export_results[.]html$/.test(name));
}
