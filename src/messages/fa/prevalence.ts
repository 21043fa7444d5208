import type { Translation } from '../catalogue.ts';
import type { prevalence as english } from '../en/prevalence.ts';
import { saysWhose } from '../labels.ts';
import type { Writing } from '../writing.ts';

const wordsOf = (label: string, w: Writing, groups: readonly string[]): string => {
  if (saysWhose(label)) return w.name(label);
  return `واژه‌های ${groups.includes(label) ? 'واژگان ' : ''}${w.name(label)}`;
};

const groupOf = (group: string, label: string, w: Writing): string =>
  `${group === label ? 'گروه ' : ''}${w.name(group)}`;

const inOne = (
  found: 'words' | 'own use' | 'mention',
  label: string,
  w: Writing,
  groups: readonly string[],
): string =>
  ({
    words: `${wordsOf(label, w, groups)} دست‌کم در یکی از آن‌ها آمده است`,
    'own use': `بنا بر متن‌هایی که آدم‌ها خوانده‌اند، دست‌کم یکی از آن‌ها ${w.name(label)} را از آن خود می‌داند و به کار می‌برد`,
    mention: `بنا بر متن‌هایی که آدم‌ها خوانده‌اند، دست‌کم یکی از آن‌ها از ${w.name(label)} سخن می‌گوید`,
  })[found];

export const prevalence: Translation<typeof english> = {
  ubiquitousRule: ({ threshold, effort }, w) =>
    `هم‌خوان است اگر در هر یک از گروه‌های نام‌برده، سهم کانال‌هایی که در ${w.n(effort)} متن دست‌کم یک بار آن را به کار می‌برند، در سراسر بازه‌اش، هم به شمار متن‌های متمایز و هم به شمار پست‌ها، بالاتر از ${w.threshold(threshold)} باشد و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند) چنین بماند؛ ناهم‌خوان است اگر در یکی از آن‌ها به همین شیوه پایین‌تر باشد.`,
  penetratesRule: ({ threshold, effort }, w) =>
    `واژگان کدگذاری نشده است، پس تنها می‌گوید «در میانشان دیده می‌شود»: هم‌خوان است اگر سهم کانال‌های گروه که در ${w.n(effort)} متن دست‌کم یک بار آن را دارند بالاتر از ${w.threshold(threshold)} باشد و نیز بالاتر از آنچه تطابق‌های نادرست به‌تنهایی به این کانال‌ها می‌دادند (کران بالای ${w.threshold(0.975)} برای ${w.code(`1 − (1 − f)^${w.n(effort)}`)} در شماری چنین کم)، در سراسر بازه‌اش، هم به شمار متن‌های متمایز و هم به شمار پست‌ها و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند)؛ ${w.code('f')} کران بالای نرخ تطابق در کانال‌هایی است که از هیچ سو نیستند، چنان‌که گویی همه نادرست باشند. ناهم‌خوان است اگر حتی همهٔ دیده‌شدن‌ها زیر ${w.threshold(threshold)} بماند.`,
  penetratesCodedRule: ({ threshold, effort }, w) =>
    `هم‌خوان است اگر سهم کانال‌های گروه که بنا بر نمونهٔ کدگذاری‌شدهٔ واژگان در ${w.n(effort)} متن دست‌کم یک کاربرد خودی دارند، در سراسر بازه‌اش، هم به شمار متن‌های متمایز و هم به شمار پست‌ها و در همهٔ وارسی‌ها (کنارگذاشتن یک کانال نباید آن را وارونه کند)، بالاتر از ${w.threshold(threshold)} باشد؛ ناهم‌خوان است اگر به همین شیوه پایین‌تر باشد.`,
  ubiquitousWording: ({ effort, found, label, communities }, w) =>
    `اگر از هر کانال ${w.n(effort)} متن به قید قرعه گرفته شود، ${inOne(
      found,
      label,
      w,
      communities.map((each) => each.label),
    )}: ${w.commas(
      communities.map((each) => `در ${groupOf(each.label, label, w)} در ${w.share(each.share)} کانال‌ها`),
    )}.`,
  penetratesWording: ({ effort, found, label, community, share }, w) =>
    found === 'words'
      ? `${wordsOf(label, w, [community])} در میان کانال‌های ${groupOf(community, label, w)} دیده می‌شود: اگر از هر کانال ${w.n(effort)} متن به قید قرعه گرفته شود، در ${w.share(share)} آن‌ها دست‌کم در یک متن آمده است.`
      : `اگر از هر کانال ${groupOf(community, label, w)} ${w.n(effort)} متن به قید قرعه گرفته شود، ${inOne(found, label, w, [community])}، در ${w.share(share)} کانال‌ها.`,

  noVocabulary: 'ادعا واژگانی برای جست‌وجو نام نمی‌برد',
  nameVocabulary: 'واژگان خود X (⁦words⁩) یا یادکردهای X (⁦about⁩) را نام ببرید',
  tooFewChannels: ({ observable, channels, label, effort, least }, w) =>
    `از ${w.n(channels)} کانال ${w.name(label)} در پیکره، ${w.n(observable)} کانال ${w.n(effort)} متن متمایز دارند؛ برای تصمیم دست‌کم ${w.n(least)} کانال لازم است`,
  moreChannelsOf: ({ label }, w) => `کانال‌های بیشتری از ${w.name(label)}، یا پست‌های بیشتری از آن‌ها`,
  noOneCommunity: 'ادعا نام نمی‌برد که به کدام یک گروه راه یافته است',
  nameIt: 'آن را در ادعا نام ببرید (⁦within⁩)',
  falseMatchesUnknown:
    'معلوم نیست واژگان چند بار نادرست تطابق می‌یابد: کدگذاری نشده است و پیکره کانالی ندارد که از هیچ سو نباشد',
  codedOrNeutral: 'نمونه‌ای کدگذاری‌شده از تطابق‌هایش، یا کانال‌هایی که با هیچ‌یک از دو سو کاری ندارند',
  byFalseMatches: ({ ceiling, byChance }, w) =>
    `نادقیق: واژگانی که کسی آن را کدگذاری نکرده و تا ${w.percent(ceiling)} متن‌ها تطابق نادرست دارد، بی هیچ کاربرد خودی هم در ${w.percent(byChance)} کانال‌ها پیدا می‌شد`,
  morePostsOf: ({ label, effort }, w) =>
    `پست‌های بیشتری از کانال‌های ${w.name(label)} که کمتر از ${w.n(effort)} متن دارند`,
  moreChannels: 'کانال‌های بیشتری از گروه‌های نام‌برده، و پست‌های گم‌شده',

  tipping: ({ community, precision, label }, w) =>
    `نتیجه در ${w.name(community)} برمی‌گشت اگر تنها ${w.percent(precision)} از تطابق‌های ${w.name(label)} همان معنایی را داشت که به نظر می‌رسد.`,
  templatesOnce: 'با شمردن متن‌هایی که یک قالب را پر می‌کنند تنها یک بار در هر کانال',
  byEffort: ({ effort, value, found, of }, w) =>
    `این عدد به آن بسته است که از هر کانال چند متن دیده شود: ${w.percent(value)} میانگین آن چیزی است که ${w.n(effort)} متن از هر کانال نشان می‌دهد، تا از همه یکسان پرسیده شود. در همهٔ پست‌های موجود جز بازفرستاده‌ها، ${w.n(found)} کانال از ${w.count(of)} کانال (${w.percent(found / of)}) دست‌کم یک بار آن را دارد.`,
  absence: 'نبودن، نبودن واژه‌های فهرست‌شده است.',
  opponentsDropped: ({ dropped, terms }, w) =>
    `${w.n(dropped)} واژه از ${w.n(terms)} واژه، واژهٔ مخالفان است و جست‌وجو نشد.`,

  powerCommunity: ({ label, readable, channels, effort, least, threshold, verdict }, w) =>
    `${w.name(label)}: از ${w.n(channels)} کانال دست‌بالا ${w.n(readable)} کانال ${w.n(effort)} متن دارند، ${
      {
        'too few': `کمتر از ${w.n(least)} کانالی که برای تصمیم لازم است`,
        'never above': `کمتر از آن‌که با هر چه پیدا شود بالاتر از ${w.threshold(threshold)} برود`,
        enough: 'برای تصمیم بس است',
      }[verdict]
    }`,
  powerRate: ({ texts }, w) =>
    `کانالی که واژه‌ها را در یک متن از هر ${w.n(texts)} متن به کار می‌برد، به احتمال ${w.n(80)} درصد پیدا می‌شود`,

  sinceWhen: ({ beginning, later, from, to, none, washout }, w) =>
    `نخستین کاربردهای دیده‌شده: در ${w.n(beginning)} کانال در میان ${w.n(washout)} پست نخستِ موجود، پس از پیش یا از همان آغاز؛ در ${w.n(later)} کانال دیرتر${from === null || to === null ? '' : ` (${w.day(from)} تا ${w.day(to)})`}؛ در ${w.n(none)} کانال هیچ. جایی که پست‌ها گم شده‌اند شاید کاربردی زودتر پنهان باشد.`,
};
