import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run, runJson } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-ask-'));
const at = (name: string): string => join(folder, name);
const bin = resolve('bin/isogloss.cjs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasTerminal = spawnSync('script', ['--version']).status === 0;
const [enter, controlC] = ['\r', '\u0003'];

/** Runs a command in a pseudo-terminal and types an answer each time a text is seen. */
function inTerminal(command: string, answers: readonly (readonly [RegExp, string])[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('script', ['-qec', `stty cols 110 rows 40; ${command}`, '/dev/null'], {
      cwd: folder,
    });
    let seen = '';
    let from = 0;
    let next = 0;
    const timer = setTimeout(() => {
      child.kill();
      fail(new Error(`waited in vain after:\n${seen.slice(-2000)}`));
    }, 100_000);
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString('utf8');
      const answer = answers[next];
      if (answer === undefined || !answer[0].test(seen.slice(from))) return;
      from = seen.length;
      next += 1;
      // The prompt is drawn before it listens.
      setTimeout(() => child.stdin.write(answer[1]), 150);
    });
    child.on('close', () => {
      clearTimeout(timer);
      done(seen);
    });
    child.on('error', fail);
  });
}

describe.runIf(hasTerminal)('from an empty folder to a signed verdict', () => {
  it('takes at most eight actions: init, import, check --ask with its answers, sign', async () => {
    const posts = Array.from({ length: 80 }, (_, i) => {
      const date = new Date(Date.UTC(2026, 2, 1) + i * 3_600_000).toISOString();
      const word = i < 64 ? 'greenword' : 'redword';
      return JSON.stringify({ channel: `c${i % 4}`, id: i + 1, date, text: `${word} pier${i} number${i}` });
    });
    writeFileSync(at('posts.ndjson'), posts.join('\n'));
    writeFileSync(
      at('article.txt'),
      'Telegram this spring\n\nThe Verdant Front dominates the Telegram channels.\n',
    );
    let actions = 0;
    const act = async <T>(work: Promise<T>, n = 1): Promise<T> => {
      actions += n;
      return work;
    };
    await act(run('init', folder));
    await act(runJson('import', at('posts.ndjson'), '--project', folder));
    // Who is it: "type the words" is the first choice of a project without vocabularies; then with whom.
    const seen = await act(
      inTerminal(`node ${bin} check article.txt --ask --project . --out out`, [
        [/Verdant Front”\?/, enter],
        [/Which words/, `greenword${enter}`],
        [/Compared with whom/, enter],
        [/Which words/, `redword${enter}`],
      ]),
      1 + 4,
    );
    expect(seen).toContain('agrees with this corpus');
    const { claims } = parse(readFileSync(at('claims.yaml'), 'utf8')) as {
      claims: Record<string, { type?: string; rivals?: unknown }>;
    };
    const [id = ''] = Object.entries(claims).find(([, { type }]) => type === 'dominates') ?? [];
    const signed = await act(
      run(
        'claims',
        'sign',
        id,
        '--by',
        'Ada Lovelace',
        '--verdict',
        'agrees with this corpus',
        '--project',
        folder,
      ),
    );
    expect(signed).toMatchObject({ status: 0, err: '' });
    expect(actions).toBeLessThanOrEqual(8);
    // 64 of 80 posts with either: 80%, counted by hand.
    const checked = await runJson<{
      claims: { id: string; exploratory: boolean; estimates: { value: number }[] }[];
    }>(...(['check', at('article.txt'), '--project', folder, '--out', at('out')] as const));
    const claim = checked.claims.find((one) => one.id === id);
    expect(claim?.estimates[0]?.value).toBeCloseTo(0.8, 9);
    // The answers came before anything was measured.
    expect(claim?.exploratory).toBe(false);
    const other = await run(
      'claims',
      'sign',
      id,
      '--by',
      'Ada',
      '--verdict',
      'supportet',
      '--project',
      folder,
    );
    expect(other).toMatchObject({
      status: 1,
      err: expect.stringContaining('write the verdict as it was shown') as string,
    });
  }, 240_000);

  it('can be left at any question; what was answered stays', async () => {
    const before = readFileSync(at('isogloss.yaml'), 'utf8');
    writeFileSync(at('other.txt'), 'Telegram\n\nThe Mountain Alliance dominates the Telegram channels.\n');
    const seen = await inTerminal(`node ${bin} check other.txt --ask --project . --out out`, [
      [/Mountain Alliance”\?/, controlC],
    ]);
    expect(seen).toContain('needs your answer');
    expect(readFileSync(at('isogloss.yaml'), 'utf8')).toBe(before);
  }, 240_000);
});

describe('a folder that is no project', () => {
  it.each([
    ['check', 'article.txt'],
    ['claims', 'test'],
    ['link', 'a', 'b'],
    ['answer', 'who-123456', 'words:a'],
  ])('%s %s is refused in a sentence, and nothing is written', async (...args) => {
    const empty = mkdtempSync(join(tmpdir(), 'isogloss-empty-'));
    const ran = await run(...args, '--project', empty);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toMatch(/^[^\n]*there is no isogloss\.yaml, so nothing was done\.[^\n]*\n$/);
    expect(spawnSync('ls', ['-A', empty]).stdout.toString()).toBe('');
    rmSync(empty, { recursive: true });
  });
});
