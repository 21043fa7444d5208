import { expect, test } from 'vitest';
import { parseDate } from '../../src/readers/documents/dates.ts';

// Days of the Umm al-Qura calendar as its tables have them: 1 Muharram 1446 is 7 July 2024, 1 Ramadan 1445 is 11 March 2024.
test.each([
  ['1 محرم 1446', '2024-07-07', 'hijri'],
  ['١ رمضان ١٤٤٥', '2024-03-11', 'hijri'],
  ['الثلاثاء 27 جمادى الآخرة 1445 هـ', '2024-01-09', 'hijri'],
  ['1445/09/01', '2024-03-11', 'hijri'],
  // Beside a Gregorian date that one is taken.
  ['27 جمادى الآخرة 1445 هـ - 9 يناير 2024', '2024-01-09', 'gregorian'],
  ['9 كانون الثاني 2024', '2024-01-09', 'gregorian'],
  ['9 كانون الأول/ديسمبر 2023', '2023-12-09', 'gregorian'],
  ['٩ تشرين الأول ٢٠٢٣', '2023-10-09', 'gregorian'],
  ['9 تشرين الثاني 2023', '2023-11-09', 'gregorian'],
  // In a zone that is not known, or known for several, there is a day and no clock.
  ['Mon, 08 Jan 2024 10:00:00 XYZ', '2024-01-08', 'gregorian'],
  ['Mon, 08 Jan 2024 10:00:00 AST', '2024-01-08', 'gregorian'],
  ['Mon, 08 Jan 2024 10:00:00 MSK', '2024-01-08T10:00:00+03:00', 'gregorian'],
  ['8 Jan 2024 10:00 AM', '2024-01-08T10:00', 'gregorian'],
])('%s is %s', (written, iso, calendar) => {
  expect(parseDate(written)).toEqual({ iso, calendar });
});

test.each(['31 رمضان 1445', '1445/13/01'])('%s is no date', (written) => {
  expect(parseDate(written)).toBeNull();
});
