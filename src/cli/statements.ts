import type { Command } from 'commander';
import type { Statement } from '../model/statement.ts';
import { extractStatements } from '../statements/index.ts';
import { readGzippedText } from './text-file.ts';

/** The text of a document: the seam where readers of other kinds of files come in. */
export async function documentText(path: string): Promise<string> {
  return readGzippedText(path);
}

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
    .argument('<file...>', 'text files')
    .option('--json', 'print JSON')
    .option('--language <code>', 'language of the documents: en, fa, ru; found from the letters without it')
    .action(async (files: string[], options: { json?: boolean; language?: string }, command: Command) => {
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? options.json ?? false;
      const all: Statement[] = [];
      for (const file of files) {
        const text = await documentText(file);
        const found = extractStatements(
          text,
          file,
          options.language === undefined ? {} : { language: options.language },
        );
        all.push(...found);
        if (!json) {
          console.log(`${file}: ${found.length} ${found.length === 1 ? 'statement' : 'statements'}\n`);
          for (const statement of found) console.log(line(statement));
        }
      }
      if (json) console.log(JSON.stringify(all, null, 2));
    });
}
