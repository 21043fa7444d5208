import type { Command } from 'commander';
import { type ImportOptions, importFiles, importFormats, refuseAbsent, tookNothing } from '../work/import.ts';
import type { Summary } from '../work/importSummary.ts';
import type { Words } from '../messages/index.ts';
import { commonOptions, note, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  program
    .command('import')
    .description(
      'Take posts in from files. Formats are recognised by content; importing again changes nothing.',
    )
    .argument('<path...>', 'files, also .gz; folders of exports; or the folder of an exported store')
    .option('--format <format>', `one of: ${importFormats.join(', ')}`)
    .option('--map <file>', 'a mapping file for CSV, TSV, NDJSON, Parquet or a share table')
    .option('--handles <file>', 'handles for the numeric ids of exports: YAML or CSV, "id: handle"')
    .option('--zone <zone>', 'time zone of times that name none; the project’s without it')
    .option('--timezone <zone>', 'the same; of an HTML export the zone of the machine that made it')
    .option(
      '--channel <name>',
      'handle of the one chat that a file is of and does not name (tg-archive, HTML exports)',
    )
    .option('--public', 'states that this chat is a public channel or group')
    .option(
      '--pictures',
      'keep a hash of each photo that lies in a Telegram Desktop export, for --object media; never the photo',
    )
    .action(async (paths: string[], options: ImportOptions, command: Command) => {
      const { json } = commonOptions(command);
      // What is not there is told before a project begins.
      await refuseAbsent(paths);
      const summary = await withProject(command, (study) => importFiles(study, paths, options), {
        needs: 'nothing',
        halfFilled: true,
      });
      const words = speech(command);
      if (json) printJson(summary);
      else printSummary(words, summary);
      for (const { file, rejected, rejects } of summary.files.filter(tookNothing)) {
        note(words.say('corpus.tookNothing', { file, rejected, first: rejects[0]?.reason ?? '' }));
        process.exitCode = 1;
      }
    });
}

function printSummary(words: Words, summary: Summary): void {
  for (const file of summary.files) {
    print(words.say('corpus.imported', file));
    for (const reject of file.rejects) print(`  ${words.say('corpus.rejected', reject)}`);
    if (file.rejected > file.rejects.length)
      print(`  ${words.say('corpus.more', { n: file.rejected - file.rejects.length })}`);
    if (file.truncated !== '') print(`  ${words.write(file.truncated)}`);
  }
}
