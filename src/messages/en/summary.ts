import type { Verdict } from '../../model/verdict.ts';
import type { Writing } from '../writing.ts';

const single: Readonly<Record<Verdict, string>> = {
  supported: 'it agrees with this corpus',
  contradicted: 'this corpus shows otherwise',
  undecided: 'this corpus cannot tell',
  'not testable': 'posts cannot test this',
};

const phrases: Readonly<Record<Verdict, (n: number, w: Writing) => string>> = {
  supported: (n, w) => `${w.count(n)} ${w.plural(n, { one: 'agrees', other: 'agree' })} with this corpus`,
  contradicted: (n, w) => `for ${w.count(n)} ${single.contradicted}`,
  undecided: (n, w) => `for ${w.count(n)} ${single.undecided}`,
  'not testable': (n, w) => `${w.count(n)} cannot be tested by posts`,
};

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
  oneClaim: ({ where, verdict }: { where: string; verdict: Verdict }) =>
    `One claim was held against ${where}: ${single[verdict]}.`,
  manyClaims: (
    { n, where, tally }: { n: number; where: string; tally: readonly { verdict: Verdict; n: number }[] },
    w: Writing,
  ) =>
    `${w.count(n)} ${w.plural(n, { one: 'claim was', other: 'claims were' })} held against ${where}: ${w.and(tally.map((each) => phrases[each.verdict](each.n, w)))}.`,
  completenessUnknown: 'How complete the posts are is not known.',
  held: ({ range }: { range: string }) => `Of the posts published in that time, ${range} are held.`,
  reach:
    'Every result speaks of these channels in these days and of nothing beyond them: not of the platform, nor of the people who read it.',
};
