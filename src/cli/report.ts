import { type Command, Option } from 'commander';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { type ReportOptions, reportWriter } from '../work/report.ts';
import { onlyGiven, postsGiven } from './reportOptions.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('report')
    .description('Test the claims and write the report: one HTML file that needs no network and no scripts.')
    .option('--out <dir>', 'folder to write into', 'out')
    .option('--posts <n>', 'posts drawn at random behind each number; 8 without it', postsGiven)
    .option(
      '--only <claims>',
      'claims the report shows: all, decided, signed; the others are counted in it',
      onlyGiven,
    )
    .option('--title <text>', 'what the report is called; the name of the project without it')
    .addOption(new Option('--language <tag>').hideHelp())
    .option(
      '--coordination <list>',
      'networks of posting close in time: objects with seconds, such as text:3600,forward:60, or none; those of the claims without it, else text:3600',
    )
    .action(async ({ language, ...options }: ReportOptions & { language?: string }, command: Command) => {
      if (language !== undefined) throw mistake('retired-option', message('asked.reportLanguage'));
      const { json } = commonOptions(command);
      const written = await withProject(command, reportWriter(options));
      if (json) printJson({ report: written.path, bytes: written.bytes, claims: written.claims });
      else print(speech(command).say('told.reportOf', written));
    });
}
