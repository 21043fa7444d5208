import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it, vi } from 'vitest';
import { type GoldClaim, type Reading, agrees, evaluateClaims } from '../../src/claims/evaluate.ts';
import { register } from '../../src/cli/evaluate.ts';
import type { ClaimType } from '../../src/model/project.ts';

const gold = (
  id: string,
  type: ClaimType | null,
  more: Partial<GoldClaim['label']> & { lang?: string } = {},
): GoldClaim => {
  const { lang = 'en', ...label } = more;
  return { id, lang, text: id, label: { type, ...label } };
};

const claim = (type: ClaimType | null, x?: string): Reading['claims'][number] => ({
  type,
  filled: { rivals: [], within: [], ...(x === undefined ? {} : { x: { text: x, span: [0, 1], links: [] } }) },
});
const possible: Reading['possible'] = [
  { id: 'p', statement: null, text: 't', span: [0, 1], types: [{ type: 'floods', words: 'w' }] },
];

describe('figures of labelled claim sentences', () => {
  // Seven English sentences: a right with X, b right by alt with another X, c wrong type, d possible only, e missed,
  // f no claim and none found, g no claim and found; one Persian claim, right, whose label names no X.
  const sentences = [
    gold('a', 'dominates', { x: 'the state channels' }),
    gold('b', 'floods', { alt: ['outperforms', 'none'], x: 'bots' }),
    gold('c', 'follows', { x: 'others' }),
    gold('d', 'floods', { x: 'they' }),
    gold('e', 'responds', { x: 'mentions' }),
    gold('f', null),
    gold('g', null),
    gold('h', 'ubiquitous', { lang: 'fa' }),
  ];
  const found: Record<string, Reading> = {
    a: { claims: [claim(null), claim('dominates', 'State channels')], possible: [] },
    b: { claims: [claim('outperforms', 'readers')], possible: [] },
    c: { claims: [claim('originates', 'others')], possible: [] },
    d: { claims: [claim(null)], possible },
    e: { claims: [claim(null)], possible: [] },
    f: { claims: [claim(null)], possible },
    g: { claims: [claim('floods', 'bots')], possible: [] },
    h: { claims: [claim('ubiquitous', 'x')], possible: [] },
  };
  const result = evaluateClaims(sentences, ({ id }) => found[id] ?? { claims: [], possible: [] });

  it('are counted by hand: 3 of 6 claims right, 3 of 5 found ones, 1 of 2 subjects', () => {
    expect(result).toMatchObject({
      sentences: 8,
      claims: 6,
      recall: 3 / 6,
      precision: 3 / 5,
      subject: 1 / 2,
      flagged: 5 / 6,
      flaggedOther: 2 / 2,
    });
    expect(result.languages).toEqual([
      {
        lang: 'en',
        sentences: 7,
        claims: 5,
        recall: 2 / 5,
        precision: 2 / 4,
        subject: 1 / 2,
        flagged: 4 / 5,
        flaggedOther: 1,
      },
      {
        lang: 'fa',
        sentences: 1,
        claims: 1,
        recall: 1,
        precision: 1,
        subject: null,
        flagged: 1,
        flaggedOther: null,
      },
    ]);
  });

  it('stand in rows by language and label', () => {
    expect(result.rows).toEqual([
      { lang: 'en', type: 'dominates', n: 1, found: 1, right: 1, subject: 1, flagged: 1 },
      { lang: 'en', type: 'floods', n: 2, found: 1, right: 1, subject: 0, flagged: 2 },
      { lang: 'en', type: 'follows', n: 1, found: 1, right: 0, subject: 0, flagged: 1 },
      { lang: 'en', type: 'responds', n: 1, found: 0, right: 0, subject: 0, flagged: 0 },
      { lang: 'en', type: null, n: 2, found: 1, right: 0, subject: 0, flagged: 2 },
      { lang: 'fa', type: 'ubiquitous', n: 1, found: 1, right: 1, subject: 0, flagged: 1 },
    ]);
  });
});

describe('whether an X agrees with the labelled one', () => {
  it.each([
    // articles, quantifiers, possessives and case are nothing
    ['our enemies', 'Enemies', true],
    ['most of the groups', 'groups', true],
    // 2 of 4 words in common
    ['loud state channels', 'state channels here', true],
    // 1 of 3: a third of the label's, all of what was found
    ['loud state channels', 'channels', true],
    // 1 of 4
    ['the very loud state channels', 'channels', false],
    // all of the label's 2 in 4, and in 5
    ['state channels', 'state channels post much', true],
    ['state channels', 'state channels post much today', false],
    ['state channels', 'football', false],
    ['the', 'the', false],
    ['کانال‌های دولتی', 'کانال های دولتی', true],
  ])('%s: %s', (label, given, expected) => {
    expect(agrees(label, given)).toBe(expected);
  });
});

describe('isogloss evaluate claims', () => {
  async function run(lines: readonly string[]): Promise<{ out: string; said: string }> {
    const folder = mkdtempSync(join(tmpdir(), 'isogloss-'));
    const file = join(folder, 'gold.ndjson');
    writeFileSync(file, lines.join('\n'));
    const [out, said]: string[][] = [[], []];
    const log = vi
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => (out?.push(String(text)) ?? 0) > 0);
    const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void said?.push(line));
    const program = new Command('isogloss').exitOverride();
    register(program);
    try {
      await program.parseAsync(['node', 'isogloss', 'evaluate', 'claims', file, '--json']);
    } finally {
      log.mockRestore();
      error.mockRestore();
      rmSync(folder, { recursive: true });
    }
    return { out: out?.join('') ?? '', said: said?.join('\n') ?? '' };
  }
  const line = (text: string, type: string | null, more: object = {}): string =>
    JSON.stringify({ id: text, lang: 'en', text, label: { type, x: 'State channels' }, ...more });

  it('reads each line by itself, what stands before it too, and says which lines it passed over', async () => {
    const { out } = await run([
      line('They flood Telegram with posts.', 'floods', {
        before: 'State channels dominate Telegram.',
      }),
      // Found in what stands before, not in the sentence.
      line('The weather was fine.', null, { before: 'State channels dominate Telegram.' }),
      'no JSON',
      '{"id": "x", "lang": "en", "text": "t", "label": {"type": "loves"}}',
    ]);
    const result = JSON.parse(out) as Record<string, unknown>;
    expect(result).toMatchObject({ sentences: 2, claims: 1, recall: 1, precision: 1, flaggedOther: 0 });
    expect(result['skipped']).toEqual([
      { line: 3, why: 'not JSON' },
      { line: 4, why: 'label.type is missing or is not what it should be' },
    ]);
  });

  it('refuses a file without a labelled sentence', async () => {
    await expect(run(['no JSON'])).rejects.toThrow(/gold\.ndjson: no labelled sentence is in this file/);
  });
});
