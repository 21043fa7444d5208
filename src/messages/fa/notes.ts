import type { Translation } from '../catalogue.ts';
import type { notes as english } from '../en/notes.ts';

export const notes: Translation<typeof english> = {
  notHeld: ({ where, channel, meant }, w) =>
    `${w.code(`isogloss.yaml, ${where}`)}: پیکره هیچ پستی از ${w.name(channel)} ندارد.${meant === null ? '' : ` آیا ${w.name(meant)} منظور بود؟`}`,
  aliasNotHeld: ({ channel, alias, meant }, w) =>
    `${w.code(`isogloss.yaml, channels.${channel}`)}: در پیکره هیچ چیز نام دیگر ${w.name(alias)} را ندارد. آیا ${w.name(meant)} منظور بود؟`,
  entryLacks: ({ id, what }, w) =>
    `${w.code('claims.yaml')}: ${w.name(id)} ${what === 'type' ? 'نوع' : 'متن'} ندارد، پس آزموده نمی‌شود. ${w.code(`"${what}:"`)} را به آن بدهید.`,
  notInText: ({ id, document }, w) =>
    `${w.code('claims.yaml')}: متن ${w.name(id)} در ${w.name(document)} نیست، پس همراه آن نشان داده نمی‌شود. ${w.code('"isogloss claims test"')} آن را می‌آزماید.`,
  onSitesPlacebo: ({ sites }, w) =>
    `به جای پست‌هایی با این واژه‌ها، پست‌هایی که به ${sites.length === 0 ? 'سایتی از چند کانال (که نیست)' : w.or(sites.map(w.code))} یا به آنچه زیر آن است پیوند دارند؛ به جای واژه‌های گواه سایت‌های دیگر`,
  onSites: ({ sites }, w) =>
    `به جای پست‌هایی با این واژه‌ها، پست‌هایی که به ${sites.length === 0 ? 'سایتی از چند کانال (که نیست)' : w.or(sites.map(w.code))} یا به آنچه زیر آن است پیوند دارند`,
  onClusters: ({ posts }, w) =>
    `به جای پست‌هایی با این واژه‌ها، پست‌هایی که تقریباً همان متن ${posts.length === 0 ? 'را دارند (خوشه‌های رونوشت از چند کانال)' : `${w.or(posts.map(w.code))} را دارند`}؛ آنجا که متن شمرده می‌شود، رونوشت‌های یک کانال یکی است`,
  otherDocument: ({ file, name }, w) =>
    `${w.bare(file)}: متن دیگری با همین نام در ${w.code('claims.yaml')} یا کنار آن است؛ این یکی آنجا ${w.name(name)} نام دارد.`,
  dayGiven: ({ name, day }, w) =>
    `${w.bare(name)}: روز انتشارش، ${w.day(day)}، را کسی داده است که آن را بررسی می‌کند؛ روزهای متن از آن شمرده می‌شوند.`,
  passedOver: ({ reason }) => `کنار گذاشته شد: ${reason}`,
  statementsUnread: ({ name, language }, w) =>
    `${w.bare(name)}: گفته‌ها و گویندگانشان در متن ${{ ar: 'عربی' }[language]} خوانده نمی‌شود، پس گفته‌ای اینجا نیست؛ ولی ادعاها در جمله‌هایش جسته می‌شود.`,
  noIndex: ({ why }, w) => `نمایهٔ جست‌وجو ساخته نشد: این جست‌وجو و بعدی‌ها بی آن انجام می‌شوند. ${w.code(why)}`,
  future: ({ file, posts, last }, w) =>
    `${w.bare(file)}: ${w.count(posts)} پست تاریخی دارد که هنوز نرسیده است (دیرترین: ${w.code(`${last} UTC`)}): سال، تقویم و منطقهٔ زمانی را وارسی کنید.`,
  noPictures: (_, w) =>
    `${w.code('--pictures')}: هیچ پرونده‌ای در اینجا برون‌برد ${w.code('Telegram Desktop')} با عکس نیست، پس درهم‌نگاشتی ساخته نشد؛ از قالب‌های دیگر ساخته نمی‌شود.`,
  pictures: ({ file, hashed, absent, unread, plain }, w) =>
    [
      `${w.bare(file)}: درهم‌نگاشت ${w.count(hashed)} عکس نگه داشته شد`,
      ...(absent === 0 ? [] : [`${w.count(absent)} عکس در برون‌برد نیست`]),
      ...(unread === 0 ? [] : [`${w.count(unread)} عکس آسیب دیده یا ${w.code('JPEG')} نیست`]),
      ...(plain === 0 ? [] : [`${w.count(plain)} عکس ساده‌تر یا کوچک‌تر از آن است که از دیگران بازشناخته شود`]),
    ].join('؛ ') + '.',
};
