import type { Writing } from '../writing.ts';

/** Which uses are statistically preceded by whose: experimental. */
export const influence = {
  question: 'Experimental: whose uses of these words are statistically preceded by whose?',
  unit: 'a post with the words, forwards apart, an album once; in bins as wide as the time stamps tell',
  denominator: 'all posts with the words of the side that is preceded',
  shows:
    'which part of a side’s uses comes so soon after uses of another that a model of mutual excitement (Hawkes), over a background with the rhythm of the week and with hours of shock, gives them to it',
  doesNotShow:
    'influence: whoever hears of the same thing and is slower is “preceded” too, and no asymmetry tells the two apart; no verdict rests on it',

  preceded: 'preceded',
  precededUnit: 'share of the uses',
  method: ({ processes }: { processes: number }, w: Writing) =>
    `Hawkes process in discrete time, maximum likelihood; limits from ${w.count(processes)} ${w.plural(processes, { one: 'process', other: 'processes' })} drawn of the fit`,
  fits: ({ p }: { p: number }, w: Writing) =>
    `the largest deviation from the model is none unusual (p ${w.fixed(p, 2)})`,
  misfits: ({ p }: { p: number }, w: Writing) =>
    `the model does not fit: the largest deviation is unusual (p ${w.fixed(p, 2)}), and its parts mean little`,
  row: ({ to, from }: { to: string; from: string }, w: Writing) =>
    `${w.bare(to)}, preceded by ${w.bare(from)}`,
  refused: 'not fitted',
  tooFew: (
    { events, parameters, least }: { events: number; parameters: number; least: number },
    w: Writing,
  ) =>
    `${w.count(events)} ${w.plural(events, { one: 'use', other: 'uses' })} for ${w.n(parameters)} free ${w.plural(parameters, { one: 'parameter', other: 'parameters' })}: ${w.n(least)} ${w.plural(least, { one: 'use each is', other: 'uses each are' })} the least; take communities, fewer of them, or a vocabulary that is used oftener`,
  unstable: ({ branching }: { branching: number }, w: Writing) =>
    `the model has each use bring ${w.fixed(branching, 2)} others: it never ends, and fits nothing`,
};
