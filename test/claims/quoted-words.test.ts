import { describe, expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { isQuoted, ofQuotedWords } from '../../src/claims/questions/quoted.ts';
import { quotationsIn, withMarks } from '../../src/claims/questions/quotations.ts';
import { waysSaid } from '../../src/claims/questions/waysSaid.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { extractStatements } from '../../src/statements/index.ts';

const project = projectOf(worldNamed('demo'), 1);
const read = (text: string) =>
  examine({ name: 'text', text, statements: extractStatements(text, 'text') }, project, { report: true })
    .claims.filter(({ type }) => type !== null)
    .map((detection) => ofQuotedWords({ detection } as never, text).detection);

describe('a word in quotation marks', () => {
  it.each([
    ['lockout', 'The word "lockout" is everywhere on Telegram.'],
    ['lockout', "The word 'lockout' is everywhere on Telegram."],
    ['lockout', 'The word ‘lockout’ is everywhere on Telegram.'],
    ['lockout', 'The word “lockout” is everywhere on Telegram.'],
    ['lockout', 'The word «lockout» is everywhere on Telegram.'],
    ['red tape', "The term 'red tape' dominates Telegram."],
    ["it's over", "The phrase 'it's over' dominates Telegram."],
    ['اعتصاب', 'کلمهٔ «اعتصاب» تلگرام را پر کرده است.'],
    ['اعتصاب', 'کلمهٔ ”اعتصاب“ تلگرام را پر کرده است.'],
    ['خائن', 'کلمه ی "خائن" تلگرام را پر کرده است.'],
    ['забастовка', 'Слово «забастовка» повсюду в Telegram.'],
    ['забастовка', 'Слово "забастовка" повсюду в Telegram.'],
    ['забастовка', 'Слово „забастовка“ повсюду в Telegram.'],
    ['забастовка', "Слово 'забастовка' повсюду в Telegram."],
  ])('is what the claim is of, as words: %s in %s', (word, text) => {
    const found = read(text);
    expect(found.length).toBeGreaterThan(0);
    for (const detection of found) {
      const { x } = detection.filled;
      expect(x?.text).toBe(word);
      expect(isQuoted(text, x?.span ?? [0, 0])).toBe(true);
      const ways = waysSaid({ document: { text } as never }, { detection } as never, [
        'words',
        'about',
        'by',
      ]);
      expect(ways).toEqual(['words', 'about']);
    }
  });

  it('keeps apostrophes apart from marks, letter for letter', () => {
    const text = "The dockers' strike isn't the unions' “plan”, or 'the owners' dream' in '26.";
    expect(withMarks(text)).toHaveLength(text.length);
    expect(quotationsIn(text).map(([from, to]) => text.slice(from, to))).toContain('plan');
    expect(withMarks("isn't the unions' plan")).toBe("isn't the unions' plan");
  });

  it('without such a noun says nothing of how it is told apart', () => {
    const text = 'The group “Free Harbour” dominates Telegram.';
    const from = text.indexOf('Free');
    const detection = {
      filled: { x: { text: 'Free Harbour', span: [from, from + 12], links: [] } },
      words: { spans: [[31, 40]] },
    };
    expect(
      waysSaid({ document: { text } as never }, { detection } as never, ['words', 'about', 'by']),
    ).toEqual(['words', 'about', 'by']);
  });
});
