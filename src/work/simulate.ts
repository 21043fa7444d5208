import { message } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mistake } from '../messages/mistake.ts';
import { scaled, worldNamed, worlds } from '../simulation/worlds/index.ts';
import { files, writeWorld } from '../simulation/write.ts';

export const worldNames: readonly string[] = Object.keys(worlds);

export interface SimulateOptions {
  readonly out: string;
  readonly seed: number;
  readonly world: string;
  /** So many times the posts. */
  readonly scale: number;
}

export interface Simulated {
  readonly world: string;
  readonly seed: number;
  readonly folder: string;
  readonly channels: number;
  readonly published: number;
  readonly held: number;
  readonly records: number;
  readonly claims: number;
  readonly files: typeof files;
}

/** Writes a world with planted truth into a folder of its own. */
export async function simulate(
  { out, seed, world, scale }: SimulateOptions,
  onProgress: (stage: Said, done: number, total: number) => void,
): Promise<Simulated> {
  if (!worldNames.includes(world))
    throw mistake('no-such-world', message('asked.noWorld', { world, known: worldNames }));
  if (!(scale > 0 && Number.isFinite(scale)))
    throw mistake('bad-scale', message('options.above0', { option: '--scale', text: String(scale) }));
  checkFolder(out);
  const spec = scaled(worldNamed(world), scale);
  const { truth, records } = await writeWorld(spec, seed, out, (done, days) =>
    onProgress(message('stages.days'), done, days),
  );
  return {
    world: spec.name,
    seed,
    folder: out,
    channels: truth.channels.length,
    published: truth.posts.published,
    held: truth.posts.held,
    records,
    claims: Object.keys(truth.claims).length,
    files,
  };
}

/** A world is written into a folder of its own, or over an earlier world: never among a person's files. */
function checkFolder(folder: string): void {
  if (!existsSync(folder)) return;
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch (cause) {
    throw mistake('not-a-folder', message('asked.notAFolder', { folder }), { cause });
  }
  if (names.length > 0 && !existsSync(join(folder, files.truth))) {
    throw mistake('folder-in-use', message('asked.folderInUse', { folder }));
  }
}
