import { sharesPower } from '../shares/power.ts';
import { testShareClaim } from '../shares/test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const dominates: ClaimTypeDefinition = {
  name: 'dominates',
  needs: { x: ['words', 'about', 'by'], rivals: 'some' },
  anyDays: true,
  test: testShareClaim,
  power: sharesPower,
};
