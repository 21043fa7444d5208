import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/readers/documents/text.ts';
import { says } from './says.ts';

// Expected values: what a reader of the page takes for its text.
describe('lines of the page', () => {
  it.each([
    ['the size of a banner', '728 x 90\n\nAda Stone said it was late.'],
    [
      'a heading that stands again under its picture',
      'Ada Stone said it was late.\n\nAda Stone said it was late.',
    ],
    [
      'a caption with its credit',
      'Ada Stone said it was late.\n\nAda Stone says she waits. (Omar Diaz/Harbour Press)',
    ],
  ])('%s says nothing of its own', (_, text) => {
    expect(says(text)).toEqual(['Ada Stone | said | it was late']);
  });
  it('a remark in brackets is no credit', () => {
    expect(says('Ada Stone said it was late. (It was not.)')).toEqual(['Ada Stone | said | it was late']);
  });
});

describe('a dateline', () => {
  it.each([
    'Harmen, Sept. 11, 2018The mayor said it was late.',
    'Harmen, Sept. 11, 2018 – The mayor said it was late.',
    'HARMEN, Sept 11 (Harbour) - The mayor said it was late.',
    'HARMEN — The mayor said it was late.',
  ])('ends before the text: %s', (text) => {
    expect(says(text)).toEqual(['The mayor | said | it was late']);
  });
  it('glued to the first word still dates the text', () => {
    expect(headOf('The gates are open\n\nHarmen, Sept. 11, 2018Following remarks, all went.').date?.iso).toBe(
      '2018-09-11',
    );
  });
});

it('the title is the title, not the banner above it', () => {
  expect(headOf('728 x 90\n\nThe gates are open\n\nAll went.').title).toBe('The gates are open');
});
