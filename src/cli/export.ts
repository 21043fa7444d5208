import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Command } from 'commander';
import { exportClaimReview } from '../work/exporting/claimReview.ts';
import type { NetworkExportOptions } from '../work/exporting/networks.ts';
import { exportStore } from '../work/exporting/store.ts';
import { exportTables, tableFormats } from '../work/exporting/tables.ts';
import { printClaimReview } from './claimReviewExport.ts';
import { asksNetwork, exportNetwork, networkOptions } from './networkExport.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  const command = program
    .command('export')
    .description(
      'Write every table of the report for other programs, or a network, with a text that says what the columns hold; or the verdicts that somebody signed off, as ClaimReview; or the whole store, for "isogloss import" on another machine or server.',
    )
    .argument('<kind>', 'csv or parquet; gexf or graphml for a network; claimreview; store')
    .option('--out <dir>', 'folder to write into', 'out')
    .option('--url <address>', 'claimreview: the page on which the report will stand')
    .action(async (kind: string, options: NetworkExportOptions & { url?: string }, command: Command) => {
      if (asksNetwork(kind, options)) return exportNetwork(command, kind, options);
      const { json } = commonOptions(command);
      if (kind === 'claimreview') {
        const written = await withProject(command, (study) =>
          exportClaimReview(study, options.out, options.url),
        );
        if (json) printJson(written);
        else printClaimReview(speech(command), written);
        return;
      }
      if (kind === 'store') {
        const manifest = await withProject(command, (study) => exportStore(study, options.out));
        if (json) printJson({ folder: options.out, ...manifest });
        else
          for (const { file, rows } of manifest.tables)
            print(`${options.out}/${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
        return;
      }
      const format = tableFormats.find((known) => known === kind);
      if (format === undefined) {
        throw mistake('unknown-kind', message('asked.exportKind', { kind, known: tableFormats }));
      }
      const files = await withProject(command, (study) => exportTables(study, format, options.out));
      if (json) printJson({ folder: options.out, files });
      else
        for (const { file, rows } of files)
          print(speech(command).say('terminal.wrote', { file: `${options.out}/${file}`, rows }));
    });
  networkOptions(command);
}
