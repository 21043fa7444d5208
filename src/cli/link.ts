import type { Command } from 'commander';
import { link } from '../work/questions/write.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('link')
    .description('Make a name that articles use stand for a vocabulary or a community of isogloss.yaml.')
    .argument('<name>', 'as articles write it')
    .argument('<target>', 'a vocabulary or a community')
    .action(async (name: string, target: string, _options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const linked = await withProject(command, (study) => Promise.resolve(link(study, name, target)), {
        needs: 'file',
      });
      if (json) printJson(linked);
      else
        print(
          speech(command).say(
            linked.kind === 'community' ? 'terminal.linkedGroup' : 'terminal.linkedWords',
            linked,
          ),
        );
    });
}
