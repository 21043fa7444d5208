import type { Samples } from './index.ts';

const labels = ['Zagros', 'Alborz'];
const share = { value: 0.6234, low: 0.5812, high: 0.66 };
const difference = { value: -0.012, low: -0.031, high: 0.0074 };

export const shares: Samples<'shares'> = {
  smallerOdds: [{ odds: 1.5 }],
  shortLeftOut: [{ least: 5 }],
  restsOnShort: [
    { short: 200, units: 600, least: 5, verdict: 'contradicted' },
    { short: 1, units: 60, least: 5, verdict: 'undecided' },
    { short: 20, units: 60, least: 5, verdict: 'supported' },
  ],
  decidedAtOdds: [
    { odds: 1.5, verdict: 'supported' },
    { odds: 1.5, verdict: 'contradicted' },
  ],
  rule: [
    { form: 'majority', threshold: 0.5 },
    { form: 'plurality', threshold: 0 },
  ],
  wording: [
    { form: 'majority', labels, units: 1234, conditions: [share], published: true },
    {
      form: 'majority',
      labels,
      units: 1234,
      conditions: [{ value: 0.5, low: 0.5, high: 0.5 }],
      published: false,
    },
    { form: 'plurality', labels, units: 1234, conditions: [difference], published: false },
  ],
  codedWording: [
    { form: 'majority', labels, units: 1234.4, conditions: [share], use: true },
    { form: 'plurality', labels, units: 1234, conditions: [difference], use: false },
  ],
  tooFew: [{ units: 12, labels, least: 30 }],
  collectTimes: [{ times: 3 }],
  tippingOdds: [
    { rival: null, occurrence: false, odds: 2.34 },
    { rival: 'Alborz', occurrence: true, odds: null },
  ],
  tippingPrecision: [
    { rival: null, precision: 0.4, of: null },
    { rival: 'Alborz', precision: 0.4, of: 'Zagros' },
  ],
  both: [{ both: 12, units: 1234, label: 'Zagros' }],
  littleOfAll: [{ posts: 332, all: 138_489 }],
  oneRival: [{ label: 'Zagros', rival: 'Alborz' }],
  powerAbove: [
    { form: 'majority', share: 0.61 },
    { form: 'plurality', share: 0.61 },
    { form: 'plurality', share: null },
  ],
  powerBelow: [
    { form: 'majority', share: 0.41 },
    { form: 'plurality', share: 0.41 },
    { form: 'majority', share: null },
  ],
};
