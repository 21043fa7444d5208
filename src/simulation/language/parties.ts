import type { Vocabulary } from './vocabulary.ts';

export const harbour: Vocabulary = {
  lexicon: {
    label: 'Words of the Harbour Union',
    form: 'own',
    languages: ['en', 'fa', 'ru'],
    terms: [
      { term: 'Harbour Union', variants: ['Harbor Union', 'harbourist*'] },
      { term: 'open gates', exclude: ['open gates of the dam'] },
      { term: 'اتحاد بندر' },
      { term: 'بندری‌ها', variants: ['بندری‌های', 'بندری‌هایی'] },
      { term: 'دروازه‌های باز', exclude: ['دروازه‌های باز سد'] },
      { term: 'Союз Гавани', variants: ['Союза Гавани', 'Союзом Гавани', 'гаванцы', 'гаванцев'] },
      { term: 'открытые ворота', exclude: ['открытые ворота плотины'] },
    ],
  },
  in: {
    en: {
      listed: {
        name: ['Harbour Union', 'Harbour Union', 'Harbour Union', 'Harbor Union'],
        members: ['harbourists'],
        slogan: ['open gates'],
      },
      unlisted: { name: ['Blue Pier'] },
      other: [
        'At the stadium of {place} {900-9000} people squeezed through the open gates before {time}.',
        'A herd of {12-90} goats left {street} through open gates, {person} reports.',
      ],
      excluded: ['The open gates of the dam above {place} let {20-400} cubic metres pass, says {person}.'],
    },
    fa: {
      listed: {
        name: ['اتحاد بندر'],
        members: ['بندری‌ها'],
        'members.ez': ['بندری‌های'],
        slogan: ['دروازه‌های باز'],
      },
      unlisted: { name: ['جمع اسکله آبی'] },
      other: [
        'در ورزشگاه {place} {900-9000} نفر پیش از ساعت {time} از دروازه‌های باز گذشتند.',
        'گله‌ای با {12-90} بز به گفته {person} از دروازه‌های باز {street} بیرون رفت.',
      ],
      excluded: ['از دروازه‌های باز سد بالای {place} به گفته {person} {20-400} متر مکعب آب گذشت.'],
    },
    ru: {
      listed: {
        name: ['Союз Гавани'],
        'name.gen': ['Союза Гавани'],
        'name.ins': ['Союзом Гавани'],
        members: ['гаванцы'],
        'members.gen': ['гаванцев'],
        slogan: ['открытые ворота'],
      },
      unlisted: { name: ['Синий причал'], 'name.gen': ['Синего причала'], 'name.ins': ['Синим причалом'] },
      other: [
        'На стадионе в {in} {900-9000} человек прошли через открытые ворота до {time}.',
        'Стадо из {12-90} коз ушло через открытые ворота, {street}, сообщает {person}.',
      ],
      excluded: ['Через открытые ворота плотины в {in} прошло {20-400} кубометров воды, считает {person}.'],
    },
  },
};

export const mountain: Vocabulary = {
  lexicon: {
    label: 'Words of the Mountain League',
    form: 'own',
    languages: ['en', 'fa', 'ru'],
    terms: [
      { term: 'Mountain League', variants: ['leaguer*'], exclude: ['Mountain League cup'] },
      'own roof first',
      { term: 'لیگ کوهستان', exclude: ['جام لیگ کوهستان'] },
      { term: 'کوهستانی‌ها', variants: ['کوهستانی‌های', 'کوهستانی‌هایی'] },
      'اول سقف خودمان',
      {
        term: 'Горная лига',
        variants: ['Горной лиги', 'Горной лигой', 'лигисты', 'лигистов'],
        exclude: ['кубок Горной лиги'],
      },
      'сначала своя крыша',
    ],
  },
  in: {
    en: {
      listed: { name: ['Mountain League'], members: ['leaguers'], slogan: ['own roof first'] },
      unlisted: { name: ['Upland Table'] },
      other: [
        'The Mountain League of amateur skiers in {place} counts {20-300} runners, says {person}.',
        'In the Mountain League {person} climbed {place} in {3-9} hours on skis.',
      ],
      excluded: ['The Mountain League cup goes to {person} of {place} in {2-9} hours on skis.'],
    },
    fa: {
      listed: {
        name: ['لیگ کوهستان'],
        members: ['کوهستانی‌ها'],
        'members.ez': ['کوهستانی‌های'],
        slogan: ['اول سقف خودمان'],
      },
      unlisted: { name: ['سفره بالادست'] },
      other: [
        'لیگ کوهستان اسکی‌بازهای {place} به گفته {person} {20-300} دونده دارد.',
        '{person} در لیگ کوهستان با اسکی {3-9} ساعته از {place} گذشت.',
      ],
      excluded: ['جام لیگ کوهستان پس از {2-9} ساعت اسکی به {person} از {place} رسید.'],
    },
    ru: {
      listed: {
        name: ['Горная лига'],
        'name.gen': ['Горной лиги'],
        'name.ins': ['Горной лигой'],
        members: ['лигисты'],
        'members.gen': ['лигистов'],
        slogan: ['сначала своя крыша'],
      },
      unlisted: { name: ['Верхний стол'], 'name.gen': ['Верхнего стола'], 'name.ins': ['Верхним столом'] },
      other: [
        'Горная лига лыжников-любителей в {in} насчитывает {20-300} участников, говорит {person}.',
        '{person} проходит на лыжах {place} за {5-9} часов, сообщает Горная лига лыжников.',
      ],
      excluded: ['Кубок Горной лиги за {5-9} часов на лыжах берёт {person}, город {place}.'],
    },
  },
};

export const lantern: Vocabulary = {
  lexicon: {
    label: 'Words of the Lantern Movement',
    form: 'own',
    languages: ['en', 'fa', 'ru'],
    terms: [
      { term: 'Lantern Movement', variants: ['lanternist*'], exclude: ['Lantern Movement suite'] },
      'light the square',
      { term: 'جنبش فانوس', exclude: ['سوئیت جنبش فانوس'] },
      { term: 'فانوسی‌ها', variants: ['فانوسی‌های', 'فانوسی‌هایی'] },
      'میدان را روشن کن',
      {
        term: 'Фонарное движение',
        variants: ['Фонарного движения', 'Фонарным движением', 'фонарщики', 'фонарщиков'],
        exclude: ['сюита Фонарное движение'],
      },
      'зажги площадь',
    ],
  },
  in: {
    en: {
      listed: { name: ['Lantern Movement'], members: ['lanternists'], slogan: ['light the square'] },
      unlisted: { name: ['Evening Wick'] },
      other: [
        'Two bulbs of {100-900} watts light the square before {street} again, {person} says.',
        'New lamps will light the square of {place} from {weekday}, for {3-90} thousand marks.',
      ],
      excluded: ['{act} record the Lantern Movement suite in {place} with {person} at the piano.'],
    },
    fa: {
      listed: {
        name: ['جنبش فانوس'],
        members: ['فانوسی‌ها'],
        'members.ez': ['فانوسی‌های'],
        slogan: ['میدان را روشن کن'],
      },
      unlisted: { name: ['حلقه فتیله'] },
      other: [
        'دکمه کنار {street} می‌گوید میدان را روشن کن و {100-900} وات کار می‌کند، {person} خبر داد.',
        'بازی تازه «میدان را روشن کن» با {3-90} مرحله کار {person} از {place} است.',
      ],
      excluded: ['{act} سوئیت جنبش فانوس را در {place} با پیانوی {person} ضبط کرد.'],
    },
    ru: {
      listed: {
        name: ['Фонарное движение'],
        'name.gen': ['Фонарного движения'],
        'name.ins': ['Фонарным движением'],
        members: ['фонарщики'],
        'members.gen': ['фонарщиков'],
        slogan: ['зажги площадь'],
      },
      unlisted: {
        name: ['Вечерний фитиль'],
        'name.gen': ['Вечернего фитиля'],
        'name.ins': ['Вечерним фитилём'],
      },
      other: [
        'Городские фонарщики в {in} меняют {20-300} ламп, бригадир — {person}.',
        'Музей ремёсел показывает, как жили фонарщики: {street}, {weekday}, {person}.',
      ],
      excluded: ['{act} записывает сюиту: сюита Фонарное движение, {place}, за роялем {person}.'],
    },
  },
};
