import type { Writing } from '../writing.ts';

/** What is counted: nothing is added where the option says it. */
export type Unit = 'texts' | 'seconds' | 'days';
/** What times are of. */
type Timed = 'posts' | 'share tables';

/** What stands in the rows of measures that have no groups. */
export type RowsOf = 'speakers' | 'cascades' | 'places of a word' | 'words';

type Given = { readonly option: string; readonly text: string };

/** Options of commands and measures: what was given, and what can be. */
export const options = {
  whole: (
    { option, text, least, most, unit }: Given & { least: number; most: number | null; unit: Unit | null },
    w: Writing,
  ) =>
    `${option} is "${text}": a whole number${unit === null ? '' : ` of ${unit}`}${most === null ? `, ${w.n(least)} or more,` : ` from ${w.n(least)} to ${w.n(most)}`} is needed.`,
  number: ({ option, text, least, most }: Given & { least: number; most: number | null }, w: Writing) =>
    `${option} is "${text}": a number${most === null ? `, ${w.n(least)} or more,` : ` from ${w.n(least)} to ${w.n(most)}`} is needed.`,
  above0: ({ option, text }: Given) => `${option} is "${text}": a number above 0 is needed.`,
  oneOf: (
    { option, text, known, without }: Given & { known: readonly string[]; without: boolean },
    w: Writing,
  ) => `${option} is "${text}": use ${w.or(known)}${without ? ', or leave it out' : ''}.`,
  notBoth: ({ a, b }: { a: string; b: string }) => `Give ${a} or ${b}, not both.`,

  noGrouping: ({ rows }: { rows: RowsOf }) =>
    `The measure has ${rows} as its rows and takes no --by: choose days with --from and --to, channels with --channel or --community.`,
  againstNothing: '--against needs --of: whose words are they?',
  termsOfWhat: '--object term is for the terms of a vocabulary: name it with --lexicon.',
  postsOnly: ({ option }: { option: string }) =>
    `${option} is for posts: a share table has accounts and no channels.`,
  notOfMedia: ({ option }: { option: string }) =>
    `${option} is about words: with --object media, copies are pictures and files of the same number, or pictures that show the same.`,
  noMediaNumbers:
    '--object is "media", and no post here has the number of its picture or file: pages of t.me/s have those of photos, Telethon, 4CAT and TGDataset those of all files, exports of Telegram Desktop none, but "isogloss import EXPORT --pictures" takes hashes of the photos that lie in them.',
  noShareTable: ({ objects }: { objects: readonly string[] }, w: Writing) =>
    `This project has no share table: "isogloss import FILE" takes one in; without one use --object ${w.or(objects)}.`,
  noPosts: 'This project has no posts yet: "isogloss import FILE" takes them in.',

  windowBelow: ({ window, resolution }: { window: number; resolution: number }, w: Writing) =>
    `--window is ${w.n(window)} s, but times in this corpus are ${w.n(resolution)} s apart at the least: nothing closer can be told. Use ${w.n(resolution)} or more.`,
  otherYears: (
    { option, text, of, first, last }: Given & { of: Timed; first: number; last: number },
    w: Writing,
  ) =>
    `${option} is "${text}": times of ${of} are of the years ${w.n(first)} to ${w.n(last)}, write a day of those.`,
  tooManyPeriods: ({ by, periods, most }: { by: string; periods: number; most: number }, w: Writing) =>
    `--by ${by} makes ${w.count(periods)} ${w.plural(periods, { one: 'period', other: 'periods' })}; ${w.count(most)} ${w.plural(most, { one: 'is', other: 'are' })} compared at most. Take a longer one, or fewer days with --from and --to.`,
  sitesOnly: ({ name }: { name: string }, w: Writing) =>
    `The vocabulary ${w.name(name)} has sites and no words: there is nothing of it to read in a text.`,
  badDomain: ({ text }: { text: string }) =>
    `--domain is "${text}": name sites by their hosts, separated by commas, as in example.org,example.com.`,
  badPost: ({ text }: { text: string }) =>
    `--cluster is "${text}": name posts as CHANNEL/ID, separated by commas, as in example/123.`,
  noCopies: ({ text }: { text: string }) =>
    `--cluster is "${text}": this post is not here, has fewer than five words beside what its channel puts under or over its posts, or no other is nearly the same. "isogloss measure near-duplicates" lists texts that have copies.`,
  badCascade: ({ text }: { text: string }) =>
    `--cascade is "${text}": give it as the list has it, two numbers with "-" between.`,
  noCascade: ({ text }: { text: string }) =>
    `There is no cascade "${text}" here: "isogloss measure spread" lists those there are, with the same --object, --from and --to.`,
  noEvents:
    'isogloss.yaml has no events: write under "events" a name with its date and the source of the date.',
  unknownSet: (
    { option, text, known, meant }: Given & { known: readonly string[]; meant: string | null },
    w: Writing,
  ) =>
    `${option} is "${text}": name a community, a channel, a lexicon (as community:NAME where several bear the name), or days as 2026-05-01..2026-05-31. Known: ${known.length === 0 ? 'none' : w.commas(known)}.${meant === null ? '' : ` Did you mean ${w.name(meant)}?`}`,
  noExtractor: 'Statements of posts cannot be found here: use the command line.',
};
