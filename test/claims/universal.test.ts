import { describe, expect, it } from 'vitest';
import { thresholdSaid } from '../../src/claims/detect/universal.ts';

describe('the threshold that a sentence sets itself', () => {
  it.each([
    ['The slogan stands in all 58 channels.', 0.95],
    ['The slogan is used in every channel of the network.', 0.95],
    ['Each of the 22 groups repeats the slogan.', 0.95],
    ['All of these outlets use the phrase.', 0.95],
    ['The slogan is found in nearly every channel.', 0.8],
    ['The slogan appears in almost all pro-government groups.', 0.8],
    ['این شعار در همهٔ کانال‌ها دیده می‌شود.', 0.95],
    ['این شعار در تقریباً همه کانال‌های خبری هست.', 0.8],
    ['هر گروهی این واژه را دارد.', 0.95],
    ['Лозунг есть во всех 40 каналах.', 0.95],
    ['Лозунг звучит почти во всех группах.', 0.8],
  ])('%s', (sentence, threshold) => {
    expect(thresholdSaid('ubiquitous', sentence)).toBe(threshold);
  });

  it.each([
    'The slogan appears in most of the channels.',
    'Half of all channels use the slogan.',
    'It stands in 40 percent of all groups.',
    'The slogan is in half of all posts in these channels.',
    'All posts in these channels use the slogan.',
    'The small groups use it more than anyone at all.',
    'این شعار در بیشتر کانال‌ها دیده می‌شود.',
    'Лозунг есть в большинстве каналов.',
  ])('none: %s', (sentence) => {
    expect(thresholdSaid('ubiquitous', sentence)).toBeUndefined();
  });

  it.each([
    ['ubiquitous', 'More than three quarters of the channels mention the strait.', 0.75],
    ['ubiquitous', 'The word stands in at least 60 percent of all groups.', 0.6],
    ['dominates', 'The club writes more than two thirds of all posts.', 2 / 3],
    ['dominates', 'Over 60% of the posts come from the club.', 0.6],
    // As said, and no bound: the verdict stands on the type's own, and tells whether the number is held.
    ['ubiquitous', 'Three quarters of the channels mention the strait.', undefined],
    ['ubiquitous', 'Fewer than three quarters of the channels mention the strait.', undefined],
    ['dominates', 'More than three quarters of the channels belong to the club.', undefined],
    ['ubiquitous', 'In more than two thirds of its posts the slogan stands.', undefined],
  ] as const)('a part that has to be exceeded, of %s: %s', (type, sentence, threshold) => {
    const found = thresholdSaid(type, sentence);
    expect(found === undefined ? found : Math.round(found * 1e6)).toBe(
      threshold === undefined ? threshold : Math.round(threshold * 1e6),
    );
  });

  it('is asked of channels alone', () => {
    expect(thresholdSaid('dominates', 'X dominates all channels.')).toBeUndefined();
  });
});
