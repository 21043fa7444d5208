import { describe, expect, it } from 'vitest';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { detect, found } from './demo.ts';

describe('how often somebody is forwarded', () => {
  it.each([
    'WhiteHarbour is the most forwarded channel on Telegram.',
    'The channels of the Harbour Union are forwarded by more channels than any other channel.',
    'The lanternists and the leaguers forward each other more than any other two groups.',
    'The posts of the Harbour Union are shared more often than those of the Mountain League.',
    'The Harbour Union is shared more than the Mountain League on Telegram.',
    'The Harbour Union gets more forwards than the Mountain League.',
    'More channels forward the Harbour Union than the Mountain League.',
    'The Harbour Union forwards more posts than the Mountain League.',
    'No channel on Telegram is forwarded as widely as that of the Harbour Union.',
    'Most of the posts on Telegram are forwards from the Harbour Union.',
    'Reposts of the Harbour Union rose after the fire at the Tin Market.',
    'The Harbour Union is not the most-reposted channel on Telegram.',
    'کانال‌های اتحاد بندر بیشتر از کانال‌های دیگر بازنشر می‌شوند.',
    'این کانال بیشترین فوروارد را در تلگرام دارد.',
    'پربازنشرترین کانال تلگرام از اتحاد بندر است.',
    'Этот канал репостят чаще, чем любой другой канал в Telegram.',
    'Это самый пересылаемый канал в Telegram.',
    'Постами этого канала делятся чаще, чем постами других каналов.',
  ])('is no amount of posts: %s', (text) => {
    expect(found(text)).toBe('forwards');
  });

  it.each([
    ['The Harbour Union forwarded the story before anyone else on Telegram.', 'originates'],
    ['The story was forwarded by channels of the Harbour Union before anyone else had it.', 'originates'],
    ['The Harbour Union was the first to forward the story on Telegram.', 'originates'],
    ['Most channels repost what the Harbour Union writes.', 'follows'],
    ['The hashtag of the Harbour Union was the most shared hashtag.', 'dominates'],
    ['The Harbour Union dominates Telegram, and its people are forwarded the most.', 'dominates + forwards'],
    ['Are the channels of the Harbour Union the most forwarded on Telegram?', ''],
  ])('leaves other claims as they are: %s', (text, types) => {
    expect(found(text)).toContain(types);
  });

  it('says that it is counted apart, and shows nobody in a browser a command', () => {
    const [claim] = detect('WhiteHarbour is the most forwarded channel on Telegram.');
    const why = claim?.notTestable?.explanation ?? '';
    expect(english.write(why)).toContain('who forwards whom is counted separately');
    for (const words of [english, wordsIn(mannerOf({ language: 'fa' }))])
      expect(words.write(why)).not.toContain('isogloss');
  });
});
