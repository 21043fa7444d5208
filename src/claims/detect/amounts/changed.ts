import type { Word } from '../words.ts';
import type { Amount } from './read.ts';

/** How many times as much there is after an event as before it, and where the words that say it begin. */
export interface Changed {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** "by nearly half", "to more than a third": stands between what leads a number in and the number. */
const approximately =
  /^(?:more|less|fewer|than|over|under|nearly|almost|about|around|roughly|approximately|at|least|most|just|well|some|a|an|full|بیش|بیشتر|کمتر|از|حدود|تقریبا|حداقل|دست|کم|почти|около|примерно|более|чем|свыше|как|минимум)$/;
const by = /^(?:by|of|in|با|تا|میزان|на|наполовину)$/;
const to = /^(?:to|به|до)$/;
/** "a 30% drop", "a third less", «۳۰ درصد کاهش». */
const changing =
  /^(?:drop\S*|fall\S*|decline\S*|decrease\S*|reduction|rise|increase|growth|jump|surge|less|fewer|more|lower|higher|کاهش\S*|کمتر\S*|افت|افزایش\S*|بیشتر\S*|رشد|меньше|больше|реже|чаще)$/;
const ofBefore = /^(?:of|from|от) (?:what|its|their|the|прежн\S+|того)/;
/** "more than | a third": an article stands between. */
const over = /(?:^| )(?:more than|over|at least|بیش از|بیشتر از|более|больше|свыше)(?: |$)/;
const under = /(?:^| )(?:less than|nearly|almost|under|up to|at most|کمتر از|почти|менее)(?: |$)/;
/** "Many times" is no number. */
const vague = /^(?:многократно|چندبرابر|چند|چندین)$/;

/**
 * A number of a sentence on a change, as times as much as before: "by half" and "halved" are 0.5 times, "by 30%" less 0.7 times.
 * Undefined where it is of something else: "half of the channels", "fell to 20%" (of what, it does not say).
 */
export function changedBy(words: readonly Word[], amount: Amount, falls: boolean): Changed | undefined {
  const { kind, first, last, value, per } = amount;
  if (kind === 'count' || per !== null || vague.test(words[first]?.norm ?? '')) return undefined;
  const norm = (at: number): string => words[at]?.norm ?? '';
  if (kind === 'ratio') return ofRatio(amount, falls);
  const before = leadBefore(words, first);
  const lead = norm(before);
  const rest = [norm(last + 1), norm(last + 2)].join(' ');
  const isPercent = /^\d|^(?:\p{L}*cent|درصد|процент\p{L}*)$/u.test(norm(last));
  const exact = { low: value, high: value };
  if (norm(last + 1) === 'as' && falls) return { first, last, value, ...exact };
  if (to.test(lead) && norm(before - 1) !== 'نزدیک') {
    const isKnown = falls && (!isPercent || ofBefore.test(rest));
    return isKnown ? { first: before, last, value, ...exact } : undefined;
  }
  // «نصف شد»
  if (falls && !isPercent && /^(?:شد|شده|شدند|میشود|گردید)$/.test(norm(last + 1)))
    return { first, last, value, ...exact };
  const isBy = by.test(lead) && !/^(?:of|из) (?:the|all|these|those)/.test(rest);
  const isSaid = isBy || changing.test(norm(last + 1)) || lead === 'نزدیک' || norm(last) === 'наполовину';
  if (!isSaid || (falls && value >= 1)) return undefined;
  const skipped = words
    .slice(before + 1, first)
    .map((word) => word.norm)
    .join(' ');
  const isExact = amount.low === amount.high;
  const part = {
    ...amount,
    ...(isExact && over.test(skipped) ? { high: null } : {}),
    ...(isExact && under.test(skipped) ? { low: null } : {}),
  };
  return ofPart(part, falls, isBy ? before : first);
}

function leadBefore(words: readonly Word[], first: number): number {
  let at = first - 1;
  while (at > 0) {
    const norm = words[at]?.norm ?? '';
    if (norm === 'to' && words[at - 1]?.norm === 'up') at -= 2;
    else if (approximately.test(norm)) at--;
    else break;
  }
  return at;
}

const inverse = (n: number | null): number | null => (n === null ? null : 1 / n);

function ofRatio({ first, last, value, low, high }: Amount, falls: boolean): Changed | undefined {
  if (value <= 0) return undefined;
  // "more than halved" is less than half.
  if (value < 1) {
    if (!falls) return undefined;
    return {
      first,
      last,
      value,
      low: low === null || high === null ? high : low,
      high: low === null || high === null ? low : high,
    };
  }
  return falls
    ? { first, last, value: 1 / value, low: inverse(high), high: inverse(low) }
    : { first, last, value, low, high };
}

function ofPart({ last, value, low, high }: Amount, falls: boolean, first: number): Changed {
  const less = (n: number | null): number | null => (n === null ? null : 1 - n);
  const more = (n: number | null): number | null => (n === null ? null : 1 + n);
  return falls
    ? { first, last, value: 1 - value, low: less(high), high: less(low) }
    : { first, last, value: 1 + value, low: more(low), high: more(high) };
}
