import { type Html, html } from '../html.ts';

/** The words a reader needs to hold the numbers to account. */
const terms: readonly (readonly [string, string])[] = [
  [
    'Agrees with this corpus',
    'The whole interval lies beyond the threshold on the side the claim says, by every denominator the rule names and in every check. Not a proof that the sentence is true elsewhere.',
  ],
  [
    'This corpus shows otherwise',
    'The whole interval lies on the other side of the threshold. Said of these channels and days; not a finding that anyone spoke falsely.',
  ],
  [
    'This corpus cannot tell',
    'The interval includes the threshold, or the answer depends on how the question is put. A common and honest outcome.',
  ],
  [
    'Posts cannot test this',
    'Something the question needs is not in posts, or not in these: too few of them, times too coarse, nothing to compare with.',
  ],
  [
    'Value and interval',
    'The value is what was counted or estimated; the interval holds what else is compatible with the posts. A number without its interval is not printed.',
  ],
  [
    'These channels, these days',
    'The number speaks of the frame alone. It is uncertain only through posts that are missing and words that mean something else; there is no sampling in it. Where nothing is missing it is a census: low and high are the value.',
  ],
  ['Days as draws', 'The same channels on other days like these. Everything about timing is judged so.'],
  [
    'Channels as draws',
    'As if these channels were drawn from more of their kind. Shown to say how much rests on these few; it never decides.',
  ],
  [
    'Distinct texts',
    'The same text by the same channel counts once. Copies can make a small group look large.',
  ],
  ['Forwards apart', 'A forwarded post is somebody else’s words passed on; it is counted by itself.'],
  [
    'Views',
    'Compared only for posts of settled age, forwards left out. What a source does not carry is “not in this source”, never zero.',
  ],
  [
    'Completeness',
    'Posts held of those published, from gaps in the running ids. A range, since a gap may be a deleted post, a service message, or posts never collected.',
  ],
  [
    'Threshold',
    'The smallest effect that matters, fixed before measuring. A verdict needs the whole interval on one side of it.',
  ],
  [
    'Asked another way',
    'The same test with a channel left out, with copies counted, with missing posts of other odds. If one of them changes the answer, the answer is withdrawn.',
  ],
  [
    'Exploratory',
    'The test was not sealed before measuring: the threshold or the words could have been chosen with the result in view.',
  ],
  [
    'Bulk load',
    'A large part of a channel’s posts on one day: an archive put in at once. Left out of everything about timing.',
  ],
  [
    'Control',
    'A vocabulary that has nothing to do with any claim, measured beside the others: what moves with it is not special.',
  ],
];

export function readingSection(): Html {
  return html`<section aria-labelledby="reading"><h2 id="reading">How to read the numbers</h2>
<dl class="glossary">${terms.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>
</section>`;
}
