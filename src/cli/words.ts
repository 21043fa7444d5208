import type { Command } from 'commander';
import { stopLists } from '../work/words/stop.ts';
import { commonOptions, print, printJson } from './session.ts';

export function register(program: Command): void {
  const parent = program.command('words').description('Words of the corpus: stop lists.');
  parent
    .command('stop')
    .description('The words of a language that lists of words leave out, as the project has them.')
    .argument('[language]', 'ar, en, fa, ru, or one that isogloss.yaml adds; all without it')
    .action((language: string | undefined, _options: unknown, command: Command) => {
      const { json, project } = commonOptions(command);
      const lists = stopLists(project, language);
      if (json) {
        printJson({ rows: lists });
        return;
      }
      for (const list of lists) {
        if (language === undefined) print(`\n${list.language}`);
        print(list.words.join('\n'));
      }
    });
}
