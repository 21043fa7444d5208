import type { ArticleSpec } from '../spec.ts';

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Whose voice fills the channels of Zavaria?</title>
<meta property="og:site_name" content="Merrowick Review">
<meta name="author" content="Nimra Feroval">
<meta property="article:published_time" content="2025-05-03">
</head>
<body>
<header><nav><a href="/">Merrowick Review</a> <a href="/letters">Letters</a></nav></header>
<article>
<h1>Whose voice fills the channels of Zavaria?</h1>
<p class="byline">By Nimra Feroval, 3 May 2025</p>
<p>Two months before the vote in the Chamber of Districts, three camps quarrel over who is heard on Telegram.</p>
<p>Kasmir Lundrey, the deputy for Dolvar in the Chamber of Districts and lay preacher of the Candle Hill assembly in Halmen, said: “On Telegram the Lantern Movement dominates over the Harbour Union and the Mountain League. Not even the football channels are immune to the slogans of the lanternists.”</p>
<p>Mirela Pashwick, spokeswoman of the Mountain League in Kessarin, disagreed. “We have long overtaken the Harbour Union in this space,” she said. “The lanternists are afraid of us.”</p>
<p dir="rtl" lang="fa">الین وشت، مشاور اتحاد بندر در پورت ایلوان، گفت: «لیگ کوهستان در تلگرام از اتحاد بندر عقب مانده است.» او افزود که لیگ کوهستان هواداران خود را بسیج کرده است.</p>
<p>According to Toren Galder, a columnist in Sandrel, the vocabulary of the Harbour Union is seen in most channels, state and even football ones. Davin Ostrey, a media researcher at the Schools Commission, said the words of the Harbour Union are barely seen in football channels.</p>
<p>The state outlet Halmen Today wrote on Friday: “State news drowns out the independent outlets. […] The lanternists have left the League behind. Their posts are paid for from abroad.</p>
<p>This outlet added that the channels of the Lantern Movement flood the network with posts, more than the independent channels. The Lantern Movement is dominating Telegram, it said.</p>
<p>Since the fire at the Tin Market the slogans of the Lantern Movement have multiplied, said Orla Wistren, editor of Night Shift in Brasna. The independent outlets repeat what the state outlets say, she added.</p>
<p>The Harbour Union is louder than the Mountain League, and the channels of the Mountain League publish the same texts at the same minute.</p>
</article>
<footer>Merrowick Review, an invented newspaper of an invented country.</footer>
</body>
</html>
`;

const untestable = { claim: null, expected: 'not testable' } as const;

/** An article about the demo world, and what a right program says of each of its claims. */
export const demoArticle: ArticleSpec = {
  html,
  sentences: [
    {
      words: 'On Telegram the Lantern Movement dominates',
      speaker: 'Kasmir Lundrey',
      claim: { type: 'dominates', words: 'lantern', rivals: ['harbour', 'mountain'], form: 'majority' },
    },
    {
      words: 'Not even the football channels are immune',
      speaker: 'Kasmir Lundrey',
      claim: { type: 'penetrates', words: 'lantern', within: ['football'] },
    },
    {
      words: 'We have long overtaken the Harbour Union',
      speaker: 'Mirela Pashwick',
      claim: { type: 'outperforms', words: 'mountain', rivals: ['harbour'] },
    },
    { words: 'afraid of us', speaker: 'Mirela Pashwick', ...untestable, why: 'emotion' },
    {
      words: 'لیگ کوهستان در تلگرام از اتحاد بندر عقب مانده است',
      speaker: 'الین وشت',
      claim: { type: 'outperforms', words: 'harbour', rivals: ['mountain'] },
    },
    { words: 'هواداران خود را بسیج کرده است', speaker: 'الین وشت', ...untestable, why: 'intent' },
    {
      words: 'the vocabulary of the Harbour Union is seen in most channels',
      speaker: 'Toren Galder',
      claim: { type: 'ubiquitous', words: 'harbour', within: ['state', 'football'] },
    },
    {
      words: 'barely seen in football channels',
      speaker: 'Davin Ostrey',
      claim: { type: 'ubiquitous', words: 'harbour', within: ['football'], negated: true },
    },
    {
      words: 'State news drowns out the independent outlets',
      speaker: 'Halmen Today',
      claim: { type: 'dominates', by: 'state', rivals: ['independent'], form: 'majority' },
    },
    {
      words: 'The lanternists have left the League behind',
      speaker: 'Halmen Today',
      claim: { type: 'outperforms', words: 'lantern', rivals: ['mountain'] },
      why: 'its posts are mostly the same texts again, so posts and distinct texts disagree',
    },
    { words: 'paid for from abroad', speaker: 'Halmen Today', ...untestable, why: 'money' },
    {
      words: 'flood the network with posts',
      speaker: 'Halmen Today',
      claim: { type: 'floods', by: 'lantern-side', rivals: ['independent'] },
    },
    {
      words: 'The Lantern Movement is dominating Telegram',
      speaker: 'Halmen Today',
      claim: { type: 'dominates', words: 'lantern' },
      expected: 'not testable',
      why: 'missing parameter',
    },
    {
      words: 'the slogans of the Lantern Movement have multiplied',
      speaker: 'Orla Wistren',
      claim: { type: 'responds', words: 'lantern', events: ['market-fire'] },
    },
    {
      words: 'The independent outlets repeat what the state outlets say',
      speaker: 'Orla Wistren',
      claim: { type: 'follows', form: 'copying', by: 'independent', rivals: ['state'] },
    },
    {
      words: 'The Harbour Union is louder than the Mountain League',
      speaker: 'Merrowick Review',
      claim: { type: 'outperforms', words: 'harbour', rivals: ['mountain'] },
    },
    {
      words: 'publish the same texts at the same minute',
      speaker: 'Merrowick Review',
      claim: { type: 'coordinates', by: 'mountain-side' },
    },
  ],
};
