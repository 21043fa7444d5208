import type { Samples } from './index.ts';

const share = { value: 0.6234, low: 0.5812, high: 0.66 };
const said = { effort: 100, label: 'Zagros' };
const community = { label: 'Alborz', readable: 4, channels: 12, effort: 100, least: 5, threshold: 0.5 };

export const prevalence: Samples<'prevalence'> = {
  ubiquitousRule: [{ threshold: 0.5, effort: 100 }],
  penetratesRule: [{ threshold: 0.1, effort: 100 }],
  penetratesCodedRule: [{ threshold: 0.1, effort: 100 }],
  ubiquitousWording: [
    {
      ...said,
      found: 'words',
      communities: [
        { label: { say: 'estimates.allChannels' }, share },
        { label: 'Alborz', share },
      ],
    },
    { ...said, found: 'own use', communities: [{ label: 'Alborz', share }] },
    { ...said, found: 'mention', communities: [{ label: 'Alborz', share }] },
  ],
  penetratesWording: [
    { ...said, found: 'words', community: 'Alborz', share },
    { ...said, found: 'words', community: 'Zagros', share },
    { ...said, found: 'own use', community: 'Alborz', share },
  ],
  tooFewChannels: [{ observable: 3, channels: 12, label: 'Zagros', effort: 100, least: 5 }],
  moreChannelsOf: [{ label: 'Zagros' }],
  byFalseMatches: [{ ceiling: 0.012, byChance: 0.7 }],
  morePostsOf: [{ label: 'Zagros', effort: 100 }],
  tipping: [{ community: 'Alborz', precision: 0.4, label: 'Zagros' }],
  opponentsDropped: [{ dropped: 2, terms: 9 }],
  powerCommunity: [
    { ...community, verdict: 'too few' },
    { ...community, verdict: 'never above' },
    { ...community, verdict: 'enough' },
  ],
  byEffort: [{ effort: 300, value: 0.105, found: 10, of: 22 }],
  powerRate: [{ texts: 62 }],
  sinceWhen: [
    { beginning: 2, later: 3, from: '2026-05-11', to: '2026-06-01', none: 1, washout: 100 },
    { beginning: 2, later: 0, from: null, to: null, none: 1, washout: 100 },
  ],
};
