import { describe, expect, it } from 'vitest';
import type { ClaimSource } from '../../src/model/project.ts';
import type { SimulatedPost } from '../../src/simulation/events.ts';
import { SentenceTally } from '../../src/simulation/sentences.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';

const spec = { lexicons: ['harbour'] } as unknown as WorldSpec;

/** One channel of 100 texts: two own uses, and eight in which the words occur in another sense. */
function truthOf(claim: ClaimSource) {
  const tally = new SentenceTally(spec, { words: 'w', speaker: 's', claim });
  for (let i = 0; i < 100; i++)
    tally.add({
      channel: { spec: { community: 'football', handle: 'one' } },
      forward: false,
      distinct: true,
      uses: i < 10 ? [{ lexicon: 0, stance: i < 2 ? 'own' : 'other', listed: i >= 2 }] : [],
    } as unknown as SimulatedPost);
  return tally.result();
}

describe('what is true of a sentence about how far a vocabulary reaches', () => {
  // Of 300 texts with a rate of 2 in 100 none is left with 0.98^300, of 8 in 100 with 0.92^300.
  const [ownUse, occurrence] = [1 - 0.98 ** 300, 1 - 0.92 ** 300];
  const within = ['football'];

  it('is what occurs where nothing was coded; own use stands beside it', () => {
    const truth = truthOf({ type: 'ubiquitous', words: 'harbour', within });
    expect(truth.expected).toBe('supported');
    expect(truth.values['occurrence']).toBeCloseTo(occurrence, 12);
    expect(truth.values).not.toHaveProperty('ownUse');
    expect(truth.beside?.['ownUse']).toBeCloseTo(ownUse, 12);
  });

  it('is both for penetrates', () => {
    const truth = truthOf({ type: 'penetrates', words: 'harbour', within });
    expect(truth.values['ownUse']).toBeCloseTo(ownUse, 12);
    expect(truth.values['occurrence']).toBeCloseTo(occurrence, 12);
    expect(truth).not.toHaveProperty('beside');
  });
});
