/** Years, months and weeks of the Jalali calendar, as ICU counts its days, for days written as ISO 8601. */
const calendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `1405-02-21` for 2026-05-11. */
function jalaliDay(day: string): string {
  const parts = calendar.formatToParts(Date.parse(`${day}T00:00:00Z`));
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

/** `1405-02` for 2026-05-11. */
export const jalaliMonth = (day: string): string => jalaliDay(day).slice(0, 7);

/** `1405` for 2026-05-11. */
export const jalaliYear = (day: string): string => jalaliDay(day).slice(0, 4);

/** The Saturday a day's week begins with, in the Jalali calendar: `1405-02-19` for Monday, 2026-05-11. */
export function jalaliWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 1) % 7));
  return jalaliDay(date.toISOString().slice(0, 10));
}

/** The day that a Jalali date names, as ISO 8601. */
export function dayOfJalali(jalali: string): string {
  const date = new Date(`${jalaliDays(jalali.slice(0, 7)).first}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Number(jalali.slice(8)) - 1);
  return date.toISOString().slice(0, 10);
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
