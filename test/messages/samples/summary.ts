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
    { tally: [{ outcome: 'needs you', n: 1 }] },
    {
      tally: [
        { outcome: 'supported', n: 2 },
        { outcome: 'not testable', n: 3 },
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
    { where, verdict: 'not yet' },
    { where, verdict: 'needs you' },
  ],
  manyClaims: [
    {
      n: 5,
      where,
      tally: [
        { outcome: 'supported', n: 1 },
        { outcome: 'contradicted', n: 2 },
        { outcome: 'undecided', n: 1 },
        { outcome: 'not testable', n: 1 },
        { outcome: 'needs you', n: 2 },
        { outcome: 'not yet', n: 2 },
      ],
    },
  ],
  uneven: [
    { short: 1, of: 12, day: 'Zagros' },
    { short: 3, of: 12, day: 'Zagros' },
  ],
  held: [{ range: 'Zagros' }],
  untestable: [{ n: 1 }, { n: 3 }],
  notYet: [{ n: 1 }, { n: 3 }],
  outcome: [
    { outcome: 'ready', n: 1 },
    { outcome: 'not yet', n: 3 },
    { outcome: 'supported', n: 2 },
  ],
};
