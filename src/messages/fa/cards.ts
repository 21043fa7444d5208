import type { Translation } from '../catalogue.ts';
import type { cards as english } from '../en/cards.ts';
import { periodOf } from './verdicts.ts';

export const cards: Translation<typeof english> = {
  saidBy: ({ who }) => `گوینده: ${who}`,
  isNew: 'تازه',
  newClaims: ({ n }, w) =>
    `با پاسخ شما ${w.n(n)} جملهٔ دیگر ادعا شناخته شد که پایین‌تر با نشان «تازه» آمده است.`,
  setAside: 'این ادعا نیست',
  setAsideDone: ({ n }, w) => `${w.n(n)} جمله که گفتید ادعا نیست`,
  bringBack: 'برگردان',
  changeIt: 'تغییر',
  tests: ({ kind, from, to }, w) =>
    `پرسش: ${kind}؛ ${from === null && to === null ? 'در همهٔ روزهایی که پست‌ها دارند' : periodOf(from, to, w)}.`,
  change: ({ falls, events, times }, w) =>
    `پرسیده می‌شود که آیا گفت‌وگو ${events.length === 0 ? 'پس از رویدادی که هنوز باید برگزید' : `پس از ${w.and(events.map(({ label, day }) => `${w.name(label)} (${w.day(day)})`))}`} ${falls ? 'کمتر' : 'بیشتر'} شد${times === null ? '' : `؛ جمله می‌گوید ${w.name(times.words)}، یعنی ${w.n(Number(times.value.toFixed(2)))} برابر پیش از آن`}.`,
  asks: ({ kind }) => `پرسش کنونی: ${kind}. پرسش دیگری بپرسید`,
  askOther: 'پرسش دیگری بپرسید',
  whatIsSaid: 'این جمله چه می‌گوید؟',
  fits: 'با واژه‌هایش می‌خواند',
  fitsNot: 'پرسش‌های دیگر',
  askText:
    'پاسخ‌های شما که پرسش دیگر هم لازم دارد می‌ماند و آنچه کم دارد پس از آن پرسیده می‌شود. آنچه پیش‌تر سنجیده شده به شمار می‌آید: از آن پس هر حکم می‌گوید که نخست پرسش دیگری شده بود.',
  askIt: 'همین را بپرس',
  toOther: 'بازکردن آن ادعا',
  toForwards: 'چه کسی از چه کسی بازمی‌فرستد، شمرده در همین پست‌ها',
  askedUntil: ({ kind, until, runs, by }, w) =>
    `تا ${w.asGiven(until)} پرسش این بود: ${kind}${runs === 0 ? ' (سنجیده نشده)' : ` (${w.count(runs)} بار سنجیده)`}${by === null ? '' : `؛ ${w.bare(by)} حکم آن را امضا کرده بود`}.`,
  ofOther: 'این برای پرسشی یافته شده که پیش‌تر شده بود، نه برای پرسش کنونی.',
  ofOtherShort: 'برای پرسش پیشین',
  typeRivals: 'یا بنویسید پست‌ها چگونه می‌گویند: واژه‌های یک رقیب با ویرگول، رقیب دیگر پس از نقطه‌ویرگول',
  makeGroup: 'ساختن گروهی از کانال‌ها',
  whichChannels: 'کدام کانال‌ها',
  groupName: 'نام گروه',
  typeDays: 'یا روز نخست، روز آخر یا هر دو را بدهید',
  sidesText:
    'واژگانِ هر کس واژه‌های خود او را می‌شمارد؛ نام‌برد از او هر پستی را که از او نام ببرد، هر که گفته باشد.',
  removeText:
    'پروندهٔ مقاله این‌جا پاک می‌شود؛ پاسخ‌ها، واژگان و امضاها در پرونده‌های پروژه می‌ماند و با بازآمدن مقاله برمی‌گردد.',
  removeSure: 'بیرون ببر',
  youTyped: 'آنچه نوشته بودید، برای رونوشت:',
  readSample: ({ label }) => `متن‌هایی از ${label} که کسی خوانده باشد`,
  beforePrinting: 'پیش از چاپ: چه چیز دیگری باید دانست',
};
