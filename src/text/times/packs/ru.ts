import type { Point, TimePack, Unit } from '../time.ts';
import { years } from './russian-years.ts';

const stems = 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' ');
const month =
  '(?<month>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]|(?:март|август)[ае]?|ма[йяе])';
const year = String.raw`(?<year>(?:19|20)\d\d)(?:\s*(?:года|году|год|гг?))?`;
const numbers: Readonly<Record<string, number>> = {
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трёх: 3,
  трех: 3,
  четыре: 4,
  четырёх: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  полгода: 6,
};
const number = String.raw`(?<n>\d{1,3}|${Object.keys(numbers).join('|')}|несколько|нескольких|пару)`;
const unit =
  '(?<unit>дн(?:я|ей|и|ю)|день|сут(?:ки|ок)|недел[юяьеи]|неделям|месяц(?:а|ев|е|ы)?|год(?:а|ы|у|ов)?|лет)';
const happenings =
  '(?:войн|вторжени|протест|митинг|выбор|голосовани|референдум|атак|теракт|удар|обстрел|революц|переворот|блокировк|запрет|отключени|арест|задержани|смерт|гибел|убийств|покушени|землетрясени|наводнени|пожар|взрыв|авари|соглашени|перемири|переговор|кампани|мобилизац|санкци|матч|чемпионат|олимпиад|пандеми|карантин|кризис|визит|выступлени|заявлени|публикац|утечк|конфликт|наступлени|операци|прекращени|нового\\s+года|СВО|начал|конц)';
const happening = String.raw`(?:[\p{L}\p{N}-]+ ){0,4}?${happenings}\p{L}*(?: [\p{L}\p{N}-]+){0,2}`;

function unitOf(word = ''): Unit {
  const lower = word.toLowerCase();
  if (lower.startsWith('нед')) return 'week';
  if (lower.startsWith('мес')) return 'month';
  return lower.startsWith('год') || lower.startsWith('лет') ? 'year' : 'day';
}
const monthOf = (word = ''): number => {
  const lower = word.toLowerCase();
  return lower.startsWith('март') ? 3 : stems.findIndex((stem) => lower.startsWith(stem)) + 1;
};
const yearOf = (written: string | undefined): number | null =>
  written === undefined ? null : Number(written);
const count = (n: string | undefined): number | null =>
  n === undefined ? 1 : /^\d/.test(n) ? Number(n) : (numbers[n.toLowerCase()] ?? null);
const counted = (n: string | undefined, word: string | undefined, kind: 'last' | 'ago'): Point => {
  const times = count(n);
  return times === null ? { kind: 'vague', unit: unitOf(word) } : { kind, unit: unitOf(word), n: times };
};
/** «5 марта 2026», and the first of two such days. */
const dayOfMonth = ({ day, month: name, year: y }: Readonly<Record<string, string | undefined>>): Point => ({
  kind: 'day',
  calendar: 'gregorian',
  year: yearOf(y),
  month: monthOf(name),
  day: Number(day),
});
const weekdays = 'воскресенье понедельник вторник среду четверг пятницу субботу'.split(' ');
const seasons: Readonly<Record<string, number>> = { весн: 3, лет: 6, осен: 9, зим: 12 };

export const russian: TimePack = {
  calendar: 'gregorian',
  points: [
    {
      pattern: String.raw`(?<day>\d{1,2})(?:-?го)?\s+${month}(?:\s+${year})?`,
      read: dayOfMonth,
      bare: true,
    },
    {
      // «1–15 марта»: the first of two days of one month
      pattern: String.raw`(?<day>\d{1,2})(?:-?го)?(?=\s*(?:[–—-]|по|и|до)\s*\d{1,2}(?:-?го)?\s+${month}(?:\s+${year})?)`,
      read: dayOfMonth,
      bare: true,
    },
    {
      pattern: String.raw`(?<day>\d{1,2})\.(?<m>\d\d)\.(?<year>(?:19|20)\d\d)`,
      read: ({ day, m, year: y }) => ({
        kind: 'day',
        calendar: 'gregorian',
        year: Number(y),
        month: Number(m),
        day: Number(day),
      }),
      bare: true,
    },
    {
      pattern: String.raw`${month}\s+${year}`,
      read: ({ month: name, year: y }) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: yearOf(y),
        month: monthOf(name),
        n: 1,
      }),
      bare: true,
    },
    {
      pattern: String.raw`${month}\s+(?<which>прошлого|этого|нынешнего|текущего)\s+года`,
      read: ({ month: name, which = '' }) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: null,
        month: monthOf(name),
        n: 1,
        yearsBack: which.toLowerCase() === 'прошлого' ? 1 : 0,
      }),
      bare: true,
    },
    {
      pattern: month,
      read: ({ month: name }) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: null,
        month: monthOf(name),
        n: 1,
      }),
      bare: false,
    },
    {
      pattern: String.raw`(?<season>весн|лет|осен|зим)(?:ой|ом|ью|ы|а|и)\s+${year}`,
      read: ({ season, year: y }) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: yearOf(y),
        month: seasons[(season ?? '').toLowerCase()] ?? 1,
        n: 3,
      }),
      bare: true,
    },
    {
      pattern: '(?<season>весной|летом|осенью|зимой)',
      read: ({ season = '' }) => ({
        kind: 'months',
        calendar: 'gregorian',
        year: null,
        month: seasons[season.toLowerCase().replace(/(?:ой|ом|ью)$/, '')] ?? 1,
        n: 3,
      }),
      bare: true,
    },
    ...years,
    {
      pattern: String.raw`(?:в|во)\s+(?:прошл\p{L}+\s+|эт\p{L}+\s+)?(?<weekday>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)`,
      read: ({ weekday = '' }) => ({ kind: 'weekday', day: weekdays.indexOf(weekday.toLowerCase()), n: 1 }),
      bare: true,
    },
    {
      pattern: String.raw`(?:на|в|во|за)\s+(?:прошл\p{L}+\s+|эт\p{L}+\s+|минувш\p{L}+\s+)?выходны[ех]`,
      read: () => ({ kind: 'weekday', day: 6, n: 2 }),
      bare: true,
    },
    { pattern: 'вчера|прошлой ночью', read: () => ({ kind: 'whole', unit: 'day', back: 1 }), bare: true },
    {
      pattern: String.raw`(?:за|в|в\s+течение)\s+последн(?:ие|их|ий|юю|ей|ее|его)\s+${number}?\s*${unit}`,
      read: ({ n, unit: word }) =>
        /^(?:неделю|недели|день|месяц|месяца|год|года|сутки)$/iu.test(word ?? '') && n === undefined
          ? { kind: 'last', unit: unitOf(word), n: 1 }
          : counted(n ?? 'несколько', word, 'last'),
      bare: true,
    },
    {
      pattern: String.raw`${number}\s+${unit}\s+(?:тому\s+)?назад`,
      read: ({ n, unit: word }) => counted(n, word, 'ago'),
      bare: true,
    },
    {
      pattern: String.raw`(?:неделю|месяц|год)\s+(?:тому\s+)?назад`,
      read: () => ({ kind: 'vague', unit: 'month' }),
      bare: true,
    },
    {
      pattern: String.raw`прошл(?:ой|ый|ом|ого|ую|ым)\s+${unit}`,
      read: ({ unit: word }) => ({ kind: 'whole', unit: unitOf(word), back: 1 }),
      bare: true,
    },
    {
      pattern: String.raw`(?:эт|текущ)(?:ой|от|ом|ого|у|ую|его|ем)\s+${unit}`,
      read: ({ unit: word }) => ({ kind: 'whole', unit: unitOf(word), back: 0 }),
      bare: true,
    },
    {
      pattern: 'начала года|нынешнего года',
      read: () => ({ kind: 'whole', unit: 'year', back: 0 }),
      bare: false,
    },
    {
      pattern:
        'в последнее время|недавно|за последнее время|сейчас|сегодня|ныне|нынче|в настоящее время|на данный момент|в наши дни',
      read: () => ({ kind: 'vague', unit: 'month' }),
      bare: true,
    },
    {
      pattern: String.raw`(?:уже\s+)?(?:много\s+лет|годами|месяцами|неделями)`,
      read: () => ({ kind: 'vague', unit: 'year' }),
      bare: true,
    },
  ],
  leads: [
    { relation: 'since', pattern: 'начиная с|с|со' },
    { relation: 'until', pattern: 'до конца|по|вплоть до' },
    { relation: 'before', pattern: 'до|перед|накануне' },
    { relation: 'after', pattern: 'после' },
    { relation: 'in', pattern: 'в течение|на протяжении|в|во|за|на|между|к|от' },
  ],
  filler: String.raw`(?:(?:весь|всего|(?<early>начала|начале|начало)|(?<middle>середины|середине)|(?<late>конца|конце))\s+)*`,
  trails: [],
  joins: '[–—-]|по|и|до',
  events: [
    {
      relation: 'since',
      pattern: `(?:с|со)\\s+(?:момента|начала|дня|времён|времен)\\s+(?!года)(?:[\\p{L}\\p{N}-]+ ?){1,4}|с\\s+тех\\s+пор(?:,?\\s+как\\s+(?:[\\p{L}\\p{N}-]+ ?){1,5})?`,
    },
    { relation: 'after', pattern: `(?:после|вслед\\s+за|на\\s+следующий\\s+день\\s+после)\\s+${happening}` },
    { relation: 'before', pattern: `(?:до|перед|накануне|в\\s+преддверии)\\s+${happening}` },
    {
      relation: 'in',
      pattern: `(?:во\\s+время|в\\s+ходе|на\\s+фоне|в\\s+период|в\\s+дни|за\\s+(?:время|годы|дни)|в\\s+разгар|в\\s+первые\\s+(?:дни|часы|недели|месяцы))\\s+${happening}`,
    },
    {
      relation: 'in',
      pattern: String.raw`(?:за|в\s+течение)\s+(?:всего\s+)?(?:\d{1,3}|${Object.keys(numbers).join('|')}|несколько|нескольких|одн\p{L}+)?\s*(?:сутки|дн\p{L}*|недел\p{L}*|месяц\p{L}*|лет|год\p{L}*)`,
    },
  ],
};
