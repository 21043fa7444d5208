import type { Command } from 'commander';
import { type CheckOptions, type CheckRun, runCheck } from '../work/check.ts';
import { ledgerFile } from '../work/files/ledger.ts';
import { printCheck } from './checkSummary.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('check')
    .description(
      'The main job: who says what in an article, which of it posts can measure, and whether these posts agree.',
    )
    .argument('<article...>', 'pages, texts, Markdown, feeds, WARC files, or folders of them')
    .option('--out <dir>', 'folder to write the report into', 'out')
    .option('--language <code>', 'language of the documents: en, fa, ru; found from the letters without it')
    .option('--no-ledger', `leave ${ledgerFile} as it is`)
    .action(async (files: string[], options: CheckOptions, command: Command) => {
      const { json } = commonOptions(command);
      const run = await withProject(command, (study) => runCheck(study, files, options));
      const { results } = run;
      if (json) printJson(results.length === 1 ? results[0] : { documents: results });
      else printRun(run);
    });
}

export function printRun({ results, path, ledger }: CheckRun): void {
  for (const result of results) printCheck(result);
  if (ledger !== null) {
    const { added, refreshed, marked } = ledger;
    print(
      `${ledgerFile}: ${added.length} added, ${refreshed.length} renewed, ${marked.length} marked. Correct it there, and check again.`,
    );
  }
  print(`${path}: the report. Open it in a browser; it needs nothing else.`);
}
