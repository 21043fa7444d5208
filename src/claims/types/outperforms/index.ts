import { sharesPower } from '../shares/power.ts';
import { testShareClaim } from '../shares/test.ts';
import type { ClaimTypeDefinition } from '../type.ts';

export const outperforms: ClaimTypeDefinition = {
  name: 'outperforms',
  needs: { x: ['words', 'about', 'by'], rivals: 'one' },
  anyDays: true,
  test: testShareClaim,
  power: sharesPower,
};
