/** What changed around events, in sentences: for who reads no table. */
import type { Finding, Row } from '../../model/finding.ts';
import type { Said, Written } from '../../model/said.ts';
import { message } from '../../messages/index.ts';

type Shown = Written<Finding>;
type Labelled = { readonly label: string; readonly finding: Shown };

const rowsOf = (finding: Shown): readonly Row[] => finding.rows;

interface Change {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const changeOf = (row: Row | undefined, label: string): Change | undefined => {
  const { value = null, low = null, high = null } = row?.estimates[0] ?? {};
  return value === null || low === null || high === null ? undefined : { label, value, low, high };
};

/** What a row is called: names of channels and vocabularies are words as they stand. */
const nameOf = ({ label, key }: Row): string => (typeof label === 'string' ? label : key);

const isControl = (row: Row): boolean => row.key.startsWith('(control)');

/** Which events, how each vocabulary changes around them, and whether a control does the same. */
export function changesSaid(events: readonly Labelled[]): Said[] {
  const rows = events.flatMap(({ finding }) => rowsOf(finding));
  const dated = new Map(
    rows.flatMap((row) =>
      typeof row['date'] === 'string' && typeof row['event'] === 'string'
        ? [[row['event'], { label: row['event'], day: row['date'] }] as const]
        : [],
    ),
  );
  const controls = new Map(
    rows.filter(isControl).flatMap((row) => {
      const change = changeOf(row, nameOf(row));
      return change === undefined ? [] : [[row.key, change] as const];
    }),
  );
  const same = ({ low, high }: Change): boolean =>
    [...controls.values()].some((control) => (low > 1 && control.low > 1) || (high < 1 && control.high < 1));
  const days = events.map(({ finding }) => finding.summary?.['length']).find((n) => typeof n === 'number');
  const changes = events.flatMap(({ label, finding }) => {
    const [row] = rowsOf(finding);
    const change = changeOf(row, label);
    return change === undefined ? [] : [{ ...change, found: row?.estimates[1]?.value ?? null }];
  });
  const untold = changes.filter((change) => !isTold(change));
  const control = (one: Change): Said => message('events.shortControl', { ...one });
  const [moved, still] = [true, false].map((moves) =>
    [...controls.values()].filter(({ low, high }) => (low > 1 || high < 1) === moves).map(control),
  );
  return [
    ...(dated.size === 0
      ? []
      : [message('events.shortAround', { events: [...dated.values()], days: days ?? null })]),
    ...(moved ?? []),
    ...changes.filter(isTold).map(({ label, value, low, high }) =>
      message('events.shortChange', {
        label,
        value,
        low,
        high,
        control: same({ label, value, low, high }),
      }),
    ),
    ...(untold.length === 0 ? [] : [message('events.shortUntold', { changes: untold })]),
    ...eachSaid(events, untold.length === changes.length),
    ...(still ?? []),
    ...unasked(events),
  ];
}

const isTold = ({ low, high }: Change): boolean => low > 1 || high < 1;

/**
 * Where several events are asked together, what each of them shows; those vocabularies together that show nothing at any.
 *
 * @param isNone whether no vocabulary shows anything at all events together
 */
function eachSaid(asked: readonly Labelled[], isNone: boolean): Said[] {
  const each = asked.flatMap(({ label, finding }) => {
    const rows = rowsOf(finding).filter((row) => typeof row['date'] === 'string');
    if (rows.length < 2 || changeOf(rowsOf(finding)[0], label) === undefined) return [];
    const told = rows
      .flatMap((row) => changeOf(row, String(row['event'])) ?? [])
      .filter(isTold)
      .map(({ label: event, value, low, high }) => ({ event, value, low, high }));
    const events = rows.map((row) => String(row['event']));
    return [
      { label, events, told, open: events.filter((event) => !told.some((one) => one.event === event)) },
    ];
  });
  const none = each.filter(({ told }) => told.length === 0);
  return [
    ...each.flatMap(({ label, told, open }) =>
      told.length === 0 ? [] : [message('events.shortEach', { label, told, open })],
    ),
    ...(none.length === 0
      ? []
      : [
          message('events.shortEachNone', {
            // As in the sentence before.
            labels: isNone && none.length === each.length ? [] : none.map(({ label }) => label),
            events: Math.max(...none.map(({ events }) => events.length)),
          }),
        ]),
  ];
}

/** Vocabularies that could not be asked, those of one reason together. */
function unasked(events: readonly Labelled[]): Said[] {
  const why = new Map<Said, string[]>();
  for (const { label, finding } of events) {
    const [row] = rowsOf(finding);
    if (changeOf(row, label) !== undefined) continue;
    const reason = row?.estimates[0]?.note ?? '';
    why.set(reason, [...(why.get(reason) ?? []), label]);
  }
  return [...why].map(([reason, labels]) => message('events.shortNoChange', { labels, why: reason }));
}
