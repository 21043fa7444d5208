import type { ClaimType } from '../../model/project.ts';

/** Of which part of the channels a claim "in all channels" has to hold: of all but what posts that are missing may hide. */
const inAll = 0.95;
/** "In nearly every channel". */
const inNearlyAll = 0.8;

const channels = {
  en: String.raw`(?:channels?|groups?|chats?|communit(?:y|ies)|outlets?)\b`,
  fa: String.raw`(?:کانال|گروه|رسانه|چت)`,
  ru: String.raw`(?:канал|групп|чат|сообществ)\p{L}*`,
};
/** What may stand between "all" and the channels: a number, "of the", an adjective; no preposition, or the channels are others'. */
const between = String.raw`(?:\s+(?!(?:in|on|from|by|and|to|at|with|for|в|на|из|от|и|در|از|و|به|با)\s)[\p{L}\p{N}\u200c’'-]+)`;

const universals = [
  String.raw`(?<nearly>(?:nearly|almost|virtually|practically)\s+)?(?<![\p{L}])(?:all|every|each)(?:\s+of)?${between}{0,3}?\s+${channels.en}`,
  String.raw`(?<nearly>(?:تقریبا|تقریباً|نزدیک به|قریب به)\s+)?(?<![\p{L}])(?:همه|همهٔ|همهی|همه‌ی|همۀ|تمام|تمامی|کلیه|کلیهٔ|هر)${between}{0,2}?\s+${channels.fa}`,
  String.raw`(?<nearly>почти\s+(?:во\s+|в\s+)?)?(?<![\p{L}])(?:все|всех|всём|всем|каждый|каждом|каждого|каждая|каждой)${between}{0,2}?\s+${channels.ru}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/**
 * The threshold that a sentence sets itself: "in all 58 channels" is not said of half of them. Undefined where it says no such
 * word; then the type's own stands.
 */
export function thresholdSaid(type: ClaimType, text: string): number | undefined {
  if (type !== 'ubiquitous') return undefined;
  for (const pattern of universals) {
    const found = pattern.exec(text);
    if (found !== null) return found.groups?.['nearly'] === undefined ? inAll : inNearlyAll;
  }
  return undefined;
}
