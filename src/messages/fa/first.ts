import type { Translation } from '../catalogue.ts';
import type { first as english } from '../en/first.ts';

export const first: Translation<typeof english> = {
  title: 'چه کسی نخستین بود و چه کسی دنباله‌رو است',
  caution:
    'نخستین در میان این کانال‌ها و در این روزها. این‌که واژه یا متنی از کجا آغاز شده از این‌ها معلوم نمی‌شود: شاید از کانالی آمده باشد که این‌جا نیست، یا از پیش از آغاز پست‌ها، یا از پستی که گم شده است.',

  things: 'هر «چیز» در این‌جا یک متن با نسخه‌های نزدیک به آن، یک پیوند، یا یک پست بازفرستاده است.',
  unknown: 'آنچه نمی‌شود دانست:',
  unknownUses:
    'این‌که واژه‌ها از کجا آغاز شده‌اند. کانالی که در نخستین پست‌هایش در این‌جا آن‌ها را دارد، از پیش داشته است و تاریخش تاریخ همان پست‌هاست، نه تاریخ آغاز؛ دیگران شاید آن‌ها را از کانال‌هایی که این‌جا نیستند یا از پست‌های گم‌شده گرفته باشند.',
  unknownOrder:
    'این‌که چرا یکی دیرتر است. آن که همان چیز را دیرتر می‌شنود هم دیرتر است و از کسی رونویسی نمی‌کند. و این‌که بیرون از این کانال‌ها چه کسی نخستین بود.',
  unknownCopying:
    'رونویسی‌هایی که نامی نمی‌برند: مانند گزارشی دیگر و دیرتر از همان خبر به چشم می‌آیند. این‌که هیچ‌کدام دیده نشده نشان نمی‌دهد که کسی رونویسی نمی‌کند.',
  unknownSpread:
    'این‌که هر چیز پیش از زودترین نسخه‌اش در این‌جا از کجا آمده، و آن‌جا که هیچ پستی منبعش را نام نمی‌برد از چه راهی رفته است.',
  notKnownElsewhere:
    'از آنچه در کانال‌ها و سکوهای دیگر، در خلوت، در تصویر یا به ترجمه گفته شده، این‌جا چیزی دانسته نیست.',
  measured: 'چگونه سنجیده شد',
  byChannel: ({ label }, w) => `${w.name(label)}، کانال به کانال`,

  usesTitle: 'این واژه‌ها نخست نزد چه کسی دیده می‌شوند و دیرتر نزد چه کسی',
  shortUses: ({ label, beginning, had, unsure, later, taken, hidden, none, few }, w) => {
    const dated = ({ channel, time }: { channel: string; time: string }): string =>
      `${w.bare(channel)} (${w.day(time)})`;
    const sure = beginning - unsure.n;
    const named = taken.map(dated);
    const more = later - taken.length;
    const all = more > 0 && named.length > 0 ? [...named, `${w.count(more)} کانال دیگر`] : named;
    const gap =
      hidden === null || named.length === 0
        ? ''
        : ` (احتمال این‌که همین کانال در پست‌های گم‌شده‌اش زودتر داشته باشد دست‌بالا ${w.percent(hidden)}؛ کانال‌های دیگر شکاف‌های خود را دارند)`;
    const open =
      unsure.n === 0
        ? ''
        : ` یقین نیست دربارهٔ ${unsure.named.length === 0 ? `${w.count(unsure.n)} کانال` : w.and(unsure.named.map(dated))}: روزهایی پیش از نخستین کاربردِ دیده‌شده گردآوری نشده و شاید آن روزها واژه‌ها را داشته است.`;
    const rest = [
      ...(none === 0 ? [] : [`در ${w.count(none)} کانال دیده نمی‌شوند`]),
      ...(few === 0 ? [] : [`${w.count(few)} کانال کمتر از آن پست دارد که بشود گفت`]),
    ];
    const tail = rest.length === 0 ? '' : ` ${w.and(rest)}.`;
    if (sure > 0) {
      const others = sure - had.length;
      const some = had.map(dated);
      const who =
        some.length === 0 ? '' : `: ${w.and(others > 0 ? [...some, `${w.count(others)} کانال دیگر`] : some)}`;
      return `${w.name(label)}: معلوم نمی‌شود چه کسی نخستین بود، چون ${w.count(sure)} کانال از نخستین پست‌هایشان در این‌جا این واژه‌ها را دارند${who}. ${later === 0 ? 'در هیچ کانالی دیرتر نخستین بار دیده نمی‌شوند' : `در ${w.count(later)} کانال دیرتر نخستین بار دیده می‌شوند${all.length === 0 ? '' : `: ${w.and(all)}`}`}.${open}${tail}`;
    }
    return `${w.name(label)}: ${later === 0 ? 'در هیچ کانالی پس از آغازش نخستین بار دیده نمی‌شوند' : `از کانال‌هایی که این واژه‌ها پس از آغازشان در این‌جا نخستین بار در آن‌ها دیده می‌شود، ${named.length === 0 ? 'زودترین را این‌جا نمی‌شود نام برد' : `زودترین کانالی که این‌جا می‌شود نام برد ${named[0] ?? ''} است`}${gap}${named.length > 1 ? `، سپس ${w.and(all.slice(1))}` : ''}`}.${open}${tail}`;
  },

  orderTitle: 'چه کسی با همان چیز زودتر است و چه کسی دیرتر',
  shortEarlier: ({ a, b, earlier, later, of, difference }, w) =>
    `${w.name(a)} زودتر است و ${w.name(b)} دیرتر: از ${w.count(of)} چیز که هر دو منتشر کرده‌اند، اولی ${w.count(earlier)} چیز را پیش از دومی داشته و ${w.count(later)} چیز را پس از آن${of === earlier + later ? '' : `؛ ${w.count(of - earlier - later)} چیز هم‌زمان است`}. سهم زودترها منهای سهم دیرترها ${w.difference(difference)} است.`,
  shortNoOrder: 'دربارهٔ هیچ دو گروهی نمی‌توان گفت که یکی زودتر است.',
  shortUnordered: ({ pairs }, w) =>
    `نمی‌توان گفت کدام زودتر است: ${w.semicolons(pairs.map(({ a, b }) => `${w.name(a)} یا ${w.name(b)}`))}.`,
  shortPairs: ({ pairs, earlier, named }, w) =>
    `کانال به کانال، ${w.count(pairs)} جفت به اندازهٔ کافی چیز مشترک دارند که بشود پرسید، و دربارهٔ ${earlier === pairs ? 'همهٔ آن‌ها' : `${w.count(earlier)} جفت`} می‌توان گفت چه کسی زودتر است${
      named.length === 0
        ? ''
        : `: ${w.semicolons(named.map(({ a, after }) => `${w.bare(a)} زودتر از ${w.and(after.map(w.bare))}`))}`
    }.`,

  copyingTitle: 'آیا آن که دیرتر است رونویسی می‌کند',
  shortCopying: ({ pairs, repeats, credits, of }, w) =>
    `${
      repeats.length === 0
        ? `در هیچ‌یک از ${w.count(pairs)} جفت کانال که ترتیبشان معلوم است دیده نمی‌شود که کانال دیرتر از کانال زودتر بگیرد`
        : `از ${w.count(pairs)} جفت کانال که ترتیبشان معلوم است، در ${w.count(repeats.length)} جفت دیده می‌شود که کانال دیرتر کانال زودتر را بازگو می‌کند (${w.semicolons(repeats.map(({ a, b }) => `${w.bare(b)} پس از ${w.bare(a)}`))})`
    }: کانال دیرتر با بازفرستادن، نام کاربری یا پیوند، ${credits === 0 ? 'در هیچ‌یک از چیزهایی که هر دو منتشر کرده‌اند کانال زودتر را نام نمی‌برد' : `کانال زودتر را دست‌بالا در ${w.count(credits)} چیز از ${w.count(of)} چیز نام می‌برد`}.`,
  shortNoCopying: 'آن‌جا که ترتیبی معلوم نیست، رونویسی پرسیده نمی‌شود.',

  spreadTitle: 'چیزها چگونه پخش می‌شوند',
  shortSpread: ({ cascades, most, listed, tied, earliest, fastest, slowest }, w) =>
    `${w.count(cascades)} چیز را سه کانال یا بیشتر برگرفته‌اند، و هیچ‌یک را بیش از ${w.count(most)} کانال. ${listed === cascades ? 'در آن‌ها' : `در ${w.count(listed)} چیزِ گسترده‌تر`} زودترین نسخهٔ پیداشده در این‌جا از ${w.and(earliest.map(({ channel, n }) => `${w.bare(channel)} (${w.count(n)})`))} است${tied === 0 ? '' : `، و در ${w.count(tied)} مورد دیگری هم‌زمان آن را دارد`}، و نیمی از کانال‌هایی که آن را دارند ${fastest === slowest ? `${fastest} دیرتر` : `از ${fastest} تا ${slowest} دیرتر`} به آن رسیده‌اند.`,

  usesCaption: 'کانال‌ها به ترتیب نخستین کاربرد دیده‌شده',
  firstUse: 'کانال، نخستین کاربرد دیده‌شده',
  state: 'وضع',
  postsBefore: 'پست‌های کانال پیش از آن',
  hidden: 'احتمال کاربردی زودتر، پنهان در شکاف‌های کوتاه، حداکثر',
  fromTheBeginning: 'از آغاز',
  perhapsFromTheBeginning: 'شاید از آغاز: پیش از آن گردآوری قطع شده',
  firstUseSeen: 'نخستین کاربرد دیده شده',
  notSeen: 'دیده نشده',
  tooFewPosts: 'پست‌ها کم‌اند',
  seenLate: ({ state }) => `${state}، کانالی که دیر دیده شده`,
  noneIn: ({ posts }, w) => `هیچ در ${w.count(posts)} پست`,

  sites: 'نخست چه کسی به سایتی پیوند داد',
  sitesHow:
    'سایت‌هایی که کانال‌های بیشتری به آن‌ها پیوند می‌دهند، بازفرستاده‌ها جدا. پیش از نخستین پیوند، پیوندی از این کانال‌ها به آن شناخته نیست؛ آن که از آغاز داشته، هنگامی که پست‌هایش این‌جا آغاز می‌شود به آن پیوند می‌داده است.',
  sitesCaption: 'سایت‌ها به ترتیب شمار کانال‌هایی که به آن‌ها پیوند می‌دهند',
  site: 'سایت',
  firstLink: 'نخستین پیوند دیده‌شده',
  linking: 'کانال‌هایی که به آن پیوند می‌دهند',

  communities: 'کدام گروه زودتر است',
  channels: 'کدام کانال زودتر است',
  unnamed: ({ channels }, w) =>
    `${w.count(channels)} کانالِ اشخاص، یا کانالی که کسی نگفته چیست، در هیچ سطری نیستند.`,
  noPair: 'هیچ جفتی در بیست روز از شش هفته پنجاه چیز مشترک ندارد.',
  pairsCaption: 'جفت‌ها، مطمئن‌ترین نخست',
  pair: 'جفت',
  before: ({ a, b }) => `${a} پیش از ${b}`,
  difference: 'زودتر منهای دیرتر',
  inNumbers: 'به شمار',
  numbers: ({ earlier, later, tied }, w) =>
    `زودتر در ${w.count(earlier)}، دیرتر در ${w.count(later)}، هم‌زمان در ${w.count(tied)} مورد`,
  reads: 'خوانش',
  earlier: 'زودتر',
  orderNotKnown: 'ترتیب معلوم نیست',
  copying: 'رونویسی',
  repeats: 'بازگو می‌کند',
  copyingNotKnown: 'دیدنی نیست',
  fixedDelay: 'فاصلهٔ ثابت',
  named: ({ copying, credits, of }, w) =>
    `${copying}؛ در ${w.count(credits)} مورد از ${w.count(of)} مورد دیگری را نام می‌برد`,

  spread: 'گسترده‌ترین‌ها در جدول',
  noCascade: 'هیچ چیزی را سه کانال برنگرفته‌اند.',
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
