import type { Translation } from '../catalogue.ts';
import type { first as english } from '../en/first.ts';

export const first: Translation<typeof english> = {
  title: 'چه کسی نخستین بود و چه کسی دنباله‌رو است',
  caution:
    'نخستین در میان این کانال‌ها و در این روزها. این‌که واژه یا متنی از کجا آغاز شده از این‌ها معلوم نمی‌شود: شاید از کانالی آمده باشد که این‌جا نیست، یا از پیش از آغاز پست‌ها، یا از پستی که گم شده است.',

  inShort: 'به کوتاهی',
  whoWasFirst: 'چه کسی نخستین بود',
  whoFollows: 'چه کسی با همان چیز زودتر است و چه کسی بازگو می‌کند',
  whatChanged: 'پیرامون رویدادها چه تغییر کرد',
  notKnown: 'آنچه این پست‌ها نمی‌گویند',
  notKnownCause:
    'این‌که چرا یکی پس از دیگری می‌آید: آن که همان چیز را دیرتر می‌شنود هم دیرتر است. تغییر پیرامون یک رویداد شاید از چیز دیگری در همان روزها باشد.',
  notKnownElsewhere: 'آنچه در کانال‌ها و سکوهای دیگر، در خلوت، در تصویر یا به ترجمه گفته شده است.',
  shortUses: ({ label, beginning, later, none, named }, w) => {
    const [first, ...others] = named.map(({ channel, time }) => `${w.bare(channel)} (${w.day(time)})`);
    const order =
      first === undefined
        ? ''
        : `، از میان آن‌ها که این‌جا می‌شود نام برد نخست ${first}${others.length === 0 ? '' : `، سپس ${w.and(others)}`}`;
    return `${w.name(label)}: ${[
      beginning === 0
        ? 'هیچ کانالی آن را از نخستین پست‌هایش در این‌جا ندارد'
        : `${w.count(beginning)} کانال آن را از نخستین پست‌هایشان در این‌جا دارند یا شاید دارند، پس معلوم نمی‌شود چه کسی نخستین بود`,
      later === 0
        ? 'دیده نمی‌شود که کانالی دیرتر آن را برگیرد'
        : `${w.count(later)} کانال دیرتر آن را برمی‌گیرند${order}`,
      ...(none === 0 ? [] : [`در ${w.count(none)} کانال دیده نمی‌شود`]),
    ].join('؛ ')}.`;
  },
  shortEarlier: ({ a, b, earlier, later, of }, w) =>
    `${w.name(a)} بیشتر زودتر از ${w.name(b)} است تا دیرتر: از ${w.count(of)} چیز که هر دو منتشر کرده‌اند، در ${w.count(earlier)} مورد زودتر است و در ${w.count(later)} مورد دیرتر.`,
  shortNoOrder: 'دربارهٔ هیچ دو گروهی نمی‌توان گفت که یکی زودتر است.',
  shortPairs: ({ pairs, earlier, repeats }, w) =>
    `از ${w.count(pairs)} جفت کانال که به اندازهٔ کافی چیز مشترک دارند، در ${w.count(earlier)} جفت یکی زودتر است. ${
      repeats === 0
        ? 'در هیچ‌کدام دیده نمی‌شود که کانال دیرتر آن را از کانال زودتر گرفته باشد: این نشان نمی‌دهد که کسی رونویسی نمی‌کند.'
        : `در ${w.count(repeats)} جفت دیده می‌شود که کانال دیرتر کانال زودتر را بازگو می‌کند؛ دربارهٔ بقیه نمی‌توان گفت.`
    }`,
  shortChange: ({ label, value, low, high, found }, w) => {
    const figures = w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2));
    if (low > 1) return `${w.name(label)}: پس از رویدادها بیشتر از پیش از آن‌ها، ${figures} برابر.`;
    if (high < 1) return `${w.name(label)}: پس از رویدادها کمتر از پیش از آن‌ها، ${figures} برابر.`;
    return `${w.name(label)}: نمی‌توان گفت که بیشتر شد یا کمتر، ${figures} برابر${found === null ? '' : `؛ تنها تغییری ${w.fixed(found, 1)} برابر یا بیشتر پیدا می‌شد`}.`;
  },
  shortNoChange: ({ label, why }, w) => `${w.name(label)}، پیرامون رویدادها ${why}.`,

  uses: ({ label }, w) => `نخستین کاربردهای ${w.name(label)}`,
  usesCounts: ({ beginning, later, none }, w) =>
    `${w.count(beginning)} کانال از آغازِ پست‌های موجود آن را داشته‌اند یا شاید داشته‌اند، ${w.count(later)} کانال دیرتر آن را برمی‌گیرند، و در ${w.count(none)} کانال دیده نمی‌شود. آنچه این‌جا نخستین است لزوماً جایی نیست که از آن آغاز شده.`,
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
  orderCounts: ({ pairs, earlier }, w) =>
    `${w.count(pairs)} جفت به اندازهٔ کافی چیز مشترک دارند؛ در ${w.count(earlier)} جفت یکی زودتر است. زودتر بودن نشان نمی‌دهد که یکی سبب دیگری بوده یا دیگری از آن رونویسی کرده است.`,
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

  spread: 'چه چیزی دورتر رفت',
  spreadCounts: ({ cascades }, w) => `${w.count(cascades)} چیز را سه کانال یا بیشتر برگرفته‌اند.`,
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
