import type { Translation } from '../catalogue.ts';
import type { rejections as english } from '../en/rejections.ts';

export const rejections: Translation<typeof english> = {
  notUtf8: (_, w) => `${w.code('UTF-8')} نیست`,
  notObject: (_, w) => `شیء ${w.code('JSON')} نیست`,
  notWhole: 'سطر کاملی نیست',
  noObject: 'چیزی که هم‌رسانی شده باشد ندارد',
  noAccount: 'حساب ندارد',
  cells: ({ cells, header }, w) => `${w.n(cells)} خانه دارد و سرستون ${w.n(header)} خانه`,
  noChannel: ({ label }, w) => `${w.name(label)} خالی است: کانالی نیست`,
  rounded: ({ label, text }, w) =>
    `${w.name(label)} برابر ${w.name(text)} است، شناسه‌ای که صفحه‌گسترده گرد کرده است: آن ستون را به صورت متن ذخیره کنید`,
  notNumber: ({ label, text }, w) => `${w.name(label)} برابر ${w.name(text)} است و عدد نیست`,
  notDate: ({ label, text }, w) => `${w.name(label)} برابر ${w.name(text)} است و تاریخ نیست`,
  outOfRange: ({ label, text }, w) =>
    `${w.name(label)} برابر ${w.name(text)} است، تاریخی پیش از ${w.figure('1970')} یا پس از ${w.figure('2105')} میلادی`,
  notTime: ({ text }, w) => `زمان برابر ${w.name(text)} است و زمان نیست`,
};
