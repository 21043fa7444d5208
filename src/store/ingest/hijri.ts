/** Years of the table. */
const [firstYear, lastYear] = [1390, 1500];
/** The first day of the first year, 10 March 1970, as days since 1970. */
const firstDay = 67;

/**
 * Months of 30 days, three hexadecimal digits a year, the first month in the lowest bit; all others have 29. The calendar of
 * Umm al-Qura as ICU's tables hold it (`islamic-umalqura`); where months begin by sight of the moon, a day more or less.
 */
const longMonths =
  'aba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa' +
  'bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d4' +
  '6a5b27a4d4ad56db5a754f49e92d26a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9' +
  '5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65d4a';

const masks = Array.from({ length: lastYear - firstYear + 1 }, (_, i) =>
  Number.parseInt(longMonths.slice(3 * i, 3 * i + 3), 16),
);
const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
const newYears = masks.reduce(
  (days, mask) => [...days, (days.at(-1) ?? 0) + 12 * 29 + bits(mask)],
  [firstDay],
);

/** SQL of the days since 1970 of a Hijri year, month and day, an array `p`; 0 where there is no such day. */
export function hijriDaySql(): string {
  const at = `p[1] - ${firstYear - 1}`;
  const mask = `[${masks.join(',')}][${at}]`;
  const month = `bitAnd(bitShiftRight(${mask}, p[2] - 1), 1)`;
  const before = `bitCount(bitAnd(${mask}, bitShiftLeft(toUInt16(1), p[2] - 1) - 1))`;
  return `if(p[1] BETWEEN ${firstYear} AND ${lastYear} AND p[2] BETWEEN 1 AND 12 AND p[3] BETWEEN 1 AND 29 + ${month},
        [${newYears.join(',')}][${at}] + 29 * (p[2] - 1) + ${before} + p[3] - 1, 0)`;
}
