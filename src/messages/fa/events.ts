import type { Translation } from '../catalogue.ts';
import type { events as english } from '../en/events.ts';

export const events: Translation<typeof english> = {
  question: 'آیا گفتار پیرامون این رویدادها تغییر کرد، بیش از آن‌که واژه‌ها در هر حال تغییر می‌کنند؟',
  unit: 'هر متن یک بار در هر کانال و هر خوشهٔ تقریباً یکسان، به روزی که منتشر شده',
  denominator:
    'متن‌هایی که کانال‌ها در آن روزها می‌آوردند اگر همیشه به یک اندازه به کارش می‌بردند، با جداکردن روزهای هفته',
  shows:
    'در روزهای پس از رویدادها چند برابرِ روزهای پیش از آن‌ها دیده می‌شود، پس از کم‌کردن حرکت مشترک واژه‌های گواه، و جایش در میان واژه‌هایی که به همان اندازه پرکاربردند و ربطی به آن ندارند',
  doesNotShow:
    'این‌که رویداد علت آن باشد: شاید در همان روزها چیز دیگری هم رخ داده باشد، و آنچه در روز رویداد پیش از آن گفته شده پس از آن شمرده می‌شود',

  change: 'چند برابر، پس از رویداد نسبت به پیش از آن',
  ratio: 'نسبت سهم‌ها از متن‌ها، منهای آنچه بر واژه‌های دیگر می‌گذرد',
  method: ({ placebos, windows, days }, w) =>
    `رتبه در میان ${w.count(placebos)} واژهٔ گواه، هر یک در برابر پراکندگی خودش در ${w.count(windows)} پنجرهٔ بی‌رویدادِ ${w.n(days)} روز پیش و ${w.n(days)} روز پس`,
  seen: ({ before, after }, w) => `در ${w.count(before)} متن پیش از رویداد و ${w.count(after)} متن پس از آن`,
  detectable: 'تغییری که می‌شد پیدا کرد',
  detectableUnit: 'نسبتی که به احتمال چهار از پنج پیدا می‌شد',
  detectableMethod: 'از پراکندگی‌اش در پنجره‌های بی‌رویداد و از واژه‌های گواه؛ به تغییرِ خودش نگاه نمی‌شود',
  none: ({ why }) => `سنجیده نشد: ${why}`,
  notObserved: 'از آن روزها پست‌های کمی در دست است',

  outside: 'هیچ‌یک از رویدادها در این پست‌ها در هر دو سو روز ندارد',
  tooClose: 'دو رویداد چنان نزدیک‌اند که روزهایشان روی هم می‌افتد',
  tooFewWindows: ({ least }, w) => `روزهای این پست‌ها برای ${w.n(least)} پنجرهٔ بی‌رویداد بس نیست`,
  fewPlacebos: ({ least }, w) => `کمتر از ${w.count(least)} واژه این‌جا به همان اندازه پرکاربردند`,
  noSpread: 'چنان کم دیده می‌شود که نمی‌توان گفت خودبه‌خود چه‌قدر تغییر می‌کند',
  neverFound: ({ label }, w) => `هیچ متنی این‌جا ${w.name(label)} را ندارد`,

  together: ({ n }, w) => `هر ${w.n(n)} رویداد با هم`,
  one: ({ label, day }, w) => `${w.name(label)}، ${w.day(day)}`,
  control: ({ label }, w) => `واژگان گواه: ${w.name(label)}`,
  role: 'واژگان را دارد، پس از یک رویداد',

  // In a sentence, before any table.
  changed: 'پیرامون رویدادها چه تغییر کرد',
  shortAround: ({ events, days }, w) =>
    `پرسیده شده دربارهٔ ${w.and(events.map(({ label, day }) => `${w.name(label)} (${w.day(day)})`))}${events.length > 1 ? ' با هم' : ''}${days === null ? '' : `: ${w.n(days)} روز از روز رویداد به بعد، در برابر ${w.n(days)} روز پیش از آن`}.`,
  shortChange: ({ label, value, low, high, found, control }, w) => {
    const figures = w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2));
    const so = control ? '، ولی واژگان گواه هم همین‌طور است (در زیر): این چیز زیادی نمی‌گوید' : '';
    if (low > 1) return `${w.name(label)}: پس از رویدادها بیشتر از پیش از آن‌ها، ${figures} برابر${so}.`;
    if (high < 1) return `${w.name(label)}: پس از رویدادها کمتر از پیش از آن‌ها، ${figures} برابر${so}.`;
    return `${w.name(label)}: نمی‌توان گفت که بیشتر شد یا کمتر. ${figures} برابر است، و تنها ${found === null ? 'تغییری بزرگ‌تر' : `تغییری ${w.fixed(found, 2)} برابر یا بیشتر`} به احتمال چهار از پنج پیدا می‌شد.`;
  },
  shortControl: ({ label, value, low, high }, w) =>
    `${label}. ربطی به رویدادها ندارد و به همین گونه پرسیده شد: ${w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2))} برابر. ${low > 1 || high < 1 ? 'خودبه‌خود تغییر می‌کند: تغییری به این اندازه دربارهٔ دیگران چیزی نشان نمی‌دهد.' : 'چنان‌که باید، تغییرش قطعی نیست.'}`,
  shortNoChange: ({ labels, why }, w) => `دربارهٔ ${w.and(labels.map(w.name))} نمی‌شود گفت (${why}).`,
  unknown:
    'این‌که رویداد علت آن باشد. هر چیز دیگری که در همان روزها رخ داده با آن شمرده می‌شود، و تغییری که کوچک‌تر از آن است که پیدا شود «بی‌تغییر» نیست.',

  title: ({ label }, w) => `پیرامون رویدادها: ${w.name(label)}`,
  rowsCaption: 'چند برابر، پس از رویداد نسبت به پیش از آن',
  what: 'چه',
  times: 'چند برابر',
  texts: 'متن‌های پیش و پس',
  couldFind: 'از چند برابر پیدا می‌شد',
  counts: ({ days, windows, placebos }, w) =>
    `${w.n(days)} روز پیش از هر رویداد در برابر روز آن و ${w.n(days - 1)} روزی که می‌آید؛ ${w.count(windows)} پنجره به همان درازا و بی‌رویداد؛ ${w.count(placebos)} واژهٔ دیگر به همان بسامد برای سنجش (واژه‌های گواه).`,
  chart: ({ label }, w) => `سهم متن‌های دارای ${w.name(label)} در هر روز`,
  chartCaption:
    'خط، سهم متن‌هایی است که در هر روز این واژه‌ها را دارند. خاکستری: روزهای پیش از رویداد؛ رنگی: روز رویداد و روزهای پس از آن. پنجره‌های بی‌رویداد میان خط‌های کوتاهِ پایین‌اند.',
  chartText: ({ days, from, to, events, windows }, w) =>
    `${w.count(days)} روز از ${w.day(from)} تا ${w.day(to)}؛ رویدادها: ${events}؛ ${w.count(windows)} پنجرهٔ بی‌رویداد.`,
  dots: 'همین تغییر در پنجره‌های بی‌رویداد',
  dotsCaption: (_, w) =>
    `هر نقطه تغییر از روزهای پیش به روزهای پس است: نقطه‌های کوچک در پنجره‌های بی‌رویداد، نقطه‌های بزرگ در رویدادها. در ${w.n(1)} چیزی تغییر نمی‌کند.`,
  dotsText: ({ windows, least, most, events }, w) =>
    `${w.count(windows)} پنجرهٔ بی‌رویداد، از ${w.fixed(least, 2)} تا ${w.fixed(most, 2)} برابر؛ ${events}.`,
  eventDot: ({ label, times }, w) => `${w.name(label)} ${w.fixed(times, 2)} برابر`,
  placeboWords: ({ n, names }, w) =>
    `${w.count(n)} واژهٔ گواه${names === 0 ? '' : `، بی ${w.count(names)} واژه که نام حسابی است یا آن را دارد`}`,
  dated: ({ label, source }, w) => `تاریخ ${w.name(label)} از این‌جاست: ${source}.`,
  undated: ({ label }, w) =>
    `گفته نشده که تاریخ ${w.name(label)} از کجاست (${w.code('source')}): اگر از خواندن همین پست‌ها به دست آمده باشد، تغییر پیرامون آن چیزی نشان نمی‌دهد.`,
};
