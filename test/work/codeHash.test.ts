import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { codeHash } from '../../src/work/program/codeHash.ts';

it('takes the hash that the bundle was written with, and goes through the files of what has none', () => {
  const root = mkdtempSync(join(tmpdir(), 'isogloss-code-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'text'));
  writeFileSync(join(root, 'text/a.js'), 'one');
  const before = codeHash(['.'], root);
  writeFileSync(join(root, 'text/a.js'), 'two');
  const after = codeHash(['.'], root);
  expect(after).not.toBe(before);
  mkdirSync(join(root, 'bundle'));
  writeFileSync(join(root, 'bundle/b.js'), 'the same once more');
  expect(codeHash(['.'], root)).toBe(after);
  writeFileSync(join(root, 'bundle/code.json'), JSON.stringify({ '.': 'as it was built' }));
  expect(codeHash(['.'], root)).toBe('as it was built');
  expect(codeHash(['text'], root)).toMatch(/^[0-9a-f]{64}$/);
});
