import { message } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** Talk of something, in the languages that claims are read in: what it is of. */
const talkOf = [
  /\b(?:talk|conversations?|discussions?|debates?|discourse|coverage|chatter|posts|messages)\s+(?:about|on|around|over|surrounding|regarding|concerning|of)\s+((?:(?:the|an?)\s+)?[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*)/u,
  /(?:گفت‌?و‌?گو|بحث|صحبت|پست|پیام)‌?(?:های|ها|ی)?\s+(?:دربارهٔ|درباره‌ی|درباره|در مورد|راجع به|پیرامون)\s+(\p{L}[\p{L}\p{N}‌]*)/u,
  /(?:разговор|обсуждени|дискусси|спор|сообщени)\p{L}*\s+(?:о|об|про|вокруг)\s+(\p{L}+(?:\s+\p{Lu}\p{L}+)*)/u,
] as const;
/** Where talk is, and no topic of it. */
const isPlace =
  /^(?:the\s+)?(?:telegram|social|whatsapp|twitter|facebook|x|channels?|groups?|platforms?|it|this|that|these|those|them|all)$/iu;

/**
 * A verdict on channels that "dominate the talk about the festival": all that they post is counted, about whatever it is, and
 * whoever reads the verdict has to know.
 */
export function withTopicLeftOut<R extends ClaimResult>(result: R, { text }: Pick<Detection, 'text'>): R {
  const { by, words, about } = result.parameters as Readonly<Record<string, unknown>>;
  if (by === undefined || words !== undefined || about !== undefined || result.verdict === 'not testable')
    return result;
  if (result.type !== 'dominates' && result.type !== 'outperforms') return result;
  const topic = talkOf.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])[0];
  if (topic === undefined || isPlace.test(topic)) return result;
  return { ...result, caveats: [message('verdicts.topicLeftOut', { topic }), ...result.caveats] };
}
