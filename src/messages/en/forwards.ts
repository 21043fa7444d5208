import type { Writing } from '../writing.ts';

const forwardsOf = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'forward', other: 'forwards' })}`;
const channels = (n: number, w: Writing): string =>
  `${w.count(n)} personal or unknown ${w.plural(n, { one: 'channel', other: 'channels' })}`;

/** Who forwards whom, on the app's screen of edges. */
export const forwards = {
  kinds: 'Which edges',
  together: 'The same thing, close in time',
  title: 'Who forwards whom',
  eyebrow: 'From the channel that forwards to the one whose post it is',
  caution:
    'A forward shows what a channel chose to hand on. It does not show that it agrees, since one also forwards what one mocks or refutes; nor that two act in concert; nor where it found the post, since Telegram names the channel whose post it is and no channel in between.',
  limits:
    'Counted are posts that say they were forwarded, an album once. Text that is copied without saying so is no forward; it stands under “The same thing, close in time”. How many forwards there are of a channel also hangs on which channels were collected, and on how much they post.',
  counted: ({ forwards: n, edges }: { forwards: number; edges: number }, w: Writing) =>
    `${forwardsOf(n, w)} between ${w.count(edges)} ${w.plural(edges, { one: 'pair', other: 'pairs' })} of who forwards and whose posts they are.`,
  /** Why the table has not as many as the posts, where an album's parts count one by one. */
  differs: ({ posts, once, here }: { posts: number; once: number; here: number }, w: Writing) =>
    `Of ${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} that ${w.plural(posts, { one: 'says it was', other: 'say they were' })} forwarded, as the desk counts them, there ${w.plural(once, { one: 'is', other: 'are' })} ${w.count(once)} where an album is one and not each of its parts, and ${w.count(here)} of them ${w.plural(here, { one: 'stands', other: 'stand' })} in a pair here.`,
  /** In a report. */
  inReport: 'Who forwards whom is counted in this report.',
  ofPosts: 'Forwards of the posts of who forwards, an album once',
  morePairs: ({ pairs, forwards: n }: { pairs: number; forwards: number }, w: Writing) =>
    `${w.count(pairs)} more ${w.plural(pairs, { one: 'pair', other: 'pairs' })} with ${forwardsOf(n, w)} in all ${w.plural(pairs, { one: 'is', other: 'are' })} not listed. What is forwarded of channels outside of the corpus, summed, comes after what its channels forward of one another.`,
  none: 'No post of these channels and days says that it was forwarded from another channel that may be named.',
  left: 'What is summed or left out',
  edgesOf: ({ n, all }: { n: number; all: number }, w: Writing) =>
    n === all
      ? `${w.count(n)} ${w.plural(n, { one: 'pair', other: 'pairs' })}`
      : `${w.count(n)} of ${w.count(all)} ${w.plural(all, { one: 'pair', other: 'pairs' })}`,
  onlyOf: ({ name }: { name: string }) => `Only what ${name} forwards, and what others forward of it.`,
  showAll: 'Show all',
  whole: 'Show these days',
  least: 'At least so many forwards',
  who: 'Who forwards',
  whose: 'Whose posts',
  number: 'Forwards, an album once',
  posts: 'Posts of who forwards, an album once',
  first: 'First day',
  last: 'last day',
  ofCommunity: ({ n, community }: { n: number; community: string }, w: Writing) =>
    `${channels(n, w)} of ${community}`,
  ofNone: ({ n }: { n: number }, w: Writing) => `${channels(n, w)} in no community`,
  ofSeveral: ({ n }: { n: number }, w: Writing) => `${channels(n, w)} of several communities`,
  others: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })} outside of the corpus`,
  file: 'All of these pairs for a spreadsheet (CSV)',
  behind: ({ from, to }: { from: string; to: string }) => `forwards by “${from}” of posts of “${to}”`,
  withheld:
    'Posts of channels that stand summed are counted and not listed: they would say which channels these are.',
  noPair: ({ from, to }: { from: string; to: string }, w: Writing) =>
    `Among the posts of these days ${w.name(from)} forwards none of ${w.name(to)}.`,
  chart: 'Who forwards whom',
  chartText: ({ nodes, edges }: { nodes: number; edges: number }, w: Writing) =>
    `${w.count(nodes)} ${w.plural(nodes, { one: 'dot', other: 'dots' })} and ${w.count(edges)} ${w.plural(edges, { one: 'arrow', other: 'arrows' })}. All are in the table.`,
  chartCaption:
    'An arrow leads from the channel that forwards to the one whose post it is; the thicker, the more forwards. The larger a dot, the more it is forwarded. Grey dots are outside of the corpus, or several channels together. The place on the page means nothing else than that dots with arrows between them draw near.',
  drawn: ({ n, all, most }: { n: number; all: number; most: number }, w: Writing) =>
    `Drawn are the ${w.count(n)} of ${w.count(all)} ${w.plural(all, { one: 'pair', other: 'pairs' })} with most forwards, between at most ${w.count(most)} ${w.plural(most, { one: 'dot', other: 'dots' })}.`,
};
