import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { UserError } from '../model/errors.ts';
import { scaled, worldNamed, worlds } from '../simulation/worlds/index.ts';
import { files, writeWorld } from '../simulation/write.ts';
import { progressBar } from './progress.ts';

interface Options {
  readonly out: string;
  readonly seed: number;
  readonly world: string;
  readonly scale: number;
  readonly json?: boolean;
}

export function seedNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 2 ** 31 - 1) {
    throw new InvalidArgumentError('It has to be a whole number from 0 to 2147483647.');
  }
  return value;
}

/** A world is written into a folder of its own, or over an earlier world: never among a person's files. */
function checkFolder(folder: string): void {
  if (!existsSync(folder)) return;
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch (cause) {
    throw new UserError('not-a-folder', `${folder} is not a folder. Name another with --out.`, { cause });
  }
  if (names.length > 0 && !existsSync(join(folder, files.truth))) {
    throw new UserError(
      'folder-in-use',
      `${folder} holds other files. Name an empty folder, or a new one, with --out.`,
    );
  }
}

export function register(program: Command): void {
  program
    .command('simulate')
    .description('Write a world of invented channels with planted truth: posts, project file and the truth.')
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--seed <n>', 'the same seed gives the same bytes', seedNumber, 1)
    .option('--world <name>', `one of: ${Object.keys(worlds).join(', ')}`, 'demo')
    .option('--scale <x>', 'so many times the posts', Number, 1)
    .option('--json', 'print JSON')
    .action(async (options: Options, command: Command) => {
      const json = command.optsWithGlobals<Options>().json === true;
      checkFolder(options.out);
      const spec = scaled(worldNamed(options.world), options.scale);
      const bar = progressBar(json);
      const { truth, records } = await writeWorld(spec, options.seed, options.out, (done, days) => {
        bar.update('days simulated', done, days);
      }).finally(() => {
        bar.stop();
      });
      const summary = {
        world: spec.name,
        seed: options.seed,
        folder: options.out,
        channels: truth.channels.length,
        published: truth.posts.published,
        held: truth.posts.held,
        records,
        claims: Object.keys(truth.claims).length,
        files,
      };
      if (json) {
        console.log(JSON.stringify(summary, null, 2));
        return;
      }
      console.log(
        `${options.out}: the world "${spec.name}", seed ${options.seed}: ${summary.channels} channels, ` +
          `${summary.published} posts published, ${summary.held} of them in ${files.posts} ` +
          `(${records} records), ${summary.claims} claims in ${files.project}, the truth in ${files.truth}.`,
      );
    });
}
