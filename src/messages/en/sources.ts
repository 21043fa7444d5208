import type { Writing } from '../writing.ts';

/** What is wrong with what is to be collected, or with the account that collects. */
export const sources = {
  noSource: ({ given }: { given: string }) =>
    `"${given}" is no source: write @name for a public channel, or the whole address (https://…) of a site's feed or sitemap.`,
  accountAndSite: ({ given }: { given: string }) =>
    `${given}: an account collects channels, not sites: leave --account out.`,
  secretInAddress:
    'The address has a user name or a password in it, which would be kept with every answer: only public addresses are collected.',
  privateSource: ({ given }: { given: string }) =>
    `${given} leads to a private chat or an invitation: only public channels are collected, and nothing is joined.`,
  noChannelNamed: ({ given }: { given: string }) => `${given} names no channel: write @name or t.me/name.`,
  badApplication:
    'That is no application of Telegram: api_id is a number, api_hash has 32 digits and letters; both stand at my.telegram.org under "API development tools".',
  noAccount:
    'Telegram knows no account with this number. Isogloss makes none: begin it in the Telegram app, then log in.',
  wrongCode: ({ tries }: { tries: number }, w: Writing) =>
    `The code was wrong ${w.plural(tries, { one: 'once', other: `${w.count(tries)} times` })}. Wait some minutes, then log in again.`,
  wrongPassword: ({ tries }: { tries: number }, w: Writing) =>
    `The password of the account was wrong ${w.plural(tries, { one: 'once', other: `${w.count(tries)} times` })}. Wait some minutes, then log in again.`,
  noSession:
    'Sources are listed that are collected through your own account, and nobody has logged in: "isogloss collect login" does, and says first what you risk. Nothing was asked.',
  badSession:
    'The file of the session is damaged: "isogloss collect login --forget" removes it, then log in again.',
  duration: ({ option, text }: { option: string; text: string }) =>
    `${option} is "${text}": write hours, days or weeks, as 36h, 14d or 2w, or 0.`,
  at: ({ place, said }: { place: string; said: string }) => `${place}: ${said}`,
  since: ({ text }: { text: string }) => `--since is "${text}": write a day, as 2026-05-11.`,
  loginRefused: ({ word }: { word: string }) => `Telegram refused the login: ${word}. Nothing was kept.`,
  noSources: ({ file }: { file: string }) =>
    `Nothing is listed in ${file} yet: "isogloss collect add @name" or "isogloss collect add https://…" lists what to collect.`,
  mostRequests: ({ text }: { text: string }) => `--max-requests is "${text}": write a whole number above 0.`,
};
