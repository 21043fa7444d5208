import type { Frame } from '../../model/frame.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Message, Said } from '../../model/said.ts';
import type { ClaimResult, Verdict } from '../../model/verdict.ts';
import { message } from '../../messages/index.ts';
import type { Bounded } from '../../messages/numbers.ts';
import type { Decision } from './decide.ts';

const plainKeys = {
  supported: 'verdicts.supported',
  contradicted: 'verdicts.contradicted',
  undecided: 'verdicts.undecided',
  'not testable': 'verdicts.notTestable',
} as const;

/** What is printed for a person: plain, and not to be misread as a court's finding. */
export const plainOf = (verdict: Verdict): Message => message(plainKeys[verdict]);

/** A claim's result before anything was counted: everything in it that no count changes. */
export function emptyResult(
  id: string,
  claim: ClaimSource,
  rule: Said,
  used: Record<string, unknown>,
  reason?: Said,
): Omit<ClaimResult, 'frame'> {
  const { type, text, source, ...parameters } = claim;
  return {
    id,
    type,
    ...(text === undefined ? {} : { text }),
    ...(source === undefined ? {} : { source }),
    parameters: { ...parameters, ...used },
    verdict: 'not testable',
    plain: plainOf('not testable'),
    rule,
    ...(reason === undefined ? {} : { reason }),
    wording: '',
    toCollect: [],
    tippingPoints: [],
    caveats: [],
    exploratory: true,
    holm: null,
    estimates: [],
    checks: [],
    evidence: [],
  };
}

/** A claim's result by what a test found in a frame, all else as it was before anything was counted. */
export const resultIn =
  (shell: Omit<ClaimResult, 'frame'>, frame: Frame): ((found: Partial<ClaimResult>) => ClaimResult) =>
  (found) => ({ ...shell, frame, ...found });

/** What this corpus cannot decide, why, and what would have to be collected. */
export function notTestable(reason: Said, toCollect: readonly Said[]): Partial<ClaimResult> {
  return {
    verdict: 'not testable',
    plain: plainOf('not testable'),
    reason,
    wording: message('verdicts.cannotTest', { reason }),
    toCollect: [...toCollect],
  };
}

export function decided({ verdict, reason }: Decision): Partial<ClaimResult> {
  return { verdict, plain: plainOf(verdict), ...(reason === undefined ? {} : { reason }) };
}

/** Whether nothing of a frame is held: no channels, or only such as miss posts. */
export const holdsNothing = (frame: readonly { readonly posts: number }[]): boolean =>
  frame.every(({ posts }) => posts === 0);

/** Why a frame without channels or posts decides nothing. */
export function emptyFrame(claim: ClaimSource): Partial<ClaimResult> {
  const { from = null, to = null } = claim.period ?? {};
  return notTestable(
    from === null && to === null
      ? message('verdicts.noPostsOfChannels')
      : message('verdicts.noPostsOfTime', { from, to }),
    [message('verdicts.collectChannelsAndTime')],
  );
}

/** A vocabulary that was never found may be wrong or may not be used: which, these posts cannot say. */
export const unfound = (label: string): Partial<ClaimResult> =>
  notTestable(message('verdicts.neverFound', { label }), [message('verdicts.widen', { label })]);

/** What a sentence says of an estimate: its value and limits. */
export const boundsOf = ({ value, low, high }: Bounded): Bounded => ({ value, low, high });
