import type { Writing } from '../writing.ts';

type Known = { readonly known: readonly string[]; readonly meant: string | null };

const knownOf = ({ known, meant }: Known, w: Writing): string =>
  `Known: ${known.length === 0 ? 'none' : w.commas(known.map(w.bare))}.${meant === null ? '' : ` Did you mean ${w.name(meant)}?`}`;

/** Why a folder cannot be made or written into. */
const notMade = {
  taken: 'there is a file of that name',
  'file within': 'a part of it is a file, not a folder',
  'no right': 'you may not write there',
  'read only': 'the disk can only be read',
  'not made': 'no folder can be made there',
  'too long': 'the name is too long',
  circle: 'its links lead in a circle',
  full: 'the disk is full',
};
export type NotMade = keyof typeof notMade;

/** What a person did wrong on the way from an article to a signed verdict: what, where, what to do. */
export const mistakes = {
  withOthers: (
    { said, before, after }: { said: string; before: readonly string[]; after: readonly string[] },
    w: Writing,
  ) =>
    `${said}${before.length === 0 ? '' : ` Taken in before it: ${w.commas(before.map(w.bare))}.`}${after.length === 0 ? '' : ` Not read: ${w.commas(after.map(w.bare))}.`}`,

  noFolder: ({ folder }: { folder: string }, w: Writing) =>
    `${w.bare(folder)}: there is no such folder. ${w.code(`"isogloss init ${folder}"`)} makes a project there.`,
  notAFolder: ({ folder }: { folder: string }, w: Writing) =>
    `${w.bare(folder)}: this is a file, and a project is a folder. Name the folder.`,
  noProject: ({ folder, command }: { folder: string; command: string }, w: Writing) =>
    `${w.bare(folder)}: there is no isogloss.yaml, so nothing was done. ${w.code(`"${command}"`)} begins a project there; --project names one that is elsewhere.`,
  noProjectYet: ({ file }: { file: string }, w: Writing) =>
    `${w.code(file)} is not there yet: "isogloss init" begins a project, then this can be written into it.`,
  projectExists: ({ path }: { path: string }, w: Writing) =>
    `${w.bare(path)} is there already. Edit it, or name another folder.`,
  badOut: ({ folder, why }: { folder: string; why: NotMade }, w: Writing) =>
    `--out is "${w.bare(folder)}": ${notMade[why]}. Name another folder.`,

  address: ({ name }: { name: string }, w: Writing) =>
    `${w.bare(name)} is an address, and nothing is fetched here: open it in a browser, save the page as "Webpage, HTML only" and name that file.`,
  noFile: ({ name }: { name: string }, w: Writing) => `${w.bare(name)} does not exist: check the path.`,
  noPermission: ({ name }: { name: string }, w: Writing) =>
    `${w.bare(name)} may not be read by you: change its permissions.`,
  unreadable: ({ name, why }: { name: string; why: string }, w: Writing) =>
    `${w.bare(name)} cannot be read (${w.code(why)}).`,
  aFolder: ({ name }: { name: string }, w: Writing) => `${w.bare(name)} is a folder: name the files in it.`,
  nothingTaken: ({ file, first }: { file: string; first: string }, w: Writing) =>
    `${w.bare(file)}: nothing was taken in, since every record was rejected (the first: ${first}).`,
  noReason: 'no reason kept',
  readTwice: ({ name }: { name: string }, w: Writing) =>
    `${w.bare(name)} is not a file that can be read twice.`,
  empty: ({ name }: { name: string }, w: Writing) => `${w.bare(name)} is empty: there is nothing to read.`,
  unknownFormat: ({ format, known }: { format: string; known: readonly string[] }, w: Writing) =>
    `--format is "${w.bare(format)}": use one of ${w.commas(known.map(w.code))}.`,

  unknownLexicon: ({ name, ...rest }: { name: string } & Known, w: Writing) =>
    `There is no lexicon "${w.bare(name)}" in isogloss.yaml. ${knownOf(rest, w)}`,
  whichLexicon: ({ known }: { known: readonly string[] }, w: Writing) =>
    `Say which vocabulary with --lexicon. isogloss.yaml has: ${known.length === 0 ? 'none' : w.commas(known.map(w.bare))}.`,
  unknownCommunity: ({ name, ...rest }: { name: string } & Known, w: Writing) =>
    `There is no community "${w.bare(name)}" in isogloss.yaml. ${knownOf(rest, w)}`,
  unknownEvent: ({ name, ...rest }: { name: string } & Known, w: Writing) =>
    `There is no event "${w.bare(name)}" in isogloss.yaml. ${knownOf(rest, w)}`,
  unknownChannel: ({ name, meant }: { name: string; meant: string | null }, w: Writing) =>
    `There is no channel "${w.bare(name)}" in this project.${meant === null ? '' : ` Did you mean ${w.name(meant)}?`} "isogloss channels" lists those there are.`,
  unknownTarget: ({ name, ...rest }: { name: string } & Known, w: Writing) =>
    `There is no vocabulary or community ${w.name(name)} in isogloss.yaml. ${knownOf(rest, w)}`,
  badDay: ({ option, text, moment }: { option: string; text: string; moment: boolean }, w: Writing) =>
    `${w.code(option)} is "${w.bare(text)}": write a ${moment ? 'moment like 2026-05-11T08:00:00Z' : 'day like 2026-05-11'}.`,
  notADay: ({ given }: { given: string }, w: Writing) =>
    `${w.name(given)} is no day: write one like 2026-05-11.`,
  oneDay: ({ n }: { n: number }, w: Writing) =>
    `--date says when one document came out, and there are ${w.n(n)} here: check each by itself.`,
  fromAfterTo: ({ from, to }: { from: string; to: string }, w: Writing) =>
    `--from is "${w.bare(from)}" and --to is "${w.bare(to)}": --from must come before --to.`,

  noTerminal:
    '--ask needs a terminal. Without one, "isogloss check" prints each question with lines to paste, and "isogloss answer" takes them.',
  askAndJson: '--ask asks at the terminal and --json prints for programs: give one.',
  askAndNoLedger: 'Answers are kept in the ledger: leave out --no-ledger with --ask.',
  unknownQuestion: (
    { id, open, answered }: { id: string; open: readonly string[]; answered: boolean },
    w: Writing,
  ) =>
    `There is no open question ${w.name(id)}. ${answered ? 'It was answered: correct the answer in claims.yaml. ' : ''}${open.length === 0 ? '"isogloss check ARTICLE" finds what an article leaves open.' : `Open: ${w.commas(open.map(w.code))}.`}`,
  noWordsAsked: ({ question }: { question: string }, w: Writing) =>
    `${w.name(question)} asks for no words: give one of its candidates.`,
  whichChannels: '"channels:" needs names of channels of the corpus: "channels:NAME, NAME".',
  wrongSide: ({ question, channels }: { question: string; channels: boolean }, w: Writing) =>
    channels
      ? `${w.name(question)} asks whose channels: answer with a community ("by:KEY"), or "channels:NAME, NAME" with channels of the corpus.`
      : `${w.name(question)} asks for words: answer with a vocabulary ("words:KEY", "about:KEY"), or "term:WORD, WORD" with words of the posts.`,
  whichTerms: '"term:" needs the words by which posts say it: "term:WORD, WORD".',
  noSource: ({ date }: { date: string }, w: Writing) =>
    `A day needs its source, which is not the posts themselves: ${w.code(`"${date} source: who dates it"`)}.`,
  emptyAnswer: ({ question }: { question: string }, w: Writing) =>
    `The answer to ${w.name(question)} is empty: give one of its candidates.`,
  unknownAnswer: ({ value, question, ...rest }: { value: string; question: string } & Known, w: Writing) =>
    `${w.name(value)} answers ${w.name(question)} with nothing that isogloss.yaml has. ${rest.meant === null ? `${knownOf(rest, w)} Or give the words by which posts say it: "term:WORD".` : `Did you mean ${w.name(rest.meant)}?`}`,
  oneAnswer: ({ question, value, n }: { question: string; value: string; n: number }, w: Writing) =>
    `${w.name(question)} takes one answer, and ${w.name(value)} is ${w.n(n)}.`,

  noClaims:
    'There is no claim to test: "isogloss check ARTICLE" finds those of an article ("decision: accept" in claims.yaml takes one up), or write them under "claims:" in isogloss.yaml.',
  unknownClaim: ({ id, file, ...rest }: { id: string; file: string } & Known, w: Writing) =>
    `There is no claim ${w.name(id)} in ${w.code(file)}. ${knownOf(rest, w)}`,
  noSentence: '--sentence is empty: give the words of the claim.',
  unknownType: ({ type, known }: { type: string; known: readonly string[] }, w: Writing) =>
    `--type is "${w.bare(type)}": use one of ${w.commas(known.map(w.code))}.`,
  typeTaken: ({ other, kind }: { other: string; kind: string }, w: Writing) =>
    `Nothing was changed: the same sentence is asked as ${w.name(kind)} already, by the claim ${w.code(other)}.`,
  notInDocument: ({ file, sentence }: { file: string; sentence: string }, w: Writing) =>
    `${w.bare(file)} has no sentence ${w.name(sentence)}: give it as it stands there, or leave out the document.`,
  noSigner: '--by is empty: write the name of the person who answers for it.',
  badSignDay: ({ on }: { on: string }, w: Writing) =>
    `--on is "${w.bare(on)}": write a day of the calendar, like 2026-05-11.`,
  badVerdict: ({ verdict, known }: { verdict: string; known: readonly string[] }, w: Writing) =>
    `--verdict is "${w.bare(verdict)}": write the verdict as it was shown, one of ${w.commas(known.map(w.name))}.`,
  stillOpen: ({ id, missing }: { id: string; missing: string }, w: Writing) =>
    `${w.name(id)} still leaves something open, and only a claim that says all can be signed: ${w.bare(missing)}`,
  signedOtherwise: ({ id, now, read }: { id: string; now: string; read: string }, w: Writing) =>
    `${w.name(id)} is now ${w.name(now)}, not ${w.name(read)}: read the verdict again before signing.`,
};
