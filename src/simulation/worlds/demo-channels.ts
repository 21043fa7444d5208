import type { ChannelSpec } from '../spec.ts';

export const news = { politics: 4, economy: 3, city: 3, culture: 1, technology: 1, football: 1 } as const;
export const party = { politics: 6, economy: 2, city: 2 } as const;
const sport = { football: 9, city: 1, culture: 1 } as const;

type Rest = Partial<ChannelSpec> & Pick<ChannelSpec, 'postsPerDay' | 'language' | 'habit'>;

const channel = (community: string, handle: string, title: string, rest: Rest): ChannelSpec => ({
  handle,
  title,
  community,
  kind: 'outlet',
  topics: community === 'football' ? sport : community.endsWith('side') ? party : news,
  albums: 0.04,
  wordless: 0.02,
  reach: { median: 4000, sigma: 0.8 },
  ...rest,
});

const office = { profile: 'office', stamps: 1 } as const;
const always = { profile: 'round-the-clock', stamps: 1 } as const;
const evening = { profile: 'evening', stamps: 1 } as const;

export const demoChannels: readonly ChannelSpec[] = [
  channel('state', 'zavaria_wire_fa', 'خبرگزاری زاواریا', {
    language: 'fa',
    postsPerDay: 10,
    habit: { ...always, stamps: 60 },
    signature: '🆔 @zavaria_wire_fa',
    emoji: true,
  }),
  channel('state', 'zavaria_wire', 'Zavaria Wire', { language: 'en', postsPerDay: 9, habit: always }),
  channel('state', 'zavaria_wire_ru', 'Вести Заварии', {
    language: 'ru',
    postsPerDay: 8,
    habit: { ...always, stamps: 60 },
    signature: '@zavaria_wire_ru',
  }),
  channel('state', 'first_line_fa', 'خط نخست', {
    language: 'fa',
    postsPerDay: 9,
    habit: { ...always, quickness: 0.25, trains: 0.2 },
    orthography: { zwnj: 'mixed', arabicLetters: false, digits: 'ascii' },
    emoji: true,
  }),
  channel('state', 'halmen_today', 'Halmen Today', {
    language: 'en',
    postsPerDay: 8,
    habit: { ...office, clock: 30 },
  }),
  channel('independent', 'alley_news_fa', 'کوچه‌نامه', {
    language: 'fa',
    postsPerDay: 6,
    habit: evening,
    orthography: { zwnj: 'space', arabicLetters: true, digits: 'arabic' },
    signature: '@alley_news_fa',
  }),
  channel('independent', 'sandrel_post', 'Sandrel Post', {
    language: 'en',
    postsPerDay: 6,
    habit: office,
    albums: 0.08,
    albumRecords: 'items',
  }),
  channel('independent', 'brasna_evening', 'Вечерняя Брасна', {
    language: 'ru',
    postsPerDay: 6,
    habit: evening,
    emoji: true,
  }),
  channel('independent', 'quick_zavaria', 'Quick Zavaria', {
    language: 'en',
    postsPerDay: 7,
    habit: { ...always, quickness: 0.1, trains: 0.3 },
    emoji: true,
  }),
  channel('harbour-side', 'ilvan_gazette', 'Ilvan Gazette', {
    platformId: '1700400101',
    language: 'en',
    postsPerDay: 6,
    habit: office,
    albums: 0.06,
    albumRecords: 'items',
    kind: 'organisation',
  }),
  channel('harbour-side', 'pier_voice_fa', 'صدای اسکله', {
    language: 'fa',
    postsPerDay: 6,
    habit: evening,
    kind: 'organisation',
    orthography: { zwnj: 'joined', arabicLetters: false, digits: 'persian' },
    signature: '@pier_voice_fa',
  }),
  channel('harbour-side', 'prichal_ru', 'Голос причала', {
    language: 'ru',
    postsPerDay: 5,
    habit: { ...office, bulk: [{ day: 21, posts: 60 }] },
    kind: 'organisation',
  }),
  channel('mountain-side', 'high_road_fa', 'راه بالا', {
    language: 'fa',
    postsPerDay: 4,
    habit: evening,
    kind: 'organisation',
    signature: '@high_road_fa',
  }),
  channel('mountain-side', 'ridge_fa', 'خط‌الرأس', {
    language: 'fa',
    postsPerDay: 4,
    habit: { ...evening, stamps: 60 },
    kind: 'organisation',
    orthography: { zwnj: 'space', arabicLetters: false, digits: 'persian' },
  }),
  channel('mountain-side', 'upper_well_fa', 'چاه بالا', {
    language: 'fa',
    postsPerDay: 4,
    habit: always,
    kind: 'organisation',
    orthography: { zwnj: 'kept', arabicLetters: true, digits: 'arabic' },
    emoji: true,
  }),
  channel('mountain-side', 'highland_letter', 'Highland Letter', {
    language: 'en',
    postsPerDay: 5,
    habit: office,
    kind: 'organisation',
  }),
  channel('lantern-side', 'square_at_dusk', 'Square at Dusk', {
    language: 'en',
    postsPerDay: 4,
    habit: evening,
    kind: 'organisation',
    emoji: true,
  }),
  channel('lantern-side', 'night_shift', 'Night Shift', {
    language: 'en',
    postsPerDay: 4,
    habit: evening,
    kind: 'organisation',
  }),
  channel('lantern-side', 'late_tram', 'Late Tram', {
    language: 'en',
    postsPerDay: 3,
    habit: evening,
    kind: 'personal',
  }),
  channel('lantern-side', 'night_lamp_fa', 'شب‌چراغ', {
    language: 'fa',
    postsPerDay: 4,
    habit: evening,
    kind: 'personal',
    orthography: { zwnj: 'mixed', arabicLetters: false, digits: 'persian' },
  }),
  channel('football', 'ravens_nest', 'Ravens Nest', { language: 'en', postsPerDay: 7, habit: evening }),
  channel('football', 'touchline_fa', 'خط کناری', {
    language: 'fa',
    postsPerDay: 8,
    habit: { ...evening, trains: 0.3 },
    wordless: 0.1,
    emoji: true,
    signature: '@touchline_fa',
  }),
  channel('football', 'second_half_fa', 'نیمه دوم', { language: 'fa', postsPerDay: 6, habit: evening }),
  channel('football', 'vtoroy_taym', 'Второй тайм', {
    language: 'ru',
    postsPerDay: 6,
    habit: { ...evening, stamps: 60 },
  }),
];
