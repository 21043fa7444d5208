import type { Command } from 'commander';
import type { Words } from '../messages/index.ts';
import { edgesRead, markRead, type ShownEdge, showEdge } from '../work/edges/edges.ts';
import { edgesFile } from '../work/files/names.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  const edges = program
    .command('edges')
    .description('Edges of coordination: the posts behind them, and who has read them.');
  edges
    .command('list', { isDefault: true })
    .description('The edges that somebody has read.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const rows = await withProject(command, (study) => Promise.resolve(edgesRead(study)));
      if (json) printJson({ rows });
      else if (rows.length === 0) print(speech(command).say('terminal.noEdgeRead'));
      else for (const row of rows) print(speech(command).say('terminal.edgeRead', row));
    });
  whichEdge(edges.command('show'))
    .description('The posts behind an edge side by side, with the seconds between them, the closest first.')
    .option('--limit <n>', 'pairs of posts shown', '10')
    .action(async (a: string, b: string, options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const shown = await withProject(command, (study) => showEdge(study, a, b, options));
      const words = speech(command);
      if (json) printJson(shown, words);
      else printShown(words, shown);
    });
  whichEdge(edges.command('read'))
    .description(`Mark an edge as read, in ${edgesFile}: only then does the report name its channels.`)
    .requiredOption('--by <name>', 'who read its posts')
    .option('--on <day>', 'when; today without it')
    .option('--read <n>', 'how many pairs of posts were read')
    .option('--not', 'the posts are not what the edge says')
    .option('--note <text>', 'a remark')
    .action(async (a: string, b: string, options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const mark = await withProject(command, (study) => markRead(study, a, b, options));
      if (json) printJson(mark);
      else print(speech(command).say('terminal.edgeMarked', { ...mark, file: edgesFile }));
    });
}

/** Which edge is meant: as the measure takes them. */
const whichEdge = (command: Command): Command =>
  command
    .argument('<a>', 'a channel')
    .argument('<b>', 'another')
    .option('--object <kind>', 'url, forward, text or hashtags', 'text')
    .option('--window <seconds>', 'as of the measure', '60')
    .option('--from <day>', 'from this day on')
    .option('--to <day>', 'up to and with this day');

function printShown(words: Words, shown: ShownEdge): void {
  const { objects, expected, q } = shown as {
    objects: number | null;
    expected: number | null;
    q: number | null;
  };
  const said = { a: String(shown.a), b: String(shown.b), pairs: Number(shown.pairs) };
  print(
    objects === null || expected === null || q === null
      ? words.say('terminal.edgeNotTested', said)
      : words.say('terminal.edgeTested', { ...said, objects, expected, q: Number(q.toPrecision(3)) }),
  );
  for (const [i, { seconds, a, b }] of shown.posts.entries()) {
    const order =
      seconds === 0
        ? words.say('terminal.sameStamp')
        : words.say('terminal.secondsAbove', { seconds: Math.abs(seconds), first: seconds > 0 });
    print(`\n${words.n(i + 1)}. ${order}`);
    for (const post of [a, b]) {
      if (post === undefined) continue;
      print(`   ${words.commas([`${words.write(post.channel)} #${post.id}`, words.moment(post.date)])}`);
      print(
        post.text
          .split('\n')
          .map((line) => `   | ${line}`)
          .join('\n'),
      ); // prettier-ignore
    }
  }
  print(`\n${words.say('terminal.noConcert')}`);
}
