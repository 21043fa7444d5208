import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { renderReport } from '../report/report.ts';
import { reportInput } from './reportInput.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('report')
    .description('Test the claims and write the report: one HTML file that needs no network and no scripts.')
    .option('--out <dir>', 'folder to write into', 'out')
    .option('--language <tag>', 'language of the readers (fa, ar …): sets the page’s direction')
    .action(async (options: { out: string; language?: string }, command: Command) => {
      const { json } = commonOptions(command);
      const input = await withProject(command, ({ context }) => reportInput(context, options.language));
      mkdirSync(options.out, { recursive: true });
      const path = join(options.out, 'report.html');
      const html = renderReport(input);
      writeFileSync(path, html);
      if (json) printJson({ report: path, bytes: Buffer.byteLength(html), claims: input.claims.length });
      else
        print(
          `${path}: ${input.claims.length} claims, ${input.channels.length} channels. Open it in a browser; it needs nothing else.`,
        );
    });
}
