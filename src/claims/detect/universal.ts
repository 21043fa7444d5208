import type { ClaimType } from '../../model/project.ts';
import { claimedIn } from './amounts/claimed.ts';
import { isOfChannels } from './amounts/ofChannels.ts';

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
  String.raw`(?<nearly>(?:nearly|almost|virtually|practically)\s+)?(?<![\p{L}])(?<!(?:half|thirds?|quarters?|fifths?|tenths?|percent|cent|%|most|majority|minority|many|some|few|none|part|share|\d)\s+of\s+)(?:all|every|each)(?:\s+of)?${between}{0,3}?\s+${channels.en}`,
  String.raw`(?<nearly>(?:تقریبا|تقریباً|نزدیک به|قریب به)\s+)?(?<![\p{L}])(?:همه|همهٔ|همهی|همه‌ی|همۀ|تمام|تمامی|کلیه|کلیهٔ|هر)${between}{0,2}?\s+${channels.fa}`,
  String.raw`(?<nearly>почти\s+(?:во\s+|в\s+)?)?(?<![\p{L}])(?:все|всех|всём|всем|каждый|каждом|каждого|каждая|каждой)${between}{0,2}?\s+${channels.ru}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/**
 * The threshold that a sentence sets itself: "in all 58 channels" is not said of half of them. Undefined where it says no such
 * word; then the type's own stands.
 */
export function thresholdSaid(type: ClaimType, text: string): number | undefined {
  const least = leastSaid(type, text);
  if (least !== undefined) return least;
  if (type !== 'ubiquitous') return undefined;
  for (const pattern of universals) {
    const found = pattern.exec(text);
    if (found !== null) return found.groups?.['nearly'] === undefined ? inAll : inNearlyAll;
  }
  return undefined;
}

/** Shares below which a part says that there is little: no threshold of "most". */
const smallest = 0.05;

/** "In more than three quarters of the channels", "over 60 percent of the posts": that part is what has to be exceeded. */
function leastSaid(type: ClaimType, text: string): number | undefined {
  if (type !== 'ubiquitous' && type !== 'dominates') return undefined;
  const claimed = claimedIn(text, type);
  if (claimed === null || claimed.kind !== 'share' || claimed.low === null) return undefined;
  if (claimed.high !== null && claimed.high < 1) return undefined;
  if (isOfChannels(text, claimed.words) !== (type === 'ubiquitous')) return undefined;
  return claimed.low >= smallest && claimed.low < 1 ? claimed.low : undefined;
}
