import { expect, it } from 'vitest';
import { namedDays } from '../../src/text/namedDays.ts';

it.each([
  ['since the vote of October 7, 2031 it grew', ['2031-10-07']],
  ['On 3rd of May 2031 and again on Sept. 4 2031', ['2031-05-03', '2031-09-04']],
  // 23 Khordad 1404 is 13 June 2025 (Iran's official calendar).
  ['پس از ۲۳ خرداد ۱۴۰۴ بیشتر شد', ['2025-06-13']],
  ['on 31 June 2031, in May 2031, on 7 October', []],
  ['May 3 2031, and 3 May 2031', ['2031-05-03']],
])('%s', (text, days) => {
  expect(namedDays(text).map(({ iso }) => iso)).toEqual(days);
});
