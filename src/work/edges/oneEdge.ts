import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { coordination } from '../../measures/coordination/coordination.ts';
import { couplesOf } from '../../measures/coordination/couples.ts';
import { readOptions } from '../../measures/coordination/options.ts';
import { sharesOf } from '../../measures/coordination/source.ts';
import { isPrivate, isUnnamed } from '../../measures/groups.ts';
import type { MeasureContext, MeasureOptions } from '../../measures/measure.ts';
import { runMeasure } from '../../measures/run.ts';
import { type ChannelFacts, frameFor } from '../../measures/scope.ts';
import { type ReadEdge, readEdgeSchema } from '../../model/edges.ts';
import { objectGiven } from '../../measures/options.ts';
import type { UserError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Parameters } from '../../store/driver.ts';

/** An edge that a person asked for, as the measure has it. */
export interface OneEdge {
  /** As the frame calls them, in the order they were asked for. */
  readonly a: string;
  readonly b: string;
  readonly object: ReadEdge['object'];
  readonly row: Finding['rows'][number];
  /** What its posts are asked with. */
  readonly parameters: Parameters;
}

/** Windows that are tried where there is no edge: a minute, five, an hour, a day. */
const windows = [60, 300, 3600, 86_400];

/**
 * The edge between two channels, whatever names they go by here.
 * @throws UserError that says why there is none
 */
export async function oneEdge(
  context: MeasureContext,
  nameA: string,
  nameB: string,
  options: MeasureOptions,
): Promise<OneEdge> {
  const object = objectOf(options);
  const a = await channelOf(context, nameA);
  const b = await channelOf(context, nameB);
  if (a.key === b.key) throw mistake('same-channel', message('asked.sameChannel', { a: nameA, b: nameB }));
  for (const facts of [a, b]) refuseHidden(context, facts);
  const row = await rowOf(context, a, b, options);
  if (row?.evidence === undefined) throw await noEdge(context, a, b, object, options);
  return {
    a: a.channel,
    b: b.channel,
    object,
    row,
    parameters: row.evidence.parameters as Parameters,
  };
}

function objectOf(options: MeasureOptions): ReadEdge['object'] {
  const { shape } = readEdgeSchema;
  if (options['object'] === 'shares')
    throw mistake(
      'no-posts-of-shares',
      message('asked.sharesHaveNone', { window: String(options['window']) }),
    );
  return objectGiven(options['object'], shape.object.options);
}

async function channelOf({ driver, project }: MeasureContext, name: string): Promise<ChannelFacts> {
  const [facts] = (await frameFor(driver, project, { channels: [name] })).frame;
  if (facts === undefined) throw mistake('no-posts', message('asked.channelWithoutPosts', { name }));
  return facts;
}

function refuseHidden(context: MeasureContext, facts: ChannelFacts): void {
  if (!isUnnamed(context, facts)) return;
  const { channel } = facts;
  if (isPrivate(context, facts))
    throw mistake('personal-channel', message('asked.personalChannel', { channel }));
  throw mistake('unknown-kind', message('asked.kindUnsaid', { channel }));
}

async function rowOf(
  context: MeasureContext,
  a: ChannelFacts,
  b: ChannelFacts,
  options: MeasureOptions,
): Promise<Finding['rows'][number] | undefined> {
  const { rows } = await runMeasure(context, coordination, options);
  const keys = [`${a.key}|${b.key}`, `${b.key}|${a.key}`];
  return rows.find(({ key }) => keys.includes(key));
}

async function noEdge(
  context: MeasureContext,
  a: ChannelFacts,
  b: ChannelFacts,
  object: ReadEdge['object'],
  options: MeasureOptions,
): Promise<UserError> {
  const { window } = readOptions(options);
  const larger = await largerWindow(context, a, b, object, options);
  const days = options['from'] !== undefined || options['to'] !== undefined;
  return mistake(
    'no-edge',
    message('asked.noEdge', { a: a.channel, b: b.channel, object, window, days, larger: larger ?? null }),
  );
}

/** The least of the larger windows at which there is an edge. */
async function largerWindow(
  context: MeasureContext,
  a: ChannelFacts,
  b: ChannelFacts,
  object: ReadEdge['object'],
  options: MeasureOptions,
): Promise<number | undefined> {
  const { window, minPosts } = readOptions(options);
  // Every post of both, first: to look for the closest is quick, and mostly leaves one window to try or none.
  const { run } = await sharesOf(context, options, object, minPosts);
  const everyPost = { run, window: Math.max(...windows), heavy: [], matched: '0', min_posts: 0 };
  const [closest] = await couplesOf(context.driver, { ...everyPost, a: a.key, b: b.key }, 1);
  if (closest === undefined) return undefined;
  for (const larger of windows) {
    if (larger <= window || larger < Math.abs(closest.seconds)) continue;
    const there = await rowOf(context, a, b, { ...options, window: larger, null: false });
    if (there !== undefined) return larger;
  }
  return undefined;
}
