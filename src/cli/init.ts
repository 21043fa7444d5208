import type { Command } from 'commander';
import { beginProject } from '../work/init.ts';
import { commonOptions, print, printJson, speech } from './session.ts';

export function register(program: Command): void {
  program
    .command('init')
    .description('Begin a project: writes a commented isogloss.yaml that you fill in.')
    .argument('[dir]', 'the folder, made where it is not there')
    .action((dir: string | undefined, _options: unknown, command: Command) => {
      const common = commonOptions(command);
      const folder = dir ?? common.project;
      const path = beginProject(folder);
      if (common.json) printJson({ project: folder, file: path });
      else print(speech(command).say('corpus.ready', { path, folder }));
    });
}
