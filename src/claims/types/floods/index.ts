import { floodsPower } from './power.ts';
import { testFloods } from './test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const floods: ClaimTypeDefinition = { name: 'floods', test: testFloods, power: floodsPower };
