import { message } from '../../messages/index.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** Days after the last post within which an article still speaks of these posts' time. */
const nearDays = 92;
const dayLength = 86_400_000;

/** A verdict on posts of another time than the sentence is told as such; a sentence that names its time was tested on that one. */
export function withOtherTime<R extends ClaimResult>(result: R, published: string | null | undefined): R {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
  const { from, to } = result.frame;
  if (
    day === undefined ||
    from === null ||
    to === null ||
    result.verdict === 'not testable' ||
    hasPeriod(result)
  )
    return result;
  const apart = Math.floor((Date.parse(from) - Date.parse(day)) / dayLength);
  const after = Math.ceil((Date.parse(day) - Date.parse(to)) / dayLength);
  if (apart <= 0 && after <= nearDays) return result;
  return { ...result, caveats: [message('questions.otherTime', { day, from, to }), ...result.caveats] };
}

/** Of a text without a date nobody can say whether the posts are of its time. */
export function withUnknownTime<R extends ClaimResult>(result: R): R {
  const { from, to } = result.frame;
  if (from === null || to === null || result.verdict === 'not testable' || hasPeriod(result)) return result;
  return { ...result, caveats: [message('questions.unknownTime', { from, to }), ...result.caveats] };
}

const hasPeriod = ({ parameters }: ClaimResult): boolean => {
  const { period } = parameters as { readonly period?: { readonly from?: string; readonly to?: string } };
  return period?.from !== undefined || period?.to !== undefined;
};
