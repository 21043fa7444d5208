import { describe, expect, it } from 'vitest';
import { leastLikeness } from '../../src/claims/questions/ranked.ts';
import { likeness } from '../../src/claims/questions/likeness.ts';
import { questionsOf } from '../../src/claims/questions/questions.ts';
import { english } from '../../src/messages/index.ts';
import { projectSchema } from '../../src/model/project.ts';
import { whyNone } from './no-words.ts';

const channel = (name: string, title: string, community: string) => ({
  channel: name,
  title,
  communities: [community],
  posts: 900,
  from: '',
  to: '',
});
const asking = {
  project: projectSchema.parse({
    isogloss: 1,
    name: 'reasons',
    communities: {
      football: { label: 'football', channels: ['persiana_Soccer'] },
      technology: { label: 'technology', channels: ['danialtaherifar'] },
      harbour: { label: 'Harbour press', channels: ['harbourpress'] },
    },
  }),
  channels: [
    channel('persiana_Soccer', 'Persiana Soccer', 'football'),
    channel('danialtaherifar', 'دانیال طاهری فر', 'technology'),
    channel('harbourpress', 'Harbour Press', 'harbour'),
  ],
  document: { name: 'a.txt', text: '', outlet: null, date: null },
  wordsLike: () => Promise.resolve([]),
  whyNone,
};

/** The reason of each answer to who X of a follows claim is. */
const reasonsOf = async (text: string, x: string): Promise<Record<string, string>> => {
  const from = text.indexOf(x);
  const detection = {
    span: [0, text.length],
    words: { spans: [] },
    filled: { x: { text: x, span: [from, from + x.length], links: [] }, rivals: [], within: [] },
    missing: [{ parameter: 'x', ask: '' }],
  };
  const [asked] = await questionsOf({ ...asking, document: { ...asking.document, text } }, [
    { id: 'one', detection: detection as never, claim: { type: 'follows', text } as never },
  ]);
  return Object.fromEntries((asked?.candidates ?? []).map(({ value, why }) => [value, english.write(why)]));
};

describe('a reason is given where it is true', () => {
  it.each([
    ['In Persian channels a rumour spread, and they copied it', 'they'],
    ['The Persian public heard of it, and the other channels copied it', 'the other channels'],
    ['A Persian rumour began, and the loud ones copied it', 'the loud ones'],
  ])('no sentence speaks of football by one word of two: %s', async (text, x) => {
    const reasons = await reasonsOf(text, x);
    expect(reasons['by:football']).toBe('in the project');
  });

  it.each([
    ['Harbour Press was early, and the other channels copied it', 'the other channels'],
    ['Harbour Press was early, and they copied it', 'they'],
  ])('it does of whom it names: %s', async (text, x) => {
    expect((await reasonsOf(text, x))['by:harbour']).toBe('the same sentence speaks of it');
  });

  it.each(['the other channels', 'another group', 'the others', 'other outlets'])(
    '“طاهری” is not how “%s” may be written',
    (said) => {
      expect(likeness(said, 'دانیال طاهری فر').score).toBeLessThan(leastLikeness);
      expect(likeness(said, 'other news in Persian').score).toBeLessThan(leastLikeness);
    },
  );

  it.each([
    ['Taheri', 'طاهری'],
    ['Pahlavi', 'پهلوی'],
    ['Ahmadi', 'احمدی'],
    ['Araghchi', 'عراقچی'],
    ['Esfahani', 'اصفهانی'],
    ['Israel', 'اسرائیل'],
  ])('%s still is %s', (name, word) => {
    expect(likeness(name, word).score).toBeGreaterThan(leastLikeness);
  });
});
