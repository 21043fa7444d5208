import type { Verdict } from '../../model/verdict.ts';
import type { Writing } from '../writing.ts';

/** A verdict, or what is needed before there is one. */
type Outcome = Verdict | 'needs you' | 'not yet';
type Counted = { readonly outcome: Outcome | 'ready'; readonly n: number };

const single: Readonly<Record<Outcome, string>> = {
  supported: 'it agrees with this corpus',
  contradicted: 'this corpus shows otherwise',
  undecided: 'this corpus cannot tell',
  'not testable': 'posts cannot test this',
  'not yet': 'these posts cannot test it yet',
  'needs you': 'it needs your answer first',
};

const phrases: Readonly<Record<Counted['outcome'], (n: number, w: Writing) => string>> = {
  supported: (n, w) => `${w.count(n)} ${w.plural(n, { one: 'agrees', other: 'agree' })} with this corpus`,
  contradicted: (n, w) => `for ${w.count(n)} ${single.contradicted}`,
  undecided: (n, w) => `for ${w.count(n)} ${single.undecided}`,
  'not testable': (n, w) => `${w.count(n)} cannot be tested by posts`,
  'not yet': (n, w) => `${w.count(n)} cannot be tested by these posts yet`,
  'needs you': (n, w) => `${w.count(n)} ${w.plural(n, { one: 'needs', other: 'need' })} your answer first`,
  ready: (n, w) => `${w.count(n)} ready to test`,
};

const phrase = ({ outcome, n }: Counted, w: Writing): string => phrases[outcome](n, w);

/** Title, the answer in one paragraph, the claims at a glance, and what frames the page. */
export const summary = {
  skip: 'To the report',
  title: ({ project }: { project: string }) => `${project}: Isogloss report`,
  eyebrow: 'Isogloss report',
  claimsOf: ({ document }: { document: string }) => `Claims of ${document}`,
  atAGlance: 'At a glance',
  claims: 'The claims, one by one',
  footer: ({ version }: { version: string }) =>
    `Made with Isogloss ${version}. Handles, numbers and addresses of others than the channels studied are masked. This page loads nothing and runs nothing.`,
  where: ({ posts, channels, period }: { posts: number; channels: number; period: string }, w: Writing) =>
    `${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} by ${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, ${period}`,
  noClaims: ({ where }: { where: string }) => `This report describes ${where}; no claims were tested.`,
  oneClaim: ({ where, verdict }: { where: string; verdict: Outcome }) =>
    `One claim, asked of ${where}: ${single[verdict]}.`,
  manyClaims: ({ n, where, tally }: { n: number; where: string; tally: readonly Counted[] }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'claim', other: 'claims' })}, asked of ${where}: ${w.and(tally.map((each) => phrase(each, w)))}.`,
  /** How many claims came to that, in every count of claims. */
  outcome: (counted: Counted, w: Writing) => phrase(counted, w),
  withControl: ({ n, of }: { n: number; of: number }, w: Writing) =>
    `Of the ${w.count(of)} that ${w.plural(of, { one: 'agrees', other: 'agree' })}, ${w.plural(n, { one: 'one says', other: `${w.count(n)} say` })} little, as a control passes the same test.`,
  completenessUnknown: 'How complete the posts are is not known.',
  uneven: ({ short, of, day }: { short: number; of: number; day: string }, w: Writing) =>
    `${w.count(short)} of the ${w.count(of)} ${w.plural(of, { one: 'channel', other: 'channels' })} ${w.plural(short, { one: 'is', other: 'are' })} held for less than half of that time; the middle one begins on ${day}.`,
  held: ({ range }: { range: string }) =>
    `Of all that these channels published, each between the first and the last post held of it, ${range} are held, as gaps in the numbers of posts tell.`,
  untestable: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'claim', other: 'claims' })} that posts cannot test`,
  notYet: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'claim', other: 'claims' })} that these posts cannot test yet`,
  signed: ({ signed, of, by }: { signed: number; of: number; by: readonly string[] }, w: Writing) =>
    signed === 0
      ? 'No verdict here is signed by a person.'
      : `${w.count(signed)} of ${w.count(of)} ${w.plural(of, { one: 'verdict', other: 'verdicts' })} ${w.plural(signed, { one: 'is', other: 'are' })} signed, by ${w.and(by.map(w.bare))}.`,
  leftOut: ({ tally }: { tally: readonly Counted[] }, w: Writing) =>
    `Left out by whoever made this report: ${w.and(tally.map((each) => phrase(each, w)))}.`,
  reach:
    'Every result speaks of these channels in these days and of nothing beyond them: not of the platform, nor of the people who read it.',
};
