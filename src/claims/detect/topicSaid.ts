import type { ClaimSource, ClaimType, Project } from '../../model/project.ts';
import { isOfChannelsAlone } from '../../model/topic.ts';
import { inTheProject } from './named.ts';

/** Types that compare how much is posted, where it may be of one thing alone. */
const ofShares: ReadonlySet<ClaimType> = new Set(['dominates', 'outperforms']);

/** A noun phrase: a name of several capitalised words, or one word with its article and what describes it. */
const phrase = String.raw`(?<topic>["“«](?:[^"”»]{1,60})["”»]|(?:(?:the|an?|its|their)\s+)?(?:\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+(?:of\s+|the\s+)?\p{Lu}[\p{L}\p{N}'’-]*)*|[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*))`;
const nouns =
  '(?:talk|conversations?|discussions?|debates?|discourse|coverage|chatter|posts?|messages?|texts?|items?|news|stories|content)';
const verbs =
  '(?:writ(?:e|es|ing)|wrote|written|post(?:s|ed|ing)?|talk(?:s|ed|ing)?|sp(?:eak|eaks|oke|oken|eaking)|publish(?:es|ed|ing)?|report(?:s|ed|ing)?|said|say|says)';
/** Talk of something, in the languages that claims are read in: what it is of. */
const topics: readonly RegExp[] = [
  String.raw`\b${nouns}\s+(?:about|on|around|over|surrounding|regarding|concerning|mentioning|that\s+mention(?:s|ed)?)\s+${phrase}`,
  String.raw`\b(?:talk|coverage|discussions?|chatter|mentions?)\s+of\s+${phrase}`,
  String.raw`\b${verbs}\s+(?:(?:far|much|even|more|most|less|least|often|oftener|frequently|a\s+lot|\p{L}+ly|posts|messages|\d+|times|as)\s+){0,4}(?:about|on)\s+${phrase}`,
  String.raw`\b(?:mention(?:s|ed|ing)?|nam(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|invok(?:e|es|ed|ing)|refer(?:s|red|ring)?\s+to)\s+${phrase}`,
  String.raw`\b(?:us(?:e|es|ed|ing)|repeat(?:s|ed|ing)?|say|says|said)\s+(?:the\s+)?(?:words?|terms?|phrases?|names?|slogans?|hashtags?|expressions?)\s+${phrase}`,
  String.raw`از\s+(?:واژه|کلمه|عبارت|هشتگ|شعار|اصطلاح|نام)(?:\u0654|\u200cی|ی|ۀ)?\s+(?<topic>[«“][^»”\n]{1,60}[»”]|\p{L}[\p{L}\u200c]*)\s+(?:[\p{L}\u200c]+\s+){0,4}?(?:استفاده|بهره)`,
  String.raw`(?:گفت‌?و‌?گو|بحث|صحبت|پست|پیام|مطلب|خبر|متن)?(?:‌?(?:های|ها|ی))?\s*(?:دربارهٔ|درباره‌ی|درباره|در مورد|راجع به|پیرامون)\s+(?<topic>[«“][^»”]{1,60}[»”]|\p{L}[\p{L}\p{N}‌]*)`,
  String.raw`(?:разговор|обсуждени|дискусси|спор|сообщени|пост|публикаци|новост|пиш|писал|говор)\p{L}*\s+(?:\p{L}+\s+){0,2}?(?:о|об|про|вокруг)\s+(?<topic>[«“][^»”]{1,60}[»”]|\p{L}+(?:\s+\p{Lu}\p{L}+)*)`,
  String.raw`упомина\p{L}*\s+(?<topic>[«“][^»”]{1,60}[»”]|\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)*)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** What somebody is said to have been first with, where it is words: quoted, or called a word. */
const firstWith: readonly RegExp[] = [
  String.raw`\b(?:words?|terms?|phrases?|hashtags?|slogans?|expressions?|catchphrases?)\s+(?<topic>["“«„][^"”»“\n]{1,60}(?:["”»“]|$)|#?\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*|#[\p{L}\p{N}_]+)`,
  String.raw`\b(?:us(?:e|es|ed|ing)|coin(?:s|ed)?|sa(?:y|ys|id)|post(?:s|ed|ing)?|publish(?:es|ed|ing)?|introduc(?:e|ed|ing)|spread|push(?:ed|es)?|mention(?:s|ed)?|writ(?:e|es|ing)|wrote)\s+(?:(?:of|the|about|on|out)\s+)*(?<topic>["“«„][^"”»“\n]{1,60}(?:["”»“]|$))`,
  String.raw`^\s*(?:the\s+)?(?:(?:word|term|phrase|slogan|hashtag)\s+)?(?<topic>["“«„][^"”»“\n]{1,60}(?:["”»“]|$))\s+(?:was|were|is|are|has|had|first|appeared|came|originated|surfaced)`,
  String.raw`(?:واژه|کلمه|عبارت|هشتگ|شعار|اصطلاح)(?:\u0654|\u200cی|ی|ۀ)?\s+(?<topic>[«“][^»”\n]{1,60}[»”]|#?\p{L}[\p{L}\u200c]*)`,
  String.raw`(?:слов[оау]|термин|выражение|фразу?|лозунг|х[еэ]штег)\s+(?<topic>[«“„][^»”\n]{1,60}[»”“])`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** Where talk is, how much of it, or who talks: no topic of it. */
const isNone =
  /^(?:(?:the|an?|its|their)\s+)?(?:telegram|social|whatsapp|twitter|facebook|instagram|tiktok|youtube|x|channels?|groups?|platforms?|it|this|that|these|those|them|themselves|all|each|others?|other|everything|anything|nothing|average|days?|weeks?|months?|years?|weekdays?|weekends?|holidays?|time|behalf|purpose|schedule|mornings?|evenings?|nights?|same|most|more|much|many|few|one|two|three|any|every|what|which|who|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|text|words?|of|by|in|on|to|that|at|from|for|with|and|or|links?|media|photos?|videos?|pictures?|forwards?|\d+|آن|این|همه|تلگرام|том|этом|нём|нем|ней|них|себе|всём|всем|чём|чем|телеграм\p{L}*|telegram\p{L}*)$/iu;

/** What the posts are of that a comparison of channels counts, or what somebody was first with, in the words of the text; undefined where it does not say. */
export function topicIn(type: ClaimType, text: string): string | undefined {
  const patterns = type === 'originates' ? firstWith : ofShares.has(type) ? topics : [];
  for (const pattern of patterns)
    for (const { groups } of text.matchAll(pattern)) {
      const topic = groups?.['topic']?.replace(/[.,;:!?]+$/u, '').trim() ?? '';
      if (topic !== '' && !isNone.test(topic)) return topic;
    }
  return undefined;
}

/** The topic of a claim of channels that neither it nor the project says. */
export const openTopic = (claim: Partial<ClaimSource>): string | undefined =>
  claim.type === undefined || claim.topic !== undefined || !isOfChannelsAlone(claim)
    ? undefined
    : topicIn(claim.type, claim.text ?? '');

const lookUps = new WeakMap<Project, ReturnType<typeof inTheProject>>();

/** A claim of channels with the vocabulary that says what its sentence is about, where the project has one of that name. */
export function withTopic<T extends Partial<ClaimSource>>(project: Project, claim: T): T {
  const said = openTopic(claim);
  if (said === undefined) return claim;
  const lookUp = lookUps.get(project) ?? inTheProject(project);
  lookUps.set(project, lookUp);
  const keys = new Set(
    lookUp(said.replaceAll(/["“”«»]/gu, '')).keys.filter((key) => {
      const lexicon = project.lexicons[key];
      return lexicon !== undefined && lexicon.control !== true && lexicon.form !== 'opponents';
    }),
  );
  const [key] = keys;
  if (keys.size !== 1 || key === undefined) return claim;
  return claim.type === 'originates' ? { ...claim, words: key } : { ...claim, topic: key };
}
