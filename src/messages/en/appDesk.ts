import type { Writing } from '../writing.ts';

/** The desk: what is dropped, what is to be done next, what posts there are. */
export const appDesk = {
  newProject: 'A new project',
  deskEyebrow: 'Project',
  alreadyKnown: ({ groups, words, claims }: { groups: number; words: number; claims: number }, w: Writing) =>
    `Its files name ${w.and([
      ...(groups > 0
        ? [`${w.count(groups)} ${w.plural(groups, { one: 'group', other: 'groups' })} of channels`]
        : []),
      ...(words > 0
        ? [`${w.count(words)} ${w.plural(words, { one: 'vocabulary', other: 'vocabularies' })}`]
        : []),
      ...(claims > 0 ? [`${w.count(claims)} ${w.plural(claims, { one: 'claim', other: 'claims' })}`] : []),
    ])}.`,
  dropHere: 'Drop Telegram exports and articles here',
  dropWhat:
    'What each is, is seen by its content: result.json, messages.html, NDJSON, CSV; a saved page, a text, a PDF.',
  dropChoose: 'Choose files',
  paste: 'Or paste a text',
  pasteText: 'The article’s text, its title in the first line',
  pasteRead: 'Read it',
  noText: 'There is no text: paste the article’s words.',
  dropSend: 'Take them in',
  dropSending: 'Sending',
  dropReading: 'Sent, and being read. This takes some seconds, longer beside other work:',
  dropFailed: 'Not taken in:',
  howItGoes: 'From an article to a signed verdict',
  stepDrop: 'Drop an export of public channels, and the article.',
  stepAnswer: 'Answer what its sentences leave open: who is meant, compared with whom.',
  stepTest: 'Test. The question is sealed first, then the posts are counted.',
  stepSign: 'Read the verdict and the posts behind it, and sign with your name.',
  tryDemo: 'Try the demo',
  tryDemoText:
    'No export at hand? A small simulated world with an article about it is ready in a few seconds.',
  howExport: 'How do I get an export of a channel?',
  howExportText:
    'In Telegram Desktop open a public channel, choose ⋮, then Export chat history, with the format Machine-readable JSON. The file is called result.json. Private chats in an export are skipped and never stored.',
  imported: (
    {
      added,
      known,
      repeated,
      rejected,
    }: { added: number; known: number; repeated: number; rejected: number },
    w: Writing,
  ) =>
    `${w.commas([
      `${w.count(added)} new ${w.plural(added, { one: 'post', other: 'posts' })}`,
      ...(known > 0 ? [`${w.count(known)} known before`] : []),
      ...(repeated > 0 ? [`${w.count(repeated)} repeated within the file`] : []),
      ...(rejected > 0 ? [`${w.count(rejected)} rejected`] : []),
    ])}.`,
  demoReady: 'the simulated world and its article are here.',
  tooLongForForm:
    'Without script a page can send files up to 64 MB. Allow script for this page, or use "isogloss import FILE".',
  noFile: 'No file was chosen.',

  example: 'An example of a verdict, from the simulated world',
  exampleClaim: 'On Telegram the Lantern Movement dominates over the Harbour Union and the Mountain League.',
  exampleShare: 'Share of the Lantern Movement among the three',
  exampleUnit: 'share of distinct texts',

  next: 'What to do next',
  nextPosts: 'Drop an export of channels: without posts nothing can be tested.',
  testAllUntested: ({ n }: { n: number }, w: Writing) =>
    `Test ${w.n(n)} ${w.plural(n, { one: 'claim', other: 'claims' })} not tested yet`,
  nextOwn: ({ n }: { n: number }, w: Writing) =>
    `Test the ${n === 1 ? 'claim' : `${w.count(n)} claims`} that the project’s files ask`,
  nextAbout: 'Say what this project is called, who chose its channels, and how the posts were gathered',
  nextArticle: 'Drop an article whose claims are to be tested.',
  nextAnswer: ({ n, article }: { n: number; article: string }, w: Writing) =>
    `Answer ${w.n(n)} ${w.plural(n, { one: 'question', other: 'questions' })} that ${article} leaves open`,
  nextTest: ({ n, article }: { n: number; article: string }, w: Writing) =>
    `Test ${w.n(n)} ${w.plural(n, { one: 'claim', other: 'claims' })} of ${article}`,
  nextSign: ({ claim }: { claim: string }) => `Read the verdict and sign: ${claim}`,
  nextRead: ({ words }: { words: string }) =>
    `Read by hand how posts use ${words}: alone, or with a second person`,
  nextSettle: ({ n, words }: { n: number; words: string }, w: Writing) =>
    `Two have read enough of ${words}: see how far they agree, and settle the ${w.count(n)} ${w.plural(n, { one: 'text', other: 'texts' })} that they read differently`,
  nextReport: 'Save the report',
  articles: 'Articles',
  tallyNone: 'nothing that posts can test',
  posts: 'Posts',
  postsOf: ({ posts, channels, period }: { posts: number; channels: number; period: string }, w: Writing) =>
    `${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} of ${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, ${period}.`,

  contents: (
    { wordless, forwards, posts }: { wordless: number; forwards: number; posts: number },
    w: Writing,
  ) =>
    `${w.count(wordless)} of them (${w.percentSign(wordless / Math.max(1, posts))}) ${w.plural(wordless, { one: 'is a picture, video or sound', other: 'are pictures, video or sound' })} without words; ${w.count(forwards)} ${w.plural(forwards, { one: 'is a forward', other: 'are forwards' })}.`,
  drawnLargest: ({ n }: { n: number }, w: Writing) =>
    n === 1 ? 'The channel with most posts.' : `The ${w.count(n)} channels with most posts.`,
  allChannels: ({ n }: { n: number }, w: Writing) => `All ${w.count(n)}, each with its counts`,
  drawnLater: 'The days of each channel are drawn when the work under way is done.',
  personalNotDrawn: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} personal ${w.plural(n, { one: 'channel is', other: 'channels are' })} counted, and neither drawn nor named.`,
};
