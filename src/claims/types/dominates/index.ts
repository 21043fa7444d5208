import { sharesPower } from '../shares/power.ts';
import { testShareClaim } from '../shares/test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const dominates: ClaimTypeDefinition = { name: 'dominates', test: testShareClaim, power: sharesPower };
