import type { Translation } from '../catalogue.ts';
import type { Kind, yaml as english } from '../en/yaml.ts';
import type { Writing } from '../writing.ts';

const needed = (w: Writing): Readonly<Record<Kind, string>> => ({
  text: 'متن لازم است',
  number: 'عدد لازم است',
  'whole number': 'عددی درست لازم است',
  boolean: `${w.code('true')} یا ${w.code('false')} لازم است`,
  section: `بخشی با سطرهای ${w.code('word: value')} لازم است`,
  day: `روزی مانند ${w.code('2026-05-11')} لازم است`,
  moment: `لحظه‌ای مانند ${w.code('2026-05-11T08:00:00Z')} لازم است`,
  address: 'نشانی لازم است',
  'another kind': 'چیزی از گونهٔ دیگر لازم است',
  'another form': 'آن‌گونه که باید نوشته نشده است',
});

/** By the codes of the YAML reader: https://eemeli.org/yaml/#errors. */
const faults = (w: Writing): Readonly<Record<string, string>> => ({
  ALIAS_PROPS: `ارجاع (${w.code('*')}) ویژگی نمی‌پذیرد`,
  BAD_ALIAS: `ارجاع (${w.code('*')}) نام درستی ندارد`,
  BAD_DQ_ESCAPE: `گریز پس از ${w.code('\\')} در نشان نقل درست نیست`,
  BAD_INDENT: 'تورفتگی سطر درست نیست',
  BAD_SCALAR_START: `مقدار نمی‌تواند با این نویسه آغاز شود: آن را در نشان نقل بنویسید`,
  BLOCK_AS_IMPLICIT_KEY: `پس از ${w.code(':')} چیزی تودرتو در همان سطر آمده است`,
  BLOCK_IN_FLOW: 'درون کروشه یا آکولاد فهرستِ چندسطری نمی‌آید',
  DUPLICATE_KEY: 'این کلید دو بار آمده است',
  KEY_OVER_1024_CHARS: 'کلید بیش از اندازه بلند است',
  MISSING_CHAR: 'نویسه‌ای کم است: نشان نقل، کروشه، آکولاد یا دونقطه',
  MULTILINE_IMPLICIT_KEY: 'کلید باید در یک سطر باشد',
  MULTIPLE_DOCS: `چند سند در یک فایل است: پس از ${w.code('---')} چیزی نیاید`,
  TAB_AS_INDENT: 'تورفتگی با جهش (Tab) آمده است: فاصله بنویسید'.replace('Tab', w.code('Tab')),
  UNEXPECTED_TOKEN: 'این نویسه این‌جا نمی‌آید',
  BAD_COLLECTION_TYPE: 'برچسب با گونهٔ مقدار نمی‌خواند',
});

export const yaml: Translation<typeof english> = {
  place: ({ name, line, column }, w) =>
    line === null || column === null
      ? w.bare(name)
      : `${w.bare(name)}، سطر ${w.n(line)}، ستون ${w.n(column)}`,
  syntax: ({ place, fault }, w) =>
    `${place}: ${faults(w)[fault] ?? `${w.code('YAML')} درستی نیست (${w.code(fault)})`}.`,
  twice: ({ place, key }, w) =>
    `${place}: ${w.code(`${key}:`)} دو بار آمده است: آنچه را زیر آن است زیر اولی بگذارید.`,
  aliases: ({ name }, w) =>
    `${w.bare(name)}: ارجاع‌هایش به جای چیزهایی بیش از اندازه نشسته‌اند: آنچه را به جای آن نشسته‌اند بنویسید.`,
  wrong: ({ place, path, what }, w) =>
    `${place}: ${path === '' ? '' : `${w.code(path)}: `}${what}${what.endsWith('؟') ? '' : '.'}`,

  unknownKey: ({ meant }, w) =>
    `این‌جا شناخته نیست؛ نوشتنش را وارسی کنید${meant === null ? '' : `. آیا ${w.name(meant)} منظور بود؟`}`,
  missing: 'نیامده است',
  listNeeded: (_, w) =>
    `یک مقدار است، جایی که فهرست لازم است: آن را در کروشه بنویسید، مانند ${w.code('[one, another]')}`,
  needed: ({ kind }, w) => needed(w)[kind],
  oneOf: ({ known }, w) => `${w.or(known.map(w.code))} بنویسید`,
  empty: 'خالی است',
  least: ({ n, included }, w) =>
    included ? `عددی دست‌کم ${w.n(n)} لازم است` : `عددی بزرگ‌تر از ${w.n(n)} لازم است`,
  most: ({ n }, w) => `عددی دست‌بالا ${w.n(n)} لازم است`,
  either: ({ whats }) => whats.join('، یا '),

  nameLetters: (_, w) => `تنها حرف، رقم، ${w.code('-')}، ${w.code('_')} و ${w.code('.')}`,
  noTerms: 'واژگان دست‌کم یک واژه می‌خواهد',
  noChannels: 'گروه دست‌کم یک کانال می‌خواهد',
  version: (_, w) => `تنها نسخه تاکنون ${w.n(1)} است`,
  mappingNeeds: (_, w) => `نگاشت دست‌کم ${w.code('channel')}، ${w.code('id')} و ${w.code('date')} می‌خواهد`,

  noProject: ({ name }, w) =>
    `${w.bare(name)} پروژه نیست: دست‌کم ${w.code('"isogloss: 1"')} و ${w.code('"name:"')} می‌خواهد.`,
  noZone: ({ zone }, w) =>
    `${w.name(zone)} منطقهٔ زمانی نیست؛ یکی بنویسید مانند ${w.code('"Asia/Tehran"')} یا ${w.code('"Europe/Berlin"')}`,
  periodTurned: ({ from, to }, w) =>
    `${w.asGiven(from)} پس از ${w.code('"to"')} (${w.asGiven(to)}) است؛ جابه‌جایشان کنید یا یکی را درست کنید`,
  noSuch: ({ kind, name, known, meant }, w) =>
    `${named[kind]} ${w.name(name)} نیست. شناخته‌ها: ${known.length === 0 ? 'هیچ' : w.commas(known.map(w.bare))}${meant === null ? '' : `. آیا ${w.name(meant)} منظور بود؟`}`,
};

const named = {
  community: 'گروه',
  lexicon: 'واژگان',
  event: 'رویداد',
  'lexicon or community': 'واژگان یا گروه',
} as const;
