import { describe, expect, it } from 'vitest';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { detect, found } from './demo.ts';

describe('what others do with posts is no amount of posts', () => {
  it.each([
    'WhiteHarbour is the most viewed channel on Telegram.',
    'The Harbour Union gets more views than the Mountain League.',
    'No channel on Telegram is as widely read as the Gazette.',
    'Its clips were seen by twice as many Telegram users as those of the Gazette.',
    'In May the Courier had the highest view counts of all Telegram channels.',
    'The Courier ranks second on Telegram by views.',
    'پربازدیدترین کانال تلگرام از اتحاد بندر است.',
    'پست‌های این کانال دو برابر کانال‌های دیگر بازدید دارند.',
    'Это самый просматриваемый канал в Telegram.',
    'По просмотрам этот канал опережает все остальные в Telegram.',
    'Posts of the Harbour Union are seen less often than those of independent news channels.',
    'Posts of the Harbour Union are read by fewer people than those of the Mountain League.',
    "The Harbour Union's channels reach fewer people than the Mountain League's.",
    'Its channels reach half as many people as the Gazette.',
    'Its posts are watched half as often as those of the Mountain League.',
    'Fewer people open the posts of the Harbour Union.',
    'Channels of the Mountain League, whose posts get fewer views, post more than the Harbour Union.',
    'Videos of the Union get watched more often than those of the League.',
    'Posts of the Harbour Union are seldom seen on Telegram.',
    'پست‌هایشان کمتر دیده می‌شود.',
    'مطالب لیگ کوهستان بیشتر از مطالب اتحاد بندر خوانده می‌شود.',
    'Посты Союза гавани реже просматривают, чем посты Лиги.',
    'Каналы Союза гавани читают реже, чем каналы Лиги.',
  ])('views: %s', (text) => {
    expect(found(text)).toBe('views');
  });

  it.each([
    'The Harbour Union is the most liked group on Telegram.',
    'The most commented-on posts on Telegram come from the lanternists.',
    'WhiteHarbour is the most followed channel on Telegram.',
    'The Harbour Union has the most subscribers on Telegram.',
    'The Harbour Union has twice as many followers as the Mountain League.',
    'The Courier is the most popular channel on Telegram.',
    'The Mountain League has overtaken the Harbour Union in the number of subscribers.',
    'کانال اتحاد بندر بیشترین دنبال‌کننده را در تلگرام دارد.',
    'بزرگ‌ترین کانال تلگرام از نظر تعداد عضو کانال اتحاد بندر است.',
    'این کانال پرمخاطب‌ترین کانال تلگرام است.',
    'У этого канала больше всего подписчиков в Telegram.',
    'Посты этого канала собирают больше лайков, чем посты конкурентов в Telegram.',
  ])('followers, likes and comments: %s', (text) => {
    expect(found(text)).toBe('audience');
  });

  it.each([
    ['The most viewed channel of the Harbour Union floods Telegram with posts.', 'floods'],
    ['The word lockout is seen in most groups on Telegram.', 'ubiquitous'],
    ['The word lockout is seen more often than the word strike on Telegram.', 'outperforms'],
    ['واژهٔ اعتصاب در کانال‌ها بیشتر دیده می‌شود.', 'outperforms + ubiquitous'],
    ['The hashtag of the Harbour Union was the most popular hashtag on Telegram.', 'dominates'],
  ])('leaves other claims as they are: %s', (text, type) => {
    expect(found(text)).toBe(type);
  });

  it.each([
    'Most viewed the Harbour Union as the winner on Telegram.',
    'The most extreme views on Telegram come from the lanternists.',
    'The video was viewed more than 3 million times on Telegram.',
    'Most members of the groups repeat the slogans of the Harbour Union.',
    'Most comments on Telegram were about the Harbour Union.',
    'The Mountain League posts more replies than the Harbour Union on Telegram.',
    'بیشتر اعضای گروه‌ها شعارهای اتحاد بندر را تکرار می‌کنند.',
    'وزیر از کارخانه بازدید کرد و بیشتر کانال‌های تلگرام آن را نوشتند.',
    'Подписчики Союза чаще пишут в Telegram о пожаре, чем подписчики Лиги.',
  ])('hears nothing of it in other senses: %s', (text) => {
    expect(found(text)).not.toMatch(/views|audience/);
  });

  it.each([
    ['WhiteHarbour is the most viewed channel on Telegram.', 'views of posts of the same age'],
    ['WhiteHarbour is the most followed channel on Telegram.', 'Telegram'],
  ])('is told with what shows it instead: %s', (text, shown) => {
    const why = detect(text)[0]?.notTestable?.explanation ?? '';
    expect(english.write(why)).toContain(shown);
    expect(wordsIn(mannerOf({ language: 'fa' })).write(why)).not.toBe('');
  });
});
