import type { ClaimTypeDefinition } from '../type.ts';
import { respondsPower } from './power.ts';
import { testResponds } from './test.ts';

export const responds: ClaimTypeDefinition = {
  name: 'responds',
  needs: { x: ['words', 'about', 'by'], events: true },
  test: testResponds,
  power: respondsPower,
};
