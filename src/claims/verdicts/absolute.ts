import { message } from '../../messages/index.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Said } from '../../model/said.ts';
import type { Verdict } from '../../model/verdict.ts';
import { absolutesIn } from '../../text/absolutes.ts';

/** What agrees with a measure that has exceptions does not agree with “only”: that word was not tested, and it is said. */
export function withoutException({ text = '', negated = false }: ClaimSource, verdict: Verdict): Said[] {
  const words = verdict === 'supported' && !negated ? absolutesIn(text) : [];
  return words.length === 0 ? [] : [message('verdicts.absolute', { words })];
}
