import type { Samples } from './index.ts';

const some = { pairs: 1203, channels: 12, label: 'Zagros', unusual: 4, window: 60, testable: 1020 };
const few = { channels: 2, label: 'Zagros', least: 3 };

export const coordinates: Samples<'coordinates'> = {
  someRule: [{ pairs: 3, window: 60, level: 0.05, below: 0.95, outside: 0.5 }],
  wholeRule: [{ threshold: 1.5, window: 60 }],
  someWording: [
    { ...some, object: 'url' },
    { ...some, object: 'forward' },
    { ...some, object: 'text' },
    { ...some, object: 'hashtags' },
    { ...some, object: 'other' },
  ],
  wholeWording: [
    { label: 'Zagros', object: 'text', window: 60, odds: { value: 2.1, low: 1.4, high: 3.2 } },
    { label: 'Zagros', object: 'text', window: 60, odds: { value: 2.1, low: 1.4, high: null } },
    { label: 'Zagros', object: 'text', window: 60, odds: { value: null, low: null, high: null } },
  ],
  tooFewChannels: [
    { ...few, object: 'text', without: 0 },
    { ...few, object: 'url', without: 4 },
  ],
  moreChannelsOf: [{ label: 'Zagros' }],
  tooFewObjects: [{ label: 'Zagros', objects: 12, object: 'text', least: 30 }],
  forwardsApart: [
    { why: 'Alborz', forwards: 632, enough: true },
    { why: 'Alborz', forwards: 1, enough: false },
  ],
  unattainable: [{ pairs: 3, label: 'Zagros', p: 0.213, least: 0.05 }],
  unmatched: [{ matched: 1, channels: 4, label: 'Zagros' }],
  tooFewDays: [{ days: 3, label: 'Zagros', least: 10 }],
  openTestable: [{ unusual: 1, testable: 2 }],
  openAlone: [{ alone: 1 }, { alone: 6 }],
  aloneNotCounted: [{ alone: 2, pairs: 6 }],
  openItself: [{ own: 0.62 }],
  openBelow: [{ unusual: 1, testable: 20, below: 12 }],
  unusualPair: [{ number: 1, of: 4 }],
  othersPass: [{ communities: 1 }, { communities: 2 }],
  setApart: [
    { object: 'forward', texts: 1203, channels: 2, loads: 1 },
    { object: 'text', texts: 12, channels: 2, loads: 3 },
  ],
  powerHead: [{ channels: 4, object: 'text', window: 60 }],
  powerOdds: [{ days: 60, odds: 2.3 }],
  powerPairs: [
    { pairs: 1, family: 300, testable: 1 },
    { pairs: 6, family: 300, testable: 4 },
  ],
  powerMiddle: [{ expected: 1.3, from: 6, pairs: 3 }],
};
