import type { Writing } from '../writing.ts';

/** What commands tell of measures, edges, codes and claims, and ask at a terminal. */
export const terminal = {
  waiting: 'Waiting for another isogloss command that works in this project …',
  stopped: 'Stopped. Nothing that was there before is lost.',
  withinSeconds: ({ object, seconds }: { object: string; seconds: number }, w: Writing) =>
    `Object: ${w.code(object)}, within ${w.count(seconds)} s.`,
  firstRows: ({ shown, rows }: { shown: number; rows: number }, w: Writing) =>
    `The first ${w.count(shown)} of ${w.count(rows)} ${w.plural(rows, { one: 'row', other: 'rows' })}: ${w.code('--json')} has all.`,
  sinceDay: ({ label, day, channel }: { label: string; day: string; channel: string | null }, w: Writing) =>
    `${w.bare(label)}, since ${w.day(day)}${channel === null ? ' in several channels at once' : ` in ${w.bare(channel)}`}`,
  listed: ({ n }: { n: number }, w: Writing) => `${w.count(n)} (listed by ${w.code('--json')})`,
  notTested: ({ why }: { why: string }) => `not tested: ${why}`,
  tested: (
    { family, unusual, communities }: { family: number; unusual: number; communities: string },
    w: Writing,
  ) =>
    `${w.count(family)} ${w.plural(family, { one: 'pair', other: 'pairs' })} tested, ${w.count(unusual)} unusual (q at most 0.05); communities: ${w.bare(communities)}`,
  cluster: (
    {
      number,
      channels,
      unnamed,
      edges,
      objects,
      delay,
      stability,
    }: {
      number: string;
      channels: readonly string[];
      unnamed: number;
      edges: number;
      objects: number;
      delay: number | null;
      stability: number;
    },
    w: Writing,
  ) =>
    `cluster ${w.figure(number)}: ${w.commas([...channels.map(w.bare), ...(unnamed > 0 ? [`${w.n(unnamed)} of kind personal or unknown`] : [])])}; edges ${w.count(edges)}, objects ${w.count(objects)}${delay === null ? '' : `, median delay ${w.n(delay)} s`}, stability ${w.n(stability)}`,
  nothingFrom: ({ options }: { options: string }, w: Writing) =>
    `Nothing here: the corpus holds no posts${options === '' ? '' : ` (${w.code(options)})`}.`,
  noShares: ({ least, options }: { least: number; options: string }, w: Writing) =>
    `Nothing here: no account has ${w.n(least)} ${w.plural(least, { one: 'share', other: 'shares' })} or more${options === '' ? '' : ` (${w.code(options)})`}.`,
  allPersonal: ({ edges }: { edges: number }, w: Writing) =>
    `Nothing to list: every edge (${w.count(edges)}) has a channel of kind personal or unknown; say under "channels" in isogloss.yaml what kind they are.`,
  oneChannel: ({ name }: { name: string }, w: Writing) =>
    `Nothing here: there is one channel (${w.bare(name)}), and an edge needs two.`,
  oneAccount: 'Nothing here: there is one account, and an edge needs two.',
  tooLarge: ({ n }: { n: number }, w: Writing) =>
    `Nothing here: ${w.count(n)} ${w.plural(n, { one: 'object has', other: 'objects have' })} more pairs than ${w.code('--budget')}, and no other makes an edge.`,
  noEdge: (
    {
      accounts,
      object,
      window,
      weight,
    }: { accounts: boolean; object: string; window: number; weight: number },
    w: Writing,
  ) =>
    `Nothing here: no two ${accounts ? 'accounts' : 'channels'} share an object (${w.code(object)}) within ${w.n(window)} s${weight > 1 ? ` with a weight of ${w.n(weight)} or more` : ''}.`,

  noTerm: (
    { terms, sides, tested, least }: { terms: string; sides: boolean; tested: number; least: number },
    w: Writing,
  ) =>
    !sides
      ? `Nothing here: of the posts compared fewer than two sets have any of these terms (${terms}).`
      : tested === 0
        ? `Nothing here: no term stands ${w.count(least)} ${w.plural(least, { one: 'time', other: 'times' })} or more (--min-count).`
        : `Nothing here: of ${w.count(tested)} ${w.plural(tested, { one: 'term', other: 'terms' })} tested none marks a set.`,
  noEdgeRead: 'No edge has been read yet: "isogloss edges show A B".',
  edgeRead: (
    {
      a,
      b,
      object,
      holds,
      by,
      on,
    }: { a: string; b: string; object: string; holds: boolean; by: string; on: string },
    w: Writing,
  ) =>
    `${w.bare(a)} – ${w.bare(b)} (${w.code(object)}): ${holds ? 'holds' : 'does not hold'}, read by ${w.bare(by)} on ${w.asGiven(on)}`,
  edgeMarked: (
    { a, b, by, on, file }: { a: string; b: string; by: string; on: string; file: string },
    w: Writing,
  ) => `${w.bare(a)} – ${w.bare(b)}: marked as read by ${w.bare(by)} on ${w.asGiven(on)} in ${w.code(file)}.`,
  edgeNotTested: ({ a, b, pairs }: { a: string; b: string; pairs: number }, w: Writing) =>
    `${w.bare(a)} – ${w.bare(b)}: ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of posts; not tested.`,
  edgeTested: (
    {
      a,
      b,
      pairs,
      objects,
      expected,
      q,
    }: { a: string; b: string; pairs: number; objects: number; expected: number; q: number },
    w: Writing,
  ) =>
    `${w.bare(a)} – ${w.bare(b)}: ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of posts; ${w.count(objects)} ${w.plural(objects, { one: 'object', other: 'objects' })}, ${expected < 100 ? w.fixed(expected, 1) : w.count(expected)} expected, q ${w.n(q)}.`,
  sameStamp: 'same time stamp',
  secondsAbove: ({ seconds, first }: { seconds: number; first: boolean }, w: Writing) =>
    `${w.count(seconds)} s, ${first ? 'first' : 'second'} above`,
  noConcert: 'This does not show agreement, common control or fake accounts.',

  codesWritten: (
    {
      texts,
      lexicon,
      file,
      codes,
    }: { texts: number; lexicon: string; file: string; codes: readonly string[] },
    w: Writing,
  ) =>
    `${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} of ${w.name(lexicon)} written to ${w.bare(file)}: fill in the column "code" (${w.code(codes.map((code, i) => `${i + 1} ${code}`).join(', '))}) and take it in with ${w.code('--in')}.\nThe file holds posts, blind to their channels; keep it to yourself and remove it when it is taken in.`,
  codesTaken: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'code', other: 'codes' })} taken in.`,
  codesUnknown: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} coded ${w.plural(n, { one: 'text is', other: 'texts are' })} no longer in the sample, since the corpus or the lexicon changed.`,
  community: 'community',
  thereAre: 'there are',
  coded: 'coded',
  needed: 'needed',
  noneOfThem: '(none)',
  codeStatus: ({ status }: { status: 'matched' | 'near-miss' | 'unmatched' }) => status as string,
  nobodyCoded: 'Nobody has coded yet.',
  codedBy: (
    { coders }: { coders: readonly { readonly coder: string; readonly texts: number }[] },
    w: Writing,
  ) => `Coded by ${w.commas(coders.map(({ coder, texts }) => `${w.bare(coder)} (${w.count(texts)})`))}.`,
  settleHow: ({ open }: { open: number }, w: Writing) =>
    `${w.count(open)} to settle: ${w.code('--settle')} with ${w.code('--ask')}, ${w.code('--out FILE')} or ${w.code('--in FILE')}, and ${w.code('--coder NAME')}.`,
  codeAsked: ({ codes }: { codes: readonly string[] }, w: Writing) =>
    `${w.code(codes.map((code, i) => `${i + 1} ${code}`).join(', '))}, Enter skips, q stops: `,
  textOf: ({ number, of }: { number: number; of: number }, w: Writing) => `[${w.n(number)} of ${w.n(of)}]`,

  answered: ({ ask, value, command }: { ask: string; value: string; command: string }, w: Writing) =>
    `${ask} ${w.code(value)}. Written; now test it: ${w.code(command)}`,
  linkedWords: ({ name, key }: { name: string; key: string }, w: Writing) =>
    `${w.name(name)} is now a name of the vocabulary ${w.name(key)} in isogloss.yaml.`,
  linkedGroup: ({ name, key }: { name: string; key: string }, w: Writing) =>
    `${w.name(name)} is now a name of the community ${w.name(key)} in isogloss.yaml.`,
  noClaims: 'No claims yet. Write them under "claims:" in isogloss.yaml.',
  noText: 'no text',
  added: ({ id, command }: { id: string; command: string }, w: Writing) =>
    `${w.code(id)} is in claims.yaml. Test it: ${w.code(command)}`,
  signed: ({ id, by, on, plain }: { id: string; by: string; on: string; plain: string }, w: Writing) =>
    `${w.code(id)}: signed by ${w.bare(by)} on ${w.asGiven(on)} as ${w.name(plain)}.`,
  typeChanged: (
    { id, from, type, runs }: { id: string; from: string; type: string; runs: number },
    w: Writing,
  ) =>
    from === type
      ? `${w.code(id)} is asked so already: ${w.name(type)}.`
      : `${w.code(id)} asks now: ${w.name(type)}. It was: ${w.name(from)}${runs === 0 ? ', and was not measured' : `, and was measured ${w.count(runs)} ${w.plural(runs, { one: 'time', other: 'times' })}: every verdict on it says so`}.`,
  sealed: ({ id, on, hash, runs }: { id: string; on: string; hash: string; runs: number }, w: Writing) =>
    `${w.code(id)}: sealed ${w.asGiven(on)}, question ${w.code(hash)}, measured ${w.n(runs)} ${w.plural(runs, { one: 'time', other: 'times' })} since.`,
  sealedLate: ({ id, on, hash, runs }: { id: string; on: string; hash: string; runs: number }, w: Writing) =>
    `${w.code(id)}: sealed ${w.asGiven(on)}, question ${w.code(hash)}, but the claim had been measured ${w.n(runs)} ${w.plural(runs, { one: 'time', other: 'times' })} before: its verdict stays exploratory.`,
  wrote: ({ file, rows }: { file: string; rows: number }, w: Writing) =>
    `${w.bare(file)}: ${w.count(rows)} ${w.plural(rows, { one: 'row', other: 'rows' })}`,
  reviews: ({ file, reviews }: { file: string; reviews: number }, w: Writing) =>
    `${w.bare(file)}: ${w.count(reviews)} ${w.plural(reviews, { one: 'verdict', other: 'verdicts' })} signed off, as schema.org ClaimReview.`,
  unsigned: ({ ids }: { ids: readonly string[] }, w: Writing) =>
    `Not in it, for nobody signed them off: ${w.commas(ids.map(w.code))}.`,
  nameAddress: ({ option }: { option: string }, w: Writing) =>
    `Search engines ask for the page the review stands on: name it with ${w.code(option)} once it is known.`,

  notInCorpus: 'Not in your corpus',
  questionsLeft: ({ ask, left }: { ask: string; left: number }, w: Writing) =>
    `${ask} (${w.n(left)} ${left === 1 ? 'question' : 'questions'} left)`,
  askNoMore: 'Ask no more now',
  typeDay: 'Type a day and its source …',
  typeDays: 'Type the days …',
  whichDays: 'Which days? One day means from it on; "all" means no limit.',
  exampleDays: '2026-05-11..2026-05-31',
  typeChannels: 'Name the channels that are meant …',
  whichChannels: 'Which channels? Their names in the corpus, with commas.',
  exampleChannels: 'channel, another_channel',
  typeWords: 'Type the words by which posts say it …',
  leaveToReadings: 'Leave it open: test under every reading',
  leaveOpen: 'Leave it open',
  whichDay: 'Which day, and who dates it?',
  whichWords: 'Which words? Several with commas.',
  exampleDay: '2026-05-11 source: the court’s notice',
  exampleWords: 'word, another word',
};
