import { mistake } from '../messages/mistake.ts';
import { once } from 'node:events';
import type { Command } from 'commander';
import { type Words, message } from '../messages/index.ts';
import type { Statement } from '../model/statement.ts';
import { type CorpusOptions, corpusStatements } from '../work/corpusStatements.ts';
import { checkLanguage } from '../work/files/language.ts';
import { statementsOfFiles } from '../work/statements.ts';
import { note, print, printJson, speech, withProject } from './session.ts';

interface Options extends CorpusOptions {
  readonly json?: boolean;
  readonly language?: string;
  readonly corpus?: boolean;
}

/** What chooses among posts, and means nothing for files. */
const ofCorpus = ['lexicon', 'channel', 'community', 'from', 'to'] as const;

function line(words: Words, { speaker, cue, kind, content }: Statement): string {
  const who = speaker.name ?? words.say('corpus.nobodyNamed');
  const described = [speaker.role, speaker.affiliation, speaker.place]
    .filter((part) => part !== null)
    .join(', ');
  return `${described === '' ? who : `${who} (${described})`} [${words.commas([cue?.text ?? words.say('corpus.noCue'), words.say('corpus.statementKind', { kind })])}]\n  ${content.replaceAll(/\s+/g, ' ')}\n`;
}

export function register(program: Command): void {
  program
    .command('statements')
    .description('Find who says what in documents or posts: attributed statements with their speakers.')
    .argument('[file...]', 'pages, texts, Markdown, feeds, WARC files, or folders of them')
    .option('--json', 'print JSON')
    .option('--language <code>', 'language of the documents: en, fa, ru; found from the letters without it')
    .option('--corpus', 'statements of the project’s own posts instead of files')
    .option('--lexicon <name>', 'with --corpus: only statements that hold this vocabulary')
    .option('--community <names>', 'with --corpus: only these communities, separated by commas')
    .option('--channel <names>', 'with --corpus: only these channels, separated by commas')
    .option('--from <day>', 'with --corpus: from this day on')
    .option('--to <day>', 'with --corpus: up to and with this day')
    .option('--limit <n>', 'with --corpus: at most so many, the earliest first')
    .action(async (files: string[], options: Options, command: Command) => {
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? options.json ?? false;
      if (options.corpus === true) {
        if (files.length > 0) throw mistake('files-and-corpus', message('asked.filesAndCorpus'));
        if (options.language !== undefined)
          throw mistake('language-of-posts', message('asked.languageOfPosts'));
        await ofPosts(command, options, json);
        return;
      }
      const alien = [...ofCorpus, 'limit' as const].find((name) => options[name] !== undefined);
      if (alien !== undefined) throw mistake('needs-corpus', message('asked.needsCorpus', { alien }));
      if (files.length === 0) throw mistake('no-file', message('asked.noFileNamed'));
      checkLanguage(options.language);
      await ofFiles(speech(command), files, options.language, json);
    });
}

async function ofPosts(command: Command, options: CorpusOptions, json: boolean): Promise<void> {
  const words = speech(command);
  let first = true;
  const write = async (text: string): Promise<void> => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  };
  if (json) await write('[');
  const count = await withProject(command, (study) =>
    corpusStatements(study, options, async (statement) => {
      if (json) await write(`${first ? '\n' : ',\n'}${JSON.stringify(statement)}`);
      else
        await write(
          `${statement.document} ${words.moment(statement.time ?? '')}\n${line(words, statement)}\n`,
        );
      first = false;
    }),
  );
  await write(json ? '\n]\n' : `${words.say('corpus.statements', { n: count })}\n`);
}

async function ofFiles(
  words: Words,
  files: readonly string[],
  language: string | undefined,
  json: boolean,
): Promise<void> {
  const all: Statement[] = [];
  for await (const { name, statements } of statementsOfFiles(files, language, (said) =>
    note(words.write(said)),
  )) {
    for (const statement of statements) all.push(statement);
    if (json) continue;
    print(`${words.say('corpus.statementsIn', { name, n: statements.length })}\n`);
    for (const statement of statements) print(line(words, statement));
  }
  if (json) printJson(all);
}
