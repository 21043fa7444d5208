import { expect, test } from 'vitest';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';

const persian = wordsIn(mannerOf({ language: 'fa' }));
const bare = (said: string): string => said.replaceAll(/[\u2066-\u2069]/g, '');

test.each([
  ['mentions of Israel', '“mentions of Israel”', '«mentions of Israel»'],
  ['Words of the clubs', '“Words of the clubs”', '«Words of the clubs»'],
  ['یادکردن از ایران', '“یادکردن از ایران”', '«یادکردن از ایران»'],
  ['Israel', 'mentions of “Israel”', 'یادکردن از «Israel»'],
  ['Wordsworth', 'mentions of “Wordsworth”', 'یادکردن از «Wordsworth»'],
])('mentions of a vocabulary called %s', (label, en, fa) => {
  expect(bare(english.say('questions.about', { label }))).toBe(en);
  expect(bare(persian.say('questions.about', { label }))).toBe(fa);
});

const share = { value: 0.5, low: 0.4, high: 0.6 };

test('the words of a vocabulary are said once to be words, and one that is called as a group is told apart from it', () => {
  const said = (words: typeof english, label: string, community: string): string =>
    bare(words.say('prevalence.penetratesWording', { effort: 300, found: 'words', label, community, share }));
  expect(said(english, 'words of the clubs', 'Sport')).toMatch(
    /^“words of the clubs” appear among the channels/,
  );
  expect(said(english, 'Active Clubs', 'Active Clubs')).toMatch(
    /^The words of the vocabulary “Active Clubs” appear among the channels of the group “Active Clubs”:/,
  );
  expect(said(english, 'Active Clubs', 'Sport')).toMatch(
    /^The words of “Active Clubs” appear among the channels of “Sport”:/,
  );
  expect(said(persian, 'باشگاه‌ها', 'باشگاه‌ها')).toMatch(
    /^واژه‌های واژگان «باشگاه‌ها» در میان کانال‌های گروه «باشگاه‌ها»/,
  );
  expect(said(persian, 'واژه‌های باشگاه‌ها', 'ورزش')).toMatch(/^«واژه‌های باشگاه‌ها» در میان/);
  const within = { side: english.say('questions.about', { label: 'Clubs' }), groups: ['Clubs', 'Sport'] };
  expect(bare(english.say('weak.within', within))).toBe(
    'mentions of “Clubs”, in the group “Clubs” and “Sport”',
  );
});
