import type { Writing } from '../writing.ts';

/** Collecting, on the app's screen of posts. */
export const collecting = {
  title: 'Collect',
  what: 'Public channels’ pages, and feeds and sitemaps of sites, without an account. One request at a time, three seconds and more apart; every answer is kept as it came. Channels and sites see that somebody at your address asks.',
  add: 'Names of public channels or addresses of sites, several with commas',
  since: 'nothing older than',
  addButton: 'Put on the list',
  addNothing: 'Write the name of a channel, as @name, or the address of a site’s feed or sitemap.',
  run: 'Ask for what is due',
  runHelp: ({ requests }: { requests: number }, w: Writing) =>
    `At most ${w.count(requests)} ${w.plural(requests, { one: 'request', other: 'requests' })} at once, a few minutes; it can be stopped, and goes on from there.`,
  remove: 'Take off the list',
  listed: 'What is collected',
  job: ({ about }: { about: string }) => `Collecting ${about}`,
  sources: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'source', other: 'sources' })}`,
  done: ({ added, requests }: { added: number; requests: number }, w: Writing) =>
    `${w.count(added)} new ${w.plural(added, { one: 'post', other: 'posts' })} from ${w.count(requests)} ${w.plural(requests, { one: 'answer', other: 'answers' })}.`,
  turnedAway: ({ source, said }: { source: string; said: string }, w: Writing) =>
    `${w.bare(source)}: ${said}.`,
  notHere: 'This app was started without the means to collect: use "isogloss collect run".',
};
