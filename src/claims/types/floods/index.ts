import { floodsPower } from './power.ts';
import { testFloods } from './test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const floods: ClaimTypeDefinition = {
  name: 'floods',
  needs: { x: ['by'], rivals: 'some' },
  test: testFloods,
  power: floodsPower,
};
