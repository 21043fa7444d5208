import type { Writing } from '../writing.ts';
import { periodOf } from './verdicts.ts';

/** A change that a claim is of, as its card tells it before it is tested. */
export interface ChangeAsked {
  readonly falls: boolean;
  readonly events: readonly { readonly label: string; readonly day: string }[];
  /** The number that the sentence gives, and its words. */
  readonly times: { readonly value: number; readonly words: string } | null;
}

/** What a claim’s card says and asks beside an article’s text, and what was typed there. */
export const cards = {
  saidBy: ({ who }: { who: string }) => `Said by: ${who}`,
  isNew: 'new',
  newClaims: ({ n }: { n: number }, w: Writing) =>
    n === 1
      ? 'With your answer one more sentence was read as a claim; it is marked as new below.'
      : `With your answer ${w.n(n)} more sentences were read as claims; they are marked as new below.`,
  setAside: 'This is no claim',
  setAsideDone: ({ n }: { n: number }, w: Writing) =>
    `${w.n(n)} ${w.plural(n, { one: 'sentence', other: 'sentences' })} that you said ${n === 1 ? 'is no claim' : 'are no claims'}`,
  bringBack: 'Bring it back',
  changeIt: 'Change',
  /** What is sealed beside who and whom: the kind of question, and the days. */
  tests: ({ kind, from, to }: { kind: string; from: string | null; to: string | null }, w: Writing) =>
    `The question: ${kind}, ${from === null && to === null ? 'on all days that the posts cover' : `of ${periodOf(from, to, w)}`}.`,
  /** Of a change: which way, after what, and how much is said. */
  change: ({ falls, events, times }: ChangeAsked, w: Writing) =>
    `It is asked whether talk ${falls ? 'fell' : 'rose'} ${events.length === 0 ? 'after an event that is still to be chosen' : `after ${w.and(events.map(({ label, day }) => `${w.name(label)} (${w.day(day)})`))}`}${times === null ? '' : `; the sentence says ${w.name(times.words)}, which is ${w.n(Number(times.value.toFixed(2)))} times as much as before`}.`,
  /** What is asked of a sentence, and that it may be another question. */
  asks: ({ kind }: { kind: string }) => `Asked as: ${kind}. Ask another question`,
  askOther: 'Ask another question',
  whatIsSaid: 'What does the sentence say?',
  fits: 'Its words fit',
  fitsNot: 'Other questions',
  askText:
    'What you have answered stays where the other question needs it too; what it lacks is asked next. What was measured before counts: every verdict then says that another question was asked first.',
  askIt: 'Ask this',
  toOther: 'Open that claim',
  toForwards: 'Who forwards whom, counted in these posts',
  askedUntil: (
    { kind, until, runs, by }: { kind: string; until: string; runs: number; by: string | null },
    w: Writing,
  ) =>
    `Until ${w.asGiven(until)} it was asked as: ${kind}${runs === 0 ? ' (not measured)' : ` (measured ${w.count(runs)} ${w.plural(runs, { one: 'time', other: 'times' })})`}${by === null ? '' : `; ${w.bare(by)} had signed that verdict`}.`,
  ofOther: 'This was found for the question that was asked before, and not for the one asked now.',
  ofOtherShort: 'of the question asked before',
  typeRivals: 'or type how posts say it: words of one rival with commas, another rival behind a semicolon',
  makeGroup: 'Make a group of channels',
  whichChannels: 'Which channels',
  groupName: 'What the group is called',
  typeDays: 'or give the first day, the last day, or both',
  sidesText:
    'The vocabulary of somebody counts their own words; mentions count every post that names them, whoever speaks.',
  removeText:
    'The article’s file is deleted here; answers, vocabularies and signatures stay in the project’s files, and come back with it.',
  removeSure: 'Take it out',
  youTyped: 'What you typed, to be copied:',
  readSample: ({ label }: { label: string }) => `texts of ${label}, read by hand`,
  beforePrinting: 'Before you print it: what else to know',
};
