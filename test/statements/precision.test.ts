import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';
import { says } from './says.ts';

// Expected values: what a reader of the sentence would mark.
describe('no attribution', () => {
  it.each([
    'After the vote, said Ada Stone.',
    'A day later, said Ada Stone.',
    'Speaking to reporters, Ada Stone said.',
    'The scholars wrote a long letter to the minister of tides.',
    'The boat boasts a low price for an electric boat of its size.',
    'The company reported a profit of three million for the year.',
    'He no longer wants to own the boat.',
    'The League holds the first nominating contest in May.',
    'Stone talked on her programme, “The Long Harbour Hour With Stone,” about boats.',
  ])('%s', (text) => {
    expect(says(text)).toEqual([]);
  });
});

describe('attributions that were missed', () => {
  it.each([
    [
      'It’s too early to tell the cost, said Mark Garth, head of the Guild.',
      ['Mark Garth | said | It’s too early to tell the cost'],
    ],
    // Few words without a known verb are a clause where nothing but the cue comes after them.
    ['The reds dominate Telegram, said Ada Stone.', ['Ada Stone | said | The reds dominate Telegram']],
    [
      'Reds flood every chat, a member of the council said on Monday.',
      ['a member of the council | said | Reds flood every chat'],
    ],
    ['“We’re glad” about the vote, said Ada Stone.', ['Ada Stone | said | “We’re glad” about the vote']],
    [
      'In a town divided by the vote, officials argued, the boats would come back.',
      ['officials | argued | the boats would come back'],
    ],
    ['Another said the boats would come back.', ['Another | said | the boats would come back']],
    ['Ninety were asked; 47% say the boats should come back.', ['47% | say | the boats should come back']],
    [
      'It was, Ada Stone said, one of the bitterest failures.',
      ['Ada Stone | said | It was', 'Ada Stone | said | one of the bitterest failures'],
    ],
    [
      'The boats have few uses, Ada Stone says, and are meant for short trips.',
      ['Ada Stone | says | The boats have few uses', 'Ada Stone | says | and are meant for short trips'],
    ],
    [
      'The office put up a notice Tuesday saying that the gates were shut.',
      ['The office | saying | that the gates were shut'],
    ],
    [
      "''Some say, 'You have to go,''' said Ada Stone.",
      ["Ada Stone | said | ''Some say, 'You have to go,'''"],
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });
  it('a form of address is no role', () => {
    expect(extractStatements('Ms. Stone said it was late.', 'text')).toMatchObject([
      { speaker: { name: 'Stone', role: null } },
    ]);
  });
});

describe('what is held and not said', () => {
  it.each([
    ['The party agreed to leave the harbour by noon.', true],
    ['The party hopes that the harbour will open.', true],
    ['The minister praised the plan of the harbour.', true],
    ['The minister denied the report of the harbour.', true],
    ['The minister praised what he called “a plan of genius.”', undefined],
    ['The minister denied that the harbour was shut.', undefined],
    ['The minister said that the harbour was shut.', undefined],
  ])('%s', (text, held) => {
    expect(extractStatements(text, 'text').map((statement) => statement.held)).toEqual([held]);
  });
  it('ends at its own clause', () => {
    expect(says('The mayor stressed it was neighbours — and friends — who helped.')).toEqual([
      'The mayor | stressed | it was neighbours — and friends — who helped',
    ]);
    expect(
      says('Another study that looked at forty boats found that ten were late, according to Ada Stone.'),
    ).toContain('Another study | found | that ten were late');
  });
});

describe('nouns beside cues', () => {
  it.each([
    [
      'The League expressed concern of a silence on all channels.',
      ['League | expressed concern of | a silence on all channels'],
    ],
    [
      'The League voiced deep fears over the loss of boats.',
      ['League | voiced deep fears over | the loss of boats'],
    ],
    [
      'The League expressed concern that boats were lost.',
      ['League | expressed concern | that boats were lost'],
    ],
  ])('a feeling belongs to its verb: %s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });
  it.each([
    'The group’s posting habits suggest a plan.',
    'The posting of pictures went on for weeks and weeks in May.',
    'The analysis of the bridge shows cracks.',
    'The report that boats were late was false.',
  ])('a noun is no verb of speech: %s', (text) => {
    expect(says(text)).toEqual([]);
  });
});
