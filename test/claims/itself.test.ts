import { describe, expect, it } from 'vitest';
import { namingPart } from '../../src/claims/questions/generic.ts';
import { comparesItself } from '../../src/claims/questions/itself.ts';
import { ofQuotedWords } from '../../src/claims/questions/quoted.ts';
import { type Asked } from '../../src/claims/questions/asked.ts';
import { fillingsOf } from '../../src/claims/questions/readings.ts';
import { projectSchema } from '../../src/model/project.ts';

const project = projectSchema.parse({
  isogloss: 1,
  name: 'itself',
  communities: { north: { channels: ['a'] }, south: { channels: ['b'] } },
  lexicons: {
    ada: { label: 'Ada Stone', terms: ['Ada Stone'] },
    stone: { label: 'آدا استون', terms: ['ada  stone', { term: 'Stone, Ada' }] },
    front: { terms: ['Green Front'] },
    persian: { terms: ['جبههٔ سبز', 'سبزها'] },
    greens: { terms: ['سبزها'] },
    insult: { label: 'Opponents’ name for the Green Front', form: 'opponents', terms: ['frog*'] },
  },
});

describe('a comparison with itself', () => {
  it.each([
    [{ about: 'ada', rivals: [{ about: 'ada' }] }, true],
    [{ words: 'ada', rivals: ['stone'] }, true],
    [{ about: 'greens', rivals: [{ about: 'persian' }] }, true],
    [{ about: 'front', rivals: [{ about: 'insult' }] }, true],
    [{ about: 'insult', rivals: ['front'] }, true],
    [{ about: 'ada', rivals: [{ about: 'insult' }] }, false],
    [{ by: 'north', rivals: ['north'] }, true],
    [{ by: 'north', rivals: [{ by: 'south' }] }, false],
    [{ about: 'ada', rivals: [{ about: 'front' }, { about: 'persian' }] }, false],
    [{ about: 'ada', rivals: [] }, false],
  ])('is one, under two vocabularies of one party too: %o: %s', (claim, itself) => {
    expect(comparesItself(project, { type: 'dominates', ...claim })).toBe(itself);
  });

  it('is no reading, and not counted as one', () => {
    const ask = (kind: Asked['kind'], id: string, values: readonly string[]): Asked => ({
      id,
      kind,
      parameter: kind === 'rivals' ? 'rivals' : 'x',
      ask: '?',
      about: null,
      claims: ['c'],
      candidates: [],
      lacks: [],
      readings: values.map((value) => ({ value, label: value, why: '' })),
    });
    const asked = [
      ask('who', 'w', ['about:ada', 'about:front']),
      ask('rivals', 'r', ['about:stone', 'about:front', 'about:greens']),
    ];
    const { fillings, of } = fillingsOf(project, { type: 'dominates' }, asked);
    expect(fillings.map(({ answers }) => `${answers['w']} ${answers['r']}`).sort()).toEqual([
      'about:ada about:front',
      'about:ada about:greens',
      'about:front about:greens',
      'about:front about:stone',
    ]);
    expect(of).toBe(4);
  });
});

describe('who is asked about', () => {
  it.each([
    ['channels close to the ministry', 'channels close to the ministry'],
    ['Lantern channels post the same videos', 'Lantern channels'],
    ['Lantern supporters repeat it', 'Lantern supporters'],
    ['AI bots to flood the town', 'AI bots'],
    ['hate posts of the League', 'hate posts of the League'],
  ])('is %s: %s', (phrase, name) => {
    expect(namingPart(phrase)).toBe(name);
  });

  it('ends where the words of the claim begin', () => {
    const text = 'The supporters of Ada Stone dominate Persian Telegram.';
    const at = text.indexOf('dominate');
    const detection = {
      filled: {
        x: { text: text.slice(0, -1), span: [0, text.length - 1], links: [] },
        rivals: [],
        within: [],
      },
      words: { rule: 'r', text: 'dominate', spans: [[at, at + 8]] },
    };
    const own = ofQuotedWords({ detection } as never, text);
    expect(own.detection.filled.x?.text).toBe('The supporters of Ada Stone');
  });
});
