import { isFallSaid } from './changeSaid.ts';
import type { Clause } from './clause.ts';
import { monthNames } from './frames/calendar.ts';
import type { ClaimRule } from './packs/pack.ts';

const units = '(?:hours?|days?|weeks?|months?|quarters?|years?|decades?|elections?|wars?)';
const months = `(?:${monthNames}|spring|summer|autumn|winter)`;
/** "the previous week", "the same two months of": a time, and not "the previous government". */
const earlierTime = `the (?:\\p{L}+ )?(?:previous|past|last|preceding|same) (?:\\p{L}+ ){0,2}?(?:${units}|${months}|period|time|season)`;

/** What stands behind "than" or "as" where something is compared with itself at another time. */
const pasts: Readonly<Record<string, { readonly than: RegExp; readonly past: RegExp }>> = {
  en: {
    than: /^(?:than|as)$/,
    past: new RegExp(
      [
        '(?:ever )?before',
        'ever|previously|earlier|usual|usually|normal|expected|now|today|yesterday|then',
        '(?:it|they) (?:was|were|did|had|has|have|used)',
        `(?:in|during) (?:${earlierTime}|(?:the )?${months}|(?:19|20)\\d\\d)`,
        `at any (?:other )?(?:time|point)|any (?:other )?${units}`,
        `last (?:${units}|${months})|${earlierTime}`,
        `the (?:\\p{L}+ )?${units} before`,
        `(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\\d+) (?:\\p{L}+ )?${units} (?:ago|earlier|before|previously)`,
        '(?:19|20)\\d\\d',
      ].join('|'),
      'u',
    ),
  },
  fa: {
    than: /^(?:از|به)$/,
    past: /(?:قبل|پیش|گذشته|همیشه|معمول|سابق|هر زمان دیگری?|(?:سال|ماه|هفته|روز)\S* (?:گذشته|پیش|قبل))/u,
  },
  ru: {
    than: /^(?:чем|сравнению|с)$/,
    past: /(?:раньше|прежде|обычно|когда либо|когда-либо|год назад|месяц назад|неделю назад|(?:в )?прошл\S+ (?:год|месяц|недел)\S*)/u,
  },
};

/**
 * Whether a claim's words compare with the same at another time: "more than before", "louder than a year ago". That is a
 * change, and nobody is ahead of anybody.
 */
export function isComparedWithPast({ scope, match, index }: Clause): boolean {
  const { than, past } = pasts[index.pack.language] ?? {};
  if (than === undefined || past === undefined) return false;
  const at = scope.findIndex(({ norm }, i) => i >= match.first && than.test(norm));
  if (at === -1 || at > match.last + 6) return false;
  const rest = scope
    .slice(at + 1, at + 8)
    .map(({ norm }) => norm)
    .join(' ');
  const found = past.exec(rest);
  return found !== null && found.index === 0 && /^(?: |$)/.test(rest.slice(found[0].length));
}

/** "Louder than a year ago": a change, where the rule looks for somebody who is behind; of a change which way it went. */
export function asChange(rule: ClaimRule, clause: Clause): ClaimRule {
  const { rivals: _, ...rest } = rule;
  const isChange = rule.type === 'outperforms' && isComparedWithPast(clause);
  const one: ClaimRule = isChange ? { ...rest, type: 'responds' } : rule;
  return one.type === 'responds' && isFallSaid(clause.scope, clause.match) ? { ...one, form: 'fall' } : one;
}
