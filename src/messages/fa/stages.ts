import type { Translation } from '../catalogue.ts';
import type { stages as english } from '../en/stages.ts';

const ofImport = { reading: 'خواندن', comparing: 'سنجیدن با آنچه هست', publishing: 'افزودن' } as const;

export const stages: Translation<typeof english> = {
  couples: 'جفت‌ها',
  drawn: 'فرایندهای قرعه‌ای',
  counting: ({ measure }, w) => `${w.code(measure)}: شمردن`,
  comparing: ({ measure }, w) => `${w.code(measure)}: سنجیدن`,
  placebo: ({ unit }, w) => `واژه‌های دارونما، ${w.bare(unit)}`,
  nearTexts: 'متن‌های نزدیک به هم: خواندن متن‌ها',
  nearShingles: 'متن‌های نزدیک به هم: مرتب کردن تکه‌ها',
  pairs: 'جفت‌ها',
  chance: 'آنچه از تصادف برمی‌آید',
  clusters: 'خوشه‌ها',
  carried: 'آنچه دست به دست می‌شود',
  episodes: 'رویدادهای پخش',
  repeats: 'گفته‌ها: چه کسی تکرار می‌کند',
  ways: 'راه‌ها',
  claim: ({ id }, w) => `ادعای ${w.bare(id)}`,
  claims: 'ادعاها',
  posts: 'پست‌ها',
  vocabularies: 'واژگان‌ها',
  days: 'روزهای شبیه‌سازی‌شده',
  reading: ({ name }, w) => `خواندن ${w.bare(name)}`,
  company: 'واژه‌ها: جست‌وجوی همراهان',
  lines: 'واژه‌ها: خواندن سطرها',
  answersAgain: 'خواندن دوبارهٔ پاسخ‌های نگه‌داشته',
  indexing: 'نمایه‌سازی برای جست‌وجو',
  pictures: ({ name }, w) => `${w.bare(name)}: درهم‌نگاشت عکس‌ها`,
  filling: ({ table }, w) => `پر کردن ${w.code(table)}`,
  checking: ({ file }, w) => `وارسی ${w.bare(file)}`,
  exporting: ({ table }, w) => `صدور ${w.code(table)}`,
  statements: 'گفته‌ها: خواندن پست‌ها',
  importing: ({ file, stage, records }, w) =>
    `${w.bare(file)}: ${ofImport[stage]}، ${w.count(records)} رکورد`,
};
