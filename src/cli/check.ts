import { mistake } from '../messages/mistake.ts';
import type { Command } from 'commander';
import type { CheckResult } from '../model/check.ts';
import type { Study } from '../work/study.ts';
import { type CheckOptions, type CheckRun, runCheck } from '../work/check.ts';
import { ledgerFile } from '../work/files/ledger.ts';
import { outcomeOf } from '../view/parts/verdict.ts';
import { printCheck } from './checkSummary.ts';
import { type Words, message } from '../messages/index.ts';
import { onlyGiven, postsGiven } from './reportOptions.ts';
import { whereTyped } from './typed.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('check')
    .description(
      'The main job: who says what in an article, which of it posts can measure, and whether these posts agree.',
    )
    .argument('<article...>', 'pages, texts, Markdown, feeds, WARC files, or folders of them')
    .option('--out <dir>', 'folder to write the report into', 'out')
    .option('--posts <n>', 'posts drawn at random behind each number in the report; 8 without it', postsGiven)
    .option(
      '--only <claims>',
      'claims the report shows: all, decided, signed; the others are counted in it',
      onlyGiven,
    )
    .option('--title <text>', 'what the report is called; the name of the project without it')
    .option('--language <code>', 'language of the documents: en, fa, ru; found from the letters without it')
    .option('--date <day>', 'the day on which the article came out, where it does not say it')
    .option('--ask', 'ask for what the article leaves open, one question after the other, then test at once')
    .option('--no-ledger', `leave ${ledgerFile} as it is`)
    .action(async (files: string[], options: CheckOptions & { ask?: boolean }, command: Command) => {
      const { json } = commonOptions(command);
      if (options.ask === true && json) throw mistake('ask-and-json', message('mistakes.askAndJson'));
      if (options.ask === true && !options.ledger)
        throw mistake('ask-and-no-ledger', message('mistakes.askAndNoLedger'));
      const ask =
        options.ask === true ? (await import('./ask.ts')).askAtTerminal(speech(command)) : undefined;
      const run = await withProject(
        command,
        (study) =>
          runCheck(
            study,
            files,
            json ? options : { ...options, tell: true, onChecked: printNow(study, command) },
            ask,
          ),
        {
          needs: 'file',
        },
      );
      const { results } = run;
      const words = speech(command);
      if (json) printJson(results.length === 1 ? results[0] : { documents: results }, words);
      else printWritten(words, run, whereTyped(command));
    });
}

/** Prints what was found while the report is still to be written. */
const printNow =
  ({ onNote }: Study, command: Command) =>
  (results: readonly CheckResult[]): void => {
    const words = speech(command);
    onNote(words.say('told.reportFollows'));
    printResults(words, results, whereTyped(command));
  };

export function printRun(words: Words, run: CheckRun, where: string): void {
  printResults(words, run.results, where);
  printWritten(words, run, where);
}

function printResults(words: Words, results: readonly CheckResult[], where: string): void {
  for (const result of results) printCheck(words, result, where);
}

/** What the check wrote. */
function printWritten(words: Words, { path, ledger, results }: CheckRun, where: string): void {
  if (ledger !== null) {
    const { added, refreshed, marked } = ledger;
    print(
      words.say('told.ledger', {
        file: ledgerFile,
        added: added.length,
        renewed: refreshed.length,
        marked: marked.length,
      }),
    );
  }
  print(words.say('told.reportAt', { path }));
  const unsigned = results
    .flatMap(({ claims }) => claims)
    .find(({ state, signedOffBy }) => state === 'decided' && signedOffBy === null);
  if (ledger !== null && unsigned !== undefined)
    print(
      words.say('told.toSign', {
        command: `isogloss claims sign ${unsigned.id} --by NAME --verdict "${words.write(outcomeOf(unsigned))}"${where}`,
      }),
    );
}
