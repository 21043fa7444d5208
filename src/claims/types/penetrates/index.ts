import { prevalencePower } from '../prevalence/power.ts';
import { testPenetrates } from './test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const penetrates: ClaimTypeDefinition = {
  name: 'penetrates',
  needs: { x: ['words', 'about'], within: 'one' },
  anyDays: true,
  test: testPenetrates,
  power: prevalencePower,
};
