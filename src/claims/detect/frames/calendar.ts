/** Names of months and days of the week, as alternatives of a pattern over normalised English words. */
export const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const dayNames = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** An English word that names a month or a day: it is written as a name and names nobody. */
export const isMonthOrDay = (word: string): boolean => monthOrDay.test(word.toLowerCase());
const monthOrDay = new RegExp(`^(?:${dayNames}|${monthNames})$`);
