import type { Translation } from '../catalogue.ts';
import type { responds as english } from '../en/responds.ts';

export const responds: Translation<typeof english> = {
  rule: ({ direction, threshold }, w) => {
    const t = w.n(Number((direction === 'rise' ? threshold : 1 / threshold).toFixed(3)));
    const [over, under] = direction === 'rise' ? ['بیش از', 'کمتر از'] : ['کمتر از', 'بیش از'];
    return `هم‌خوان است اگر در روزهای پس از رویدادها ${over} ${t} برابرِ روزهای پیش از آن‌ها دیده شود، و ناهم‌خوان اگر ${under} ${t} برابر، هر یک در سراسر بازهٔ ${w.n(95)} درصدی. از تغییر، آنچه در همان روزها بر واژه‌های گواه می‌گذرد کم می‌شود؛ با پراکندگی خودش در پنجره‌های بی‌رویداد سنجیده می‌شود، و مرزهایش رتبه‌هایی در میان دست‌کم ${w.count(199)} واژهٔ گواه است. شمردن نسخه‌های تکراری، و نصف و دو برابر روزها، هر جا که بشود پرسید، باید همین را بگوید.`;
  },
  wording: ({ label, events, days, before, after, times, placebos, windows, detectable }, w) => {
    const { value, low, high } = times;
    const many =
      value === null || low === null || high === null
        ? 'چند'
        : w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2));
    return `در ${w.n(days)} روز از ${w.and(events)} به بعد، ${many} برابرِ ${w.n(days)} روز پیش از آن از ${w.name(label)} دیده می‌شود (${w.count(after)} متن، پیش از آن ${w.count(before)})، پس از کم‌کردن آنچه در همان روزها بر ${w.count(placebos)} واژهٔ دیگر می‌گذرد و در کنار ${w.count(windows)} پنجرهٔ بی‌رویداد. تغییری به اندازهٔ ${w.fixed(detectable, 2)} برابر در چهار بار از پنج بار پیدا می‌شد. پس از رویداد آمد؛ این‌که از آن آمد نشان داده نشده است.`;
  },
  noWords: 'ادعا نمی‌گوید با کدام واژه‌ها شناخته می‌شود',
  nameWords: 'واژگان X را در ادعا نام ببرید؛ این‌که کانال‌ها چه‌قدر پست می‌گذارند پرسش دیگری است',
  noEvent: 'ادعا نمی‌گوید پس از کدام رویداد',
  nameEvent: 'رویدادهای پروژه را در ادعا نام ببرید ، هر یک با تاریخ و منبع تاریخ',
  undated: ({ events }, w) =>
    `گفته نشده که تاریخ ${w.and(events.map(w.name))} از کجاست؛ تاریخی که از خواندن همین پست‌ها به دست آمده باشد هر افزایشی را پاسخ نشان می‌دهد`,
  nameSource: 'منبع تاریخ هر رویداد، بیرون از این پست‌ها',
  onlyLarge: ({ detectable, most }, w) =>
    `در این پست‌ها تنها تغییری ${detectable === null ? 'بسیار بزرگ' : `از ${w.fixed(detectable, 2)} برابر به بالا`} به احتمال چهار از پنج پیدا می‌شد؛ بیش از ${w.n(most)} برابر پرسیده نمی‌شود`,
  moreDays: 'پست‌های روزهای بیشتری پیش و پس از رویدادها',
  fewerEvents: 'رویدادهایی دورتر از هم، یا کمتر، که پیش از سنجش برگزیده شوند',
  morePosts: 'پست‌های بیشتری از همین روزها، یا واژگانی که بیشتر به کار می‌رود',
  moreEvents: 'رویدادهای بیشتری از همین گونه، روزهای بیشتر، یا واژگانی که بیشتر به کار می‌رود',
  halfWindow: 'نصف روزهای پیش و پس',
  twiceWindow: 'دو برابر روزهای پیش و پس',
  notCause:
    'پس از رویدادها آمد. این‌که رویدادها علت آن باشند در پست‌ها نیست: شاید در همان روزها چیز دیگری هم رخ داده باشد.',
  oneEvent: 'یک رویداد است: هر چیز دیگری هم که در همان روزها رخ داده با آن شمرده می‌شود.',
  eventsOutside: ({ events }, w) =>
    `کنار گذاشته شد، چون پست‌ها در هر دو سویشان روز ندارند: ${w.and(events.map(w.name))}.`,
  missing:
    'اگر پست‌های برخی روزها در دست نباشد، با آنچه کانال‌های گردآوری‌شدهٔ همان روزها می‌آوردند سنجیده می‌شود؛ این‌که درست در همان روزها پست‌های دارای این واژه‌ها بیشتر از دست رفته باشد دیده نمی‌شود.',
  evidence: 'پس از رویدادها',
  powerHead: ({ events, days, windows, placebos }, w) =>
    `${w.count(events)} رویداد، ${w.n(days)} روز در هر سو، ${w.count(windows)} پنجرهٔ بی‌رویداد، ${w.count(placebos)} واژهٔ گواه`,
  powerFrom: ({ detectable }, w) =>
    `تغییری به اندازهٔ ${w.fixed(detectable, 2)} برابر به احتمال ${w.n(80)} درصد پیدا می‌شد`,
};
