import { message } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import { topicIn } from '../detect/topicSaid.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/**
 * A verdict on channels that "dominate the talk about the festival": all that they post is counted, about whatever it is, and
 * whoever reads the verdict has to know.
 */
export function withTopicLeftOut<R extends ClaimResult>(result: R, { text }: Pick<Detection, 'text'>): R {
  const { by, words, about } = result.parameters as Readonly<Record<string, unknown>>;
  if (by === undefined || words !== undefined || about !== undefined || result.verdict === 'not testable')
    return result;
  if (result.type !== 'dominates' && result.type !== 'outperforms') return result;
  const topic = topicIn(result.type, text);
  if (topic === undefined) return result;
  return { ...result, caveats: [message('verdicts.topicLeftOut', { topic }), ...result.caveats] };
}
