import { describe, expect, it } from 'vitest';
import type { SampledText, Stratum } from '../../src/measures/coding/sample.ts';
import type { StoredCoding } from '../../src/store/queries/codings.ts';
import { kindsSaid, sameCoder } from '../../src/work/coding/compared.ts';

const text = (id: number, status: SampledText['status']): SampledText => ({
  channel: 'c',
  id,
  moment: 0,
  status,
  own: status === 'matched',
  place: id,
  sameAs: String(id),
  key: `k${id}`,
});
const said = (id: number, coder: string, code: string): StoredCoding => ({
  lexicon: 'x',
  channel: 'c',
  id,
  coder,
  code,
  day: '2026-05-01',
});
const strata: Stratum[] = [
  { community: '', status: 'matched', size: 9, texts: [1, 2, 3].map((id) => text(id, 'matched')) },
  { community: 'a', status: 'matched', size: 9, texts: [text(4, 'matched')] },
  { community: '', status: 'unmatched', size: 9, texts: [5, 6].map((id) => text(id, 'unmatched')) },
];
// Counted by hand: of the four with the words three were read, two by both, one of them alike.
const stored = [
  said(1, 'Ada', 'own use'),
  said(1, 'Ben', 'own use'),
  said(2, 'Ada', 'quoted'),
  said(2, 'Ben', 'other sense'),
  said(4, 'Ada', 'own use'),
  said(5, 'Ada', 'other sense'),
  said(5, 'Ben', 'other sense'),
  said(77, 'Ben', 'rejected'),
];
const none = { 'own use': 0, quoted: 0, rejected: 0, 'other sense': 0, unclear: 0 };

describe('what readers said', () => {
  it('is counted by kind of text, over all groups of channels', () => {
    expect(kindsSaid(strata, stored)).toEqual([
      {
        status: 'matched',
        texts: 4,
        read: 3,
        common: 2,
        alike: 1,
        said: { ...none, 'own use': 3, quoted: 1, 'other sense': 1 },
      },
      { status: 'unmatched', texts: 2, read: 1, common: 1, alike: 1, said: { ...none, 'other sense': 2 } },
    ]);
  });

  it('is of one person, whatever capitals and spaces their name was typed with', () => {
    expect(sameCoder(stored, 'ada ')).toBe('Ada');
    expect(sameCoder(stored, 'Ada')).toBe('Ada');
    expect(sameCoder(stored, 'Ida')).toBe('Ida');
  });
});
