import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { wordsFor } from '../../src/work/study.ts';
import { drawApart, drawHere } from '../../src/work/reporting/draw.ts';
import { input as fixture } from './fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-draw-'));
const thread = join(folder, 'thread.mjs');
beforeAll(async () => {
  // Files beside a module, its style and fonts, stay beside it.
  const inPlace = {
    name: 'in-place',
    transform: (code: string, id: string) =>
      code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
  };
  const build = await rolldown({
    input: 'src/work/reporting/drawThread.ts',
    platform: 'node',
    plugins: [inPlace],
  });
  const { output } = await build.generate({ format: 'esm' });
  writeFileSync(thread, output[0].code);
  await build.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['en', 'fa'] as const)('a thread draws the bytes that are drawn here, in %s', async (language) => {
  const words = wordsFor({ timezone: 'Asia/Tehran' }, language);
  expect(await drawApart(pathToFileURL(thread))(fixture, words)).toBe(await drawHere(fixture, words));
});

it('what goes wrong in the thread goes wrong here', async () => {
  const broken = join(folder, 'broken.mjs');
  writeFileSync(broken, 'throw new Error("broken");');
  await expect(drawApart(pathToFileURL(broken))(fixture, wordsFor({}))).rejects.toThrow('broken');
});
