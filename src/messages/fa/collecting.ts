import type { Translation } from '../catalogue.ts';
import type { collecting as english } from '../en/collecting.ts';

export const collecting: Translation<typeof english> = {
  title: 'گردآوری',
  what: 'صفحه‌های همگانی کانال‌ها، و خوراک‌ها و نقشه‌های سایت‌ها، بی‌نیاز به حساب. هر بار یک درخواست، با فاصلهٔ سه ثانیه و بیشتر؛ هر پاسخ همان‌گونه که آمده نگه داشته می‌شود. کانال‌ها و سایت‌ها می‌بینند که کسی از نشانی شما می‌پرسد.',
  add: 'نام کانال‌های همگانی یا نشانی سایت‌ها، با ویرگول میانشان',
  since: 'چیزی کهنه‌تر از این نه',
  addButton: 'در فهرست بگذار',
  addNothing: (_, w) =>
    `نام یک کانال را مانند ${w.code('@name')} بنویسید، یا نشانی خوراک یا نقشهٔ یک سایت را.`,
  run: 'آنچه رسیده است بپرس',
  runHelp: ({ requests }, w) =>
    `هر بار دست‌بالا ${w.count(requests)} درخواست، چند دقیقه؛ می‌توان آن را نگه داشت و از همان‌جا ادامه می‌یابد.`,
  remove: 'از فهرست بردار',
  listed: 'آنچه گردآوری می‌شود',
  job: ({ about }) => `گردآوری ${about}`,
  sources: ({ n }, w) => `${w.count(n)} منبع`,
  done: ({ added, requests }, w) => `${w.count(added)} پست تازه از ${w.count(requests)} پاسخ.`,
  turnedAway: ({ source, said }, w) => `${w.bare(source)}: ${said}.`,
  notHere: (_, w) =>
    `این برنامه بی‌ابزار گردآوری آغاز شده است: ${w.code('isogloss collect run')} را به کار ببرید.`,
};
