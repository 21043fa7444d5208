import type { Words } from '../../messages/index.ts';
import type { ClaimState } from '../../model/question.ts';
import type { Message } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { type Verdict, agreesAsControl } from '../../model/verdict.ts';
import { anchor } from '../format.ts';
import { type Html, html } from '../html.ts';
import { outcomeIn, stateOf } from '../states.ts';

const keys = {
  supported: 'verdicts.supported',
  contradicted: 'verdicts.contradicted',
  undecided: 'verdicts.undecided',
  'not testable': 'verdicts.notTestable',
  // What words or posts would mend is not what no posts can test.
  'not yet': 'verdicts.notYet',
  'needs you': 'questions.needsYou',
} as const;

/** A verdict in plain words. */
export const verdictText = (words: Words, verdict: Verdict): string => words.say(keys[verdict]);

/** A claim's outcome as every screen and report shows it, and so as it is quoted to whoever signs it. */
export const outcomeOf = (claim: Shown): Message =>
  message(asControl(claim) ? 'verdicts.supportedAsControl' : keys[outcomeIn(claim)]);

interface Shown {
  readonly verdict: Verdict;
  /** What would let posts test it. */
  readonly toCollect?: readonly unknown[];
  readonly state?: ClaimState;
  readonly checks?: readonly { readonly control?: true | undefined; readonly verdict: Verdict }[];
}

/** What stands in a page for the outcome of a claim: its verdict, or that it waits for an answer. */
export const outcomeClass = (claim: Shown): string =>
  anchor(stateOf(claim) === 'needs you' ? 'needs you' : claim.verdict);

/** The outcome in plain words; its kind is never told by colour alone. */
export const verdictChip = (words: Words, claim: Shown): Html =>
  html`<span class="verdict ${outcomeClass(claim)}${asControl(claim) && ' as-control'}">${words.write(outcomeOf(claim))}</span>`;

/** Whether it agrees, and something that has no part in it does too: never shown as an agreement alone. */
export const asControl = (claim: Shown): boolean => stateOf(claim) !== 'needs you' && agreesAsControl(claim);
