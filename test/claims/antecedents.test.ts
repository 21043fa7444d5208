import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'antecedents',
  lexicons: { reds: { label: 'the Reds', aliases: ['Reds'], terms: ['Reds'], form: 'neutral' } },
});
const linksOf = (text: string): (string[] | undefined)[] =>
  examine({ name: 'a', text, statements: [] }, project).claims.map(({ filled }) =>
    filled.x?.links.map(({ name }) => name),
  );

describe('whom “they” stands for', () => {
  it('is who was named before it', () => {
    expect(linksOf('The Reds are on Telegram. They dominate the Telegram channels.')).toContainEqual([
      'reds',
    ]);
  });

  it('and nobody who is named in between while others are spoken of', () => {
    const text =
      'They are in all Telegram groups, even the Reds are not safe from them. They dominate the Telegram channels.';
    expect(linksOf(text).filter((links) => links?.includes('reds'))).toEqual([]);
  });
});
