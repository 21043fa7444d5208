import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { english, mannerOf, message, wordsIn } from '../../src/messages/index.ts';
import { rejectionOf } from '../../src/store/ingest/rejections.ts';
import { samples } from '../messages/samples/index.ts';

const written = Object.entries(en.rejections).flatMap(([name, entry]) =>
  typeof entry === 'string'
    ? [entry]
    : (samples.rejections as unknown as Record<string, readonly object[]>)[name]!.map((given) =>
        english.write({ ...given, say: `rejections.${name}` }),
      ),
);

describe('why a row was rejected', () => {
  it.each(written)('is kept as “%s”, read back, and the same in English', (text) => {
    expect(rejectionOf(text)).toMatchObject({ say: expect.stringMatching(/^rejections\./) as string });
    expect(english.write(rejectionOf(text))).toBe(text);
  });

  it('is said in Persian', () => {
    expect(rejectionOf('"date" is "2024-13-02", not a date')).toEqual(
      message('rejections.notDate', { label: 'date', text: '2024-13-02' }),
    );
    const persian = wordsIn(mannerOf({ language: 'fa' }));
    expect(persian.write(rejectionOf('has 4 cells, the header has 5'))).toBe('۴ خانه دارد و سرستون ۵ خانه');
  });

  it('stays as it is where another version has written it', () => {
    expect(rejectionOf('too old')).toBe('too old');
  });
});
