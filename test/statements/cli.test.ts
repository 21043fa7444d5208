import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { register as registerEvaluate } from '../../src/cli/evaluate.ts';
import { register as registerStatements } from '../../src/cli/statements.ts';
import { statementSchema } from '../../src/model/statement.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command prints. */
async function run(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  const written = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => printed.push(String(text).replace(/\n$/, '')) > 0);
  const program = new Command('isogloss').exitOverride();
  registerStatements(program);
  registerEvaluate(program);
  try {
    await program.parseAsync(['node', 'isogloss', ...words]);
  } finally {
    log.mockRestore();
    written.mockRestore();
  }
  return printed.join('\n');
}

const text = 'Mayor Ann Lee said the bridge is safe. “It will hold,” she added.';

describe('isogloss statements', () => {
  it('prints as many as there are, be it 150,000 of one document', async () => {
    const file = join(folder, 'long.txt');
    writeFileSync(file, `${text} `.repeat(75_000));
    expect((JSON.parse(await run('statements', file, '--json')) as unknown[]).length).toBe(150_000);
  }, 120_000);

  it('prints an array of statements with the file’s name as given', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, text);
    const statements = z.array(statementSchema).parse(JSON.parse(await run('statements', file, '--json')));
    expect(statements.map((s) => [s.document, s.speaker.name, s.kind, text.slice(...s.span)])).toEqual([
      [file, 'Ann Lee', 'indirect', 'the bridge is safe'],
      [file, 'Ann Lee', 'direct', '“It will hold,”'],
    ]);
  });

  it('says of an Arabic text that who says what is not read in it, and gives no nonsense', async () => {
    const file = join(folder, 'ar.txt');
    writeFileSync(
      file,
      'قالت الوزارة إن الجسر آمن، وأضافت أن الطريق مفتوح منذ الصباح.\n\nMayor Ann Lee said the bridge is safe.',
    );
    const errors = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const all = z.array(statementSchema).parse(JSON.parse(await run('statements', file, '--json')));
    const told = errors.mock.calls.flat().join('\n');
    errors.mockRestore();
    expect(all.map(({ speaker }) => speaker.name)).toEqual(['Ann Lee']);
    expect(told).toContain('not read in Arabic');
  });

  it('prints for a reader without --json', async () => {
    const file = join(folder, 'b.txt');
    writeFileSync(file, text);
    expect(await run('statements', file)).toContain('Ann Lee (Mayor) [said, indirect]\n  the bridge is safe');
  });

  it('says in one sentence that a file is not there', async () => {
    await expect(run('statements', join(folder, 'none.txt'))).rejects.toThrow(/none\.txt does not exist/);
  });
});

describe('isogloss evaluate statements', () => {
  it('reads a gzipped file of labels', async () => {
    const file = join(folder, 'gold.ndjson.gz');
    const article = {
      id: 'a',
      text,
      statements: [
        {
          contentSpan: [19, 37],
          speakerSpan: [6, 13],
          speaker: 'Ann Lee',
          cue: 'said',
          reference: 'Ann Lee',
        },
      ],
    };
    writeFileSync(file, gzipSync(`${JSON.stringify(article)}\n`));
    const result: unknown = JSON.parse(await run('evaluate', 'statements', file, '--json'));
    expect(result).toMatchObject({
      articles: 1,
      gold: 1,
      predicted: 2,
      thresholds: [
        { threshold: 0.3, precision: 0.5, recall: 1, speaker: 1, cue: 1, name: 1 },
        { threshold: 0.8, precision: 0.5, recall: 1 },
      ],
    });
  });

  it('names the line that is no label', async () => {
    const file = join(folder, 'bad.ndjson');
    writeFileSync(file, '{"id":"a","text":"b","statements":[]}\n{"id":1}\n');
    await expect(run('evaluate', 'statements', file)).rejects.toThrow(/bad\.ndjson, line 2: id/);
  });

  const article = { id: 'a', text, statements: [{ contentSpan: [19, 37] }] };
  it.each([
    ['an empty file', '', 'no labelled article is in this file'],
    ['blank lines', '\n \n', 'no labelled article is in this file'],
    ['articles without labels', '{"id":"a","text":"b","statements":[]}', 'no statement is labelled'],
    ['a list', JSON.stringify([article]), 'line 1: not a labelled article'],
    ['text that is no JSON', 'content,speaker\n', 'line 1: not JSON'],
    ['an article without text', '{"id":"a","statements":[]}', 'line 1: text is missing'],
    [
      'a statement without span',
      JSON.stringify({ ...article, statements: [{}] }),
      'statements[0].contentSpan is missing',
    ],
    [
      'a span beyond the text',
      JSON.stringify({ ...article, statements: [...article.statements, { contentSpan: [60, 66] }] }),
      'statements[1].contentSpan is [60, 66], which is no part of a text of 65 characters',
    ],
    [
      'a span that ends before it begins',
      JSON.stringify({ ...article, statements: [{ contentSpan: [9, 3] }] }),
      'contentSpan is [9, 3]',
    ],
    [
      'a speaker beyond the text',
      JSON.stringify({ ...article, statements: [{ contentSpan: [0, 3], speakerSpan: [65, 70] }] }),
      'speakerSpan is [65, 70]',
    ],
    [
      'a fraction of a character',
      '{"id":"a","text":"b","statements":[{"contentSpan":[0,0.5]}]}',
      'contentSpan',
    ],
  ])('says of %s in one sentence what is wrong', async (name, lines, message) => {
    const file = join(folder, `${name.replaceAll(' ', '-')}.ndjson`);
    writeFileSync(file, lines);
    await expect(run('evaluate', 'statements', file)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(message) as string,
    });
  });

  it('passes over labels with an empty content, measures the rest and says so', async () => {
    const file = join(folder, 'empty-label.ndjson');
    const label = { contentSpan: [19, 37] };
    const statements = [{ contentSpan: [4, 4] }, label, { contentSpan: null }, { contentSpan: [] }];
    writeFileSync(file, `${JSON.stringify({ id: 'a', text, statements })}\n`);
    const result: unknown = JSON.parse(await run('evaluate', 'statements', file, '--json'));
    expect(result).toMatchObject({
      gold: 1,
      thresholds: [{ recall: 1 }, { recall: 1 }],
      skipped: [0, 2, 3].map((statement) => ({ line: 1, statement, why: 'its content is empty' })),
    });
    const told = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    await run('evaluate', 'statements', file);
    expect(told.mock.calls.map(([line]) => line as string)).toContain(
      `${file}, line 1: statements[2] passed over, its content is empty.\n`,
    );
    told.mockRestore();
    writeFileSync(file, JSON.stringify({ id: 'a', text, statements: [{ contentSpan: [4, 4] }] }));
    await expect(run('evaluate', 'statements', file)).rejects.toThrow('no statement is labelled');
  });

  it('knows which languages there are', async () => {
    const file = join(folder, 'gold.ndjson.gz');
    await expect(run('evaluate', 'statements', file, '--language', 'xx')).rejects.toThrow(
      /--language is "xx".*en, fa, ru/,
    );
  });
});
