import { expect, it } from 'vitest';
import type { Ledger } from '../../src/model/ledger.ts';
import type { Project } from '../../src/model/project.ts';
import { entryNamed } from '../../src/work/entryNamed.ts';

const ledger = { claims: { 'floods-1': { type: 'floods' } } } as unknown as Ledger;
const project = { claims: { own: { type: 'dominates' } } } as unknown as Project;
const said = (id: string): unknown => {
  try {
    return entryNamed(ledger, project, id);
  } catch (error) {
    return (error as { said?: unknown }).said;
  }
};

it('finds a claim, says where one of the project is changed, and which there are where there is none', () => {
  expect(said('floods-1')).toBe(ledger.claims['floods-1']);
  expect(said('own')).toEqual({ say: 'asked.claimElsewhere', id: 'own', file: 'claims.yaml' });
  expect(said('floods-2')).toEqual({
    say: 'mistakes.unknownClaim',
    id: 'floods-2',
    file: 'claims.yaml',
    known: ['floods-1'],
    meant: 'floods-1',
  });
});
