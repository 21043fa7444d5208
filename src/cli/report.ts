import type { Command } from 'commander';
import { type ReportOptions, reportWriter } from '../work/report.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('report')
    .description('Test the claims and write the report: one HTML file that needs no network and no scripts.')
    .option('--out <dir>', 'folder to write into', 'out')
    .option('--language <tag>', 'language of the readers (fa, ar …): sets the page’s direction')
    .option(
      '--coordination <list>',
      'networks of posting close in time: objects with seconds, such as text:3600,forward:60, or none; those of the claims without it, else text:3600',
    )
    .action(async (options: ReportOptions, command: Command) => {
      const { json } = commonOptions(command);
      const written = await withProject(command, reportWriter(options));
      if (json) printJson({ report: written.path, bytes: written.bytes, claims: written.claims });
      else
        print(
          `${written.path}: ${written.claims} claims, ${written.channels} channels. Open it in a browser; it needs nothing else.`,
        );
    });
}
