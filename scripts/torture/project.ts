import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { type Ended, isogloss } from './program.ts';

/** Projects in the states from which commands set out; each is copied for each run. */
export interface Templates {
  readonly root: string;
  /** The project's files, nothing imported. */
  readonly bare: string;
  /** Half of the posts imported. */
  readonly half: string;
  /** All posts, nothing measured. */
  readonly full: string;
  /** Claims tested and everything derived. */
  readonly tested: string;
  readonly first: string;
  readonly second: string;
}

/** A small simulated world: an import of two files that overlap, with edits and rows that are no posts. */
export async function makeTemplates(root: string): Promise<Templates> {
  const files = join(root, 'files');
  await writeWorld(worldNamed('demo'), 1, files);
  const posts = readFileSync(join(files, 'posts.ndjson'), 'utf8').trimEnd().split('\n');
  const middle = posts.length >> 1;
  const first = join(root, 'first.ndjson');
  const second = join(root, 'second.ndjson');
  writeFileSync(first, `${posts.slice(0, middle).join('\n')}\n`);
  const edits = posts
    .slice(0, 900)
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
  return { root, bare: at('bare'), half: at('half'), full: at('full'), tested: at('tested'), first, second };
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

/**
 * What a project holds, in one hash: its channels, what `verify` says, a measure, and where asked the verdicts. Two
 * projects of the same state have the same; a command that fails has none.
 */
export async function stateOf(
  project: string,
  asked: readonly (readonly string[])[] = [],
): Promise<{ state: string; problem?: Ended }> {
  const hash = createHash('sha256');
  const commands = [
    ['verify', '--json'],
    ['channels', '--json'],
    ['measure', 'share', '--lexicon', 'harbour', '--json'],
    ...asked,
  ];
  for (const args of commands) {
    const ended = await isogloss([...args, '--project', project]);
    if (ended.status !== 0) return { state: '', problem: ended };
    hash.update(args[0] === 'verify' ? differencesOnly(ended.out) : ended.out);
  }
  return { state: hash.digest('hex') };
}

/** A run that was given up leaves an entry in the ledger: how many there are is no part of the state. */
function differencesOnly(out: string): string {
  const { unchanged, texts, differences } = JSON.parse(out) as Record<string, unknown>;
  return JSON.stringify({ unchanged, texts, differences });
}
