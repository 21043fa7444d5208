import type { Amount } from '../amounts/read.ts';
import type { Candidate } from './features.ts';
import type { Sight } from './sight.ts';

/** The amount nearest to the word, of those in its roles. */
export function amountOf({ amounts }: Sight, { at, predication }: Candidate<unknown>): Amount | undefined {
  const heads = [at, ...Object.values(predication.roles).flatMap((list) => list.map(({ head }) => head))];
  const distance = (amount: Amount): number =>
    Math.min(
      ...heads.map((head) => (head < amount.first ? amount.first - head : Math.max(0, head - amount.last))),
    );
  const near = amounts.filter((amount) => distance(amount) <= 4);
  return near.sort((a, b) => distance(a) - distance(b) || a.first - b.first)[0];
}
