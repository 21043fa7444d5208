import { expect, it } from 'vitest';
import { questionHash } from '../../src/claims/ledger/seal.ts';
import { type ClaimSource, projectSchema } from '../../src/model/project.ts';

const project = (channels: object) =>
  projectSchema.parse({
    isogloss: 1,
    name: 'p',
    channels,
    communities: { club: { channels: ['a', 'b'] }, others: { channels: ['c'] } },
    lexicons: { strike: { terms: ['strike'] }, border: { terms: ['border'] } },
  });
const claim: ClaimSource = { type: 'outperforms', by: 'club', rivals: ['others'] };

it('what a channel is, or is called in print, is no part of a question; by which other names it is known is', () => {
  const plain = questionHash(project({}), claim);
  expect(questionHash(project({ a: { kind: 'outlet', title: 'The A' } }), claim)).toBe(plain);
  expect(questionHash(project({ a: { aliases: ['alpha'] } }), claim)).not.toBe(plain);
  // As it was made before: a seal of then is found.
  expect(questionHash(project({}), claim, 'all')).toBe(plain);
});

it('what a comparison is about is part of it', () => {
  const of = (topic?: string): string =>
    questionHash(project({}), { ...claim, ...(topic === undefined ? {} : { topic }) });
  expect(new Set([of(), of('strike'), of('border')]).size).toBe(3);
});
