import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scaled, worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { type Ended, isogloss } from './program.ts';

/** Files of a small simulated world, and projects in the states from which commands set out; each is copied for each run. */
export interface Templates {
  readonly root: string;
  /** What the world's writer left. */
  readonly files: string;
  /** Two files of posts that overlap, with edits, repeats and a row that is no post. */
  readonly first: string;
  readonly second: string;
  /** The project's files, nothing imported; half of the posts; all; all with claims tested. */
  readonly bare: string;
  readonly half: string;
  readonly full: string;
  readonly tested: string;
}

/** Two claims that are tested differently, of the demo's eight: what the others add to a run is time. */
const claims = ['union-over-league', 'league-in-concert'];

/** The files alone: mutated inputs need no more. */
export async function makeWorld(root: string, scale = 0.12): Promise<string> {
  const files = join(root, 'files');
  const demo = worldNamed('demo');
  const some = Object.fromEntries(Object.entries(demo.claims).filter(([name]) => claims.includes(name)));
  await writeWorld({ ...scaled(demo, scale), claims: some }, 1, files);
  return files;
}

export async function makeTemplates(root: string): Promise<Templates> {
  const files = await makeWorld(root);
  const posts = readFileSync(join(files, 'posts.ndjson'), 'utf8').trimEnd().split('\n');
  const middle = posts.length >> 1;
  const first = join(root, 'first.ndjson');
  const second = join(root, 'second.ndjson');
  writeFileSync(first, `${posts.slice(0, middle).join('\n')}\n`);
  const edits = posts
    .slice(0, middle >> 2)
    .map((line) =>
      JSON.stringify({ ...(JSON.parse(line) as object), text: 'mended', edited: '2026-01-01T00:00:00Z' }),
    );
  writeFileSync(
    second,
    `${[...posts.slice(middle), ...edits, 'no post', ...edits.slice(0, 40)].join('\n')}\n`,
  );
  const at = (name: string): string => join(root, name);
  mkdirSync(at('bare'));
  cpSync(join(files, 'isogloss.yaml'), join(at('bare'), 'isogloss.yaml'));
  cpSync(join(files, 'article.html'), join(at('bare'), 'article.html'));
  await must(['channels', '--json', '--project', at('bare')]);
  copy(at('bare'), at('half'));
  await must(['import', first, '--project', at('half')]);
  copy(at('half'), at('full'));
  await must(['import', second, '--project', at('full')]);
  copy(at('full'), at('tested'));
  await must(['claims', 'test', '--json', '--project', at('tested')]);
  return {
    root,
    files,
    first,
    second,
    bare: at('bare'),
    half: at('half'),
    full: at('full'),
    tested: at('tested'),
  };
}

async function must(args: readonly string[]): Promise<Ended> {
  const ended = await isogloss(args);
  if (ended.status !== 0) throw new Error(`${args.join(' ')}: ${ended.err}`);
  return ended;
}

export function copy(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  return to;
}

/** A store that an earlier program made, out of the tests' fixtures. */
export function oldProject(root: string, schema: number): string {
  const folder = join(root, `schema-${schema}`);
  if (existsSync(folder)) return folder;
  mkdirSync(folder);
  execFileSync('tar', ['-xzf', resolve(`test/store/fixtures/schema-${schema}.tar.gz`), '-C', folder]);
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    `isogloss: 1
name: old
lexicons:
  harbour: { label: x, form: own, languages: [en], terms: [{ term: harbour }], author: x, date: 2025-01-01 }
  weather: { label: y, form: own, languages: [en], terms: [{ term: weather }], author: x, date: 2025-01-01 }
claims:
  talk: { type: outperforms, words: harbour, rivals: [weather] }
`,
  );
  return folder;
}
