import { describe, expect, it } from 'vitest';
import { mannerOf, wordsIn } from '../../src/messages/index.ts';
import type { UserError } from '../../src/model/errors.ts';
import { parseProject } from '../../src/project/projectFile.ts';

const base = 'isogloss: 1\nname: x\n';
const persian = wordsIn(mannerOf({ language: 'fa' }));
const said = (text: string): { english: string; persian: string } => {
  try {
    parseProject('isogloss.yaml', text);
  } catch (error) {
    return { english: (error as Error).message, persian: persian.write((error as UserError).said) };
  }
  return { english: 'accepted', persian: '' };
};

describe('a project file', () => {
  it('is read with its defaults', () => {
    expect(parseProject('isogloss.yaml', base)).toMatchObject({
      timezone: 'UTC',
      seed: 1,
      lexicons: {},
      claims: {},
    });
  });

  it('may have headings with nothing under them', () => {
    const empty = 'channels:\ncommunities:\nlexicons:\nclaims:\nevents:\n';
    expect(parseProject('isogloss.yaml', base + empty)).toEqual(parseProject('isogloss.yaml', base));
  });

  it.each([
    ['', /no project/],
    ['isogloss: 1', /line 1, column 1: name:/],
    ['isogloss: 2\nname: x', /line 1, column 1: isogloss: the only version so far is 1/],
    [`${base}tymezone: UTC`, /line 3, column 1: tymezone: is not known here/],
    [`${base}timezone: Mars/Olympus`, /line 3, column 1: timezone: "Mars\/Olympus" is no time zone/],
    [
      `${base}lexicons:\n  a: { terms: [] }`,
      /line 4, column 8: lexicons\.a\.terms: a lexicon needs at least one term/,
    ],
    [
      `${base}lexicons:\n  a: { term: [x] }`,
      /line 4, column 8: lexicons\.a\.term: is not known here; check the spelling\. Did you mean “terms”\?/,
    ],
    [`${base}lexicons:\n  a: { terms: x }`, /lexicons\.a\.terms: is one value where a list is needed/],
    [`${base}lexicons:\n  a: { label: x }`, /lexicons\.a\.terms: is missing/],
    [
      `${base}lexicons:\n  a:\n    terms:\n      - { term: b, form: theirs }`,
      /line 6, column 20: lexicons\.a\.terms\.0\.form/,
    ],
    [
      `${base}communities:\n  a: { channels: [x] }\nclaims:\n  c: { type: dominates, by: b }`,
      /line 6, column 25: claims\.c\.by: there is no community "b"\. Known: a/,
    ],
    [`${base}claims:\n  c: { type: dominate }`, /line 4, column 8: claims\.c\.type/],
    [
      `${base}lexicons:\n  a: { terms: [x] }\nclaims:\n  c: { type: dominates, words: a, rivals: [b] }`,
      /line 6, column 44: claims\.c\.rivals\.0: there is no lexicon or community "b"/,
    ],
    [`${base}claims: [`, /line 3, column/],
    [
      `${base}claims:\n  c: { type: dominates, period: { from: 2026-13-01 } }`,
      /line 4, column 35: claims\.c\.period\.from/,
    ],
    [
      `${base}lexicons:\n  a: { terms: [b] }\n  a: { terms: [c] }`,
      /line 5, column 3: .* stands a second time/,
    ],
    [`${base}seed: -1`, /line 3, column 1: seed: a number of at least 0 is needed\./],
    [`${base}interface: { language: de }`, /interface\.language: use "en" or "fa"\./],
    [
      `${base}lexicons:\n  "a b": { terms: [x] }`,
      /line 4, column 3: lexicons\.a b: letters, digits, .* only\./,
    ],
    [
      `${base}events:\n  e: { date: soon }`,
      /events\.e\.date: a day like 2026-05-11 is needed, or a moment like .* is needed\./,
    ],
  ])('%j', (text, expected) => {
    const { english, persian } = said(text);
    expect(english).toMatch(expected);
    // Names, keys and what is typed stand in isolates; the rest is Persian.
    expect(persian.replaceAll(/[\u2066\u2068][^\u2069]*\u2069/g, '')).not.toMatch(/[A-Za-z0-9]/);
    expect(persian).toMatch(/\p{Script=Arabic}/u);
  });
});
