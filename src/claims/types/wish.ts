import type { ClaimSource } from '../../model/project.ts';

/** Which channels and days a claim asks for. */
export const wishOf = (claim: ClaimSource) => ({
  ...(claim.within === undefined ? {} : { communities: claim.within }),
  from: claim.period?.from,
  to: claim.period?.to,
});
