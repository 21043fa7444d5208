import { describe, expect, it } from 'vitest';
import { readFrames } from '../../src/claims/detect/frames/read.ts';

/** Whether the likeliest claim of a sentence is denied; undefined where none is found. */
const isDenied = (text: string, language: string): boolean | undefined =>
  readFrames(text, [0, text.length], language, () => []).claims[0]?.negated;

describe('denials', () => {
  // Sentences of our own wording, in pairs: the same said and denied.
  it.each([
    ['en', 'The accounts posted identical messages.', false],
    ['en', 'We found no evidence that the accounts posted identical messages.', true],
    ['en', 'The spokesman denied that the accounts posted identical messages.', true],
    ['en', 'It is a myth that the hashtag dominated the discussion on Twitter.', true],
    ['en', 'The hashtag dominated the discussion on Twitter.', false],
    ['en', 'None of the hashtags dominated the discussion on Twitter.', true],
    ['en', 'Not only did the hashtag dominate the discussion on Twitter, it spread to Telegram.', false],
    ['en', 'The rumour went viral on Telegram.', false],
    ['en', 'The posts received minimal engagement on Telegram.', true],
    ['en', 'The posts received a little more engagement on Telegram.', false],
    ['en', 'The channel posted fewer messages than the outlets.', true],
    ['en', 'The channel posted more messages than the outlets.', false],
    ['en', 'The channel got lower engagement on Telegram than the outlets.', true],
    ['en', 'Researchers did not find evidence that the accounts posted identical messages.', true],
    ['en', 'There is nothing to suggest that the hashtag dominated the discussion on Twitter.', true],
    ['en', 'Almost no news sites amplified the false claims on Telegram.', true],
    ['en', 'Several news sites amplified the false claims on Telegram.', false],
    ['en', 'Few of the news sites amplified the false claims on Telegram.', true],
    ['en', 'A few of the news sites amplified the false claims on Telegram.', false],
    ['en', 'The channels operate independently and do not post the same messages.', true],
    // a clause inside of who acts has its denial to itself
    ['en', 'Fake pictures of a strike that never happened flooded social media.', false],
    ['en', 'Fake pictures of the strike never flooded social media.', true],
    // what is left undone beside it denies nothing
    ['en', 'Several news sites amplified the false claims on Telegram without checking them.', false],
    ['fa', 'چند رسانه این خبر را بدون راستی‌آزمایی بازنشر کردند.', false],
    ['fa', 'این خبر در همهٔ رسانه‌ها منتشر شد.', false],
    ['fa', 'این خبر در هیچ رسانه‌ای منتشر نشد.', true],
    ['fa', 'بیشتر رسانه‌ها از انتشار این خبر خودداری کردند.', true],
    ['ru', 'Эту новость опубликовали все издания.', false],
    ['ru', 'Эту новость не опубликовало ни одно издание.', true],
    ['ar', 'انتشر الوسم على مواقع التواصل الاجتماعي.', false],
    ['ar', 'لم ينتشر الوسم على مواقع التواصل الاجتماعي.', true],
  ])('%s: %s', (language, text, denied) => {
    expect(isDenied(text, language)).toBe(denied);
  });

  it('an amount said to be small denies a share, and not where it counts X', () => {
    const only = 'The war took up only 2% of the coverage of the network.';
    const few = 'Only nine accounts wrote two fifths of the posts about the strike.';
    expect(isDenied(only, 'en')).toBe(true);
    expect(isDenied(few, 'en')).toBe(false);
  });
});
