import { describe, expect, it } from 'vitest';
import { dayTyped, typedDay } from '../../src/messages/days.ts';

const persian = { calendar: 'jalali', digits: 'persian' } as const;

describe('a day that is typed', () => {
  // Nowruz of 1405 was on 21 March 2026 (timeanddate.com); Farvardin to Shahrivar have 31 days; 1403 was a leap year.
  it('is read by either calendar, in any digits, and told as it is typed', () => {
    expect(dayTyped('۱۴۰۵/۱/۱')).toBe('2026-03-21');
    expect(dayTyped('1405-02-21')).toBe('2026-05-11');
    expect(dayTyped('١٤٠٣-١٢-٣٠')).toBe('2025-03-20');
    expect(dayTyped(' 2026-05-11 ')).toBe('2026-05-11');
    expect(typedDay('2026-05-11', persian)).toBe('۱۴۰۵-۰۲-۲۱');
    expect(typedDay('2026-05-11', { calendar: 'gregorian', digits: 'latin' })).toBe('2026-05-11');
  });
  it('is no day where the calendar has none', () => {
    for (const none of ['', '1404-12-30', '2026-02-30', '1405-13-01', '11-05-2026', 'today'])
      expect([none, dayTyped(none)]).toEqual([none, undefined]);
  });
});
