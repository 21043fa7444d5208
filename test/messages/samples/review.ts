import type { Samples } from './index.ts';

export const review: Samples<'review'> = {
  scale: [{}],
  why: [{ reason: { say: 'verdicts.moreDays' } }],
  rule: [{ rule: { say: 'verdicts.moreDays' } }],
  decide: [{ what: { say: 'verdicts.moreDays' } }],
  collect: [{ what: { say: 'verdicts.moreDays' } }],
};
