import { coordinatesPower } from './power.ts';
import { testCoordinates } from './test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const coordinates: ClaimTypeDefinition = {
  name: 'coordinates',
  needs: { x: ['by'] },
  test: testCoordinates,
  power: coordinatesPower,
};
