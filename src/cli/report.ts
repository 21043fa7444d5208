import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { renderReport } from '../report/report.ts';
import { makeOut } from './outFolder.ts';
import { readEdges } from './readEdges.ts';
import { readWishes } from './reportNetworks.ts';
import { reportInput } from './reportInput.ts';
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
    .action(async (options: { out: string; language?: string; coordination?: string }, command: Command) => {
      const { json } = commonOptions(command);
      const coordination = readWishes(options.coordination);
      const input = await withProject(command, ({ context, folder }) => {
        const marks = readEdges(folder);
        makeOut(options.out);
        return reportInput(context, options.language, undefined, { marks, coordination });
      });
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
