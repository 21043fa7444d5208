import type { CheckedClaim } from '../../src/model/check.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';

/** A claim as it comes from a document. */
export function asChecked(claim: ClaimResult & Partial<CheckedClaim>): CheckedClaim {
  const speaker = { name: null, role: null, affiliation: null, place: null, author: true };
  return {
    document: 'article.html',
    statement: null,
    speaker,
    span: [0, 1],
    negated: false,
    words: { rule: 'dominates', text: 'dominating', spans: [[0, 1]] },
    filled: { rivals: [], within: [] },
    missing: [],
    notTestable: null,
    claimed: null,
    chain: [],
    status: 'original seen',
    original: null,
    edits: [],
    state: 'decided',
    questions: [],
    readings: [],
    readingsOf: 0,
    given: {},
    decision: null,
    edited: false,
    mark: null,
    signedOffBy: null,
    ...claim,
  };
}
