import type { Translation } from '../catalogue.ts';
import type { first as english } from '../en/first.ts';
import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

/** Difference of shares as a lead in a hundred items, with its interval. */
function lead({ value, low, high }: Bounded, w: Writing): string {
  const inHundred = (share: number): string => w.fixed(share * 100, 1);
  return `در هر ${w.count(100)} مطلب، دفعه‌هایی که اولی زودتر بود ${inHundred(value ?? 0)} بار بیشتر از دفعه‌هایی است که دومی زودتر بود${low == null || high == null ? '' : ` (دامنهٔ محتمل، ${w.range(inHundred(low), inHundred(high))} بار)`}`;
}

export const first: Translation<typeof english> = {
  title: 'نخست نزد چه کسی دیده شد و نزد چه کسی دیرتر',
  window: ({ from, half, to, channels }, w) =>
    `${channels === 1 ? `پست‌های این یک کانال از ${w.day(from)} آغاز می‌شود` : `پست‌های این ${w.count(channels)} کانال زودتر از ${w.day(from)} آغاز نمی‌شود، در نیمی از کانال‌ها از ${w.day(half)} یا دیرتر آغاز می‌شود`}، و آخرین پست از ${w.day(to)} است. از کانال یک شخص تنها آن‌جا نام می‌بریم که پروژه بگوید چرا این به نفع عموم است؛ از کانالی که کسی نگفته چیست نام نمی‌بریم.`,
  caution:
    'این‌جا «نخستین» یعنی نخستین در این کانال‌ها و این روزها. این‌که واژه یا متنی از کجا آغاز شده از این‌ها معلوم نمی‌شود: شاید از کانالی آمده باشد که این‌جا نیست، یا از پیش از آغاز پست‌ها، یا از پستی که گم شده است.',

  things: 'هر «مطلب» در این‌جا یک متن با نسخه‌های نزدیک به آن، یک پیوند، یا یک پست بازفرستاده است.',
  unknown: 'آنچه نمی‌شود دانست:',
  unknownUses:
    'این‌که واژه‌ها از کجا آغاز شده‌اند. کانالی که «از آغاز» آن‌ها را دارد شاید از خیلی پیش‌تر داشته باشد؛ دیگران نیز شاید پیش از آغاز پست‌هایشان در این‌جا به کارشان برده باشند، یا آن‌ها را از کانال‌هایی که این‌جا نیستند یا از پست‌های گم‌شده گرفته باشند.',
  unknownOrder:
    'این‌که چرا یکی دیرتر بود. شاید هر دو سو مطلب را از جای دیگری گرفته باشند؛ و شاید آن که دیرتر بود تنها دیرتر شنیده باشد، بی آن‌که از کسی رونویسی کند. و این‌که بیرون از این کانال‌ها چه کسی نخستین بود.',
  unknownCopying:
    'رونویسی بدون نام‌بردن، که از گزارش مستقل و دیرهنگامِ همان خبر بازشناخته نمی‌شود. آن‌جا هم که هیچ رونویسی‌ای دیده نمی‌شود، شاید کسی رونویسی کرده باشد.',
  unknownSpread:
    'این‌که هر مطلب پیش از زودترین نسخه‌اش در این‌جا از کجا آمده، و آن‌جا که هیچ پستی منبعش را نام نمی‌برد از چه راهی رفته است.',
  notKnownElsewhere:
    'از آنچه در کانال‌ها و سکوهای دیگر، در خلوت، در تصویر یا به ترجمه گفته شده، این‌جا چیزی دانسته نیست.',
  measured: 'چگونه سنجیده شد',
  byChannel: ({ label }, w) => `${w.name(label)}، کانال به کانال`,

  usesTitle: 'این واژه‌ها نخست در کدام کانال دیده شدند و دیرتر در کدام',
  usesRule: ({ washout }, w) =>
    `«از آغاز» یعنی کانال در ${w.count(washout)} پست نخستش در این‌جا، که شاید کمتر از یک روز باشد، واژه‌ها را به کار برده است: شاید پیش از آن هم به کار برده باشد. در کانال‌های دیگر نخستین کاربردِ دیده‌شده دیرتر از آن است (نه لزوماً دیرتر از کانال‌های دیگر)؛ آن‌جا که پستی گم شده شاید کاربردی زودتر در آن بوده باشد (احتمالش در جدول‌هاست). «نامعلوم» یعنی روزهایی پیش از نخستین کاربردِ دیده‌شدهٔ کانال (تاریخ در پرانتز) گردآوری نشده و شاید آن روزها واژه‌ها را داشته است.`,
  shortUses: ({ label, beginning, had, hadMore, unsure, later, taken, takenMore, hidden, none, few }, w) => {
    const dated = ({ channel, time }: { channel: string; time: string }): string =>
      `${w.bare(channel)} (${w.day(time)})`;
    const listed = (named: readonly string[], more: number, unnamed: number): string =>
      w.and([
        ...named,
        ...(more > 0 ? [`${w.count(more)} کانال دیگر`] : []),
        ...(unnamed > 0
          ? [
              unnamed === 1
                ? 'یک کانال که این‌جا نامش نمی‌آید'
                : `${w.count(unnamed)} کانال که این‌جا نامشان نمی‌آید`,
            ]
          : []),
      ]);
    const sure = beginning - unsure.n;
    const [first] = taken;
    const unnamed = later - taken.length - takenMore;
    const gap =
      hidden === null || taken.length === 0
        ? ''
        : ` احتمال این‌که شکاف‌های کوتاهِ خودِ ${first === undefined ? 'این کانال' : w.bare(first.channel)} کاربردی زودتر را پنهان کنند دست‌بالا ${w.percent(hidden)} است؛ آنچه از کانال‌های دیگر گم شده نیز شاید کاربردی زودتر را پنهان کند.`;
    const open =
      unsure.n === 0
        ? ''
        : ` نامعلوم: ${listed(unsure.named.map(dated), 0, unsure.n - unsure.named.length)}.`;
    const rest = [
      ...(none === 0 ? [] : [`این واژه‌ها در ${w.count(none)} کانال دیده نمی‌شوند`]),
      ...(few === 0 ? [] : [`${w.count(few)} کانال آن‌قدر پست ندارد که بشود چیزی گفت`]),
    ];
    const tail = `${open}${rest.length === 0 ? '' : ` ${w.and(rest)}.`}`;
    if (sure > 0)
      return `${w.name(label)}: معلوم نمی‌شود چه کسی نخستین بود، چون ${w.count(sure)} کانال این واژه‌ها را «از آغاز» دارند${had.length > 1 ? ' (به ترتیب الفبا)' : ''}: ${listed(had.map(w.bare), hadMore, sure - had.length - hadMore)}. ${later === 0 ? 'در هیچ کانالی نخستین کاربردِ دیده‌شده دیرتر نیست' : `در ${w.count(later)} کانال نخستین کاربردِ دیده‌شده دیرتر است: ${listed(taken.map(dated), takenMore, unnamed)}`}.${tail}`;
    if (later === 0) return `${w.name(label)}: در هیچ کانالی پس از آغازش نخستین بار دیده نمی‌شوند.${tail}`;
    const after = listed(taken.slice(1).map(dated), takenMore, unnamed);
    const seen = unnamed > 0 ? 'زودترین کاربردِ دیده‌شده که این‌جا می‌شود نام برد' : 'زودترین کاربردِ دیده‌شده';
    const [least, most] = first?.before ?? [0, 0];
    const posts =
      first?.before == null
        ? ''
        : `، پس از ${least === most ? '' : `${w.count(least)} تا `}${w.count(most)} پست خودش`;
    const earliest =
      first === undefined
        ? 'کانال‌هایی را که دیرتر نخستین بار در آن‌ها دیده می‌شوند این‌جا نمی‌شود نام برد'
        : `${seen} از ${w.bare(first.channel)} است (${w.day(first.time)}${posts})`;
    return `${w.name(label)}: معلوم نمی‌شود چه کسی نخستین بود، چون هر کانالی شاید پیش از آغاز پست‌هایش در این‌جا این واژه‌ها را به کار برده باشد، هرچند از هیچ‌یک دیده نشده که آن‌ها را «از آغاز» داشته باشد. ${earliest}${first === undefined || after === '' ? '' : `، سپس از ${after}`}.${gap}${tail}`;
  },

  orderTitle: 'همان مطلب را چه کسی زودتر منتشر کرد و چه کسی دیرتر',
  shortEarlier: ({ a, b, earlier, later, of, difference }, w) =>
    `${w.name(a)} بیشتر وقت‌ها زودتر از ${w.name(b)} بود: از ${w.count(of)} مطلب که هر دو منتشر کرده‌اند، ${w.count(earlier)} مطلب نخست نزد اولی آمده و ${w.count(later)} مطلب نخست نزد دومی${of === earlier + later ? '' : `، و ${w.count(of - earlier - later)} مطلب هم‌زمان`}. یعنی ${lead(difference, w)}.`,
  shortNoOrder: 'دربارهٔ هیچ دو گروهی نمی‌توان گفت که یکی زودتر بود.',
  shortUnordered: ({ pairs }, w) =>
    `${w.and(pairs.map(({ a, b }) => `میان ${w.name(a)} و ${w.name(b)}`))} نمی‌توان گفت کدام زودتر بود: در هفته‌های دیگری مانند این‌ها شاید ترتیب دیگر یا فاصله ناچیز می‌بود.`,
  shortPairs: ({ pairs, of, channels, earlier }, w) =>
    `کانال به کانال: از ${w.count(of)} جفتی که ${w.count(channels)} کانالِ نام‌برده می‌سازند، ${w.count(pairs)} جفت به اندازهٔ کافی مطلب مشترک در روزهای کافی دارند که بشود سنجید (دست‌کم ${w.n(50)} مطلب، در دست‌کم ${w.n(20)} روز از دست‌کم ${w.n(6)} هفته)؛ ${earlier === 0 ? 'دربارهٔ هیچ‌یک از آن‌ها نمی‌توان گفت چه کسی زودتر بود' : `دربارهٔ ${earlier === pairs ? 'همهٔ آن‌ها' : `${w.count(earlier)} جفت`} می‌توان گفت چه کسی زودتر بود`}.`,
  shortLeader: ({ a, of, after }, w) =>
    `${w.bare(a)}${of.length === 0 ? '' : ` (${w.and(of.map(w.name))})`} در مطلب‌های مشترک بیشتر وقت‌ها زودتر بوده است از ${w.and(after.map(({ b, earlier, later }) => `${w.bare(b)} (${w.count(earlier)} در برابر ${w.count(later)})`))}.`,

  copyingTitle: 'آیا آن که دیرتر است رونویسی می‌کند',
  shortCopying: ({ pairs, repeats, most, only, credits, of }, w) =>
    `${
      repeats.length === 0
        ? `در هیچ‌یک از ${w.count(pairs)} جفت کانالی که ترتیبشان معلوم است نشانه‌ها آن‌قدر نیست که بشود گفت کانالِ عقب‌تر از روی کانالِ جلوتر رونویسی می‌کند`
        : `از ${w.count(pairs)} جفت کانال که ترتیبشان معلوم است، در ${w.count(repeats.length)} جفت دیده می‌شود که کانال دیرتر کانال زودتر را بازگو می‌کند (${w.semicolons(repeats.map(({ a, b }) => `${w.bare(b)} پس از ${w.bare(a)}`))})`
    }. ${credits === 0 ? 'کانال دیرتر در هیچ‌یک از مطلب‌هایی که هر دو منتشر کرده‌اند با بازفرستادن، نام کاربری یا پیوند، کانال زودتر را نام نمی‌برد' : `${pairs === 1 ? 'کانال دیرتر' : `${only ? 'تنها' : 'بیش از همه'} ${w.bare(most.b)} است که`} در ${w.count(credits)} مطلب از ${w.count(of)} مطلبِ مشترک، با بازفرستادن یا نام کاربری یا پیوند، از کانالِ جلوتر${pairs === 1 ? '' : ` یعنی ${w.bare(most.a)}`} نام می‌برد`}.`,
  shortNoCopying: 'آن‌جا که ترتیبی معلوم نیست، رونویسی پرسیده نمی‌شود.',

  spreadTitle: 'مطلب‌ها با چه سرعتی پخش می‌شوند و زودترین نسخه در کدام کانال است',
  shortSpread: ({ cascades, most, listed, tied, earliest, others, fastest, slowest }, w) =>
    `${w.count(cascades)} مطلب در سه کانال یا بیشتر آمده است و هیچ‌یک در بیش از ${w.count(most)} کانال نیامده. ${listed === cascades ? 'در آن‌ها' : `جدول زیر ${w.count(listed)} مطلب گسترده‌تر را دارد، نخست به شمار کانال‌ها و سپس به شمار پست‌ها. در این‌ها`} زودترین نسخهٔ پیداشده در این‌جا از ${w.and([...earliest.map(({ channel, n }) => `${w.bare(channel)} (${w.count(n)})`), ...(others === 0 ? [] : [`دیگران (${w.count(others)})`])])} است${tied === 0 ? '' : `؛ در ${w.count(tied)} مورد از آن‌ها کانالی دیگر هم‌زمان همان را دارد`}. ${fastest === slowest ? fastest : `در تندترین مطلب ${fastest} و در کندترین مطلب ${slowest}`} پس از زودترین نسخه، نیمی از کانال‌های آن مطلب آن را داشتند.`,

  usesCaption:
    'کانال‌ها به ترتیب نخستین کاربرد دیده‌شده؛ در میان آن‌ها که از آغاز داشته‌اند ترتیب چیزی نمی‌گوید، چون پست‌هایشان در روزهای گوناگون آغاز می‌شود',
  firstUse: 'کانال، نخستین کاربرد دیده‌شده',
  state: 'وضع',
  postsBefore: 'پست‌های کانال پیش از آن',
  hidden: 'احتمال کاربردی زودتر، پنهان در شکاف‌های کوتاه، حداکثر',
  fromTheBeginning: 'از آغاز',
  perhapsFromTheBeginning: 'نامعلوم: شاید از آغاز، چون پیش از آن گردآوری قطع شده',
  firstUseSeen: 'نخستین کاربرد دیده شده',
  firstNotKnown: 'معلوم نیست',
  notSeen: 'دیده نشده',
  tooFewPosts: 'پست‌ها کم‌اند',
  seenLate: ({ state }) => `${state}، کانالی که دیر دیده شده`,
  noneIn: ({ posts }, w) => `هیچ در ${w.count(posts)} پست`,

  sites: 'نخستین پیوند به هر سایت در کدام کانال دیده شد',
  sitesHow:
    'سایت‌هایی که کانال‌های بیشتری به آن‌ها پیوند می‌دهند، بازفرستاده‌ها جدا. آن‌جا که کانالی «از آغاز» به سایتی پیوند می‌دهد، معلوم نیست چه کسی نخستین بود؛ جای دیگر نخستین پیوند زودترین پیوندی است که در این پست‌ها پیدا شد.',
  sitesCaption: 'سایت‌ها به ترتیب شمار کانال‌هایی که به آن‌ها پیوند می‌دهند',
  site: 'سایت',
  firstLink: 'نخستین پیوند دیده‌شده',
  linking: 'کانال‌هایی که به آن پیوند می‌دهند',

  communities: 'کدام گروه زودتر است',
  channels: 'کدام کانال زودتر است',
  unnamed: ({ channels }, w) =>
    `${w.count(channels)} کانالِ اشخاص، یا کانالی که کسی نگفته چیست، در هیچ سطری نیستند.`,
  noPair: 'هیچ جفتی در بیست روز از شش هفته پنجاه مطلب مشترک ندارد.',
  pairsCaption: 'جفت‌ها، مطمئن‌ترین نخست',
  pair: 'جفت',
  before: ({ a, b }) => `${a} پیش از ${b}`,
  difference: 'زودتر منهای دیرتر',
  inNumbers: 'به شمار',
  numbers: ({ earlier, later, tied }, w) =>
    `زودتر در ${w.count(earlier)}، دیرتر در ${w.count(later)}، هم‌زمان در ${w.count(tied)} مورد`,
  reads: 'چه می‌توان گفت',
  earlier: 'زودتر',
  orderNotKnown: 'ترتیب معلوم نیست',
  copying: 'رونویسی',
  repeats: 'بازگو می‌کند',
  copyingNotKnown: 'دیده نمی‌شود',
  fixedDelay: 'فاصلهٔ ثابت',
  named: ({ copying, credits, of }, w) =>
    `${copying}؛ در ${w.count(credits)} مورد از ${w.count(of)} مورد از آن دیگری نام می‌برد`,

  spread: 'گسترده‌ترین‌ها در جدول',
  noCascade: 'هیچ مطلبی در سه کانال نیامده است.',
  widest: 'گسترده‌ترین‌ها',
  earliest: 'زودترین نسخهٔ پیداشده در این‌جا',
  reach: 'کانال‌ها',
  posts: 'پست‌ها',
  steps: 'گام‌ها، دست‌کم',
  toHalf: 'تا نیمی از کانال‌ها',
  fromOutside: 'از بیرون، یا از پست‌های ناموجود',
  tree: 'گسترده‌ترین آن‌ها، پست به پست',
  treePosts: ({ posts, shown }, w) =>
    `${w.count(posts)} پست${shown < posts ? `، ${w.count(shown)} پست نخست نشان داده شده` : ''}`,
  treeHow:
    'زمان‌ها از زودترین نسخهٔ پیداشده است. هر پست زیر آن پستی می‌آید که خود می‌گوید از آن است، با بازفرستادن یا نامی در متنش؛ پستی که چیزی نمی‌گوید در لبهٔ بیرونی می‌آید.',
  wayEarliest: 'زودترین نسخهٔ پیداشده در این‌جا',
  wayNamed: 'منبعش را در متن نام می‌برد',
  wayNotTold: 'همان، دیرتر؛ نمی‌گوید از کجا',
  wayForward: 'بازفرستاده',
  wayOutside: 'بازفرستاده از کانالی بیرونی',
  wayNotHeld: 'بازفرستاده از پستی که موجود نیست',
  someOf: ({ what, shown, all }, w) => `${what}: ${w.count(shown)} تای نخست از ${w.count(all)}`,

  seconds: ({ n }, w) => `${w.count(n)} ثانیه`,
  minutes: ({ n }, w) => `${w.count(n)} دقیقه`,
  hours: ({ n }, w) => `${w.fixed(n, 1)} ساعت`,
  days: ({ n }, w) => `${w.fixed(n, 1)} روز`,
  after: ({ time }) => `${time} پس از آن`,
};
