import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { sharedSaid } from '../../src/claims/detect/sharedSaid.ts';
import { timeOfSentence } from '../../src/claims/detect/times.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'p',
  communities: {
    meme: { label: 'meme channels', channels: ['m1', 'm2', 'm3'] },
    clubs: { label: 'Active Clubs', channels: ['c1', 'c2', 'c3'] },
  },
});
const detect = (text: string) =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims;

describe('what is shared in concert, and how near in time, is what the sentence says', () => {
  it.each([
    ['Three Active Clubs posted the same link within five minutes of each other.', 'url', 300],
    ['Active Clubs posted identical URLs in under a minute.', 'url', 60],
    ['Meme channels post the same messages less than ten minutes apart.', undefined, 600],
    ['Active Clubs forwarded the same posts within an hour of each other.', 'forward', 3600],
    ['Active Clubs push the same hashtags at the same time.', 'hashtags', undefined],
    ['Active Clubs post the same text within half an hour of one another.', undefined, 1800],
    ['Active Clubs share the same links 90 seconds apart.', 'url', 90],
    ['Active Clubs و کانال‌های دیگر لینک‌های یکسان را در فاصلهٔ پنج دقیقه منتشر می‌کنند.', 'url', 300],
    ['Каналы Active Clubs публикуют одни и те же ссылки в течение пяти минут.', 'url', 300],
    // The type's own stands where nothing is said.
    ['Meme channels post the same thing at the same time.', undefined, undefined],
    ['Meme channels share identical posts within seconds.', undefined, undefined],
  ])('%s', (text, object, window) => {
    expect(sharedSaid('coordinates', text)).toEqual({
      ...(object === undefined ? {} : { object }),
      ...(window === undefined ? {} : { window }),
    });
  });

  it('stands in the claim, and is no question of days', () => {
    const [claim] = detect('Three Active Clubs posted the same link within five minutes of each other.');
    expect(claim?.claim).toMatchObject({ type: 'coordinates', by: 'clubs', object: 'url', window: 300 });
    const [copies] = detect('Meme channels copy the messages of Active Clubs, usually within a day.');
    expect(copies?.claim).toMatchObject({ type: 'follows', form: 'copying', window: 86_400 });
    expect(copies?.missing).toEqual([]);
    expect(
      timeOfSentence('coordinates', 'They post the same link within a day.', null).filled,
    ).toBeUndefined();
    // What names days does.
    expect(timeOfSentence('coordinates', 'They posted in concert in May 2026.', null).period).toEqual({
      from: '2026-05-01',
      to: '2026-05-31',
    });
  });
});

it('“word for word” is how they copy: no word of whom they copy, and no second claim', () => {
  const found = detect(
    'Meme channels copy the messages of Active Clubs word for word, usually within a day.',
  );
  expect(
    found.map(({ type, claim, filled }) => [type, claim?.rivals, filled.rivals.map(({ text }) => text)]),
  ).toEqual([['follows', ['clubs'], ['Active Clubs']]]);
});

describe('what hardly is', () => {
  it.each([
    'The meme channels echo Active Clubs only rarely.',
    'The meme channels rarely echo Active Clubs.',
    'The meme channels seldom repeat what Active Clubs say.',
    'The meme channels repeat Active Clubs hardly ever.',
    'The meme channels copy Active Clubs only occasionally.',
    'کانال‌های meme به‌ندرت از Active Clubs تکرار می‌کنند.',
  ])('is denied: %s', (text) => {
    const found = detect(text).filter(({ type }) => type === 'follows');
    expect(found.map(({ claim }) => [claim?.by, claim?.negated])).toEqual([['meme', true]]);
  });

  it.each([
    'The meme channels often echo Active Clubs.',
    'The meme channels echo Active Clubs, and rarely write anything of their own.',
    'The meme channels occasionally repeat Active Clubs.',
  ])('is not where it is said of something else, or is so now and then: %s', (text) => {
    const found = detect(text).filter(({ type }) => type === 'follows');
    expect(found.map(({ claim }) => claim?.negated)).toEqual([undefined]);
  });
});
