import { UserError } from '../../model/errors.ts';
import type { Row } from '../../model/finding.ts';
import { didYouMean } from '../../model/spelling.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { type Measure, type MeasureContext, type MeasureOptions, findingOf } from '../measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../scope.ts';
import type { Scope } from '../../store/queries/channels.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { type Dated, aroundEvents, datedEvents } from './around.ts';
import { eventsReading } from './reading.ts';
import { changeRow, eventRow, refusedRow, seenByDay, whyNot } from './rows.ts';
import { type Talk, readTalk } from './talk.ts';

const groupings = ['', 'community'];

/** A vocabulary's change around dated events, beside control vocabularies and windows without an event. */
export const events: Measure = {
  name: 'events',
  reading: eventsReading,
  options: [
    { flags: '--event <names>', description: 'events of isogloss.yaml, separated by commas; all without it' },
    {
      flags: '--window <days>',
      description: 'days on either side; as many as ten windows without an event allow',
    },
  ],
  async run(context, options) {
    const by = String(options['by'] ?? '');
    if (!groupings.includes(by))
      throw new UserError('unknown-grouping', `--by is "${by}": use community, or leave it out.`);
    const lexicon = lexiconOf(context, options);
    const asked = askedEvents(context, options);
    const window = windowOf(options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const ask = { context, scope, asked, window };
    const label = context.project.lexicons[lexicon]?.label ?? lexicon;
    const { rows, summary } =
      by === 'community' ? await byCommunity(ask, lexicon, frame) : await ofAll(ask, lexicon, label, frame);
    return findingOf(
      context,
      events,
      { ...optionsUsed(options), lexicon, by, events: asked.map(({ name }) => name) },
      frameOf(context.project, frame),
      rows,
      { ...summary, sources: asked.map(sourceOf) },
    );
  },
};

interface Ask {
  readonly context: MeasureContext;
  readonly scope: Scope;
  readonly asked: readonly Dated[];
  readonly window: number | undefined;
}

function askedEvents({ project }: MeasureContext, options: MeasureOptions): Dated[] {
  const known = Object.keys(project.events);
  const names =
    options['event'] === undefined
      ? known
      : String(options['event'])
          .split(',')
          .map((name) => name.trim()); // prettier-ignore
  const unknown = names.find((name) => project.events[name] === undefined);
  if (unknown !== undefined)
    throw new UserError(
      'unknown-event',
      `There is no event "${unknown}" in isogloss.yaml. Known: ${known.join(', ') || 'none'}.${didYouMean(unknown, known)}`,
    );
  if (names.length === 0)
    throw new UserError(
      'no-events',
      'isogloss.yaml has no events: write under "events" a name with its date and the source of the date.',
    );
  return datedEvents(project, names);
}

function windowOf({ window }: MeasureOptions): number | undefined {
  if (window === undefined) return undefined;
  const days = Number(window);
  if (!Number.isSafeInteger(days) || days < 1)
    throw new UserError(
      'bad-window',
      `--window is "${String(window)}": a whole number of days above 0 is needed.`,
    );
  return days;
}

const sourceOf = ({ label, source }: Dated): Said =>
  source === undefined ? message('events.undated', { label }) : message('events.dated', { label, source });

const daysOf = ({ asked }: Ask): number[] => asked.map(({ day }) => day);

/** The vocabulary in all channels: all events together, each by itself, and the controls. */
async function ofAll(
  ask: Ask,
  lexicon: string,
  label: string,
  frame: readonly ChannelFacts[],
): Promise<{ rows: Row[]; summary: Record<string, unknown> }> {
  const { context, asked } = ask;
  const talk = await talkOf(ask, lexicon, frame);
  const together = message('events.together', { n: asked.length });
  if (talk === undefined)
    return { rows: [refusedRow('all', together, message('events.neverFound', { label }))], summary: {} };
  const around = aroundEvents(talk, daysOf(ask), ask.window);
  if (typeof around === 'string')
    return { rows: [refusedRow('all', together, whyNot(around))], summary: { byDay: seenByDay(talk) } };
  const { windows, response } = around;
  // One event by itself is all of them.
  const rows = [
    ...(asked.length === 1 ? [] : [changeRow(context, talk, around, 'all', together)]),
    ...windows.events.flatMap(({ event }) => {
      const one = asked[event];
      const own = one === undefined ? 'outside' : aroundEvents(talk, [one.day], windows.length);
      return one === undefined || typeof own === 'string' ? [] : [eventRow(context, talk, own, one)];
    }),
  ];
  for (const [name, source] of Object.entries(context.project.lexicons)) {
    if (source.control !== true || name === lexicon) continue;
    const control = message('events.control', { label: source.label ?? name });
    rows.push(await pooled(ask, name, frame, `(control) ${name}`, control, windows.length));
  }
  return {
    rows,
    summary: {
      length: windows.length,
      windows: windows.placebo.length,
      placebos: response.placebos,
      leftOut: asked
        .filter((_, i) => !windows.events.some(({ event }) => event === i))
        .map(({ name }) => name),
      placeboWords: talk.words.map(({ words }) => words.join(' + ')),
      byDay: seenByDay(talk, around),
    },
  };
}

async function byCommunity(ask: Ask, lexicon: string, frame: readonly ChannelFacts[]) {
  const rows: Row[] = [];
  for (const [key, { label }] of Object.entries(ask.context.project.communities)) {
    const own = frame.filter(({ communities }) => communities.includes(key));
    if (own.length > 0) rows.push(await pooled(ask, lexicon, own, key, label ?? key, ask.window));
  }
  return { rows, summary: {} };
}

async function pooled(
  ask: Ask,
  lexicon: string,
  frame: readonly ChannelFacts[],
  key: string,
  label: Said,
  window: number | undefined,
): Promise<Row> {
  const talk = await talkOf(ask, lexicon, frame);
  const source = ask.context.project.lexicons[lexicon];
  if (talk === undefined)
    return refusedRow(key, label, message('events.neverFound', { label: source?.label ?? lexicon }));
  const around = aroundEvents(talk, daysOf(ask), window);
  return typeof around === 'string'
    ? refusedRow(key, label, whyNot(around))
    : changeRow(ask.context, talk, around, key, label);
}

const talkOf = async (
  { context, scope }: Ask,
  lexicon: string,
  frame: readonly ChannelFacts[],
): Promise<Talk | undefined> => (await readTalk(context, { lexicon, scope, frame }, ['texts']))?.get('texts');
