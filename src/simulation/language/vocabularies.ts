import { harbour, lantern, mountain } from './parties.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What its opponents call the Lantern Movement. Nobody uses it of themselves. */
const lampdroppers: Vocabulary = {
  lexicon: {
    label: 'Opponents’ name for the Lantern Movement',
    form: 'opponents',
    languages: ['en', 'fa', 'ru'],
    terms: ['lampdropper*', { term: 'فانوس‌بازها', variants: ['فانوس‌بازهای'] }, { term: 'керосинщик*' }],
  },
  in: {
    en: {
      listed: { members: ['lampdroppers'] },
      unlisted: {},
      other: [],
      excluded: [],
      quoted: ['“Those lampdroppers again,” {person} is said to have told {institution} at {time}.'],
    },
    fa: {
      listed: { members: ['فانوس‌بازها'], 'members.ez': ['فانوس‌بازهای'] },
      unlisted: {},
      other: [],
      excluded: [],
      quoted: ['گویا {person} ساعت {time} به {institution} گفته است: «باز هم این فانوس‌بازها».'],
    },
    ru: {
      listed: { members: ['керосинщики'] },
      unlisted: {},
      other: [],
      excluded: [],
      quoted: ['«Опять эти керосинщики», — так, по слухам, говорит {person}; {institution}, {time}.'],
    },
  },
};

/** A control: nothing to do with any claim, and used by everyone alike. */
const weather: Vocabulary = {
  lexicon: {
    label: 'Weather (control)',
    form: 'neutral',
    control: true,
    languages: ['en', 'fa', 'ru'],
    terms: [
      'rain',
      'snowfall',
      'fog',
      'باران',
      'برف',
      'کولاک',
      { term: 'дождь', variants: ['дождя'] },
      { term: 'снегопад', variants: ['снегопада'] },
      { term: 'туман', variants: ['тумана'] },
    ],
  },
  in: {
    en: {
      listed: { name: ['rain', 'snowfall', 'fog'] },
      unlisted: { name: ['sleet'] },
      other: [],
      excluded: [],
      own: [
        'The forecast for {place}: {name} from {time}, {2-19} degrees.',
        'Because of {name} the road from {place} to {place2} is closed until {weekday}.',
        'After {2-19} days of {name} the children of {place} are back on {street}.',
      ],
      quoted: ['“No {name} before {weekday},” {person} of the observatory in {place} says.'],
      mocked: ['They promised {name} for {place}; {person} stood {2-9} hours with an umbrella for nothing.'],
    },
    fa: {
      listed: { name: ['باران', 'برف', 'کولاک'] },
      unlisted: { name: ['تگرگ'] },
      other: [],
      excluded: [],
      own: [
        'پیش‌بینی هوای {place}: {name} از ساعت {time} با دمای {2-19} درجه.',
        'راه {place} به {place2} به سبب {name} تا {weekday} بسته است.',
        'پس از {2-19} روز {name} کودکان {place} دوباره در {street} بازی می‌کنند.',
      ],
      quoted: ['{person} از رصدخانه {place} می‌گوید: «تا {weekday} خبری از {name} نیست.»'],
      mocked: ['برای {place} وعده {name} دادند؛ {person} {2-9} ساعت بیهوده با چتر ایستاد.'],
    },
    ru: {
      listed: { name: ['дождь', 'снегопад', 'туман'], 'name.gen': ['дождя', 'снегопада', 'тумана'] },
      unlisted: { name: ['град'], 'name.gen': ['града'] },
      other: [],
      excluded: [],
      own: [
        'Прогноз, {place}: {name} с {time}, температура {5-19} градусов.',
        'Дорога {place} — {place2} закрыта до {time} {weekday}, причина: {name}.',
        'После {5-19} дней {name.gen} дети в {in} снова на улице: {street}.',
      ],
      quoted: ['«До {time} {weekday} без {name.gen}», — обещает {person}, обсерватория, {place}.'],
      mocked: ['Городу {place} обещали {name}; {person} {5-9} часов зря стоит с зонтом.'],
    },
  },
};

/** Every vocabulary a world can plant. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  harbour,
  mountain,
  lantern,
  lampdroppers,
  weather,
};
