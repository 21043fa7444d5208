import type { Command } from 'commander';
import { lexiconFound } from '../work/lexicon.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';
import { table } from './table.ts';

export function register(program: Command): void {
  program
    .command('lexicon')
    .description('For each spelling of a vocabulary: how many posts it matched, and a few of them.')
    .argument('<name>', 'a lexicon of isogloss.yaml')
    .option('--examples <n>', 'posts shown of each', '2')
    .action(async (name: string, options: { examples: string }, command: Command) => {
      const { json } = commonOptions(command);
      const result = await withProject(command, (study) =>
        lexiconFound(study, name, () => Number(options.examples)),
      );
      if (json) {
        printJson(result);
        return;
      }
      const words = speech(command);
      print(
        table(
          words,
          (['spelling', 'term', 'form', 'posts', 'texts', 'channels'] as const).map((name) =>
            words.say(`corpus.${name}`),
          ),
          result.rows.map((r) => [r.variant, r.term, r.form, r.posts, r.texts, r.channels]),
        ),
      );
      for (const row of result.rows) {
        for (const e of row.examples)
          print(
            `\n${row.variant}  ${e.channel}/${e.id} ${words.day(e.date)}\n  …${e.before}[${e.match}]${e.after}…`,
          );
      }
      const unfound = result.rows.filter((row) => row.posts === 0).map((row) => row.variant);
      if (unfound.length > 0) print(`\n${words.say('corpus.neverFound', { spellings: unfound })}`);
    });
}
