import { message } from '../../messages/index.ts';
import type { UntestableReason } from '../../model/detection.ts';
import type { Frame } from '../../model/frame.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { emptyResult, notTestable } from './result.ts';

/** Why a claim is not tested. */
export interface Because {
  readonly reason: UntestableReason;
  readonly explanation: Said;
  readonly words?: string | undefined;
  readonly collect: readonly Said[];
}

/** The result of a claim that nothing was counted for. */
export function untested(
  id: string,
  claim: ClaimSource | LedgerEntry,
  frame: Frame,
  because: Because,
): ClaimResult {
  const { text, source, type, by, words, about, rivals, within, period, events } = claim;
  const shell = emptyResult(
    id,
    {
      type: type ?? 'dominates',
      ...(text === undefined ? {} : { text }),
      ...(source === undefined ? {} : { source }),
    },
    message('untestable.rule'),
    {},
  );
  const given = Object.entries({ by, words, about, rivals, within, period, events }).filter(
    ([, value]) => value !== undefined,
  );
  const reason = message('untestable.reason', { reason: because.reason });
  return {
    ...shell,
    ...notTestable(reason, because.collect),
    type: type ?? 'none',
    parameters: Object.fromEntries(given),
    wording: message('untestable.wording', {
      reason,
      words: because.words ?? null,
      explanation: because.explanation,
    }),
    frame,
  };
}
