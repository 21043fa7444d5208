import type { Translation } from '../catalogue.ts';
import type { reasons as english } from '../en/reasons.ts';

export const reasons: Translation<typeof english> = {
  oneDay: 'یک روز',
  noValue: 'در این روزها مقداری ندارد',
  nothingCounted: 'چیزی شمرده نشد',
  oneWeek: 'یک هفته: چیزی نمی‌گوید هفته‌ها چه فرقی با هم دارند',
  noSpreadOfDays: 'میان روزها پراکندگی نیست',
  twoDays: 'دو روز نمی‌گویند روزهای کنار هم چه اندازه به هم می‌مانند',
  noPosts: 'بی پست',
  noSpreadOfChannels: 'میان کانال‌ها پراکندگی نیست: چیزی نمی‌گوید کانالی دیگر چه فرقی می‌داشت',
  emptyTables: 'هیچ جدولی هر دو سطر و هر دو ستون را ندارد',
  emptyDiagonal: 'یکی از دو قطر در همهٔ جدول‌ها خالی است',
  oneDayCarries: 'بر یک روز استوار است: بی آن یکی از دو قطر خالی است',
  oneCategory: 'همهٔ کدها از یک دسته‌اند',
  fewDraws: ({ draws, of }, w) => `در ${w.n(draws)} قرعه از ${w.n(of)} قرعه مقداری داشت`,
  fewDays: ({ days, least }, w) => `${w.n(days)} روز؛ ${w.n(least)} روز لازم است`,
  daysAlike: ({ days, effective }, w) =>
    `${w.n(days)} روز به اندازهٔ ${w.fixed(effective, 1)} روز به شمار می‌آید، از بس روزهای کنار هم به هم می‌مانند`,
  fewChannels: ({ channels, least }, w) => `${w.n(channels)} کانال، کمتر از ${w.n(least)}`,
  fewEffective: ({ channels, effective, least }, w) =>
    `${w.n(channels)} کانال به اندازهٔ ${w.fixed(effective, 1)} کانال به شمار می‌آید، کمتر از ${w.n(least)}: بیشتر پست‌ها از آنِ چند کانال است`,
  daysWithBoth: ({ days, least }, w) =>
    `${w.n(days)} روز هر دو سطر و هر دو ستون را دارد؛ ${w.n(least)} روز لازم است`,
  fewUnits: ({ units }, w) => `${w.n(units)} واحد با دو کد`,
};
