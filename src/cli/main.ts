import { Command, CommanderError, Help } from 'commander';
import type { Words } from '../messages/index.ts';
import { UserError } from '../model/errors.ts';
import type { Said } from '../model/said.ts';
import { readable } from './readable.ts';
import { settled } from './settled.ts';
import { version } from '../work/program/version.ts';

type Registrar = (program: Command) => void;

/** Every command with its line in the help; its module is loaded only when it is called. */
const commands: Readonly<Record<string, { summary: string; load: () => Promise<{ register: Registrar }> }>> =
  {
    serve: {
      summary: 'The app in the browser: drop an article, answer, test, sign',
      load: () => import('./serve.ts'),
    },
    mcp: { summary: 'The same, read-only, for assistants', load: () => import('./mcp.ts') },
    check: {
      summary: 'Test what an article claims: statements, claims, verdicts, report',
      load: () => import('./check.ts'),
    },
    answer: { summary: 'Answer what an article leaves open', load: () => import('./answer.ts') },
    link: { summary: 'Make a name stand for a vocabulary or a community', load: () => import('./link.ts') },
    init: { summary: 'Begin a project: a commented isogloss.yaml', load: () => import('./init.ts') },
    import: { summary: 'Take posts in from files of any known format', load: () => import('./import.ts') },
    collect: {
      summary: 'Collect public channels’ pages, feeds and sitemaps of sites',
      load: () => import('./collect.ts'),
    },
    channels: {
      summary: 'The frame: channels, period, posts, gaps, completeness',
      load: () => import('./channels.ts'),
    },
    lexicon: { summary: 'What each spelling of a vocabulary finds', load: () => import('./lexicon.ts') },
    words: { summary: 'Find the words of a vocabulary; stop lists', load: () => import('./words.ts') },
    search: { summary: 'Concordance of a word or phrase', load: () => import('./search.ts') },
    measure: { summary: 'Run a measure', load: () => import('./measure.ts') },
    edges: {
      summary: 'The posts behind an edge of coordination; mark it as read',
      load: () => import('./edges.ts'),
    },
    claims: {
      summary: 'The claims: list, test, or fix the tests before measuring (seal)',
      load: () => import('./claims.ts'),
    },
    code: {
      summary: 'Read a sample by hand: what a vocabulary really catches',
      load: () => import('./code.ts'),
    },
    report: { summary: 'Write the report, one HTML file', load: () => import('./report.ts') },
    export: {
      summary: 'Write tables, networks for Gephi, or signed verdicts as ClaimReview',
      load: () => import('./export.ts'),
    },
    statements: {
      summary: 'Attributed statements of documents or of the posts',
      load: () => import('./statements.ts'),
    },
    evaluate: {
      summary: 'Precision and recall against labelled statements',
      load: () => import('./evaluate.ts'),
    },
    verify: { summary: 'Check that originals and imports are unchanged', load: () => import('./verify.ts') },
    erase: {
      summary: 'Remove a channel or an author and all that was derived',
      load: () => import('./erase.ts'),
    },
    simulate: { summary: 'Write a world with planted truth', load: () => import('./simulate.ts') },
    demo: { summary: 'The whole job on a simulated world', load: () => import('./demo.ts') },
  };

/** Runs the command line. Exit status 0, 1 for a user's mistake, 2 for a fault of the program. */
export async function main(argv: readonly string[]): Promise<void> {
  // "isogloss channels | head": the reader has seen enough.
  process.stdout.off('error', whenClosed).on('error', whenClosed);
  const program = new Command('isogloss')
    .description(
      'Tests published claims about public Telegram channels and news against the posts themselves.',
    )
    .version(version(), '-v, --version')
    .option('--project <dir>', 'the project’s folder', '.')
    .option('--store <url>', 'a ClickHouse server instead of the engine in the project')
    .option('--json', 'print JSON')
    .option('--interface <language>', interfaceText)
    .configureHelp({
      showGlobalOptions: true,
      // Every command takes the common ones, before or after its name: they are listed once, as global ones.
      visibleOptions(command) {
        const own = Help.prototype.visibleOptions.call(this, command);
        return command.parent === null ? own : own.filter(({ long }) => !commonNames.has(long));
      },
      visibleGlobalOptions(command) {
        const all = Help.prototype.visibleGlobalOptions.call(this, command);
        return all.filter(({ long }, i) => all.findIndex((one) => one.long === long) === i);
      },
    })
    // What is wrong with the line is told below, in the language that was asked for.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  const called = argv.slice(2).find((word) => Object.hasOwn(commands, word));
  for (const [name, { summary, load }] of Object.entries(commands)) {
    if (name === called) (await load()).register(program);
    else program.command(name).summary(summary).description(summary);
  }
  overrideExit(program);
  // Loaded where something runs or goes wrong: "--help" need not wait for the catalogues.
  let speech: Words | undefined;
  const speechOf = async (): Promise<Words> =>
    (speech ??= (await import('./session.ts')).speechOfMistake(namedIn(program, argv)));
  program.hook('preAction', async () => {
    await speechOf();
  });
  const tell = (line: string): unknown => process.stderr.write(`${readable(line)}\n`);
  try {
    await settled(
      program.parseAsync([...argv]).then(() => undefined),
      process,
      () => tell(speech?.say('usage.unsettled') ?? ''),
    );
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    const { explainMachine } = await import('../work/program/machine.ts');
    const { said, status } = await endingOf(explainMachine(error));
    if (said !== null) tell((await speechOf()).write(said.message) + said.more);
    process.exitCode = status;
  }
}

/** Who reads has read enough ("| head"): what a command writes into files is still written. († Ending here broke off within the engine.) */
function whenClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  throw error;
}

/** Options that every command takes may stand before or after its name. */
function overrideExit(program: Command): void {
  for (const command of program.commands) {
    command.exitOverride();
    for (const [flags, text] of common) {
      const long = flags.split(' ')[0] ?? '';
      if (!command.options.some((option) => option.long === long)) command.option(flags, text);
    }
    for (const inner of command.commands) {
      inner.exitOverride();
      for (const [flags, text] of common) {
        const long = flags.split(' ')[0] ?? '';
        if (!inner.options.some((option) => option.long === long)) inner.option(flags, text);
      }
    }
  }
}

const interfaceText = 'language the program speaks: en or fa; that of isogloss.yaml without it';

const common: readonly (readonly [string, string])[] = [
  ['--project <dir>', 'the project’s folder'],
  ['--store <url>', 'a ClickHouse server instead of the engine in the project'],
  ['--json', 'print JSON'],
  ['--interface <language>', interfaceText],
];

const commonNames = new Set<string | undefined>(common.map(([flags]) => flags.split(' ')[0]));

interface EndOfCommand {
  readonly status: 1 | 2;
  /** Null where it was told already. */
  readonly said: { readonly message: Said; readonly more: string } | null;
}

async function endingOf(error: unknown): Promise<EndOfCommand> {
  const mistake = (message: Said): EndOfCommand => ({ status: 1, said: { message, more: '' } });
  // Without a command its help is shown, which is all there is to say.
  if (error instanceof CommanderError)
    return error.code === 'commander.help'
      ? { status: 1, said: null }
      : mistake((await import('./usage.ts')).usageOf(error));
  if (error instanceof UserError) return mistake(error.said);
  if (error instanceof Error && error.name === 'AbortError') return mistake({ say: 'terminal.stopped' });
  const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 2, said: { message: { say: 'usage.fault' }, more: `\n${lines}` } };
}

/** The command that a line names, whose options say in which language a mistake is told. */
function namedIn(program: Command, argv: readonly string[]): Command {
  let found = program;
  for (const word of argv.slice(2)) {
    const inner = found.commands.find((command) => command.name() === word);
    if (inner !== undefined) found = inner;
  }
  return found;
}
