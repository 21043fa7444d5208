import type { Command } from 'commander';
import type { Statement } from '../model/statement.ts';
import { openDocuments } from '../readers/documents/index.ts';
import { statementsOf } from './documentStatements.ts';

function line({ speaker, cue, kind, content }: Statement): string {
  const who = speaker.name ?? 'not named';
  const described = [speaker.role, speaker.affiliation, speaker.place]
    .filter((part) => part !== null)
    .join(', ');
  return `${described === '' ? who : `${who} (${described})`} [${cue?.text ?? 'no cue'}, ${kind}]\n  ${content.replaceAll(/\s+/g, ' ')}\n`;
}

export function register(program: Command): void {
  program
    .command('statements')
    .description('Find who says what in documents: attributed statements with their speakers.')
    .argument('<file...>', 'pages, texts, Markdown, feeds, WARC files, or folders of them')
    .option('--json', 'print JSON')
    .option('--language <code>', 'language of the documents: en, fa, ru; found from the letters without it')
    .action(async (files: string[], options: { json?: boolean; language?: string }, command: Command) => {
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? options.json ?? false;
      const all: Statement[] = [];
      for (const file of files) {
        for await (const document of openDocuments(file, {
          skipped: ({ reason }) => console.error(`Passed over: ${reason}`),
        })) {
          const { name } = document;
          const found = statementsOf(document, options.language);
          all.push(...found);
          if (!json) {
            console.log(`${name}: ${found.length} ${found.length === 1 ? 'statement' : 'statements'}\n`);
            for (const statement of found) console.log(line(statement));
          }
        }
      }
      if (json) console.log(JSON.stringify(all, null, 2));
    });
}
