import type { Command } from 'commander';
import { type ImportOptions, importFiles, importFormats, type Summary, tookNothing } from '../work/import.ts';
import { commonOptions, note, print, printJson, withProject } from './session.ts';
import { thousands } from './table.ts';

export function register(program: Command): void {
  program
    .command('import')
    .description(
      'Take posts in from files. Formats are recognised by content; importing again changes nothing.',
    )
    .argument('<path...>', 'files, also .gz')
    .option('--format <format>', `one of: ${importFormats.join(', ')}`)
    .option('--map <file>', 'a mapping file for CSV, TSV, NDJSON, Parquet or a share table')
    .option('--handles <file>', 'handles for the numeric ids of exports: YAML or CSV, "id: handle"')
    .option('--zone <zone>', 'time zone of times that name none; the project’s without it')
    .action(async (paths: string[], options: ImportOptions, command: Command) => {
      const { json } = commonOptions(command);
      const summary = await withProject(command, (study) => importFiles(study, paths, options));
      if (json) printJson(summary);
      else printSummary(summary);
      for (const { file, rejected, rejects } of summary.files.filter(tookNothing)) {
        note(
          `${file}: nothing was taken in; ${rejected === 1 ? 'its one record was' : `all ${thousands(rejected)} records were`} rejected (the first: ${rejects[0]?.reason ?? 'no reason kept'}).`,
        );
        process.exitCode = 1;
      }
    });
}

function printSummary(summary: Summary): void {
  for (const file of summary.files) {
    const parts = [
      `${thousands(file.added)} added`,
      `${thousands(file.updated)} updated`,
      `${thousands(file.unchanged)} unchanged${file.repeated > 0 ? ` (${thousands(file.repeated)} stand twice in the file)` : ''}`,
      `${thousands(file.rejected)} rejected`,
      `${thousands(file.skipped)} skipped`,
    ];
    print(`${file.file} (${file.format}): ${thousands(file.read)} records: ${parts.join(', ')}.`);
    for (const { record, reason } of file.rejects) print(`  record ${thousands(record)}: ${reason}`);
    if (file.rejected > file.rejects.length)
      print(`  … and ${thousands(file.rejected - file.rejects.length)} more`);
    if (file.truncated !== '') print(`  ${file.truncated}`);
  }
}
