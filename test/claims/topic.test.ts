import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { topicIn, withTopic } from '../../src/claims/detect/topicSaid.ts';
import { openIn } from '../../src/claims/questions/open.ts';
import { projectSchema } from '../../src/model/project.ts';
import { overTopic } from '../../src/model/topic.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'p',
  communities: {
    meme: { label: 'meme channels', channels: ['m1', 'm2', 'm3'] },
    clubs: { label: 'Active Clubs', channels: ['c1', 'c2', 'c3'] },
  },
  lexicons: {
    strike: { label: 'the strike', form: 'neutral', terms: ['strike'] },
    border: { label: 'Border', form: 'neutral', terms: ['border'] },
    noise: { label: 'the festival', control: true, terms: ['festival'] },
  },
});
const detect = (text: string) =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims;

describe('what a comparison of channels is about', () => {
  it.each([
    ['Active Clubs posted more about the strike than meme channels.', 'the strike'],
    ['Active Clubs dominate the talk about Border.', 'Border'],
    ['Most posts about the strike come from Active Clubs.', 'the strike'],
    ['Active Clubs write far more often about the strike than the meme channels.', 'the strike'],
    ['Active Clubs mention Border more often than the meme channels do.', 'Border'],
    ['Active Clubs wrote twice as many messages on “red tape” as the meme channels.', '“red tape”'],
    ['Active Clubs use the word “strike” more often than the meme channels.', '“strike”'],
    ['کانال‌های Active Clubs بیش از همه از عبارت «رهبر شهید» استفاده می‌کنند.', '«رهبر شهید»'],
    ['کانال‌های Active Clubs بیشتر از meme دربارهٔ اعتصاب می‌نویسند.', 'اعتصاب'],
    ['Каналы Active Clubs чаще пишут о Границе, чем meme.', 'Границе'],
  ])('%s', (text, topic) => {
    expect(topicIn('outperforms', text)).toBe(topic);
  });

  it.each([
    'Active Clubs dominate the conversation on Telegram.',
    'Active Clubs post more on weekdays about which nothing is known, than the others.',
    'Active Clubs posted about 1,200 messages, more than the meme channels.',
    'Active Clubs post more than the meme channels.',
    'Active Clubs have most of the mentions in the news.',
    'Active Clubs post more messages on Monday than the meme channels.',
  ])('none where nothing is said of it: %s', (text) => {
    expect(topicIn('outperforms', text)).toBeUndefined();
  });

  it.each([
    ['Active Clubs posted more about the strike than meme channels.', 'clubs', ['meme'], 'strike'],
    [
      'Active Clubs write far more often about the strike than the meme channels.',
      'clubs',
      ['meme'],
      'strike',
    ],
    ['Meme channels mention Border more often than Active Clubs do.', 'meme', ['clubs'], 'border'],
  ])(
    'is the vocabulary of the project that says it, and the channels are the sides: %s',
    (text, by, rivals, topic) => {
      const found = detect(text).find(({ type }) => type === 'outperforms');
      expect(found?.claim).toMatchObject({ by, rivals, topic });
      expect(found?.claim?.about).toBeUndefined();
    },
  );

  it('is asked about where the project has no vocabulary of it; a control is none', () => {
    for (const said of ['the parade', 'the festival']) {
      const [claim] = detect(`Active Clubs posted more about ${said} than meme channels.`);
      expect(claim?.claim?.topic).toBeUndefined();
      const open = openIn({
        detection: claim ?? null,
        claim: { type: 'outperforms', ...claim?.claim, text: claim?.text },
      });
      expect(open).toEqual(['topic']);
    }
    // Whose words say what they speak of has no topic beside.
    const ofWords = {
      type: 'outperforms',
      about: 'strike',
      rivals: ['border'],
      text: 'More posts about the parade.',
    } as const;
    expect(openIn({ detection: null, claim: { ...ofWords, rivals: [...ofWords.rivals] } })).toEqual([]);
  });

  it.each([
    ['One channel, m1, was the first to use the word "Mossad".', '"Mossad"'],
    ['The term “active club” was first used by the meme channels.', '“active club”'],
    ['“Remigration” was first used by Active Clubs.', '“Remigration”'],
    ['Active Clubs coined the slogan "red tape now".', '"red tape now"'],
    ['Active Clubs were the first to post the hashtag #strike.', '#strike'],
    ['کانال‌های Active Clubs نخستین بار واژهٔ «اعتصاب» را به کار بردند.', '«اعتصاب»'],
    ['Active Clubs were the first to use the word "Mossad', '"Mossad'],
    ['Active Clubs were first with the news.', undefined],
    ['The “Active Clubs” had the story first.', undefined],
  ])('of who was first, it is the words named: %s', (text, topic) => {
    expect(topicIn('originates', text)).toBe(topic);
  });

  it('is not asked of whoever changed how the claim is read', () => {
    const claim = {
      type: 'outperforms',
      by: 'clubs',
      rivals: ['meme'],
      text: 'Clubs post more about the parade.',
    } as const;
    const one = { detection: null, claim: { ...claim, rivals: ['meme'] } };
    expect(openIn(one)).toEqual(['topic']);
    expect(openIn({ ...one, edited: true })).toEqual([]);
  });

  it('stands on every side that is channels alone', () => {
    expect(
      overTopic({
        type: 'outperforms',
        by: 'clubs',
        topic: 'strike',
        rivals: ['meme', { by: 'meme', words: 'border' }],
      }),
    ).toEqual({
      type: 'outperforms',
      by: 'clubs',
      about: 'strike',
      rivals: [
        { by: 'meme', about: 'strike' },
        { by: 'meme', words: 'border' },
      ],
    });
    const plain = { type: 'outperforms', words: 'strike', rivals: ['border'] } as const;
    expect(overTopic({ ...plain, rivals: ['border'], topic: 'border' })).toEqual(plain);
    expect(
      withTopic(project, { type: 'floods', by: 'clubs', text: 'posts about the strike' }),
    ).not.toHaveProperty('topic');
  });
});
