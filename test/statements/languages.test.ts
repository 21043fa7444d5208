import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';
import { languageOf } from '../../src/statements/language.ts';
import { says } from './says.ts';

describe('Persian', () => {
  it.each([
    ['وزیر کشور گفت: «مرز باز است.»', ['وزیر کشور | گفت | «مرز باز است.»']],
    ['مریم رضایی افزود که مدرسه‌ها بسته می‌ماند.', ['مریم رضایی | افزود | که مدرسه‌ها بسته می‌ماند']],
    ['به گزارش ایرنا، مرز بسته شد.', ['ایرنا | به گزارش | مرز بسته شد']],
    ['به گفته مریم رضایی، باران ادامه دارد.', ['مریم رضایی | به گفته | باران ادامه دارد']],
    ['شهردار تهران از گشایش پل تازه خبر داد.', ['شهردار تهران | خبر داد | از گشایش پل تازه']],
    ['سخنگوی دولت: قیمت‌ها تغییر نمی‌کند', ['سخنگوی دولت | - | قیمت‌ها تغییر نمی‌کند']],
    ['ادعای رویترز: مذاکرات ادامه دارد', ['رویترز | ادعای | مذاکرات ادامه دارد']],
    [
      'شهردار گفت پل باز است و افزود که راه بسته است.',
      ['شهردار | گفت | پل باز است', 'شهردار | افزود | که راه بسته است'],
    ],
    // The verb of speech closes the sentence behind a whole clause.
    [
      'هواداران او بر کانال‌ها مسلط شده‌اند، وزیر راه گفت.',
      ['وزیر راه | گفت | هواداران او بر کانال‌ها مسلط شده‌اند'],
    ],
    ['این پل تازه بسته است، به گفتهٔ مریم رضایی.', ['مریم رضایی | به گفتهٔ | این پل تازه بسته است']],
    // A clause of time, and an apposition, are no words of the speaker.
    ['وقتی پل بسته شد، وزیر راه گفت.', []],
    ['پس از آنکه پل بسته شد، وزیر راه گفت.', []],
    ['وزیر راه و شهرسازی، مریم رضایی، گفت.', []],
  ])('%s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it('gives the paragraphs after a label to the same speaker', () => {
    expect(says('🔴\nمریم رضایی: مرز باز است\n🔹\nاز امروز همه می‌توانند سفر کنند.\n@kanal')).toEqual([
      'مریم رضایی | - | مرز باز است',
      'مریم رضایی | - | از امروز همه می‌توانند سفر کنند',
    ]);
  });

  it('gives the author the paragraph after a closed quotation', () => {
    expect(says('مریم رضایی: «پل باز است.»\nاین پل در سال گذشته ساخته شده بود.')).toEqual([
      'مریم رضایی | - | «پل باز است.»',
    ]);
  });

  it('finds name and role, and the full name behind او and a surname', () => {
    const found = extractStatements(
      'مریم رضایی، وزیر راه، گفت: «پل باز است.»\nاو افزود: «راه هم باز است.»\nرضایی گفت که باران می‌آید.',
      'text',
    );
    expect(found.map((s) => s.speaker.name)).toEqual(['مریم رضایی', 'مریم رضایی', 'مریم رضایی']);
    expect(found.map((s) => s.speaker.role)).toEqual(['وزیر راه', 'وزیر راه', 'وزیر راه']);
  });

  it('finds nothing where nobody speaks', () => {
    expect(says('پل تازه شهر امروز باز شد.')).toEqual([]);
    expect(says('آپدیت: پل باز شد')).toEqual([]);
  });
});

describe('Russian', () => {
  it.each([
    ['Мэр Иван Петров заявил, что мост открыт.', ['Иван Петров | заявил | что мост открыт']],
    ['«Мост открыт», — сказал мэр Иван Петров.', ['Иван Петров | сказал | «Мост открыт»']],
    ['По словам Ивана Петрова, мост открыт.', ['Ивана Петрова | По словам | мост открыт']],
    ['В городе закрыли мост, сообщает МЧС.', ['МЧС | сообщает | В городе закрыли мост']],
  ])('%s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });
});

describe('language by letters', () => {
  it.each([
    ['The bridge', 'en'],
    ['پل تازه', 'fa'],
    ['Мост открыт', 'ru'],
    ['12:30', 'en'],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('Persian sources and bodies', () => {
  it('takes the source behind a source for no part of what is said', () => {
    expect(says('به گزارش بندرنیوز به نقل از دریاپرس؛ دروازه‌ها بسته شد و کشتی‌ها ماندند.')).toEqual([
      'بندرنیوز | به گزارش | دروازه‌ها بسته شد و کشتی‌ها ماندند',
    ]);
  });
  it('means by “this outlet” no ministry, but a bare name that may be an outlet', () => {
    const said = (who: string): string =>
      `${who} گفت که دروازه‌ها بسته است.\n\nاین رسانه نوشت که کشتی‌ها ماندند.`;
    const speakers = (who: string): string[] => says(said(who)).map((line) => line.split(' | ')[0] ?? '');
    expect(speakers('وزارت راه')).toEqual(['وزارت راه', 'این رسانه']);
    expect(speakers('بندرنیوز')).toEqual(['بندرنیوز', 'بندرنیوز']);
  });
  it('means by “this channel” the channel, and takes no word of time for a speaker', () => {
    const text =
      'کانال «دریا» مدعی شد دروازه‌ها بسته است.\n\nاندکی بعد، شهردار بندر تصریح کرد که چنین نیست.\n\nاین کانال تأکید کرد که اشتباه کرده است.';
    expect(says(text).map((line) => line.split(' | ')[0])).toEqual([
      'کانال «دریا»',
      'شهردار بندر',
      'کانال «دریا»',
    ]);
  });
});
