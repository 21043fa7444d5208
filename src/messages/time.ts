const clocks = new Map<string, Intl.DateTimeFormat>();

/** A moment's year, month, day, hour and minute in a time zone; undefined for what is no time. */
export function partsIn(moment: string, zone: string): Record<string, string> | undefined {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return undefined;
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      calendar: 'gregory',
    });
    clocks.set(zone, clock);
  }
  return Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** A moment's day in a time zone, as `2026-05-11`; a day stays itself, and what is no time stays as it is. */
export function isoDay(time: string, zone: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return time;
  const p = partsIn(time, /T/.test(time) ? zone : 'UTC');
  return p === undefined ? time : `${p['year']}-${p['month']}-${p['day']}`;
}
