import { expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { kindOfMeasure } from '../../src/measures/seals.ts';

it('says of every measure what runs of it count as', () => {
  expect(Object.keys(kindOfMeasure).sort()).toEqual(Object.keys(measures).sort());
});
