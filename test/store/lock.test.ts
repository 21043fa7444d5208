import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Driver, EngineError, type Parameter } from '../../src/store/driver.ts';
import { numberLines } from '../../src/store/lines.ts';
import { openStore } from '../../src/store/open.ts';
import { temporaryFolder } from './support.ts';

const built = existsSync('dist/store/open.js');
const folder = temporaryFolder();
const inner = join(folder.path, '.isogloss');
afterAll(() => folder.remove());

async function hold(): Promise<ChildProcess> {
  const child = spawn('node', ['test/store/holder.mjs', inner], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)));
  });
  return child;
}

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.stdin?.end();
  });

const nasty = 'جام‌جهانی\t"x" \'y\' \\ n\n{a:String} é 😀';
const cases: [string, Parameter][] = [
  ['String', nasty],
  ['String', ''],
  ['UInt64', 9_007_199_254_740_991],
  ['Int64', -5],
  ['Float64', 0.25],
  ['Array(String)', [nasty, '', "it's, [ok]", '\\']],
  ['Array(String)', []],
  ['Array(UInt32)', [1, 2, 4_294_967_295]],
  ['Array(UInt64)', []],
  // The posts of a report, or a lexicon of a thousand terms: more than an address may hold elsewhere.
  ['Array(UInt64)', Array.from({ length: 20_000 }, (_, i) => 1_000_000_000 + i)],
  ['Array(String)', Array.from({ length: 1000 }, (_, i) => `${nasty} ${i}`)],
];

async function takesParameters(driver: Driver): Promise<void> {
  for (const [type, value] of cases) {
    const rows = await driver.query<{ v: unknown }>(`SELECT {v:${type}} AS v`, { parameters: { v: value } });
    expect([type, rows[0]?.v]).toEqual([type, value]);
  }
}

describe.skipIf(!built)(
  'a project that another process has open (needs the built program: npm run build)',
  () => {
    it('is worked on through that process, with every type of parameter, errors and streams', async () => {
      const child = await hold();
      const lock = join(inner, 'lock.json');
      expect(statSync(lock).mode & 0o777).toBe(0o600);
      const store = await openStore({ folder: inner });
      const { driver } = store;
      try {
        expect(driver.kind).toBe('http');
        await takesParameters(driver);
        await expect(driver.query('SELECT * FROM nowhere')).rejects.toMatchObject({
          code: 60,
          name: 'EngineError',
        });
        const line = Buffer.from('{"text":"سلام, \\"b\\"\\t\\\\"}\n\n plain , "quoted" \n');
        const { bytes: numbered, count } = numberLines([{ first: 5, lines: line }]);
        expect(count).toBe(3);
        await driver.insertNumbered('held', numbered);
        expect(await driver.query('SELECT n, line FROM {db:Identifier}.held ORDER BY n')).toEqual([
          { n: 5, line: '{"text":"سلام, \\"b\\"\\t\\\\"}' },
          { n: 7, line: ' plain , "quoted" ' },
        ]);
        await driver.insertRows('held', [{ n: 9, line: nasty }]);
        let bytes = '';
        for await (const part of driver.stream('SELECT number FROM numbers(100000)', 'TSV'))
          bytes += part.toString();
        expect(bytes.trimEnd().split('\n')).toHaveLength(100_000);
        const held = JSON.parse(readFileSync(lock, 'utf8')) as { port: number };
        const stranger = await fetch(`http://127.0.0.1:${held.port}/`, { method: 'POST', body: 'SELECT 1' });
        expect(stranger.status).toBe(403);
      } finally {
        await store.close();
        await end(child);
      }
    }, 60_000);

    it('is taken over when that process was killed, with what it had written', async () => {
      const child = await hold();
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const store = await openStore({ folder: inner });
      expect(store.driver.kind).toBe('embedded');
      expect(await store.driver.query('SELECT count() AS n FROM {db:Identifier}.held')).toEqual([{ n: 3 }]);
      await takesParameters(store.driver);
      const abort = new AbortController();
      const endless = store.driver.query('SELECT sum(sipHash64(number)) AS s FROM numbers(1000000000000)', {
        tag: 'endless',
        signal: abort.signal,
      });
      await new Promise((resolve) => setTimeout(resolve, 400));
      const progress = await store.driver.progress('endless');
      expect(progress?.read).toBeGreaterThan(0);
      abort.abort();
      await expect(endless).rejects.toThrow(/abort/i);
      expect(await store.driver.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await store.close();
      expect(existsSync(join(inner, 'lock.json'))).toBe(false);
    }, 60_000);

    it('keeps the engine’s error and the statement', () => {
      const error = new EngineError('Code: 241. DB::Exception: memory', 'SELECT 1');
      expect([error.code, error.sql]).toEqual([241, 'SELECT 1']);
    });
  },
);
