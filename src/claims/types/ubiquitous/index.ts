import { prevalencePower } from '../prevalence/power.ts';
import { testUbiquitous } from './test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const ubiquitous: ClaimTypeDefinition = {
  name: 'ubiquitous',
  needs: { x: ['words', 'about'] },
  anyDays: true,
  test: testUbiquitous,
  power: prevalencePower,
};
