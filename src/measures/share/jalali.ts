/** Months of the Jalali calendar, as ICU counts them, for days written as ISO 8601. */
const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
});

/** `1405-02` for 2026-05-11. */
export function jalaliMonth(day: string): string {
  const parts = calendar.formatToParts(Date.parse(`${day}T00:00:00Z`));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}`;
}

/** First day of a Jalali month, and the first after it. */
export function jalaliDays(month: string): { first: string; after: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  // Months have 29 to 31 days from about 21 March on: a few days before is always before.
  const day = new Date(Date.UTC(year + 621, 2, 16 + 30 * (number - 1)));
  const iso = (): string => day.toISOString().slice(0, 10);
  while (jalaliMonth(iso()) < month) day.setUTCDate(day.getUTCDate() + 1);
  const first = iso();
  while (jalaliMonth(iso()) === month) day.setUTCDate(day.getUTCDate() + 1);
  return { first, after: iso() };
}
