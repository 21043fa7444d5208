import type { Writing } from '../writing.ts';

/** A verdict as it is published elsewhere, and the lines a terminal has of it. */
export const review = {
  scale: (_: Readonly<Record<string, never>>, w: Writing) =>
    `The scale: ${w.n(3)} agrees with this corpus, ${w.n(2)} this corpus cannot tell, ${w.n(1)} this corpus shows otherwise; no value where posts cannot test this. It speaks of the posts looked at and of nothing beyond them.`,
  why: ({ reason }: { reason: string }) => `Why: ${reason}.`,
  rule: ({ rule }: { rule: string }) => `The rule: ${rule}`,
  decide: ({ what }: { what: string }) => `To decide it, collect: ${what}.`,
  collect: ({ what }: { what: string }) => `To collect: ${what}.`,
  exploratory: 'Exploratory: the test was not sealed before measuring.',
  exploratoryHow: 'Exploratory: the test was not sealed before measuring ("isogloss claims seal").',
};
