import { describe, expect, it } from 'vitest';
import { cleftBefore, standsForNobody } from '../../src/claims/detect/cleft.ts';
import { examine } from '../../src/claims/detect/index.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';

const project = projectOf(worldNamed('demo'), 1);
const claimsOf = (text: string) =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims;
const read = (text: string) =>
  claimsOf(text).map(({ type, filled }) => [type, filled.x?.text, ...filled.rivals.map((one) => one.text)]);

describe('whom a cleft names is who does it', () => {
  it.each([
    ['It was the Harbour Union who first posted the video on Telegram.', 'the Harbour Union'],
    ['It was Red Pier that broke the story of the fire on Telegram first.', 'Red Pier'],
    ['It was the dockers who first used the hashtag on Telegram.', 'the dockers'],
    ['It is the Courier that was first to publish the leaked list.', 'the Courier'],
    ['It was Nour News which carried the video first, before the other channels.', 'Nour News'],
    ['It was from the Gazette that the rumour first spread on Telegram.', 'the Gazette'],
    ['It was in the Courier that the slogan first appeared on Telegram.', 'the Courier'],
    ['این لیگ کوهستان بود که اول این شایعه را در کانال‌ها پخش کرد.', 'لیگ کوهستان'],
    ['همین فانوسیان بودند که نخستین بار هشتگ را منتشر کردند.', 'فانوسیان'],
    ['Именно Газета первой опубликовала видео в Telegram.', 'Газета'],
    ['Именно в Газете впервые появился этот слух.', 'Газете'],
  ])('%s', (text, x) => {
    expect(read(text)).toEqual([['originates', x]]);
  });

  it.each([
    [
      'It was the Gazette that first spread the news of the strike, and the other channels copied it within hours.',
      [
        ['follows', 'the other channels', 'the Gazette'],
        ['originates', 'the Gazette'],
      ],
    ],
    [
      'Именно Союз гавани первым распространил новость о забастовке, а другие каналы скопировали её.',
      [
        ['follows', 'другие каналы', 'Союз гавани'],
        ['originates', 'Союз гавани'],
      ],
    ],
  ])('and those who copy it are others, who follow that one: %s', (text, claims) => {
    expect(read(text)).toEqual(claims);
  });

  it('never says of whom a Persian cleft names what the others do', () => {
    const text =
      'این اتحاد بندر بود که نخستین بار خبر اعتصاب را در تلگرام منتشر کرد و کانال‌های دیگر آن را رونویسی کردند.';
    expect(read(text)).toEqual([['originates', 'این اتحاد بندر']]);
  });

  it.each([
    'It is said that the Gazette spread the rumour first.',
    'It was the first time that the channels flooded Telegram.',
    'It was the view of many that the Gazette lied.',
    'It is clear that the Gazette lied.',
  ])('nobody is named in: %s', (text) => {
    expect(cleftBefore(text, 0, text.length)).toBeUndefined();
  });

  it.each([
    ['It was the Gazette that lied.', true],
    ['It is widely said that they lied.', true],
    ['It floods the channels.', false],
    ['It is the loudest channel.', false],
    ['It is a coordinated effort that goes on.', false],
  ])('“it” stands for nobody: %s %s', (text, is) => {
    expect(standsForNobody(text, [0, 2])).toBe(is);
  });
});

describe('a name given as one is asked about, and not where it stands', () => {
  it.each([
    'Since May in news channels the name Lantern appears more often than the names of Mooring or of Quayside.',
    'The channels posted at once, but in news channels the name Lantern appears more often than the names of Mooring or of Quayside.',
    'In the channels the name Lantern is mentioned more often than the names of Mooring or of Quayside.',
  ])('%s', (text) => {
    expect(read(text)[0]?.slice(0, 2)).toEqual(['outperforms', 'the name Lantern']);
  });

  it('is the word, where the parse leaves it to its verb', () => {
    expect(read('In most channels the word strike is used.')).toEqual([['ubiquitous', 'the word strike']]);
  });
});
