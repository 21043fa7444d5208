import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';
import { mutate, samples } from './mutations.ts';

describe('any text whatever', () => {
  it('neither crashes the extraction nor leaves the text: 1,000 mutated documents', () => {
    for (let seed = 0; seed < 1000; seed++) {
      const text = mutate(samples[seed % samples.length] ?? '', seed);
      for (const { span, content, cue, speaker } of extractStatements(text, 'text')) {
        expect(text.slice(...span)).toBe(content);
        for (const part of [cue?.span, speaker.span]) {
          if (part != null) expect(part[0] >= 0 && part[0] <= part[1] && part[1] <= text.length).toBe(true);
        }
      }
    }
  });

  it('gives the same statements for the same text', () => {
    const text = samples.join('\n\n');
    expect(extractStatements(text, 'a')).toEqual(extractStatements(text, 'a'));
  });

  // Four times the text may take four times as long; quadratic work would take sixteen times.
  it.each([
    ['one line of words', 'word '],
    ['one line without spaces', 'x'],
    ['marks that open', '“'],
    ['straight marks', '" '],
    ['brackets', '('],
    ['commas', 'a, '],
    ['cues', 'he said '],
    ['quotations', '“A b c,” Ann Lee said. '],
    ['participles', ', saying that he'],
    ['names', 'Ann Lee and Bob Ray '],
    ['surnames', 'Lee '],
    ['appositions', 'Ann Lee, head of Acme, '],
    ['line breaks', 'a\n'],
    ['Persian labels', 'علی: سلام است\n'],
    ['Persian cues', 'علی گفت و '],
    ['Persian sources', 'به گزارش علی '],
    ['pronouns', 'Ann Lee came. “No,” she said. '],
  ])('takes linear time for %s', (_, piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run++) {
        const before = process.cpuUsage();
        extractStatements(text, 'text');
        const { user, system } = process.cpuUsage(before);
        best = Math.min(best, user + system);
      }
      return best;
    };
    time(20_000);
    const small = time(50_000);
    const large = time(200_000);
    expect(large).toBeLessThan(10 * small + 60_000);
  });
});
