import { prevalencePower } from '../prevalence/power.ts';
import { testPenetrates } from './test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const penetrates: ClaimTypeDefinition = {
  name: 'penetrates',
  test: testPenetrates,
  power: prevalencePower,
};
