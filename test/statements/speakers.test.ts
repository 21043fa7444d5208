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
  it('takes somebody described after their name for a person, a spokeswoman for a woman', () => {
    const text =
      'Torven Halk said it was late. Zelda Quorn, spokeswoman of the Hill Party, disagreed. “We are early,” she said.';
    expect(last(text)).toMatchObject({ name: 'Zelda Quorn', affiliation: 'Hill Party' });
  });
  it('keeps small words of time in names, and reads an outlet’s description', () => {
    expect(last('The state outlet Halmen Today wrote that the gates were open.')).toMatchObject({
      name: 'Halmen Today',
      role: 'state outlet',
    });
    expect(last('Maria Lopez today said that the gates were open.')?.name).toBe('Maria Lopez');
  });
  it('means by “this outlet” the one that was just quoted, else the publication', () => {
    const text =
      'The newspaper Halmen Courier wrote: “The gates are open.\n\nThis outlet added that nobody came.';
    expect(last(text, 'The Daily Post')?.name).toBe('Halmen Courier');
    const far = `The newspaper Halmen Courier wrote: “The gates are open.”\n\n${'Rain fell.\n\n'.repeat(3)}This outlet saw and said that nobody came.`;
    expect(last(far, 'The Daily Post')?.name).toBe('The Daily Post');
    expect(
      last('The ministry wrote that gates are open.\n\nThis newspaper said it is not so.', 'The Daily Post')
        ?.name,
    ).toBe('The Daily Post');
  });
  it('means by “it” who spoke in the sentence before rather than who is spoken of', () => {
    const text = 'The Hill Party said it was early. The Lake Party is late, it said.';
    expect(last(text)?.name).toBe('Hill Party');
  });
  it('gives a closing “she added” the whole sentence, whoever speaks inside it', () => {
    const found = extractStatements(
      'Maria Lopez said it was late. Small papers repeat what large papers say, she added.',
      'text',
    );
    expect(found.map(({ speaker, content }) => [speaker.name, content])).toContainEqual([
      'Maria Lopez',
      'Small papers repeat what large papers say',
    ]);
  });
  it('takes those elected for a place to be of that place', () => {
    const text = 'Zelda Quorn, the deputy for Dolvar in the Chamber of Districts, said it was late.';
    expect(last(text)).toMatchObject({ affiliation: 'Chamber of Districts', place: 'Dolvar' });
  });
});
