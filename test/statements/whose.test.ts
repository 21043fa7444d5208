import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';
import { says } from './says.ts';

// Expected values: what a reader of the sentences would mark.
const speakers = (text: string): Array<string | null> =>
  extractStatements(text, 'text').map(({ speaker }) => speaker.name);

describe('a body of its own is not the body that spoke before', () => {
  it.each([
    [
      'Harbour Watch said that the guards beat prisoners. The interior ministry said it was false.',
      'The interior ministry',
    ],
    [
      'Harbour Watch said that the guards beat prisoners. The army said that no soldier took part.',
      'The army',
    ],
    [
      'The Hill Commission said the plan breaks rules. The finance ministry said it would answer.',
      'The finance ministry',
    ],
    ['Stone said it was late. The market party said it was early.', 'The market party'],
    [
      'The Hill Party said it won the vote. The opposition party said it had lost it.',
      'The opposition party',
    ],
    ['A police official said it was late. The union official said it was early.', 'The union official'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toHaveLength(2);
    expect(speakers(text)[1]).toBe(name);
  });

  it.each([
    ['Suncor said it made money. The Calgary-based company said it would go on.', 'Suncor'],
    ['Harbour Watch said it was late. The group said it had seen them.', 'Harbour Watch'],
    [
      'The Ministry of Finance said it was late. The finance ministry said it would answer.',
      'Ministry of Finance',
    ],
    [
      'The interior ministry said it was false. The ministry said it would look again.',
      'The interior ministry',
    ],
    ['The Hill Party said it won the vote. The party said it would win again.', 'Hill Party'],
  ])('but one spoken of again is: %s', (text, name) => {
    expect(speakers(text)[1]).toBe(name);
  });

  it('is, of a body with a name and one without, the later', () => {
    const text =
      'The interior ministry said it was false. Ada Stone of the Ministry of Fish was absent. The Ministry of Fish said it was true. The ministry said it was sure.';
    expect(speakers(text).at(-1)).toBe('Ministry of Fish');
  });
});

describe('a surname of several words', () => {
  it.each([
    [
      'Yousef T. Nejad, head of the Port Office, said it was late. “We wait,” T. Nejad said.',
      'Yousef T. Nejad',
      'head of the Port Office',
    ],
    [
      'Omar Ben Hadi, a lawyer at Acme, said it was late. Ben Hadi said it was over.',
      'Omar Ben Hadi',
      'lawyer at Acme',
    ],
    [
      'Anna van der Berg, the mayor of Dolvar, said it was late. Van der Berg said it would rain.',
      'Anna van der Berg',
      'mayor of Dolvar',
    ],
  ])('keeps name and role: %s', (text, name, role) => {
    expect(extractStatements(text, 'text').at(-1)?.speaker).toMatchObject({ name, role });
  });
  it('is no place that a body has in its name', () => {
    expect(
      speakers('The University of British Columbia said it was open. British Columbia said it was shut.'),
    ).toEqual(['University of British Columbia', 'British Columbia']);
  });
});

describe('what another says in the same sentence', () => {
  it.each([
    'The governor said the channels were silent, while, on the other hand, the officials are complaining that nobody reads them.',
    'The governor said the channels were silent, but officials complained that nobody reads them.',
    'The governor said the channels were silent; on the other hand, officials complain that nobody reads them.',
    'While the governor said the channels were silent, officials complained that nobody reads them.',
  ])('is the other’s: %s', (text) => {
    expect(says(text).map((line) => line.split(' | ').at(-1))).toEqual([
      'the channels were silent',
      'that nobody reads them',
    ]);
  });
  it('but not a clause of the speaker’s own', () => {
    expect(says('The governor said that he would go, but that nobody would follow.')).toEqual([
      'The governor | said | that he would go, but that nobody would follow',
    ]);
  });
});

describe('an adverbial before the clause', () => {
  it.each([
    [
      'By Sept. 30, according to the ministry, the number had doubled.',
      ['the ministry | according to | the number had doubled'],
    ],
    [
      'In the first week of May, according to Ada Stone, forty channels closed.',
      ['Ada Stone | according to | forty channels closed'],
    ],
    [
      'In a series of Telegram posts, Ada Stone lamented the silence of the channels in the north.',
      ['Ada Stone | lamented | the silence of the channels in the north'],
    ],
    [
      'After the vote in May, officials said, the channels fell silent.',
      ['officials | said | the channels fell silent'],
    ],
  ])('is not what is said: %s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });
});

describe('a quotation within the same marks', () => {
  it.each([
    ['“We call it “the list” here,” Ada Stone said.', 'Ada Stone', '“We call it “the list” here,”'],
    ['“The lead is “real”,” said Ada Stone.', 'Ada Stone', '“The lead is “real”,”'],
    ['"We call it "the list" here," Ada Stone said.', 'Ada Stone', '"We call it "the list" here,"'],
    ['«ما «پیروز» شدیم»، آدا استون گفت.', 'آدا استون', '«ما «پیروز» شدیم»'],
    ['«Мы «победили» здесь», — сказала Ада Стоун.', 'Ада Стоун', '«Мы «победили» здесь»'],
  ])('%s', (text, name, content) => {
    expect(extractStatements(text, 'text')).toMatchObject([{ kind: 'direct', speaker: { name }, content }]);
  });
  it('does not make one of two speakers’ sentences where the first was never closed', () => {
    expect(
      says('Bob Hill said “it is late. “It is early,” said Ada Stone. “It is not,” said Bob Hill.'),
    ).toEqual([
      'Bob Hill | said | “it is late.',
      'Ada Stone | said | “It is early,”',
      'Bob Hill | said | “It is not,”',
    ]);
  });
});

describe('who speaks, as the text names them', () => {
  it.each([
    ['Ann Lee and Bob Hill said it was late.', 'Ann Lee and Bob Hill'],
    ['Prime Minister Ann Lee and Mayor Bob Hill said that it was late.', 'Ann Lee and Bob Hill'],
    ['Harbour League and the Institute of Tides said it was late.', 'Harbour League and Institute of Tides'],
    ['Bob Stone met Lee and the mayor said it was late.', 'the mayor'],
    ['Harbour boss Ada Stone herself has said it was late.', 'Ada Stone'],
    ['Accounts posting the same text said it was late.', 'Accounts posting the same text'],
    ['Analysis by the Salt League revealed that boats were late.', 'Salt League'],
    ['Another post by the Anti-Rust League (ARL) came. The ARL said it was late.', 'Anti-Rust League'],
    ['Harbour Press shed light on the theft, adding that boats were late.', 'Harbour Press'],
    ['A report by the Salt League tracked 40 boats. The analysis found that boats were late.', 'Salt League'],
  ])('%s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
  it('owns up to something, rather than to somebody', () => {
    expect(says('Harbour Press admits to the mayor’s inability in dealing with storms.')).toEqual([
      'Harbour Press | admits to | the mayor’s inability in dealing with storms',
    ]);
    expect(says('She explained to the mayor’s wife that it was late.')).toEqual([
      'She | explained | that it was late',
    ]);
  });
});
