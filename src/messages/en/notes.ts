import type { Writing } from '../writing.ts';

/** What is told beside a result, on the way. */
export const notes = {
  notHeld: (
    { where, channel, meant }: { where: string; channel: string; meant: string | null },
    w: Writing,
  ) =>
    `isogloss.yaml, ${w.code(where)}: the corpus has no post of ${w.name(channel)}.${meant === null ? '' : ` Did you mean ${w.name(meant)}?`}`,
  aliasNotHeld: ({ channel, alias, meant }: { channel: string; alias: string; meant: string }, w: Writing) =>
    `isogloss.yaml, ${w.code(`channels.${channel}`)}: nothing in the corpus goes by the other name ${w.name(alias)}. Did you mean ${w.name(meant)}?`,
  entryLacks: ({ id, what }: { id: string; what: 'type' | 'text' }, w: Writing) =>
    `claims.yaml: ${w.name(id)} has no ${what}, so it is not tested. Give it "${what}:".`,
  notInText: ({ id, document }: { id: string; document: string }, w: Writing) =>
    `claims.yaml: the text of ${w.name(id)} does not stand in ${w.name(document)}, so it is not shown with it. "isogloss claims test" tests it.`,
  onSitesPlacebo: ({ sites }: { sites: readonly string[] }, w: Writing) =>
    `posts that link to ${sites.length === 0 ? 'a site of several channels (there is none)' : w.or(sites)}, or to what stands under it, in place of posts with words; placebo words are other sites`,
  onSites: ({ sites }: { sites: readonly string[] }, w: Writing) =>
    `posts that link to ${sites.length === 0 ? 'a site of several channels (there is none)' : w.or(sites)}, or to what stands under it, in place of posts with words`,
  onClusters: ({ posts }: { posts: readonly string[] }, w: Writing) =>
    `posts that are nearly the same text ${posts.length === 0 ? '(clusters of near-duplicates of several channels)' : `as ${w.or(posts)}`}, in place of posts with words; where texts are counted, a channel’s copies are one`,
  otherDocument: ({ file, name }: { file: string; name: string }, w: Writing) =>
    `${w.bare(file)}: another text of the same name is in claims.yaml or beside it; this one stands there as ${w.name(name)}.`,
  dayGiven: ({ name, day }: { name: string; day: string }, w: Writing) =>
    `${w.bare(name)}: that it came out on ${w.day(day)} was given by whoever checks it; days in it are counted from there.`,
  passedOver: ({ reason }: { reason: string }) => `Passed over: ${reason}`,
  statementsUnread: ({ name, language }: { name: string; language: 'ar' }, w: Writing) =>
    `${w.bare(name)}: who says what is not read in ${{ ar: 'Arabic' }[language]}, so no statements stand here; in its sentences claims are looked for all the same.`,
  noIndex: ({ why }: { why: string }, w: Writing) =>
    `The search index could not be made: this and the next searches go without it. ${w.code(why)}`,
  future: ({ file, posts, last }: { file: string; posts: number; last: string }, w: Writing) =>
    `${w.bare(file)}: ${w.plural(posts, { one: 'one post has a date', other: `${w.count(posts)} ${w.plural(posts, { one: 'post has', other: 'posts have' })} a date` })} that has not come yet (the latest is ${w.code(`${last} UTC`)}): look at the year, the calendar and the zone.`,
  noPictures:
    '--pictures: no file here is an export of Telegram Desktop with photos, so no hash was taken: of other formats none is.',
  pictures: (
    {
      file,
      hashed,
      absent,
      unread,
      plain,
    }: { file: string; hashed: number; absent: number; unread: number; plain: number },
    w: Writing,
  ) =>
    [
      `${w.bare(file)}: ${w.plural(hashed, { one: 'the hash of one photo is', other: `hashes of ${w.count(hashed)} photos are` })} kept`,
      ...(absent === 0 ? [] : [`${w.count(absent)} not in the export`]),
      ...(unread === 0 ? [] : [`${w.count(unread)} damaged or no JPEG`]),
      ...(plain === 0 ? [] : [`${w.count(plain)} too plain or too small to be told from others`]),
    ].join('; ') + '.',
};
