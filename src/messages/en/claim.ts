import type { Writing } from '../writing.ts';

/** What came of an answer where a question asked another way has another. */
type Fate = 'withdrawn' | 'stands' | 'open';

/** One claim in a page: headings, standing, checks, and the two lines that no export can drop. */
export const claim = {
  eyebrow: ({ number }: { number: number }, w: Writing) => `Claim ${w.n(number)}`,
  unsaid: 'No sentence is given; the claim was written by the user',
  whatWasSaid: 'What was said',
  testedOn: 'What it was tested on',
  source: 'Source',
  rule: 'The rule that decided',
  whyNotTestable: 'Why it cannot be tested:',
  denominators: 'The same question by several denominators',
  tipping: 'Where the answer would tip',
  caveats: 'To be read with it',
  toCollect: 'What would have to be collected',
  parameters: 'Type and parameters of the test',
  exploratory: 'Exploratory: the test was not sealed before measuring.',
  exploratoryAfter: ({ runs }: { runs: number }, w: Writing) =>
    `Exploratory: what it counts had been measured ${w.count(runs)} ${w.plural(runs, { one: 'time', other: 'times' })} before this question was fixed, in another test, another reading or a measure.`,
  sealed: 'The test was sealed before measuring.',
  signedOn: ({ by, on }: { by: string; on: string }) => `Signed by ${by}, ${on}.`,
  signedOther: 'Another verdict was signed than the one shown now.',
  unsigned: 'Not signed by anybody.',
  holmKept: 'It holds also when all claims asked are counted together (Holm’s correction).',
  holmLost: 'It does not hold when all claims asked are counted together (Holm’s correction).',

  chart: 'Values and intervals',
  chartAgainst: 'Values and intervals against the threshold',
  toPosts: 'The posts behind it',
  howItCame: 'Who said it, and how it was read',
  method: 'Method',
  askedShort: ({ n, flips, fate }: { n: number; flips: number; fate: Fate }, w: Writing) =>
    `Asked ${n === 1 ? 'one other way' : `${w.n(n)} other ${w.plural(n, { one: 'way', other: 'ways' })}`}: ${flips === 0 ? 'the same answer' : `another answer in ${w.n(flips)}${{ withdrawn: ', so the answer is withdrawn', stands: ', and the answer stands', open: '' }[fate]}`}`,
  howAnswered: 'How it is answered',
  typedWhere: 'The lines are typed in the folder of the project, an article with its path.',
  askedAbove: 'Asked above.',
  moreAnswers: ({ n }: { n: number }, w: Writing) =>
    `${w.n(n)} more possible ${w.plural(n, { one: 'answer', other: 'answers' })}`,
  askedSame: ({ n }: { n: number }, w: Writing) =>
    `Asked ${n === 1 ? 'one other way' : `${w.n(n)} other ${w.plural(n, { one: 'way', other: 'ways' })}`}, the answer stays the same each time.`,
  askedChanges: ({ n, flips, fate }: { n: number; flips: number; fate: Fate }, w: Writing) =>
    `Asked ${n === 1 ? 'one other way' : `${w.n(n)} other ${w.plural(n, { one: 'way', other: 'ways' })}`}, the answer changes in ${w.n(flips)}${{ withdrawn: ' and is withdrawn', stands: ' and stands all the same', open: '' }[fate]}:`,
  keptChannel:
    'Without a channel another question is asked, and only the opposite answer would withdraw this one: it stands, and rests on that channel.',
  keptUnasked: 'It cannot be asked in this way, which says nothing against the answer.',
  keptBeside:
    'The rule does not ask in this way: what comes of it is told beside the answer, and withdraws nothing.',
  withoutOneOf: ({ n }: { n: number }, w: Writing) =>
    `without one of ${w.count(n)} ${w.plural(n, { one: 'channel that is', other: 'channels that are' })} not named`,
  checksCaption:
    'The same question asked a little differently. Each answer weighs its own interval; the value alone is printed here',
  controlsFail:
    'As a control, the same question was asked of words or channels that have no part in the claim: they do not pass.',
  controlsPass:
    'As a control, the same question was asked of words or channels that have no part in the claim, and they pass too: this test says little here.',
  /** Controls that pass, each with its value and what the claim has. */
  controlsPassAs: (
    { controls, own }: { controls: readonly { label: string; value: string }[]; own: string | null },
    w: Writing,
  ) =>
    `The same question was asked of ${w.and(controls.map(({ label, value }) => `${w.name(label)} (${value})`))}, which ${controls.length === 1 ? 'has' : 'have'} no part in the claim, as a control, and ${controls.length === 1 ? 'it passes' : 'they pass'} too${own === null ? '' : `, with as much as the claim itself or more (${own})`}: that this test agrees says little.`,
  controlsCaption: 'Controls. They change no answer',
  how: 'How',
  value: 'Value',
  verdictThen: 'Then',

  writtenByUser: 'The claim was written by the user',
  said: ({ text }: { text: string }, w: Writing) => `Said: ${w.name(text)}`,
  /** Of parts that are said or are not: the words, who, when, and where they were seen. */
  saidLine: (
    {
      words,
      by,
      on,
      status,
    }: { words: string; by: readonly string[]; on: string | null; status: string | null },
    w: Writing,
  ) =>
    w.semicolons([
      words,
      by.length === 0 ? 'by whom is not stated' : `by ${w.commas(by)}`,
      on === null ? 'when is not stated' : `on ${w.asGiven(on)}`,
      status === null ? 'source not checked' : `source: ${status}`,
    ]) + '.',
  testedLine: (
    {
      posts,
      channels,
      from,
      to,
      chosenBy,
    }: { posts: number; channels: number; from: string | null; to: string; chosenBy: string },
    w: Writing,
  ) =>
    `Tested on ${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} of ${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, ${from === null ? 'no posts' : w.range(w.day(from), w.day(to))}. Channels chosen: ${w.bare(chosenBy)}.`,
};
