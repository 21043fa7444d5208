import type { Writing } from '../writing.ts';

const grounds = {
  'same texts': 'in the same posts',
  'same neighbours': 'among the same words',
  'same channels': 'in the same channels',
} as const;

/** Words that are proposed for a vocabulary, to be taken in or left out. */
export const proposals = {
  title: 'More words like these',
  why: 'Words that stand in the same posts, channels and company as these. They are looked for on a random half of the days, so that the other half is left to test on. Nothing is taken in by itself.',
  ask: 'Propose words',
  askAgain: 'Propose anew',
  about: ({ label }: { label: string }, w: Writing) => `words like those of ${w.name(label)}`,
  none: 'No other word stands near enough to these in the posts.',
  allDecided: 'All that was proposed is decided.',
  foundOn: ({ grow, all }: { grow: number; all: number }, w: Writing) =>
    `Found on ${w.count(grow)} of ${w.count(all)} days.`,
  stale: 'Posts have changed since these were proposed.',
  own: 'Words of the same side',
  opponents: 'What others may call the same',
  texts: ({ texts, together }: { texts: number; together: number }, w: Writing) =>
    together === 0
      ? `about ${w.count(texts)} texts, none together with these words`
      : `about ${w.count(texts)} texts, about ${w.count(together)} of them with these words`,
  ground: ({ ground }: { ground: keyof typeof grounds }) => grounds[ground],
  spelled: 'Count as the same word',
  side: 'Whose word is it?',
  formOwn: 'their own',
  formOpponents: 'their opponents’',
  formNeutral: 'neither',
  accept: 'Take it in',
  refuse: 'Leave it out for good',
  needsName: 'A word that is taken in needs the name of who takes it in: write yours.',
};
