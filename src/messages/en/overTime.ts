import type { Writing } from '../writing.ts';

type Period = 'week' | 'month' | 'year';

/** The share of a vocabulary over time, on its page in the app. */
export const overTime = {
  title: 'Over time',
  why: 'Its share over time is made of exact counts, and they tell the outcome to whoever still picks the words. So it is measured on request, and then verdicts with these words say that they had been measured before.',
  whyCounted:
    'These words were counted before, and what is sealed from now on says so. Their share over time is one more look, and is counted as one.',
  periods: 'Periods',
  period: ({ period }: { period: Period }) => `by ${period}`,
  measure: 'Measure its share over time',
  about: ({ label }: { label: string }) => `${label}, over time`,
  notMeasured:
    'The share over time of these words has not been measured yet, or words or posts have changed since.',
  behind: ({ name, period, step }: { name: string; period: string; step: Period }) =>
    `“${name}” in ${step === 'week' ? `the week from ${period}` : period}`,
  share: 'Share of texts',
  texts: 'Texts',
  channels: 'Channels with it',
  of: ({ n, of }: { n: string; of: string }) => `${n} of ${of}`,
  measured:
    'These numbers are exact: what is sealed from now on says that these words had been measured before.',
  onlySame: ({ n }: { n: number }, w: Writing) =>
    n === 1
      ? 'Measure it in the one channel that has posts in all of them'
      : `Measure it in the ${w.count(n)} channels that have posts in all of them`,
  isSame: ({ n }: { n: number }, w: Writing) =>
    n === 1
      ? 'In the one channel alone that has posts in every period.'
      : `In those ${w.count(n)} channels alone that have posts in every period.`,
  allChannels: 'In all channels',
  tooShort: 'There is one period, and no course to draw.',
};
