import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';

const last = (text: string, outlet?: string) =>
  extractStatements(text, 'text', outlet === undefined ? {} : { outlet }).at(-1)?.speaker;

describe('who a speaker is', () => {
  it('finds the full name behind a surname', () => {
    expect(last('Maria Lopez leads the council. “We agree,” Lopez said.')?.name).toBe('Maria Lopez');
  });
  it('finds the full name behind a pronoun, by gender', () => {
    expect(last('Maria Lopez met John Smith on Friday. “We agree,” she said.')?.name).toBe('Maria Lopez');
    expect(last('Maria Lopez met John Smith on Friday. “We agree,” he said.')?.name).toBe('John Smith');
  });
  it('finds whom a description means', () => {
    expect(
      last('Mayor Maria Lopez opened the bridge with John Smith. The mayor said it would last.')?.name,
    ).toBe('Maria Lopez');
  });
  it('reads role, affiliation and place from a long apposition', () => {
    const text =
      'Hassan Amini, the representative of the Council of Elders in Kerman and Friday prayer leader of Bam, said the channels were silent.';
    expect(last(text)).toMatchObject({
      name: 'Hassan Amini',
      role: 'representative of the Council of Elders in Kerman and Friday prayer leader of Bam',
      affiliation: 'Council of Elders',
      place: 'Kerman',
    });
  });
  it('reads a role before the name', () => {
    expect(last('“No comment,” Acme spokesperson Andrea Gold said.')).toMatchObject({
      name: 'Andrea Gold',
      role: 'Acme spokesperson',
      affiliation: 'Acme',
    });
  });
  it('keeps the role of somebody named before', () => {
    expect(last('Andrea Gold, a lawyer at Acme, said it was over. Gold said she was glad.')).toMatchObject({
      name: 'Andrea Gold',
      role: 'lawyer at Acme',
    });
  });
  it('gives the outlet its name where it speaks of itself', () => {
    expect(last('This newspaper said the claim was false.', 'The Daily Post')?.name).toBe('The Daily Post');
  });
  it('does not read a dateline as a name', () => {
    expect(last('KABUL (AP) — Maria Lopez said the road was open.')?.name).toBe('Maria Lopez');
  });
});
