import { mistake } from '../../messages/mistake.ts';
import { countOption, groupingOption } from '../options.ts';
import type { Row } from '../../model/finding.ts';
import { unknownEvent } from '../../messages/unknown.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { type Measure, type MeasureContext, type MeasureOptions, findingOf } from '../measure.ts';
import { type ChannelFacts, frameFor, frameOf } from '../scope.ts';
import { remembered } from '../../store/derive/remembered.ts';
import type { Scope } from '../../store/queries/channels.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { type Dated, aroundEvents, datedEvents } from './around.ts';
import { eventsReading } from './reading.ts';
import { changeRow, eventRow, refusedRow, seenByDay, whyNot } from './rows.ts';
import { printedWords } from './printedWords.ts';
import { type Talk, readTalk, unitOf } from './talk.ts';

/** A vocabulary's change around dated events, beside control vocabularies and windows without an event. */
export const events: Measure = {
  name: 'events',
  sites: true,
  reading: eventsReading,
  options: [
    { flags: '--event <names>', description: 'events of isogloss.yaml, separated by commas; all without it' },
    {
      flags: '--window <days>',
      description: 'days on either side; as many as ten windows without an event allow',
    },
  ],
  async run(context, options) {
    const by = groupingOption(options, ['', 'community']);
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
  if (unknown !== undefined) throw unknownEvent(unknown, project);
  if (names.length === 0) throw mistake('no-events', message('options.noEvents'));
  return datedEvents(project, names);
}

const windowOf = (options: MeasureOptions): number | undefined =>
  options['window'] === undefined ? undefined : countOption(options, 'window', 1, { least: 1, unit: 'days' });

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
  const talk = await talkOf(ask, lexicon, frame, ask.window);
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
  const printed = await printedWords(
    context.driver,
    frame.map(({ key }) => key),
    talk.words,
  );
  return {
    rows,
    summary: {
      length: windows.length,
      windows: windows.placebo.length,
      placebos: response.placebos,
      leftOut: asked
        .filter((_, i) => !windows.events.some(({ event }) => event === i))
        .map(({ name }) => name),
      placeboWords: printed,
      placeboNames: talk.words.length - printed.length,
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
  const talk = await talkOf(ask, lexicon, frame, window);
  const source = ask.context.project.lexicons[lexicon];
  if (talk === undefined)
    return refusedRow(key, label, message('events.neverFound', { label: source?.label ?? lexicon }));
  const around = aroundEvents(talk, daysOf(ask), window);
  return typeof around === 'string'
    ? refusedRow(key, label, whyNot(around))
    : changeRow(ask.context, talk, around, key, label);
}

async function talkOf(
  ask: Ask,
  lexicon: string,
  frame: readonly ChannelFacts[],
  length: number | undefined,
): Promise<Talk | undefined> {
  const { context, scope } = ask;
  const { driver, project } = context;
  const unit = unitOf(project.lexicons[lexicon]);
  const wish = { lexicon, scope, frame, days: daysOf(ask), length };
  const read = async (): Promise<Talk | undefined> => (await readTalk(context, wish, [unit]))?.get(unit);
  if (project.lexicons[lexicon]?.control !== true) return read();
  // A control stands beside every vocabulary of a report, and is read once.
  const { lexicons, events: named, timezone, seed } = project;
  const channels = frame.map(({ key }) => key);
  const of = ['talk', { ...wish, frame: channels, lexicons, named, timezone, seed }];
  return remembered(driver, of, read);
}
