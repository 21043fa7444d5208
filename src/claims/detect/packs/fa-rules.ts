import { channelsInPersian } from './fa-channels.ts';
import { sharesInPersian } from './fa-shares.ts';
import { useInPersian } from './fa-use.ts';
import type { ClaimRule } from './pack.ts';

// Verb forms as the patterns above have them; the rest of a pattern's last words are no verbs.
const verb = /^(?:می‌|دارد|دارند|داریم|کرد|گرفت|یافت|داد|زد|خورد|ماند|گذاشت|شد|جست|افتاد)/;

/** «می‌کند»: «نمی‌کند», «افتاده»: «نیفتاده». */
const denied = (word: string): string => `${word.startsWith('ا') ? 'نی' : 'ن'}${word.replace(/^ا/, '')}`;

/**
 * A rule as it stands and as its denial: in Persian "is not", "has not", "does not" are words of their own at the end. What
 * is to come ("خواهد زد") puts a word before the verb.
 */
function withDenials(rule: ClaimRule): ClaimRule[] {
  const affirming: string[] = [];
  const denying: string[] = [];
  for (const pattern of rule.patterns) {
    const parts = pattern.split(' ');
    const last = parts.at(-1) ?? '';
    const verbs = last.split('|').filter((word) => verb.test(word));
    const be = /@be(?!\w)/.test(last);
    if (verbs.length === 0 && !be) {
      affirming.push(pattern);
      continue;
    }
    const lead = parts.slice(0, -1).join(' ');
    const gap = /\.\.\d$/.test(lead) || last.endsWith('?') ? '' : '..1 ';
    affirming.push(lead === '' ? last : `${lead} ${gap}${last}`);
    if (lead === '') continue;
    denying.push(`${lead} ${[...verbs.map(denied), ...(be ? ['@not_be'] : [])].join('|')}`);
  }
  const positive = { ...rule, patterns: affirming };
  if (denying.length === 0) return [positive];
  return [positive, { ...rule, id: `${rule.id}-na`, denies: rule.denies !== true, patterns: denying }];
}

/** Persian words of each claim type. The verb stands last, so all parameters stand before. Sets are in fa.ts. */
export const persianRules: readonly ClaimRule[] = [
  ...sharesInPersian,
  ...useInPersian,
  ...channelsInPersian,
].flatMap(withDenials);
