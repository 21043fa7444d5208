import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { MeasureOptions } from '../../measures/measure.ts';
import { countOption } from '../../measures/options.ts';
import { type ReadEdge, readEdgeSchema } from '../../model/edges.ts';
import { markEdge, readEdges } from '../files/readEdges.ts';
import type { Study } from '../study.ts';
import { oneEdge } from './oneEdge.ts';
import { sideBySide } from './sideBySide.ts';
import { today } from '../today.ts';

/** The edges that somebody has read. */
export const edgesRead = ({ folder }: Study): ReadEdge[] => readEdges(folder);

/** Marks an edge as read by a person. */
export async function markRead(
  study: Study,
  a: string,
  b: string,
  options: Record<string, string | boolean>,
): Promise<ReadEdge> {
  const given = await marked(study, a, b, options);
  markEdge(study.folder, given);
  return given;
}

export type ShownEdge = Awaited<ReturnType<typeof showEdge>>;

/** An edge with the posts behind it side by side, the closest first. */
export async function showEdge({ context }: Study, a: string, b: string, options: MeasureOptions) {
  const { limit, ...asked } = options;
  const most = countOption({ limit }, 'limit', 10, { least: 1 });
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

/** A mark of an edge that there is. */
async function marked(
  { context, now, project }: Study,
  nameA: string,
  nameB: string,
  options: Record<string, string | boolean>,
): Promise<ReadEdge> {
  const { by, on, read, note } = written(options, today({ now, project }));
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
function written(
  options: Record<string, string | boolean>,
  day: string,
): Pick<ReadEdge, 'by' | 'on' | 'read' | 'note'> {
  const by = String(options['by']).trim();
  if (by === '') throw mistake('bad-by', message('asked.noReader'));
  const on = String(options['on'] ?? day);
  if (!readEdgeSchema.shape.on.safeParse(on).success)
    throw mistake('bad-on', message('asked.readDay', { on }));
  const read = options['read'] === undefined ? undefined : countOption(options, 'read', 1, { least: 1 });
  return { by, on, read, note: options['note'] === undefined ? undefined : String(options['note']) };
}
