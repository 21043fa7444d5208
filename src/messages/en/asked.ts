import type { Writing } from '../writing.ts';

const hidden = 'so its edges are counted, and neither shown nor named in the report';

/** What was asked for and cannot be done: an option, a name, something that is not there any more. */
export const asked = {
  limit0: ({ text }: { text: string }) => `--limit is "${text}": a whole number, 0 or more, is needed.`,
  demoBegun:
    'The demo fills an empty folder, and this project has begun: "isogloss serve --demo" opens it in a folder of its own.',
  claimElsewhere: ({ id, file }: { id: string; file: string }) =>
    `There is no claim “${id}” in ${file}: change it where it is written.`,
  noneChosen: 'No channel is chosen: tick those that are meant.',
  nothingSaid: 'Nothing is said of these channels: name a group, or choose what they are.',
  noNumber: ({ id, number }: { id: string; number: string }) =>
    `The claim “${id}” has no number ${number} any more.`,
  noPage: 'There is no such page: begin again with the first.',
  noLetter: ({ text }: { text: string }) => `"${text}" has no letter or digit to look for.`,
  noLanguages: ({ file }: { file: string }) =>
    `--language needs to know what the channels speak: give "language" under "channels" in ${file}.`,
  noLetterLeftOut: 'The phrase to leave out has no letter or digit.',
  ownTerm: ({ said }: { said: string }) =>
    `“${said}” is itself a term of the vocabulary: name a longer phrase around it, or take the term out of isogloss.yaml.`,
  claimGone: ({ id }: { id: string }) => `There is no claim “${id}” any more.`,
  articleClaimGone: ({ name, id }: { name: string; id: string }) => `${name} has no claim “${id}” any more.`,
  limit1: ({ text }: { text: string }) => `--limit is "${text}": a whole number from 1 on is needed.`,
  noReader: '--by is empty: write the name of the person who read the posts.',
  readDay: ({ on }: { on: string }) => `--on is "${on}": write a day of the calendar, like 2026-05-11.`,
  howMany: ({ text }: { text: string }) => `--read is "${text}": a whole number from 1 on is needed.`,
  sameChannel: ({ a, b }: { a: string; b: string }) =>
    `"${a}" and "${b}" are the same channel: name two different ones.`,
  sharesHaveNone: ({ window }: { window: string }) =>
    `Edges of share tables are not shown or marked here, as they have no posts: "isogloss measure coordination --object shares --window ${window} --json" lists them.`,
  channelWithoutPosts: ({ name }: { name: string }) =>
    `The channel "${name}" has no post in this project, so it has no edge: import its posts first.`,
  noneSigned: ({ file }: { file: string }) =>
    `No claim in ${file} is signed off. Read the verdict, then write "signedOffBy: your name" under the claim.`,
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
  textsNeeded: ({ flag, given }: { flag: string; given: string }) =>
    `--${flag} is "${given}": a whole number of texts is needed.`,
  noColumns: ({ file }: { file: string }) =>
    `${file}, line 1: there are no columns "key" and "code". Give the file that "isogloss code" wrote, saved as CSV.`,
  roomLexicon: ({ lexicon, file }: { lexicon: string; file: string }) =>
    `There is no lexicon "${lexicon}" in ${file}.`,
  textGone: 'This text is not in the sample any more: posts or vocabulary have changed. Nothing was kept.',
  readerName: 'Say who reads: two people code, each under a name of their own.',
  postsNumber: ({ given }: { given: string }) =>
    `--posts is "${given}": give a whole number from 1 to 1000000.`,
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
    `“${value}” is no day: write it like 2026-05-11, or an event's name.`,
  personalChannel: ({ channel }: { channel: string }) =>
    `"${channel}" is a person's channel, ${hidden}. If it is of public interest, write under "channels" in isogloss.yaml: ${channel}: { kind: personal, publicInterest: the reason }.`,
  kindUnsaid: ({ channel }: { channel: string }) =>
    `Nobody has said what "${channel}" is, ${hidden}. Write its kind under "channels" in isogloss.yaml, such as: ${channel}: { kind: outlet }.`,
};
