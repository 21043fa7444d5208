import type { Command } from 'commander';
import { couplesOf } from '../measures/coordination/couples.ts';
import type { MeasureContext, MeasureOptions } from '../measures/measure.ts';
import { frameFor } from '../measures/scope.ts';
import { type ReadEdge, readEdgeSchema } from '../model/edges.ts';
import { UserError } from '../model/errors.ts';
import type { EvidencePost } from '../view/shown.ts';
import type { Parameters } from '../store/driver.ts';
import { oneEdge } from './oneEdge.ts';
import { edgesFile, markEdge, readEdges } from './readEdges.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { printer } from './shownPosts.ts';

/** Two posts of an edge, side by side. */
interface ShownCouple {
  readonly seconds: number;
  readonly a: EvidencePost | undefined;
  readonly b: EvidencePost | undefined;
}

export function register(program: Command): void {
  const edges = program
    .command('edges')
    .description('Edges of coordination: the posts behind them, and who has read them.');
  edges
    .command('list', { isDefault: true })
    .description('The edges that somebody has read.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const rows = await withProject(command, ({ folder }) => Promise.resolve(readEdges(folder)));
      if (json) printJson({ rows });
      else if (rows.length === 0) print('No edge has been read yet: "isogloss edges show A B".');
      else
        for (const { a, b, object, holds, by, on } of rows)
          print(`${a} – ${b} (${object}): ${holds ? 'holds' : 'does not hold'}, read by ${by} on ${on}`);
    });
  whichEdge(edges.command('show'))
    .description('The posts behind an edge side by side, with the seconds between them, the closest first.')
    .option('--limit <n>', 'pairs of posts shown', '10')
    .action(async (a: string, b: string, options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const shown = await withProject(command, ({ context }) => show(context, a, b, options));
      if (json) printJson(shown);
      else printShown(shown);
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
      const mark = await withProject(command, async ({ folder, context }) => {
        const given = await marked(context, a, b, options);
        markEdge(folder, given);
        return given;
      });
      if (json) printJson(mark);
      else print(`${mark.a} – ${mark.b}: marked as read by ${mark.by} on ${mark.on} in ${edgesFile}.`);
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

/** A mark of an edge that there is. */
async function marked(
  context: MeasureContext,
  nameA: string,
  nameB: string,
  options: Record<string, string | boolean>,
): Promise<ReadEdge> {
  const { by, on, read, note } = written(options);
  const { window, from, to } = options;
  // Whether there is an edge is all that is asked: how unusual it is takes longer.
  const asked = { object: options['object'], window, from, to, null: false };
  const { a, b, object } = await oneEdge(context, nameA, nameB, asked);
  return {
    a,
    b,
    object,
    holds: options['not'] !== true,
    by,
    on,
    ...(read === undefined ? {} : { read }),
    ...(note === undefined ? {} : { note }),
  };
}

/** What a reader says of the reading. */
function written(options: Record<string, string | boolean>): Pick<ReadEdge, 'by' | 'on' | 'read' | 'note'> {
  const by = String(options['by']).trim();
  if (by === '')
    throw new UserError('bad-by', '--by is empty: write the name of the person who read the posts.');
  const on = String(options['on'] ?? new Date().toISOString().slice(0, 10));
  if (!readEdgeSchema.shape.on.safeParse(on).success)
    throw new UserError('bad-on', `--on is "${on}": write a day of the calendar, like 2026-05-11.`);
  const read = options['read'] === undefined ? undefined : Number(options['read']);
  if (!readEdgeSchema.shape.read.safeParse(read).success)
    throw new UserError(
      'bad-read',
      `--read is "${String(options['read'])}": a whole number from 1 on is needed.`,
    );
  return { by, on, read, note: options['note'] === undefined ? undefined : String(options['note']) };
}

async function show(context: MeasureContext, a: string, b: string, options: MeasureOptions) {
  const { limit, ...asked } = options;
  const most = Number(limit ?? 10);
  if (!Number.isSafeInteger(most) || most < 1)
    throw new UserError('bad-limit', `--limit is "${String(limit)}": a whole number from 1 on is needed.`);
  const { row, parameters } = await oneEdge(context, a, b, asked);
  const pairs = await sideBySide(context, parameters, most);
  return {
    a: row['a'],
    b: row['b'],
    pairs: row['pairs'],
    objects: row['objects'],
    expected: row['expected'],
    q: row['q'],
    posts: pairs,
  }; // prettier-ignore
}

/** The closest couples of an edge as they may be shown. */
export async function sideBySide(
  context: MeasureContext,
  parameters: Parameters,
  most: number,
): Promise<ShownCouple[]> {
  const couples = await couplesOf(context.driver, parameters, most);
  const { frame } = await frameFor(context.driver, context.project, {});
  const print = await printer(context, frame);
  const shown: ShownCouple[] = [];
  for (const couple of couples) {
    const [a] = await print.byKey([{ channel: String(parameters['a']), id: couple.a }], []);
    const [b] = await print.byKey([{ channel: String(parameters['b']), id: couple.b }], []);
    shown.push({ seconds: couple.seconds, a, b });
  }
  return shown;
}

function printShown(shown: Awaited<ReturnType<typeof show>>): void {
  const { objects, expected, q } = shown as {
    objects: number | null;
    expected: number | null;
    q: number | null;
  };
  const count = (value: unknown): string => Number(value).toLocaleString('en', { maximumFractionDigits: 0 });
  // Counts whole; of what is expected a tenth where it is small.
  const tested =
    objects === null || expected === null || q === null
      ? 'not tested'
      : `${count(objects)} objects, ${expected < 100 ? expected.toFixed(1) : count(expected)} expected, q ${String(Number(q.toPrecision(3)))}`;
  print(`${String(shown.a)} – ${String(shown.b)}: ${count(shown.pairs)} pairs of posts; ${tested}.`);
  for (const [i, { seconds, a, b }] of shown.posts.entries()) {
    const order =
      seconds === 0 ? 'same time stamp' : `${Math.abs(seconds)} s, ${seconds > 0 ? 'first' : 'second'} above`;
    print(`\n${i + 1}. ${order}`);
    for (const post of [a, b]) {
      if (post === undefined) continue;
      print(`   ${post.channel} #${post.id}, ${post.date}`);
      print(
        post.text
          .split('\n')
          .map((line) => `   | ${line}`)
          .join('\n'),
      ); // prettier-ignore
    }
  }
  print('\nThis does not show agreement, common control or fake accounts.');
}
