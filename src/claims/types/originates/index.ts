import type { ClaimTypeDefinition } from '../type.ts';
import { originatesPower } from './power.ts';
import { testOriginates } from './test.ts';

export const originates: ClaimTypeDefinition = {
  name: 'originates',
  needs: { x: ['by'] },
  test: testOriginates,
  power: originatesPower,
};
