const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words for being forwarded. A language's patterns go by its script, so one list serves all. */
export const forwardedSets = {
  passed: list(`forwarded reforwarded reposted retweeted reshared rebroadcast
    بازنشر* فوروارد* فروارد* بازارسال* همرسانی* هم‌رسانی* بازفرست* ریتوییت* ریتوئیت*
    репост* перепост* пересыла* пересла* пересылк* форвард* ретвит*`),
  /** To forward, by whom. */
  pass: list('forward forwards repost reposts retweet retweets reshare reshares'),
  /** Forwards, as things that are counted. */
  forwards: list(`forwards forwardings reposts retweets reshares
    репостов репостам пересылок форвардов ретвитов перепостов`),
  more: list('more most less least fewer fewest oftener'),
  больше: list('чаще больше реже меньше наиболее'),
  بیشتر: list('بیشتر بیش بیشترین کمتر کمترین'),
  post: list(`post posts message messages video videos text texts picture pictures meme memes content channel channels
    account accounts page pages outlet outlets`),
  channels: list('channels groups accounts outlets pages people users others'),
};

/** What is shared where it is said: words and news are shared by whoever posts them. */
export const postedWhereShared =
  list(`hashtag hashtags word words term terms slogan slogans phrase phrases link links
  name names story stories news rumour rumours rumor rumors claim claims site sites`);

/** What says how often somebody is forwarded, or how much somebody forwards; see pattern.ts. */
export const forwardedPatterns: readonly string[] = [
  'more|most|less|least|fewer|best|often|frequently|widely|heavily ..1 @passed',
  '@passed ..7 more|less often|frequently|widely|heavily',
  '@passed ..4 more|less|fewer than|channels|groups|accounts',
  '@passed the? most|more|less|least|oftener',
  '@passed as|so|too often|much|widely|many',
  '@passed often|widely|heavily',
  '@passed by hundreds|thousands|dozens|twice',
  '@passed ..3 times',
  '@more|many|number|numbers|count|share|rate|amount|volume|half|majority of? the|all? @forwards',
  'forwards|reposts|retweets|reshares than',
  'get|gets|got|receive|receives|received|earn|earns|earned|attract|attracts|attracted|collect|collects|collected|gather|gathers|gathered|draw|draws|drew|win|wins|won ..4 @forwards|shares',
  'flood|floods|flooded|flooding ..5 @forwards',
  'forwards|reposts|retweets|reshares ..8 rose|rise|rises|grew|grow|increased|doubled|tripled|fell|fall|dropped',
  'is|are|was|were mostly|largely|mainly? forwards|reposts|retweets',
  'more|fewer @channels @pass|share',
  '@pass ..6 @more',
  '@more ..2 shared @post',
  'is|are|was|were|been ..1 shared ..1 @more',
  '@post ..8 shared ..1 @more',
  '@post ..8 @more ..2 shared',
  // Persian
  'بیشترین|کمترین ..2 @passed',
  'بیشتر|کمتر|بارها ..1 @passed',
  'بیشتر|بیش|کمتر از ..6 @passed',
  '@passed ..4 @بیشتر',
  'تعداد|شمار|میزان|سهم|دفعات ..1 @passed',
  'پربازنشر*|پرفوروارد*|پرهمرسانی*',
  // Russian
  '@больше ..2 @passed',
  'самый|самая|самое|самые|самых|самым|самого|самой ..1 @passed',
  '@passed ..4 @больше',
  'число|числу|количество|количеству|доля|множество|получает|получают|собирает|собирают ..2 @forwards|@passed',
  '@больше делятся|делились|делится|поделились',
  'делятся|делились|делится ..4 @больше',
];
