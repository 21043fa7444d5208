import { expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { projectSchema } from '../../src/model/project.ts';
import { seededRandom, uniform } from '../../src/statistics/random.ts';
import { extractStatements } from '../../src/statements/index.ts';
import { englishSentences, laterSentences, persianSentences } from './detect-table.ts';

const project = projectSchema.parse({ isogloss: 1, name: 'mutated' });
const sentences = [...englishSentences, ...persianSentences, ...laterSentences].map(([text]) => text);
const marks = [
  '“',
  '”',
  '"',
  '«',
  '»',
  '(',
  ')',
  '\n\n',
  '…',
  ' — ',
  '%',
  '1,2',
  '\u200c',
  '\ud800',
  '\u0000',
  '.',
  '?',
];

/** A document of a few sentences, cut, doubled, its marks shuffled in. */
function mutated(seed: number): string {
  const rng = seededRandom(seed);
  const below = (n: number): number => Math.floor(uniform(rng) * n);
  let text = Array.from({ length: 1 + below(4) }, () => sentences[below(sentences.length)] ?? '').join(' ');
  for (let i = below(6); i >= 0; i--) {
    const at = below(text.length + 1);
    const end = Math.min(text.length, at + below(30));
    const mark = marks[below(marks.length)] ?? '';
    const how = below(3);
    text =
      how === 0
        ? text.slice(0, at) + text.slice(end)
        : how === 1
          ? text.slice(0, end) + text.slice(at, end) + text.slice(end)
          : text.slice(0, at) + mark + text.slice(at);
  }
  return text;
}

it('10,000 mutated documents are read, every claim and its X within the text', () => {
  for (let seed = 1; seed <= 10_000; seed++) {
    const text = mutated(seed);
    const { claims, possible } = examine(
      { name: 'm', text, statements: extractStatements(text, 'm') },
      project,
      { report: true },
    );
    for (const span of [...claims, ...possible].map((one) => one.span)) {
      expect(span[0], text).toBeGreaterThanOrEqual(0);
      expect(span[1], text).toBeLessThanOrEqual(text.length);
    }
    for (const { filled } of claims) {
      if (filled.x !== undefined) expect(text.slice(...filled.x.span), text).toBe(filled.x.text);
    }
  }
}, 900_000);
