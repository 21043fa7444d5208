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
