import type { Writing } from '../writing.ts';

const hidden = 'so its edges are counted, and neither shown nor named in the report';

/** What cannot be read of a search. */
export type SearchFault =
  | 'ends'
  | 'nothing before AND'
  | 'nothing before OR'
  | 'not opened'
  | 'not closed'
  | 'only NOT';
const searchFaults: Readonly<Record<SearchFault, string>> = {
  ends: 'ends where a word should follow',
  'nothing before AND': 'has nothing before "AND"',
  'nothing before OR': 'has nothing before "OR"',
  'not opened': 'closes a bracket that was not opened',
  'not closed': 'does not close a bracket',
  'only NOT': 'says only what is not wanted: give a word to look for beside NOT',
};

/** What was asked for and cannot be done: an option, a name, something that is not there any more. */
export const asked = {
  demoBegun:
    'The demo fills an empty folder, and this project has begun: "isogloss serve --demo" opens it in a folder of its own.',
  claimElsewhere: ({ id, file }: { id: string; file: string }) =>
    `There is no claim “${id}” in ${file}: change it where it is written.`,
  barredClaim: ({ id, why }: { id: string; why: string }) =>
    `Posts cannot test “${id}”, whichever question is asked of it: ${why}.`,
  noneChosen: 'No channel is chosen: tick those that are meant.',
  nothingSaid: 'Nothing is said of these channels: name a group, or choose what they are.',
  namelessWords: 'A vocabulary needs a name with a letter or digit.',
  namelessGroup: 'A group needs a name with a letter or digit.',
  noTermGiven: ({ name }: { name: string }, w: Writing) =>
    `${w.name(name)} has no term yet: give at least one word by which posts say it.`,
  wordsTaken: ({ name, label }: { name: string; label: string }, w: Writing) =>
    `${w.name(name)} is a name of the vocabulary ${w.name(label)} already: choose another, or add the words there.`,
  groupTaken: ({ name, label }: { name: string; label: string }, w: Writing) =>
    `${w.name(name)} is a name of the group ${w.name(label)} already: choose another.`,
  groupGone: ({ key }: { key: string }, w: Writing) => `There is no group ${w.name(key)} any more.`,
  noSuchChannel: ({ channel }: { channel: string }, w: Writing) =>
    `There is no channel ${w.name(channel)} here whose posts are read by its name.`,
  lastChannel: ({ channel, group }: { channel: string; group: string }, w: Writing) =>
    `${w.name(channel)} is the only channel of ${w.name(group)}: put another in first, or remove the group.`,
  groupUsed: ({ group, claims }: { group: string; claims: readonly string[] }, w: Writing) =>
    `The group ${w.name(group)} is used by ${w.semicolons(claims.map((claim) => w.name(claim)))}: answer or change that first.`,
  noNumber: ({ id, number }: { id: string; number: string }) =>
    `The claim “${id}” has no number ${number} any more.`,
  noPage: 'There is no such page: begin again with the first.',
  noLetter: ({ text }: { text: string }) => `"${text}" has no letter or digit to look for.`,
  noLanguages: ({ file }: { file: string }) =>
    `--language needs to know what the channels speak: give "language" under "channels" in ${file}.`,
  projectName: 'A project needs a name: it stands above the report.',
  lastSpelling: ({ spelling }: { spelling: string }, w: Writing) =>
    `${w.name(spelling)} is the only spelling: add another first, a vocabulary has words.`,
  noLetterLeftOut: 'The phrase to leave out has no letter or digit.',
  ownTerm: ({ said }: { said: string }) =>
    `“${said}” is itself a term of the vocabulary: name a longer phrase around it, or take the term out of isogloss.yaml.`,
  claimGone: ({ id }: { id: string }) => `There is no claim “${id}” any more.`,
  articleClaimGone: ({ name, id }: { name: string; id: string }) => `${name} has no claim “${id}” any more.`,
  noReader: '--by is empty: write the name of the person who read the posts.',
  readDay: ({ on }: { on: string }) => `--on is "${on}": write a day of the calendar, like 2026-05-11.`,
  sameChannel: ({ a, b }: { a: string; b: string }) =>
    `"${a}" and "${b}" are the same channel: name two different ones.`,
  sharesHaveNone: ({ window }: { window: string }) =>
    `Edges of share tables are not shown or marked here, as they have no posts: "isogloss measure coordination --object shares --window ${window} --json" lists them.`,
  channelWithoutPosts: ({ name }: { name: string }) =>
    `The channel "${name}" has no post in this project, so it has no edge: import its posts first.`,
  noneSigned: ({ file }: { file: string }) =>
    `No claim in ${file} is signed off. Read the verdict, then write "signedOffBy: your name" under the claim.`,
  nothingToShow: ({ only, claims }: { only: string; claims: number }, w: Writing) =>
    `No report was written: of ${w.count(claims)} ${w.plural(claims, { one: 'claim', other: 'claims' })} none is ${only}. ${only === 'signed' ? 'Sign a verdict first, or show all of them.' : 'Answer what is open first, or show all of them.'}`,
  badUrl: ({ text }: { text: string }) =>
    `--url is "${text}": give the page's address, beginning with https://.`,
  noNetworkFormat: ({ kind, known }: { kind: string; known: readonly string[] }, w: Writing) =>
    `"${kind}" cannot hold a network: use ${w.commas(known)}.`,
  noNetwork: ({ network, known }: { network: string; known: readonly string[] }, w: Writing) =>
    `--network is "${network}": use ${w.commas(known)}.`,
  outNotEmpty: ({ folder }: { folder: string }) =>
    `--out is "${folder}": the folder holds files. Name an empty one: an exported store has a folder of its own.`,
  noLanguage: ({ code, known }: { code: string; known: readonly string[] }, w: Writing) =>
    `--language is "${code}": statements are found in ${w.commas(known)}.`,
  variantsOfOne: '--variants are spellings of one term: accept that term alone.',
  nothingToRefuse: ({ lexicon, file }: { lexicon: string; file: string }) =>
    `There is no lexicon "${lexicon}" in ${file}: nothing to refuse a term from.`,
  noSeeds: 'Give some terms to begin with, or a vocabulary by --lexicon.',
  seedNotFound: ({ seed }: { seed: string }) => `No post has "${seed}", and no word of the posts is like it.`,
  noStopList: ({ language, known }: { language: string; known: readonly string[] }, w: Writing) =>
    `There is no stop list for "${language}": known are ${w.commas(known)}. isogloss.yaml may add one under "stopwords".`,
  foreignSheet: ({ file, rows, lexicon }: { file: string; rows: string; lexicon: string }) =>
    `${file}: none of its ${rows} coded texts is in the sample of "${lexicon}" that this corpus gives. Was it written for another lexicon, project or seed? Write a new one with --out.`,
  whoReads: 'Say who reads with --coder NAME: two people code, each into a file of their own.',
  noColumns: ({ file }: { file: string }) =>
    `${file}, line 1: there are no columns "key" and "code". Give the file that "isogloss code" wrote, saved as CSV.`,
  textGone: 'This text is not in the sample any more: posts or vocabulary have changed. Nothing was kept.',
  notYours: ({ coder }: { coder: string }) =>
    `${coder} reads at an address of their own: nobody else sees or changes their codes here. Nothing was kept.`,
  notOpen:
    'Only texts that were read differently are settled, once two have read enough in common; this one is none of them. Nothing was kept.',
  settleLater: ({ lexicon, more }: { lexicon: string; more: number }, w: Writing) =>
    `Codes of ${w.name(lexicon)} are compared once two people have read enough in common, so that each reads blind: ${w.count(more)} more ${w.plural(more, { one: 'text', other: 'texts' })} to be read by a second one.`,
  readerName: 'Say who reads: two people code, each under a name of their own.',
  interface: ({ text, known }: { text: string; known: string }) => `--interface is "${text}": use ${known}.`,
  eraseKind: ({ kind }: { kind: string }) =>
    `"${kind}" cannot be erased: say "erase channel ID" or "erase author ID".`,
  exportKind: ({ kind, known }: { kind: string; known: readonly string[] }, w: Writing) =>
    `"${kind}" cannot be exported: use ${w.commas(known)}, gexf, graphml, claimreview or store.`,
  filesAndCorpus: 'Name files, or give --corpus for the posts, not both.',
  languageOfPosts: '--language is for files: each post tells its own.',
  needsCorpus: ({ alien }: { alien: string }) => `--${alien} chooses among posts: it needs --corpus.`,
  noFileNamed: 'Name a file, or give --corpus for the project’s own posts.',
  noCommunity: ({ unknown, known, everywhere }: { unknown: string; known: string; everywhere: string }) =>
    `“${unknown}” is no community of isogloss.yaml. Known: ${known}; or "${everywhere}".`,
  noEvent: ({ unknown, known }: { unknown: string; known: string }) =>
    `“${unknown}” is no event of isogloss.yaml. Known: ${known}; or give a day with its source: "2026-05-11 source: the court's notice".`,
  noDay: ({ value }: { value: string }) =>
    `“${value}” is no day: write it like 2026-05-11 (from that day on), 2026-05-11..2026-05-31, an event's name, or all.`,
  personalChannel: ({ channel }: { channel: string }) =>
    `"${channel}" is a person's channel, ${hidden}. If it is of public interest, write under "channels" in isogloss.yaml: ${channel}: { kind: personal, publicInterest: the reason }.`,
  kindUnsaid: ({ channel }: { channel: string }) =>
    `Nobody has said what "${channel}" is, ${hidden}. Write its kind under "channels" in isogloss.yaml, such as: ${channel}: { kind: outlet }.`,
  badNetwork: ({ part }: { part: string }) =>
    `--coordination has "${part}": write an object and seconds, such as text:3600, or none.`,
  noObject: (
    { part, object, known }: { part: string; object: string; known: readonly string[] },
    w: Writing,
  ) => `--coordination has "${part}", and "${object}" is no object: use ${w.commas(known)}.`,
  noEdge: (
    {
      a,
      b,
      object,
      window,
      days,
      larger,
    }: { a: string; b: string; object: string; window: number; days: boolean; larger: number | null },
    w: Writing,
  ) =>
    `${a} and ${b} share no ${object} within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}${days ? ' on the days asked for' : ''}. ${larger === null ? 'Try a larger --window or another --object.' : `Within ${w.n(larger)} ${w.plural(larger, { one: 'second', other: 'seconds' })} they do: use --window ${w.n(larger)}.`}`,
  badCode: (
    { file, line, said, codes }: { file: string; line: number; said: string; codes: readonly string[] },
    w: Writing,
  ) =>
    `${file}, line ${w.n(line)}: "${said}" is no code. Use ${w.commas(codes.map((name, i) => `${i + 1} or "${name}"`))}, or leave it empty.`,
  signedOtherwise: (
    { file, others }: { file: string; others: readonly { id: string; signed: string; now: string }[] },
    w: Writing,
  ) =>
    `${file}: ${w.semicolons(others.map(({ id, signed, now }) => `${id} was signed off as "${signed}" and is now "${now}"`))}. Read the verdict again and correct signedOffVerdict, or take the name out.`,
  notAFolder: ({ folder }: { folder: string }) => `${folder} is not a folder. Name another with --out.`,
  folderInUse: ({ folder }: { folder: string }) =>
    `${folder} holds other files. Name an empty folder, or a new one, with --out.`,
  noWorld: ({ world, known }: { world: string; known: readonly string[] }, w: Writing) =>
    `There is no world named "${world}". Choose one of: ${w.commas(known)}.`,
  badSearch: ({ text, what }: { text: string; what: SearchFault }) =>
    `The search "${text}" ${searchFaults[what]}.`,
  notTested: ({ id }: { id: string }) =>
    `The claim “${id}” has not been tested: there are no posts behind it yet.`,
  noMeasure: ({ name, known }: { name: string; known: readonly string[] }, w: Writing) =>
    `There is no measure "${name}". Known: ${w.commas(known)}.`,
  tooLong: 'This answer is too long to be read. Ask for less.',
  reportLanguage:
    '"report --language" is no more: --interface en or --interface fa chooses the language of the report, and "interface:" in isogloss.yaml its digits and calendar.',
};
