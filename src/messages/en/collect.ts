import type { Writing } from '../writing.ts';

const answers = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'answer', other: 'answers' })}`;
const posts = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'post', other: 'posts' })}`;
const moment = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/** What became of a source that was collected, and what to do about it; the commands of `collect`. */
export const collect = {
  done: 'all that was due was asked for',
  budget: 'the requests of this run are used up; the next run goes on from here',
  empty:
    'its page shows no post. Look at it in a browser: if posts stand there, this program is too old for the page; the answer is kept',
  noName:
    'nobody has this name. Check the spelling; a channel that changed its name is added under the new one',
  group:
    'this is a group and no channel. Groups have no public page, and nothing is joined: a public group can be exported with Telegram Desktop and imported',
  person: 'this is a person or a bot, of whom nothing is collected. Take it off the list',
  noPreview:
    'the name is taken, but Telegram shows no public page of it: its owner has turned that off, or it is no channel. Export it with Telegram Desktop and import that',
  restricted:
    'Telegram does not show this channel on the web. Export it with Telegram Desktop where it is shown, and import that',
  limited: ({ until }: { until: string }) =>
    `the server asked to be left alone${until === '' ? '' : ` until ${moment(until)}`}. Nothing is asked there before; run less often, or with fewer sources`,
  challenge:
    'instead of posts came a page that keeps programs out. Nothing more was asked there. Wait a day; from networks that many people share it comes oftener',
  elsewhere:
    'the address leads to a place where one logs in, or to another site. Nothing more was asked there. Open it in a browser to see where it leads',
  layout: ({ raw, parsed }: { raw: number; parsed: number }, w: Writing) =>
    raw > 0
      ? `the page has changed: ${posts(raw, w)} stand in it and ${w.count(parsed)} could be read. Nothing was taken in, the answer is kept: after an update of Isogloss, ${w.code('isogloss collect reread')} reads it`
      : `the page is none that this program knows. The answer is kept: after an update of Isogloss, ${w.code('isogloss collect reread')} reads it`,
  missing: 'nothing is at this address. Look for the site’s feed or sitemap in a browser',
  otherKind: 'what came is no feed, no sitemap and no page. Look at the address in a browser',
  noFeed:
    'this is a page that names no feed, and the site’s robots.txt names no sitemap. Find the address of its feed or sitemap, and add that',
  forbidden:
    'the site’s robots.txt asks programs to stay away from this address. It is not asked for; save pages in a browser and import them, where that is allowed',
  cut: 'the answer broke off twice. Run again later; what came is kept',
  server: 'the server failed twice. Run again later',
  refused: 'the server refused the request. Open the address in a browser to see what it says',
  tooLate: 'no answer in time',
  noHost: 'its name is not found: is this machine online?',
  unanswered: ({ reason }: { reason: string }) =>
    `no answer${reason === '' ? '' : `: ${reason}`}. Run again when the network is there`,
  stopped: 'not asked any more: another source at the same place was turned away',
  repeats: 'the same was asked three times and brought nothing new. Run again later',
  otherChannel:
    'another channel has this name now. Its posts were not taken in; to collect it as well, begin another project',
  unreadable: (_said: object, w: Writing) =>
    `what came could not be read. Nothing was taken in, the answer is kept: after an update of Isogloss, ${w.code('isogloss collect reread')} reads it`,
  damaged: ({ file }: { file: string }, w: Writing) =>
    `${w.code(file)}, an answer kept in .isogloss/collected, is damaged and was passed over. Put it back from a copy, or remove it.`,
  loggedOut:
    'the account is logged out, or Telegram has ended the session. Nothing more was asked of it; see in the Telegram app whether the account is in order before you log in again',
  erased: 'it was erased from this project and is not asked for again. Take it off the list',

  needsTerminal: ({ risk }: { risk: string }) =>
    `"isogloss collect login" needs a terminal: it asks for a code that Telegram sends. ${risk}`,
  risk: 'Through your own account: Telegram sees what it asks for, and may limit or ban accounts that programs use. Use one that you can afford to lose, and never one that leads to a source.',
  riskMore:
    'Whoever has the file of the session has the account: messages, contacts, everything. It lies in your own settings, readable by you alone, and in no project. "isogloss collect login --forget" removes it; in the Telegram app, Settings, Devices, you can end the session.',
  accept: 'Log in all the same?',
  askApiId: 'api_id of your own application (my.telegram.org, API development tools)',
  askApiHash: 'api_hash of it',
  askPhone: 'Phone number of the account, with the country’s code. It is sent to Telegram and kept nowhere',
  askCode: ({ where }: { where: string }, w: Writing) => `The code that Telegram sent (${w.code(where)})`,
  askPassword: 'Password of the account (two-step verification)',
  loggedIn: ({ command }: { command: string }, w: Writing) =>
    `Logged in. ${w.code(command)} lists a channel that is collected through the account.`,
  notLoggedIn: 'Nobody was logged in, and nothing was kept.',
  forgotten: 'The session is removed from this machine. End it in the Telegram app too: Settings, Devices.',

  row: (
    {
      source,
      said,
      requests,
      added,
      updated,
    }: { source: string; said: string; requests: number; added: number; updated: number },
    w: Writing,
  ) =>
    `${w.bare(source)}: ${w.count(requests)} ${w.plural(requests, { one: 'request', other: 'requests' })}, ${posts(added, w)} added, ${w.count(updated)} updated; ${said}.`,
  rejected: ({ source, rejected }: { source: string; rejected: number }, w: Writing) =>
    `${w.bare(source)}: ${w.count(rejected)} ${w.plural(rejected, { one: 'record was', other: 'records were' })} no post that could be kept.`,
  addedSource: ({ source }: { source: string }, w: Writing) => `Added: ${w.bare(source)}.`,
  knownSource: ({ source }: { source: string }, w: Writing) => `In the list already: ${w.bare(source)}.`,
  nothingAsked: ({ command }: { command: string }, w: Writing) =>
    `Nothing was asked of anyone yet: ${w.code(command)} does.`,
  nothingListed: ({ command }: { command: string }, w: Writing) =>
    `Nothing is listed yet: ${w.code(command)} lists a channel.`,
  reread: (
    {
      answers: n,
      added,
      updated,
      changed,
    }: { answers: number; added: number; updated: number; changed: number },
    w: Writing,
  ) =>
    `${answers(n, w)} read again: ${posts(added, w)} added, ${w.count(updated)} updated; ${w.count(changed)} told otherwise than before.`,

  source: 'source',
  answers: 'answers',
  held: 'posts',
  from: 'from',
  to: 'to',
  missingIds: 'missing ids',
  gone: 'not found on recheck',
  last: 'last asked',
  next: 'next look due',
  nothingYet: 'never',
  beginning: 'from the beginning',
  notBeginning: ({ floor }: { floor: number }, w: Writing) => `from id ${w.n(floor)}`,
  gaps: ({ unread, open, unserved }: { unread: number; open: number; unserved: number }, w: Writing) =>
    `${w.count(unread)} not asked yet, ${w.count(open)} to ask once more, ${w.count(unserved)} not served`,
  refusal: ({ source, times, said }: { source: string; times: number; said: string }, w: Writing) =>
    `${w.bare(source)}: ${w.count(times)} ${w.plural(times, { one: 'time', other: 'times' })}: ${said}.`,
};
