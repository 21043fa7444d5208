import type { Habit, WorldSpec } from '../spec.ts';
import { demo } from './demo.ts';
import { demoClaims } from './demo-claims.ts';
import { news } from './demo-channels.ts';
import { manyChannels } from './many.ts';

const habits: readonly Habit[] = [
  { profile: 'round-the-clock', stamps: 1 },
  { profile: 'office', stamps: 60 },
  { profile: 'evening', stamps: 1, trains: 0.2 },
  { profile: 'round-the-clock', stamps: 1, quickness: 0.2 },
  { profile: 'office', stamps: 1, clock: 30 },
];

const counts = {
  state: 40,
  independent: 60,
  'harbour-side': 40,
  'mountain-side': 40,
  'lantern-side': 60,
  football: 60,
};

const exported = 'independent_2';

const channels = Object.entries(counts)
  .flatMap(([community, count]) =>
    manyChannels({
      community,
      count,
      postsPerDay: 15.5,
      sizes: { kind: 'lognormal', sigma: 1 },
      languages: ['fa', 'en', 'ru'],
      habits,
      rest: {
        topics: community === 'football' ? { football: 8, city: 2 } : news,
        albums: 0.04,
        wordless: 0.03,
        reach: { median: 3000, sigma: 1.2 },
      },
    }),
  )
  .map((channel) => (channel.handle === exported ? { ...channel, platformId: '1700400102' } : channel));

/** 300 channels, half a year, a million posts: for benches, and for what only shows at size. */
export const large: WorldSpec = {
  ...demo,
  name: 'large',
  title: 'Large: three hundred channels of Zavaria',
  days: 180,
  channels,
  stories: [
    { name: 'breaking', perDay: 3, reach: { '*': 0.3 }, decay: 900, form: 'words', topics: news },
    { name: 'shock', perDay: 0.5, reach: { '*': 0.5 }, decay: 90, form: 'words', topics: news },
    {
      name: 'agency',
      perDay: 6,
      reach: { state: 0.4, independent: 0.2, '*': 0.04 },
      decay: 1800,
      form: 'copy',
      sources: ['state_1', 'state_2', 'state_3'],
      reworded: 0.4,
      topics: news,
    },
    { name: 'page', perDay: 4, reach: { '*': 0.05 }, decay: 3600, form: 'link', topics: news },
  ],
  flows: [
    {
      name: 'out-of-state',
      from: { community: 'state' },
      to: {},
      takers: 0.3,
      forward: 0.5,
      exact: 0.2,
      reworded: 0.3,
      delay: { median: 5400, sigma: 1 },
    },
    {
      name: 'among-friends',
      from: { community: 'lantern-side' },
      to: { community: 'lantern-side' },
      takers: 0.2,
      forward: 1,
      exact: 0,
      reworded: 0,
      delay: { median: 3600, sigma: 1 },
    },
  ],
  groups: [
    {
      name: 'chorus',
      difficulty: 'easy',
      channels: ['mountain_side_1', 'mountain_side_4', 'mountain_side_7', 'mountain_side_10'],
      perDay: 1,
      window: 25,
      participation: 0.95,
      form: 'reworded',
      outsiders: { probability: 0.01, delay: 3600 },
      topics: news,
    },
    {
      name: 'evening-bell',
      difficulty: 'hard',
      channels: ['lantern_side_2', 'lantern_side_5', 'independent_2', 'football_2'],
      perDay: 0.6,
      window: 80,
      participation: 0.6,
      form: 'exact',
      outsiders: { probability: 0.08, delay: 600 },
      topics: news,
    },
  ],
  claims: demoClaims,
  desktopExport: exported,
};
