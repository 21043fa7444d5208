const list = (text: string): string[] => text.trim().split(/\s+/);

/** Words for what readers and watchers leave on posts and channels. A language's patterns go by its script, so one list serves all. */
export const audienceSets = {
  more: list('more most less least fewer fewest highest lowest twice double triple half'),
  often: list('often oftener frequently widely heavily regularly'),
  get: list(`get gets got getting gotten receive receives received receiving earn earns earned attract attracts attracted attracting
    collect collects collected gather gathers gathered draw draws drew drawing win wins won garner garners garnered rack racks racked
    generate generates generated pull pulls pulled have has had having boast boasts boasted enjoy enjoys enjoyed amass amasses amassed
    command commands commanded gain gains gained count counts`),
  /** To get what stands for talk as well: "have more responses to the fire than answers". */
  draw: list(`get gets got getting receive receives received receiving earn earns earned attract attracts attracted attracting collect collects
    collected gather gathers gathered draw draws drew drawing garner garners garnered generate generates generated`),
  people: list('people users readers viewers subscribers accounts citizens members telegram'),
  outlets:
    list(`channel channels group groups account accounts page pages outlet outlets newspaper newspapers site sites chat chats
    post posts message messages video videos feed feeds source sources`),
  viewed: list('viewed watched'),
  /** Of posts and channels, and not of words: "the word is seen in most groups" is said of where it is used. */
  seen: list('seen viewed watched read opened'),
  be: list('is are was were get gets got been being be'),
  views: list('views impressions viewings pageviews viewership'),
  /** What is done to channels and posts by those who read them. */
  liked: list('liked followed subscribed commented upvoted'),
  followers:
    list(`followers subscribers likes subscriptions reactions upvotes hearts engagement engagements interactions fans readers
    viewers watchers`),
  /** Words that stand for talk as well: counted of others only where somebody gets them. */
  comments: list('comments replies responses'),
  audience: list(
    'audience audiences following readership engagement membership reach subscribership fanbase popularity',
  ),
  rose: list(`rose rise rises risen rising grew grow grows grown growing increased increases doubled doubles tripled triples soared
    surged jumped climbed fell fall falls fallen dropped drops declined plunged shrank halved`),
  ahead:
    list(`lead leads led leading top tops topped first ahead behind beat beats surpass surpasses surpassed exceed exceeds exceeded
    overtake overtakes overtook overtaken outrank outranks rank ranks ranked dominate dominates outperform outperforms lag lags lagged largest biggest`),
  // Persian
  بیشترین: list('بیشترین کمترین بالاترین بیش‌ترین کم‌ترین پایین‌ترین'),
  بیشتر: list('بیشتر بیشتری کمتر کمتری بیش‌تر بیش‌تری بیشترین کمترین بالاتر بالاتری بالاترین دوبرابر'),
  بازدید: list('بازدید* ویو ویوی ویوها ویوهای بیننده بینندگان بیننده‌ای بیننده‌ها بیننده‌های تماشاگر تماشاگران'),
  دنبال:
    list(`دنبال‌کننده* دنبالکننده* فالوور* فالوئر* فالور* مشترک مشترکان مشترکین مشترکی عضو عضوی عضوها اعضا اعضای اعضایی
    لایک* پسند پسندها کامنت* ری‌اکشن* مخاطب* هوادار هواداران طرفدار طرفداران طرفدارها خواننده خوانندگان خواننده‌ای بازخورد* تعامل تعاملات`),
  کانال: list(
    'کانال کانال‌ها کانال‌های کانالی گروه گروه‌ها گروه‌های گروهی صفحه صفحه‌ها صفحه‌های رسانه رسانه‌ها رسانه‌های پست پست‌ها پست‌های پست‌هایش پست‌هایشان مطالب مطالبشان پیام‌ها پیام‌های پیام‌هایشان ویدیوها ویدیوهای ویدیوهایشان کانال‌هایی رسانه‌هایی',
  ),
  // Russian
  самый: list(
    `самый самая самое самые самых самым самого самой самому самом самыми самою наиболее наименее более менее`,
  ),
  больше: list('больше меньше наибольшее наименьшее наибольшая наименьшая наибольшего вдвое втрое'),
  просмотров: list('просмотров просмотра просмотры просмотрам просмотрами'),
  подписчиков:
    list(`подписчиков подписчикам подписок фолловеров лайков лайкам реакций реакциям аудитория аудиторию
    аудитории аудиторией аудиторий читателей участников участникам зрителей поклонников вовлечённость вовлеченность вовлечённости
    вовлеченности`),
  комментариев: list('комментариев комментариям откликов отзывов ответов'),
  получает: list('получа* получи* собира* собра* набира* набра* имеет имеют имел имела имели вызыва*'),
  каналов: list(
    'канал канала каналы каналов группа группы групп чат чаты чатов страница страницы издание издания паблик паблики пост посты постов',
  ),
};

/** How often somebody's posts are looked at; see pattern.ts. */
export const viewedPatterns: readonly string[] = [
  'most|least|best ..1 @viewed',
  'more|less @often? @viewed than',
  'more|less|most|least @often @viewed',
  '@viewed @often? the? most|least|oftener',
  '@viewed ..3 more|less|fewer|@often than',
  '@viewed ..2 as|so @often|much|many',
  '@viewed|read|seen by ..2 as many',
  'as|so @often viewed|watched|read',
  '@viewed|read|seen by ..1 more|fewer|most|fewest @people',
  'more|most|fewer|fewest @people watch|watched|view|viewed|read|see|saw ..9 than',
  'more|most|fewer @people watch|view|read @outlets?',
  'most|least|best|more|less @often? read @outlets',
  'is|are|was|were @often? read ..1 more|most|less|least|oftener',
  'is|are|was|were the? most|least|more|less @often? read',
  '@more ..2 views|impressions|pageviews than',
  'the most|fewest|highest ..1 @views',
  '@get ..2 @more ..1 @views',
  '@get ..2 as|so many|much ..1 @views',
  'half|majority|most|share of all? views|impressions|pageviews',
  'number|numbers|count|counts of the? its? their? @views',
  'view count|counts|numbers|figures ..4 @more|higher|lower|larger',
  'highest|largest|biggest|greatest|lowest|higher|larger ..1 number|count|share|total|view of? ..1 @views|counts|count',
  '@ahead ..5 in|by ..3 @views',
  'in|by the? number|numbers|terms of ..1 @views',
  '@outlets ..5 @be @seen much|far|even? less|more|fewer|oftener|rarely|seldom|half|twice',
  '@outlets ..5 @be @seen ..7 as|so @often|much|many',
  '@outlets ..5 @be less|more|rarely|seldom|hardly|barely|least|most @often? @seen',
  '@outlets ..6 @be ..1 @seen by ..1 more|fewer|less|half|twice|most|few|hardly|nobody',
  'reach|reaches|reached|reaching far|many|even? fewer|more|less|half|twice ..2 @people|eyes|screens|phones',
  'fewer|more|less @people see|sees|saw|read|watch|open|opened|look|looked at? ..3 @outlets',
  // Persian
  'پربازدیدتر*|پربیننده‌تر*|کم‌بازدیدتر*|کم‌بیننده‌تر*|پرتماشاتر*|پرویوتر*',
  '@بیشترین ..2 @بازدید',
  '@بازدید ..6 @بیشتر',
  'بیشتر|بیش|کمتر از ..6 @بازدید',
  'برابر ..4 @بازدید',
  'اندازه ..5 @بازدید دار*|ندار*|داشت*|می‌گیر*|نمی‌گیر*|نداشت*',
  'نظر|لحاظ|حیث تعداد|شمار|میزان|آمار? @بازدید',
  'همه|همیشه|بقیه|دیگران بیشتر|کمتر ..1 @بازدید',
  'بیشتر|کمتر ..1 @بازدید ..2 میشو*|می‌گیر*|میگیر*|دار*|شده*',
  'تعداد|شمار|میزان|آمار|سهم @بازدید ..6 @بیشتر',
  '@کانال ..6 بیشتر|بیش|کمتر ..6 تماشا|خوانده|دیده میشو*|میکنند|شد*|می‌شود|می‌شوند|نمیشو*',
  // Russian
  '@самый ..1 просматрива*|читаем*|смотрим*',
  'просматрива*|смотрят|читают ..4 чаще|больше|реже|меньше',
  'чаще|больше|реже|меньше ..1 всего|всех? просматрива*|смотрят|читают',
  'чаще|реже|больше|меньше просматрива*|смотрят|читают|открывают|видят',
  '@каналов ..3 видят|открывают|смотрят|читают|просматрива* ..1 чаще|реже|больше|меньше',
  '@больше всего? ..2 @просмотров',
  '@просмотров ..4 @больше',
  'числу|количеству|число|количество|доля @просмотров',
  'столько|стольких ..1 @просмотров',
  'по @просмотров',
  'больше|меньше людей|пользователей|читателей|зрителей смотр*|чита*',
];

/** Who follows somebody, and what others leave on their posts. */
export const audiencePatterns: readonly string[] = [
  'most|least|best ..1 @liked',
  'more|less @often? @liked than|on|to',
  'more|less|most|least @often @liked',
  '@liked on|to? @often? the most|least|oftener',
  '@liked on|to|upon? ..2 more|less|fewer|@often than',
  'as|so @often @liked',
  '@liked ..3 as|so @often|many',
  '@liked by ..1 more|fewer|most|fewest @people',
  'more|most|fewer|fewest @people follow|follows|like|subscribe|join|joined|followed|react|comment ..9 than',
  'most|more|less|least popular @outlets',
  '@outlets is|are|was|were ..4 more|most|less|least popular',
  '@more ..1 @followers|members than',
  'the most|fewest ..1 @followers|members',
  '@get ..1 the? @more ..1 @followers',
  '@draw ..1 the? @more ..1 @comments',
  '@get ..1 more|fewer|fewest members',
  '@get the most members',
  '@get ..3 as many|much ..1 @followers|members',
  '@draw ..3 as many|much ..1 @comments',
  'twice|times as many|much ..1 @followers|members',
  'highest|largest|biggest|greatest|lowest|higher|larger|bigger number|numbers|count|share|total|amount of ..1 @followers|@comments|members',
  'largest|biggest|greatest|highest|widest|larger|bigger|greater|higher|wider|most|more|smaller|smallest ..1 @audience',
  'number|numbers|count|share of the? its? their? @followers|members ..4 @more|higher|lower|larger',
  'half|majority|most of the? all? ..1 likes|subscribers|subscriptions|reactions|upvotes',
  'in|by the? number|numbers|terms of ..1 @followers|@audience|@comments|members',
  '@ahead ..5 in|by terms|number? of? ..2 @followers|@audience|members',
  // Persian
  'پرمخاطب‌تر*|پرلایک‌تر*|پرطرفدارتر*|پردنبال‌کننده‌تر*|پرعضوتر*|پرکامنت‌تر*|پرهوادارتر*|پرفالوورتر*|کم‌مخاطب‌تر*|پرتعامل‌تر*|پرخواننده‌تر*',
  'محبوب‌ترین|محبوب‌تر|پسندیده‌ترین ..1 @کانال',
  '@کانال ..6 محبوب‌ترین|محبوب‌تر',
  '@بیشترین ..2 @دنبال',
  '@بیشترین ..2 دنبال کننده*',
  '@دنبال ..4 بیشتری|کمتری|بالاتری|دوبرابر',
  '@دنبال ..6 بیشتر|کمتر|بالاتر است|بود|بودند|هستند|دارد|دارند|داشت|داشتند',
  '@دنبال ..4 بیشتر|کمتر از ..5 است|هستند|بود|بودند|نیست|نیستند',
  'دنبال کننده* ..4 بیشتری|کمتری',
  'برابر ..4 @دنبال دار*|داشت*',
  'اندازه ..5 @دنبال دار*|ندار*|داشت*|نداشت*|می‌گیر*|نمی‌گیر*',
  'نظر|لحاظ|حیث تعداد|شمار ..1 @دنبال',
  'همه|همیشه|بقیه|دیگران بیشتر|کمتر ..1 @دنبال',
  'بیشتر|بیش|کمتر از ..6 @دنبال دار*|داشت*|می‌گیر*|میگیر*',
  '@کانال ..8 بیشتر|بیش|بیشترین ..6 دنبال|لایک میشو*|میکنند',
  'تعداد|شمار|میزان @دنبال ..6 @بیشتر',
  // Russian
  '@самый ..1 популярн* @каналов',
  '@каналов ..4 @самый популярн*',
  '@самый ..1 лайкаем*|комментируем*',
  'комментир*|лайка*|подписыва*|подписан*|подписал* ..4 чаще|больше|реже|меньше',
  'чаще|больше|реже|меньше ..1 всего|всех? комментир*|лайка*|подписыва*|подписан*',
  '@больше всего? ..1 @подписчиков',
  '@подписчиков ..5 @больше',
  'столько|стольких ..1 @подписчиков',
  'числу|количеству|число|количество|доля @подписчиков|@комментариев',
  '@получает ..3 @больше всего? ..1 @комментариев',
  '@больше всего? ..1 @комментариев ..3 @получает|под|у',
  'под|у ..6 @больше всего? ..1 @комментариев',
  'самая|самую|самой|наибольшая|наибольшую|более большая|большую|крупная|крупную|широкая|широкую|многочисленная|многочисленную? ..1 аудитория|аудиторию|аудиторией',
  'больше|меньше людей|пользователей|читателей подписан*|подписал*|подписыва*|лайка*|комментир*',
  'по @подписчиков',
];

/** Words that say it of a noun beside them: "the most viewed channel", and not "the number of its views". */
export const attributes =
  list(`viewed watched read liked followed subscribed commented upvoted popular forwarded reforwarded reposted
  shared retweeted reshared просматриваем* читаем* смотрим* популярн* лайкаем* комментируем* пересылаем* пересылаемый репостим*
  پربازدید* پربیننده* پرمخاطب* پرلایک* پرطرفدار* پردنبال* پرعضو* پرکامنت* پرهوادار* پرفالوور* پرتماشا* پرویو* پرتعامل* پرخواننده*
  پربازنشر* پرفوروارد* پرهمرسانی* کم‌بازدید* کم‌بیننده* کم‌مخاطب* محبوب‌تر*`);

/** How views, subscribers and likes grew: said of those who read, where the sentence has the words of a type. */
export const audienceChanges: Readonly<Record<'views' | 'audience', readonly string[]>> = {
  views: [
    'views of|on|for|per ..5 @outlets ..4 @rose',
    'number|numbers of views ..8 @rose',
    'viewership ..6 @rose',
    'تعداد|شمار|میزان ..1 @بازدید ..8 افزایش|کاهش|رشد|بیشتر',
    'число|количество просмотров ..8 вырос*|увелич*|сократ*|упал*|снизил*',
  ],
  audience: [
    '@followers|members|audience|membership|readership ..5 @rose',
    'lost|lose|loses|losing|gained|gain|gains|gaining|shed|sheds|added|adds|won|attracted ..7 @followers|members|subscribers',
    'تعداد|شمار ..1 @دنبال ..8 افزایش|کاهش|رشد|بیشتر',
    'число|количество @подписчиков ..8 вырос*|увелич*|сократ*|упал*|снизил*',
  ],
};
