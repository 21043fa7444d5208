import type { Writing } from '../writing.ts';

/** What a reader can say of a text. */
export type Code = 'own use' | 'quoted' | 'rejected' | 'other sense' | 'unclear';

const meaning: Readonly<Record<Code, string>> = {
  'own use': 'the author speaks so as their own, in the words of the vocabulary or in others',
  quoted: 'the author repeats what somebody else says so',
  rejected: 'the author speaks of it to reject or mock it',
  'other sense': 'the text is about something else, also where one of the words stands in it',
  unclear: 'it cannot be told; a text in a language that you do not read is better skipped',
};

/** Reading texts of a vocabulary by hand. */
export const codingScreen = {
  readByHand: 'Read by hand',
  readOf: ({ read, total }: { read: number; total: number }, w: Writing) =>
    `${w.count(read)} of ${w.count(total)} ${w.plural(total, { one: 'text', other: 'texts' })} of the sample were read by somebody. Some have the words, more have not: those show what the words miss.`,
  readNone: (
    { matched, near, unmatched }: { matched: number; near: number; unmatched: number },
    w: Writing,
  ) =>
    `Nobody has read a text of it yet. Whoever begins sees a sample: of each group of channels up to ${w.count(matched)} ${w.plural(matched, { one: 'text', other: 'texts' })} with the words, ${w.count(near)} that come near, and ${w.count(unmatched)} without, which show what the words miss. Until then verdicts say that nobody has read the vocabulary; that can be printed.`,
  readEnough: ({ needed }: { needed: number }, w: Writing) =>
    `Once all are read, ${w.count(needed)} of them by two people, verdicts speak of what the words mean; until then they say that it is not known, which can be printed.`,
  readOn: 'Read',
  kindsTitle: 'What was said, by kind of text',
  kindOfText: 'Texts',
  kindName: ({ status }: { status: 'matched' | 'near-miss' | 'unmatched' }) =>
    ({ matched: 'with the words', 'near-miss': 'near to them', unmatched: 'without them' })[status],
  kindRead: 'Read',
  kindCommon: 'By two',
  kindAlike: 'Said alike',
  kindsText:
    'Under each code: how often it was given. “Other sense” of texts with the words is what the vocabulary takes in by mistake; anything but “other sense” of texts without them is what it misses.',
  ownCodes: ({ n }: { n: number }, w: Writing) =>
    n === 1 ? 'The text that you have read' : `The ${w.count(n)} texts that you have read`,
  ownCodesLink: 'What I have said so far',
  changeCode: 'Say otherwise',
  ownNone: 'You have not read any text yet.',
  whatIsAsked: 'What is asked',
  unmarked:
    'Words are not marked in the text: whether they are there, and how, is yours to see. The words are:',
  goOnAs: ({ coder, texts }: { coder: string; texts: number }, w: Writing) =>
    `Go on as ${coder}, who has read ${w.count(texts)}`,
  sheet: 'In a spreadsheet, on another device',
  sheetText:
    'The file has the same texts, one a line, without their channels. The code goes beside each: 1 to 5, or its name. Then the file is taken in here, under the name of who read.',
  sheetGet: 'Save the texts',
  sheetFile: 'The file with codes',
  sheetTake: 'Take the codes in',
  codingWhy:
    'You see one text after another, without its channel and without what others said of it, and say how it uses the vocabulary.',
  ownUse: 'own use',
  quoted: 'quoted',
  rejected: 'rejected',
  otherSense: 'other sense',
  unclear: 'unclear',
  codeMeans: ({ code }: { code: Code }) => meaning[code],
  whoReads: 'Who reads? Any name; it is kept with the codes.',
  begin: 'Begin',
  secondTitle: 'A second reader',
  secondCoder: ({ needed }: { needed: number }, w: Writing) =>
    `A second person reads the same texts at an address of their own, which opens these texts and nothing else. Neither sees what the other says until both have read ${w.count(needed)} ${w.plural(needed, { one: 'text', other: 'texts' })}: from then on it is told how far they agree.`,
  secondName: 'Name of the second reader',
  secondMake: 'Make an address',
  secondWhere: ({ tunnel, again }: { tunnel: string; again: string }) =>
    `The address opens on this machine alone: sent to another one, a phone too, it leads nowhere. Whoever can log in to this machine opens it elsewhere after ${tunnel} from there; anyone else takes the spreadsheet below. It stays good when the app is started again as ${again}.`,
  secondTaken: ({ coder }: { coder: string }) =>
    `${coder} has read here already, and nobody else reads under that name: choose another.`,
  theirsLater: ({ coder, needed }: { coder: string; needed: number }, w: Writing) =>
    `${coder} reads at an address of their own. What they say is shown once two have read ${w.count(needed)} ${w.plural(needed, { one: 'text', other: 'texts' })} in common, and they alone can change it.`,
  theirCodes: ({ coder, n }: { coder: string; n: number }, w: Writing) =>
    `What ${coder} has said of ${w.count(n)} ${w.plural(n, { one: 'text', other: 'texts' })} that another has read too`,
  theirsRead: ({ coder }: { coder: string }) => `What ${coder} has said`,
  enoughFirst: ({ needed }: { needed: number }, w: Writing) =>
    `${w.count(needed)} ${w.plural(needed, { one: 'text is', other: 'texts are' })} enough.`,
  enough: ({ needed }: { needed: number }, w: Writing) =>
    `Enough: ${w.count(needed)} ${w.plural(needed, { one: 'text is', other: 'texts are' })} read. You may stop here, or go on.`,
  readInCommon: ({ needed }: { needed: number }, w: Writing) =>
    `Two have now read ${w.count(needed)} ${w.plural(needed, { one: 'text', other: 'texts' })} in common.`,
  seeAgreement: 'How far they agree',
  codingOf: ({ label, coder }: { label: string; coder: string }) => `${label}, read by ${coder}`,
  codedOf: ({ done, total }: { done: number; total: number }, w: Writing) =>
    `${w.count(done)} of ${w.count(total)}`,
  /** The page’s script puts numbers in. */
  pace: '① of ②, ③ seconds a text, about ④ minutes left',
  paceFirst: '① of ②, ③ seconds a text, about ④ minutes to ⑤: enough to tell how far two agree',
  undo: 'Take the last one back',
  /** The page’s script puts a number in. */
  notKept:
    'Codes that could not be kept: ①. Their texts stand here again, one after another, each with what was said of it marked.',
  notSent:
    'No connection. Not kept yet: ①. They are sent again by themselves when the connection is back: leave this page open. You can read on.',
  notTakenBack: 'The last code could not be taken back: it stands as it did.',
  notComing: 'The next texts do not come. Nothing is lost: code this text again to ask for them.',
  /** Why, behind each of those before. */
  noAnswer: 'No answer came: this device has no connection, or the app is closed. Try again when it is back.',
  notLetIn: 'The address by which you came is no longer valid: ask whoever runs the app for a new one.',
  couldNot: 'The app could not do it: is its disk full?',
  codingNote: 'Note',
  skip: 'Skip',
  keys: 'Keys',
  keysText:
    '1 to 5 give a code and go on; u or ← takes the last one back; n opens a note, which is kept with the code; Escape leaves it; space skips.',
  allCoded: 'You have read all texts of the sample.',
  toWords: 'To the vocabulary',
};
