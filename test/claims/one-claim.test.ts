import { expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({ isogloss: 1, name: 'one claim', lexicons: {} });
const typesOf = (text: string): (string | null)[] =>
  examine({ name: 'a', text, statements: [] }, project).claims.map(({ type }) => type);

// Both were found by the same words «در بیشتر».
it('in how many channels words are seen is one claim, and none on whose share is the larger', () => {
  expect(typesOf('شعار «زن، زندگی، آزادی» در بیشتر کانال‌های تلگرام دیده می‌شود.')).toEqual(['ubiquitous']);
});

it('X within another claim’s X is no claim of its own, whatever the project has learnt', () => {
  const text =
    'The channels eastpost, westpost and northpost post the same texts in concert, often within minutes, on Telegram.';
  const learnt = projectSchema.parse({
    isogloss: 1,
    name: 'learnt',
    communities: {
      three: {
        label: 'Three papers',
        channels: ['eastpost', 'westpost', 'northpost'],
        aliases: ['channels eastpost, westpost and northpost post'],
      },
    },
  });
  for (const one of [project, learnt]) {
    const { claims } = examine({ name: 'a', text, statements: [] }, one);
    expect(claims.map(({ type }) => type)).toEqual(['coordinates']);
  }
});

it('what some of the words of a claim make is no second one', () => {
  expect(typesOf('The term "red tape" appears in most of the Telegram channels.')).toEqual(['ubiquitous']);
});
