import type { Translation } from '../catalogue.ts';
import type { sources as english } from '../en/sources.ts';

export const sources: Translation<typeof english> = {
  noSource: ({ given }, w) =>
    `${w.name(given)} منبع نیست: برای کانال عمومی ${w.code('@name')} بنویسید، یا نشانی کامل خوراک یا نقشهٔ یک سایت (${w.code('https://…')}).`,
  accountAndSite: ({ given }, w) =>
    `${w.bare(given)}: حساب کانال گرد می‌آورد، نه سایت: ${w.code('--account')} را کنار بگذارید.`,
  secretInAddress:
    'در نشانی نام کاربری یا گذرواژه هست که با هر پاسخ نگه داشته می‌شد: تنها نشانی‌های عمومی گردآوری می‌شوند.',
  privateSource: ({ given }, w) =>
    `${w.bare(given)} به گفت‌وگوی خصوصی یا دعوت می‌رسد: تنها کانال‌های عمومی گردآوری می‌شوند و به چیزی پیوسته نمی‌شود.`,
  noChannelNamed: ({ given }, w) =>
    `${w.bare(given)} کانالی را نام نمی‌برد: ${w.code('@name')} یا ${w.code('t.me/name')} بنویسید.`,
  badApplication: (_, w) =>
    `این برنامهٔ تلگرام نیست: ${w.code('api_id')} عدد است و ${w.code('api_hash')} سی‌ودو رقم و حرف دارد؛ هر دو در ${w.code('my.telegram.org')} زیر ${w.code('"API development tools"')} هستند.`,
  noAccount:
    'تلگرام حسابی با این شماره نمی‌شناسد. این برنامه حساب نمی‌سازد: آن را در برنامهٔ تلگرام آغاز کنید، سپس وارد شوید.',
  wrongCode: ({ tries }, w) =>
    `کد ${w.count(tries)} بار نادرست بود. چند دقیقه صبر کنید، سپس دوباره وارد شوید.`,
  wrongPassword: ({ tries }, w) =>
    `گذرواژهٔ حساب ${w.count(tries)} بار نادرست بود. چند دقیقه صبر کنید، سپس دوباره وارد شوید.`,
  noSession: (_, w) =>
    `منبع‌هایی در فهرست است که با حساب خود شما گردآوری می‌شوند و کسی وارد نشده است: ${w.code('"isogloss collect login"')} این کار را می‌کند و نخست می‌گوید چه خطری دارد. چیزی پرسیده نشد.`,
  badSession: (_, w) =>
    `فایل نشست آسیب دیده است: ${w.code('"isogloss collect login --forget"')} آن را پاک می‌کند، سپس دوباره وارد شوید.`,
  duration: ({ option, text }, w) =>
    `${w.code(option)} برابر ${w.name(text)} است: ساعت، روز یا هفته بنویسید، مانند ${w.code('36h')} یا ${w.code('14d')} یا ${w.code('2w')}، یا ${w.code('0')}.`,
  at: ({ place, said }) => `${place}: ${said}`,
  since: ({ text }, w) =>
    `${w.code('--since')} برابر ${w.name(text)} است: روزی بنویسید، مانند ${w.code('2026-05-11')}.`,
  loginRefused: ({ word }, w) => `تلگرام ورود را نپذیرفت: ${w.code(word)}. چیزی نگه داشته نشد.`,
  noSources: ({ file }, w) =>
    `هنوز چیزی در ${w.bare(file)} فهرست نشده است: ${w.code('"isogloss collect add @name"')} یا ${w.code('"isogloss collect add https://…"')} آنچه را باید گردآوری شود فهرست می‌کند.`,
  mostRequests: ({ text }, w) =>
    `${w.code('--max-requests')} برابر ${w.name(text)} است: عددی درست و بزرگ‌تر از صفر بنویسید.`,
};
