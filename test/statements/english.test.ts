import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';
import { says } from './says.ts';

// Expected values: what a reader of the sentence would mark, written before the code was run.
describe('direct speech in English', () => {
  it.each([
    ['“We are ready,” Anna Berg said.', ['Anna Berg | said | “We are ready,”']],
    ['"We are ready," said Anna Berg, who leads the team.', ['Anna Berg | said | "We are ready,"']],
    ['Anna Berg said: «We are ready.»', ['Anna Berg | said | «We are ready.»']],
    ['„We are ready“, Anna Berg told reporters on Friday.', ['Anna Berg | told | „We are ready“']],
    ["'We are ready,' said Anna Berg.", ["Anna Berg | said | 'We are ready,'"]],
    ['“Who will pay?” Anna Berg asked.', ['Anna Berg | asked | “Who will pay?”']],
    [
      '“We are ready,” said Berg, “and we will win.”',
      ['Berg | said | “We are ready,”', 'Berg | said | “and we will win.”'],
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it.each([
    [
      'Anna Berg said we are ready. 🔥 The others are weak. Nobody doubts it, Ben Reed said.',
      ['Anna Berg | said | we are ready', 'Ben Reed | said | Nobody doubts it'],
    ],
    [
      'Anna Berg said we are ready. 🇨🇭 ✌🏽 “We will win,” Ben Reed told reporters.',
      ['Anna Berg | said | we are ready', 'Ben Reed | told | “We will win,”'],
    ],
  ])('ends a sentence before emoji: %s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it('gives a quotation that goes on to the speaker before it, without a cue or a mention of its own', () => {
    const [, second] = extractStatements('“We are ready,” Anna Berg said. “We will win.”', 'text');
    expect(second).toMatchObject({
      content: '“We will win.”',
      cue: null,
      speaker: { name: 'Anna Berg', span: null },
    });
  });

  it('keeps a quotation over several paragraphs with its speaker', () => {
    const text =
      'Anna Berg told the council: “The first part.\n\n“The second part.\n\n“The third part.”\n\nThen she left.';
    expect(says(text)).toEqual([
      'Anna Berg | told | “The first part.',
      'Anna Berg | - | “The second part.',
      'Anna Berg | - | “The third part.”',
    ]);
  });

  it('does not let a quotation inside a quotation speak', () => {
    expect(says('“My father said ‘never again’ and I believed him,” Anna Berg said.')).toEqual([
      'Anna Berg | said | “My father said ‘never again’ and I believed him,”',
    ]);
  });
});

describe('indirect and mixed speech in English', () => {
  it.each([
    ['The ministry said it would close the border.', ['The ministry | said | it would close the border']],
    [
      'The ministry said on Monday that the border would close.',
      ['The ministry | said | that the border would close'],
    ],
    [
      'The border will close at noon, the ministry said.',
      ['the ministry | said | The border will close at noon'],
    ],
    ['According to Anna Berg, the border is closed.', ['Anna Berg | According to | the border is closed']],
    [
      'The border is closed, according to two officials.',
      ['two officials | according to | The border is closed'],
    ],
    [
      'Critics claim the plan is “a disaster for farmers.”',
      ['Critics | claim | the plan is “a disaster for farmers.”'],
    ],
    ['Anna Berg fears that the harvest will fail.', ['Anna Berg | fears | that the harvest will fail']],
    ['She added that the vote was fair.', ['She | added | that the vote was fair']],
    [
      'The plan failed, Anna Berg said, adding that nobody was surprised.',
      ['Anna Berg | said | The plan failed', 'Anna Berg | adding | that nobody was surprised'],
    ],
  ])('%s', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it.each([
    'The report was published in May.',
    'He did not say whether the plan would work.',
    'If they say the plan works, vote for it.',
    'You may say that the plan works.',
    'His reports and claims fill three shelves.',
    'The state of the roads is poor.',
  ])('finds nothing in: %s', (text) => {
    expect(says(text)).toEqual([]);
  });

  it('tells direct, indirect and mixed apart', () => {
    const kinds = extractStatements(
      '“We won,” Ann Lee said. Ann Lee said they won. Ann Lee said they won “a great deal” of it.',
      'text',
    ).map((s) => s.kind);
    expect(kinds).toEqual(['direct', 'indirect', 'mixed']);
  });
});
