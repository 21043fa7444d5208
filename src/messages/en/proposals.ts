import type { Writing } from '../writing.ts';

const grounds = {
  'same texts': 'in the same posts',
  beside: 'beside these words',
  'same neighbours': 'among the same words',
  'same channels': 'in the same channels',
  'same words': 'has a word of theirs',
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
    `Found on ${w.count(grow)} of ${w.count(all)} ${w.plural(all, { one: 'day', other: 'days' })}.`,
  stale: 'Posts have changed since these were proposed.',
  own: 'Words that stand in their company, friends’ or opponents’',
  opponents: 'What others may call the same',
  texts: ({ texts, together }: { texts: number; together: number }, w: Writing) =>
    together === 0
      ? `about ${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })}, none together with these words`
      : `about ${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })}, about ${w.count(together)} of them with these words`,
  ground: ({ ground }: { ground: keyof typeof grounds }) => grounds[ground],
  spelled: 'Count as the same word',
  side: 'Whose word is it?',
  formOwn: 'their own',
  formOpponents: 'their opponents’',
  formNeutral: 'neither',
  accept: 'Take it in',
  refuse: 'Leave it out for good',
  needsName: 'A word that is taken in needs the name of who takes it in: write yours.',

  split: ({ grow, test, hash }: { grow: number; test: number; hash: string }, w: Writing) =>
    `Found on ${w.count(grow)} of ${w.count(grow + test)} days (split ${hash}); the others are left to test on.`,
  takenFor: ({ seed, taken }: { seed: string; taken: readonly string[] }, w: Writing) =>
    `No post has "${seed}"; taken for it: ${w.commas(taken)}.`,
  forms: ({ seed, forms }: { seed: string; forms: readonly { form: string; texts: number }[] }, w: Writing) =>
    `${seed}: also ${w.commas(forms.map(({ form, texts }) => `${form} (about ${w.count(texts)})`))}`,
  term: (
    {
      term,
      texts,
      together,
      npmi,
      beside,
      neighbours,
      channels,
      kin,
    }: {
      term: string;
      texts: number;
      together: number;
      npmi: number;
      beside: number;
      neighbours: number;
      channels: number;
      kin: number;
    },
    w: Writing,
  ) =>
    `${term}  about ${w.plural(texts, { one: 'one text', other: `${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })}` })}, ${together === 0 ? 'none' : `about ${w.count(together)}`} with a seed; same texts ${w.fixed(npmi, 2)}, beside a seed ${w.fixed(beside, 2)}, same neighbours ${w.fixed(neighbours, 2)}, same channels ${w.fixed(channels, 2)}, same words ${w.fixed(kin, 2)}`,
  also: ({ forms }: { forms: readonly string[] }, w: Writing) => `also ${w.commas(forms)}`,
  howToDecide:
    'Take one in with: isogloss words accept LEXICON TERM --form own. Leave one out for good with: isogloss words refuse LEXICON TERM.',
  accepted: ({ terms, lexicon }: { terms: readonly string[]; lexicon: string }, w: Writing) =>
    `${w.commas(terms)}: now in "${lexicon}" of isogloss.yaml.`,
  refused: ({ terms, lexicon }: { terms: readonly string[]; lexicon: string }, w: Writing) =>
    `${w.commas(terms)}: not proposed again for "${lexicon}".`,
};
