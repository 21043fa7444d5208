import type { Translation } from '../catalogue.ts';
import type { untestable as english } from '../en/untestable.ts';
import type { Writing } from '../writing.ts';

const reasons = {
  opinion: 'نظر',
  intent: 'نیت',
  emotion: 'احساس',
  'private space': 'فضای خصوصی',
  money: 'پول',
  forwards: 'بازفرستادن',
  views: 'بازدید',
  audience: 'مخاطبان',
  'outside the corpus’s time or platform': 'بیرون از زمان یا بستر پیکره',
  'missing parameter': 'کمبود پارامتر',
} as const;

const because = {
  opinion: 'داوری دربارهٔ خوب و بد، یا آنچه شاید و باید، شمارش پست نیست',
  intent: 'آنچه کسی می‌خواهد یا دیگران را به آن وامی‌دارد در پست‌ها دیده نمی‌شود',
  emotion: 'آنچه کسی حس می‌کند در پست‌ها دیده نمی‌شود',
  'private space': 'تنها کانال‌ها و گروه‌های همگانی بررسی می‌شوند',
  money: 'پرداخت‌ها در پست‌ها دیده نمی‌شود',
  forwards:
    'ادعا با شمردن پست‌ها و واژه‌هایشان آزموده می‌شود، و از آن‌ها پیدا نیست که پست‌های کسی چند بار بازفرستاده شده‌اند؛ این‌که چه کسی از چه کسی بازمی‌فرستد جداگانه شمرده می‌شود و حکمی درباره‌اش داده نمی‌شود',
  views:
    'ادعا با شمردن پست‌ها و واژه‌هایشان آزموده می‌شود، و از آن‌ها پیدا نیست که پست‌ها چند بار دیده شده‌اند؛ اگر شمار بازدیدها همراه پست‌ها باشد، بازدید پست‌های هم‌سن کنار سهم هر واژگان می‌آید و حکمی درباره‌اش داده نمی‌شود',
  audience:
    'این‌که چه کسانی کانالی را دنبال می‌کنند، پست‌هایش را می‌پسندند یا زیرشان نظر می‌نویسند در پست‌ها دیده نمی‌شود و این‌جا چیزی آن را نمی‌شمارد؛ تلگرام آن را در صفحهٔ خود کانال نشان می‌دهد',
  'outside the corpus’s time or platform': 'جمله از زمان یا بستری جز آنِ پست‌ها می‌گوید',
  'missing parameter': 'جمله همهٔ آنچه را آزمون می‌خواهد نمی‌گوید',
} as const;

const kinds = (aspect: 'by' | 'words' | 'about', w: Writing): string =>
  ({
    by: `گروهی (${w.code('by')})`,
    words: `واژگانی (${w.code('words')})`,
    about: `واژگانی از نام‌هایش (${w.code('about')})`,
  })[aspect];

export const untestable: Translation<typeof english> = {
  reason: ({ reason }) => reasons[reason],
  because: ({ reason }) => because[reason],
  rule: 'ندارد: آزموده نمی‌شود',
  wording: ({ reason, words, explanation }, w) =>
    `آزموده نشد، ${reason}${words === null ? '' : ` (${w.name(words)})`}: ${explanation}.`.replace(
      /([؟.])\.$/,
      '$1',
    ),
  noType: 'این ادعا نوعی ندارد',
  mostlyOtherTime: ({ share }, w) =>
    `بیشتر آن زمان بیرون از پیکره است: پست‌های کانال معمول ${w.percent(share)} آن را در بر دارند`,
  postsOfThatTime: 'پست‌های زمانی که ادعا از آن می‌گوید',
  asks: ({ asks }, w) => w.semicolons(asks),

  askRivals: 'در سنجش با که: رقیب‌ها را نام ببرید',
  askFollowed: (_, w) => `پس از که: کانال‌هایی (${w.code('rivals')}) را نام ببرید که گفته می‌شود بازگو می‌شوند`,
  askReached: (_, w) => `گفته می‌شود به کدام گروه راه یافته: یکی را نام ببرید (${w.code('within')})`,
  askWithin: (_, w) => `در کدام گروه‌ها: نامشان را ببرید (${w.code('within')})`,
  askEvent: (_, w) => `در پی چه: رویداد تاریخ‌دار پروژه را نام ببرید (${w.code('events')})`,
  askTime: ({ text }, w) => `${w.name(text)} کدام روزهاست: نامشان را ببرید (${w.code('period')})`,
  askX: ({ aspect }, w) => `که یا چه منظور است: ${kinds(aspect, w)} نام ببرید`,
  askWhich: ({ text, aspect }, w) =>
    `${w.name(text)} شاید بیش از یکی از نام‌برده‌های پیشین باشد: ${kinds(aspect, w)} نام ببرید`,
  askKind: ({ text, aspect }, w) =>
    `${w.name(text)} در پروژه ${aspect === 'by' ? 'گروهی' : 'واژگانی'} ندارد: ${kinds(aspect, w)} نام ببرید`,
  askName: ({ text, aspect }, w) =>
    `${w.name(text)} که یا چیست: پروژه چیزی به این نام ندارد؛ ${kinds(aspect, w)} نام ببرید`,
};
