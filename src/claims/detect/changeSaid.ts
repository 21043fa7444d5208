import type { Match } from './pattern.ts';
import { languageOf } from './pack-index.ts';
import type { Word } from './words.ts';

interface Ways {
  readonly fall: RegExp;
  readonly rise: RegExp;
}

/** Words by which talk is said to become less or more, each from where it begins; folded as words are. */
const ways: Readonly<Record<string, Ways>> = {
  en: {
    fall: new RegExp(
      `^(?:${[
        String.raw`(?:went|gone|go|goes|going|grew|grown|became|become|becomes|turned|got) (?:\S+ ){0,2}?(?:quiet|quieter|silent|less|fewer|rarer|scarcer|weaker)`,
        'half as|(?:cut|fell|split) (?:in|by)',
        'hal(?:f|ve|ves|ved|ving)',
        String.raw`(?:fall|fell|falls|fallen|falling|declin\S*|decreas\S*|shr[aiu]nk\S*|dwindl\S*|plung\S*|plummet\S*|slump\S*|subsid\S*|wan(?:e|es|ed|ing)|fad(?:e|es|ed|ing)|diminish\S*|lessen\S*|tumbl\S*|ebb\S*|eas(?:es|ed|ing)|collaps\S*|reduc(?:ed|tion)|drop|drops|dropped|dropping|slid)`,
        'quieter|rarer|scarcer|quiet(?:ed|ened)?|silent|silence',
        '(?:die|died|dies|dying) (?:down|away|out)|(?:dried|tailed|trailed|petered) (?:up|off|out)',
        '(?:far |much )?(?:less|fewer)(?! than (?:half|a|double|twice|\\d))',
      ].join('|')})(?: |$)`,
      'u',
    ),
    rise: /^(?:gr[eo]w\S*|ris(?:e|es|en|ing)|rose|increas\S*|surg\S*|soar\S*|spik\S*|jump\S*|doubl\S*|tripl\S*|quadrupl\S*|louder|more(?! than (?:an?|half|two|three|\d))|oftener|swell\S*|swollen|explod\S*|multipl\S*|mushroom\S*|intensif\S*|climb\S*|peak\S*|spread\S*|twice|gained|taken off|took off)(?: |$)/u,
  },
  fa: {
    fall: /^(?:کاهش\S*|کمتر\S*|افت|فروکش|نصف|نیمه? شد\S*|کم شد\S*|کمرنگ\S*|پایین امد\S*|سقوط|خاموش\S*|ساکت|سکوت|فرو نشست\S*|فرونشست\S*|تنزل|محو|نزول|رنگ باخت\S*)(?: |$)/u,
    rise: /^(?:افزایش\S*|بیشتر\S*|رشد|\S*برابر|اوج\S*|جهش|بالا|گسترش|گسترده\S*|پررنگ\S*|شدت|زیاد|فزونی)(?: |$)/u,
  },
  ru: {
    fall: /^(?:упа[лд]\S*|пада\S*|паден\S*|сни[жз]\S*|сокра\S*|уменьш\S*|спа[лд]\S*|стих\S*|(?:за|у|по)тих\S*|(?:у|за|с)молк\S*|исчез\S*|меньше|реже|просел\S*|ослаб\S*)(?: |$)/u,
    rise: /^(?:выр(?:ос|аст)\S*|воз(?:рос|раст)\S*|рос(?:т|ла?|ло|ли)?|раст\S*|увелич\S*|участил\S*|чаще|больше|подскоч\S*|удво\S*|утро\S*|усил\S*|взлет\S*|всплеск\S*|повы[сш]\S*|вдвое больше)(?: |$)/u,
  },
};

/** Words between a claim's own words and one that says which way. */
const near = 9;

/**
 * Whether talk is said to have become less. † "Talk of it fell by half" was tested as a rise. What the claim's own words say comes
 * first, then the nearest that says which way: "in response to the ceasefire the channels went quiet".
 */
export function isFallSaid(words: readonly Word[], { first, last, taken }: Match): boolean {
  const found = ways[languageOf(words)];
  if (found === undefined) return false;
  const way = (at: number): 'fall' | 'rise' | undefined => {
    const here = words
      .slice(at, at + 4)
      .map(({ norm }) => norm)
      .join(' ');
    // "No less than before", "not fewer".
    if (/^(?:no|not|any)$/.test(words[at - 1]?.norm ?? '') && /^(?:less|fewer)/.test(here)) return undefined;
    return found.fall.test(here) ? 'fall' : found.rise.test(here) ? 'rise' : undefined;
  };
  const own = taken.map(way).findLast((one) => one !== undefined);
  if (own !== undefined) return own === 'fall';
  for (let away = 1; away <= near; away++) {
    // What follows says it rather than what stands before.
    const beside = way(last + away) ?? (first - away >= 0 ? way(first - away) : undefined);
    if (beside !== undefined) return beside === 'fall';
  }
  return false;
}

/** The same of a whole sentence that a person made a claim of. */
export const isFallIn = (words: readonly Word[]): boolean =>
  isFallSaid(words, { first: 0, last: words.length - 1, taken: words.map((_, at) => at) });
