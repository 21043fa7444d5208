import type { Samples } from './index.ts';

const where = { say: 'summary.where', posts: 1204, channels: 12, period: 'Zagros' };

export const summary: Samples<'summary'> = {
  withControl: [
    { n: 1, of: 1 },
    { n: 5, of: 6 },
  ],
  signed: [
    { signed: 0, of: 1, by: [] },
    { signed: 1, of: 1, by: ['Zagros'] },
    { signed: 2, of: 5, by: ['Zagros', 'Dena'] },
  ],
  leftOut: [
    { tally: [{ verdict: 'needs you', n: 1 }] },
    {
      tally: [
        { verdict: 'supported', n: 2 },
        { verdict: 'not testable', n: 3 },
      ],
    },
  ],
  title: [{ project: 'Zagros' }],
  claimsOf: [{ document: 'Zagros' }],
  footer: [{ version: 'Zagros' }],
  where: [{ posts: 1, channels: 1, period: 'Zagros' }],
  noClaims: [{ where }],
  oneClaim: [
    { where, verdict: 'supported' },
    { where, verdict: 'contradicted' },
    { where, verdict: 'undecided' },
    { where, verdict: 'not testable' },
    { where, verdict: 'needs you' },
  ],
  manyClaims: [
    {
      n: 5,
      where,
      tally: [
        { verdict: 'supported', n: 1 },
        { verdict: 'contradicted', n: 2 },
        { verdict: 'undecided', n: 1 },
        { verdict: 'not testable', n: 1 },
        { verdict: 'needs you', n: 2 },
      ],
    },
  ],
  uneven: [
    { short: 1, of: 12, day: 'Zagros' },
    { short: 3, of: 12, day: 'Zagros' },
  ],
  held: [{ range: 'Zagros' }],
  untestable: [{ n: 1 }, { n: 3 }],
};
