import type { ClaimTypeDefinition } from '../type.ts';
import { followsPower } from './power.ts';
import { testFollows } from './test.ts';

export const follows: ClaimTypeDefinition = {
  name: 'follows',
  needs: { x: ['by'], rivals: 'one' },
  test: testFollows,
  power: followsPower,
};
