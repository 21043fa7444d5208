import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Command } from 'commander';
import { eraseFrom } from '../work/erase.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('erase')
    .description('Remove a channel, or an author of a public group, and all that was derived from it.')
    .argument('<kind>', 'channel or author')
    .argument('<id>', 'the channel’s handle or id; the author’s public id as exports have it (user123)')
    .option('--reason <text>', 'why; stays in the ledger', 'not stated')
    .action(async (kind: string, id: string, options: { reason: string }, command: Command) => {
      const { json } = commonOptions(command);
      if (kind !== 'channel' && kind !== 'author') {
        throw mistake('unknown-kind', message('asked.eraseKind', { kind }));
      }
      const posts = await withProject(command, (study) => eraseFrom(study, kind, id, options.reason));
      if (json) printJson({ kind, posts });
      else print(speech(command).say('corpus.erased', { n: posts }));
    });
}
