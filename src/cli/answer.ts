import type { Command } from 'commander';
import { answerQuestion } from '../work/questions/write.ts';
import { documentTyped, whereTyped } from './typed.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('answer')
    .description(
      'Answer what an article leaves open, as "isogloss check" lists it: who is meant, compared with whom …',
    )
    .argument('<question>', 'its name, such as who-1a2b3c')
    .argument(
      '<value>',
      'one of its candidates; or "term:WORD, WORD" for words that posts use, "channels:NAME, NAME" for channels; or days: 2026-04-01 (from it on), 2026-04-01..2026-04-30, all',
    )
    .action(async (question: string, value: string, _options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const written = await withProject(
        command,
        (study) => Promise.resolve(answerQuestion(study, question, value)),
        { needs: 'file' },
      );
      if (json) printJson(written);
      else
        print(
          speech(command).say('terminal.answered', {
            ...written,
            command: `isogloss check ${documentTyped(command, written.document)}${whereTyped(command)}`,
          }),
        );
    });
}
