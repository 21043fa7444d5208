/** Nouns for those who publish. A party speaks and is spoken of; channels speak. */
const channels =
  'channels?|outlets?|accounts?|pages?|newspapers?|agenc(?:y|ies)|chats?|feeds?|publications?|sources?|posters?|voices?';
const parties =
  'groups?|communit(?:y|ies)|sides?|part(?:y|ies)|camps?|factions?|networks?|movements?|organi[sz]ations?|people|users|actors?';
const qualities = '(?:(?:telegram|public|news|political|pro-\\w+|opposition|state|big|larger?) )*';

/** Everybody but X, by language: whoever is named so is nobody in particular. `n` is the noun, if any. */
export const restPatterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:all|any|every|each)(?: (?:one )?of)?(?: (?:the|its|their))? other|(?:the|its|their|any|all) other|(?<=(?:than|over|behind|by|of|from|against|outposts?|outshouts?|dominates?|exceeds?) )other) ${qualities}(?<n>${channels}|${parties})\\b`,
    'iu',
  ),
  /\b(?:everyone|everybody|anyone|anybody) else\b/iu,
  /\b(?:all|any|each|every one) (?:of )?(?:the )?(?:others|rest)\b(?! of)/iu,
  /(?<=\b(?:than|over|behind|by|against|outposts?|outshouts?|dominates?|exceeds?) )(?:the )?others\b(?! (?:who|which|that))/iu,
  /(?<=\bthan )(?:the|all the) rest\b(?! of)/iu,
  /(?<=\bthan )any other\b(?=\s*(?:[.,;!?]|$|on|in\b))/iu,
  new RegExp(`\\b(?:the|all the) rest of (?:the|its|their) (?<n>${channels}|${parties})\\b`, 'iu'),
  // Persian
  /(?:همه|همهٔ|همۀ|همه‌ی|همه ی|تمام|تمامی|هر|هیچ)[\s\u200c]+(?<n>کانال|گروه|رسانه|صفحه|حساب)(?:\u200c?(?:ها|های|هایی|ی))*(?:[\s\u200c]+(?:تلگرامی|تلگرام|خبری|عمومی))*[\s\u200c]+(?:دیگر|دیگری)(?!\p{L})/u,
  /(?<=(?:از|بر|به)\s+)(?<n>کانال|گروه|رسانه|صفحه|حساب)(?:\u200c?(?:ها|های))(?:[\s\u200c]+(?:تلگرامی|خبری|عمومی))*[\s\u200c]+دیگر(?!\p{L})/u,
  /(?:سایر|دیگر|بقیهٔ|بقیه|بقیۀ|بقیه‌ی)[\s\u200c]+(?<n>کانال|گروه|رسانه|صفحه|حساب)\u200c?(?:ها|های)?(?!\p{L})/u,
  /(?<=(?:از|بر)\s+)(?:بقیه|دیگران|سایرین|همهٔ دیگران|همه دیگران)(?!\p{L})/u,
  // Russian
  /(?:вс(?:е|ё|ех|ем|еми)|люб(?:ой|ая|ого|ому|ые|ых)|кажд(?:ый|ого|ая)|чем|над) (?:остальн|друг|проч)\p{L}+ (?:(?:телеграм|новостн|крупн|публичн)\p{L}*[- ])?(?<n>канал|групп|чат|паблик|издани|аккаунт|сообществ|сторон)\p{L}*/iu,
  /(?:(?<=чем )(?:вс(?:е|ё|ех) )?(?:остальн|друг|проч)\p{L}+|(?:всех|всеми|люб(?:ой|ого|ая|ые)|кажд(?:ый|ого)) (?:остальн|друг)\p{L}+|(?<=чем )кто-либо (?:ещё|еще|другой))(?=\s*(?:[.,;!?]|$|в |вместе))/iu,
];

/** All of them taken as one: "than all other channels combined". */
export const togetherPattern =
  /\b(?:combined|together|put together|taken together|as a whole|in total)\b|روی[\s\u200c]هم|در مجموع|با هم|вместе взят|вместе|в сумме|вместе со всеми/iu;

/** Nouns of those who publish and are not spoken of as one party. */
export const channelNoun = new RegExp(
  `^(?:${channels}|کانال|رسانه|صفحه|حساب|канал|чат|паблик|издани|аккаунт)$`,
  'iu',
);

/** "Half of all posts", «نیمی از همهٔ پست‌ها»: all that anybody posts, whoever it is. */
export const ofAllPattern =
  /\b(?:of|among) all (?:the |their |its )?(?:(?:public|telegram) )?(?:posts|mentions|messages|texts|items|coverage|talk|content)\b|از (?:همه|همهٔ|همه‌ی|تمام|تمامی|کل)[\s\u200c]+(?:پست|پیام|مطلب|متن)|(?:всех|от всех) (?:постов|сообщений|публикаций|упоминаний)/iu;
