import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { WrittenCheckedClaim } from '../../src/model/check.ts';
import { run, runJson } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-questions-'));
const at = (name: string): string => join(folder, name);
const out = at('out');
const article = at('article.txt');
interface Checked {
  readonly claims: readonly WrittenCheckedClaim[];
}
const check = (...more: string[]) =>
  runJson<Checked>('check', article, '--project', folder, '--out', out, ...more);
const dominates = (result: Checked): WrittenCheckedClaim =>
  result.claims.find(({ type }) => type === 'dominates') as WrittenCheckedClaim;

const project = `# mine
isogloss: 1
name: questions
communities:
  state: {label: state channels, channels: [s1, s2, s3, s4]}
lexicons:
  greens: # theirs
    label: Green Party
    form: own
    terms: [greenword]
  reds:
    label: Red Party
    form: own
    terms: [redword]
  blues:
    label: Blue Party
    form: own
    terms: [blueword]
`;

beforeAll(async () => {
  writeFileSync(at('isogloss.yaml'), project);
  // 60 texts of the greens, 20 of the reds, 15 of the blues, each once.
  const counts = { greenword: 60, redword: 20, blueword: 15 };
  let id = 0;
  const posts = Object.entries(counts).flatMap(([word, n]) =>
    Array.from({ length: n }, (_, i) => {
      const date = new Date(Date.UTC(2026, 2, 1) + id * 3_600_000).toISOString();
      return JSON.stringify({
        channel: `s${(i % 4) + 1}`,
        id: ++id,
        date,
        text: `${word} number${id} harbour pier${i}`,
      });
    }),
  );
  writeFileSync(at('posts.ndjson'), posts.join('\n'));
  writeFileSync(
    article,
    'On Telegram channels this spring\n\nThe Green Party dominates the Telegram channels, said Ada Ahmadi.\n',
  );
  await runJson('import', at('posts.ndjson'), '--project', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('what a check found is printed before its report is written', async () => {
  const blocked = at('blocked');
  // Where the report should stand is a folder: it cannot be written.
  mkdirSync(join(blocked, 'report.html'), { recursive: true });
  const { out: printed, err, status } = await run('check', article, '--project', folder, '--out', blocked);
  expect(status).not.toBe(0);
  expect(printed).toContain('Green Party');
  expect(printed).not.toContain('the report. Open it');
  expect(err.indexOf('the report is being written')).toBeGreaterThan(-1);
});

describe('a claim that does not say with whom it compares', () => {
  it('is tested under every rival of the project, by hand counts', async () => {
    const claim = dominates(await check());
    expect(claim.questions).toMatchObject([
      {
        kind: 'rivals',
        candidates: [{ value: 'words:blues,words:reds' }, { value: 'words:blues' }, { value: 'words:reds' }],
      },
    ]);
    // 60 of 95 with both, 60 of 75 with the blues, 60 of 80 with the reds.
    const values = claim.readings.map(({ claim: read, estimate }) => [
      read.rivals,
      estimate === null || estimate.value === null ? null : Number(estimate.value.toFixed(4)),
    ]);
    expect(values).toEqual([
      [[{ words: 'blues' }, { words: 'reds' }], 0.6316],
      [[{ words: 'blues' }], 0.8],
      [[{ words: 'reds' }], 0.75],
    ]);
    const { verdict, state } = claim;
    const each = claim.readings.map((reading) => reading.verdict);
    expect(state).toBe(new Set(each).size === 1 ? 'decided' : 'needs you');
    if (state === 'decided') expect(verdict).toBe(each[0]);
  });

  it('stands in the ledger with lines to answer it by', () => {
    const ledger = parse(readFileSync(at('claims.yaml'), 'utf8')) as {
      questions: Record<string, { kind: string; candidates: Record<string, string> }>;
    };
    const [question] = Object.values(ledger.questions);
    expect(Object.keys(question?.candidates ?? {})).toEqual([
      'words:blues,words:reds',
      'words:blues',
      'words:reds',
    ]);
  });

  it('is answered by a command, and the answer is kept; chosen afterwards it is exploratory', async () => {
    const before = dominates(await check());
    const id = before.questions[0]?.id ?? '';
    const wrong = await run('answer', id, 'words:Reds', '--project', folder);
    expect([wrong.status, wrong.err]).toEqual([1, expect.stringContaining('Did you mean “reds”?')]);
    const given = await runJson<{ value: string }>('answer', id, 'words:reds', '--project', folder);
    expect(given.value).toBe('words:reds');
    const after = dominates(await check());
    expect(after.questions).toEqual([]);
    expect(after.readings).toEqual([]);
    expect(after.parameters).toMatchObject({ words: 'greens', rivals: [{ words: 'reds' }] });
    expect(after.exploratory).toBe(true);
    expect(parse(readFileSync(at('claims.yaml'), 'utf8'))).not.toHaveProperty('questions');
    // Answered again after the check, it is another answer to the same question.
    const again = await run('answer', id, 'words:blues', '--project', folder);
    expect(again.out).toContain(`isogloss check ${article} --project ${folder}`);
    expect(parse(readFileSync(at('claims.yaml'), 'utf8'))).toMatchObject({
      answers: { [id]: { value: 'words:blues' } },
    });
    const gone = await run('answer', 'rivals-000000', 'words:blues', '--project', folder);
    expect([gone.status, gone.err]).toEqual([1, expect.stringContaining('There is no open question')]);
  });
});

describe('what a person writes into claims.yaml', () => {
  it('answers what stood there as missing or as not testable', async () => {
    const own = mkdtempSync(join(tmpdir(), 'isogloss-written-'));
    const asked = ['--project', own, '--out', join(own, 'out')];
    try {
      await run('init', own);
      writeFileSync(join(own, 'rain.txt'), 'Weather\n\nIt rained in the harbour.\n');
      writeFileSync(
        join(own, 'spring.txt'),
        'Telegram this spring\n\nThe Verdant Front dominates the Telegram channels. "We are happy on Telegram," said Ada Lovelace.\n',
      );
      await runJson('import', at('posts.ndjson'), '--project', own);
      const rain = await run('check', join(own, 'rain.txt'), ...asked);
      expect(rain.err).toContain('rain.txt: no claim found.');
      const spring = await run('check', join(own, 'spring.txt'), '--no-ledger', ...asked);
      const json = await run('check', join(own, 'spring.txt'), '--no-ledger', '--json', ...asked);
      expect(json.err).not.toContain('found');
      // Told beside the results and before them: what a sentence says, without a verdict.
      expect(spring.err).toMatch(
        /spring\.txt: 2 claims found, now held against the posts\.\n {2}– “The Verdant Front dominates the Telegram channels\.?”\n {2}– “We are happy on Telegram”/,
      );
      const first = await runJson<Checked>('check', join(own, 'spring.txt'), ...asked);
      const claim = dominates(first);
      const template = readFileSync(join(own, 'isogloss.yaml'), 'utf8');
      for (const [kind, value] of [
        ['who', 'term:greenword'],
        ['rivals', 'term:redword'],
      ] as const) {
        const id = claim.questions.find((question) => question.kind === kind)?.id ?? '';
        expect(await run('answer', id, value, '--project', own)).toMatchObject({ status: 0 });
      }
      // Every line of the commented file stands where it stood.
      const lines = readFileSync(join(own, 'isogloss.yaml'), 'utf8').split('\n');
      let from = 0;
      for (const line of template.trimEnd().split('\n')) {
        const place = lines.indexOf(line, from);
        expect([line, place]).toEqual([line, expect.any(Number)]);
        expect(place).toBeGreaterThanOrEqual(from);
        from = place + 1;
      }
      const text = readFileSync(join(own, 'claims.yaml'), 'utf8');
      const added = text.replace(
        /text: We are happy on Telegram\n/,
        (line) => `${line}    type: dominates\n    words: redword\n    rivals: [verdant-front]\n`,
      );
      const mine =
        '\n  mine:\n    text: Nowhere written.\n    document: spring.txt\n    type: dominates\n  untyped:\n    text: No type.\nquestions:';
      writeFileSync(join(own, 'claims.yaml'), added.replace('\nquestions:', mine));
      const again = await run('check', join(own, 'spring.txt'), ...asked);
      expect(again.err).toContain('the text of “mine” does not stand in “spring.txt”');
      expect(again.err).toContain('“untyped” has no type');
      const { claims } = parse(readFileSync(join(own, 'claims.yaml'), 'utf8')) as {
        claims: Record<string, Record<string, unknown>>;
      };
      // The same claim, found by another rule now that its name is known; nothing is told of it that was answered.
      expect(claims[claim.id]).toMatchObject({ about: 'verdant-front', rivals: [{ about: 'redword' }] });
      expect(claims[claim.id]).not.toHaveProperty('missing');
      const typed = Object.values(claims).find(({ text: of }) => of === 'We are happy on Telegram');
      expect(typed).not.toHaveProperty('notTestable');
      for (const entry of Object.values(claims)) expect(entry).not.toHaveProperty('mark');
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  });
});

describe('names', () => {
  it('are linked by a command, comments kept', async () => {
    const linked = await run('link', 'the Verdant Front', 'greens', '--project', folder);
    expect(linked).toMatchObject({ status: 0, err: '' });
    const text = readFileSync(at('isogloss.yaml'), 'utf8');
    expect(text).toContain('# mine');
    expect(text).toContain('# theirs');
    expect(parse(text)).toMatchObject({ lexicons: { greens: { aliases: ['the Verdant Front'] } } });
    // Linking again changes nothing.
    await run('link', 'the Verdant Front', 'greens', '--project', folder);
    expect(readFileSync(at('isogloss.yaml'), 'utf8')).toBe(text);
    const none = await run('link', 'X', 'Greens', '--project', folder);
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('Did you mean “greens”?')]);
  });
});

describe('a claim of any sentence', () => {
  it('is made by a command, told under its document, and tested there', async () => {
    const sentence = 'On Telegram channels this spring';
    const args = ['claims', 'add', '--sentence', sentence, '--type', 'dominates', '--document', article];
    const sides = ['--words', 'blues', '--rivals', 'greens', '--project', folder];
    const added = await runJson<{ id: string }>(...args, ...sides);
    const claim = (await check()).claims.find(({ id }) => id === added.id);
    // 15 of 75.
    expect(claim).toMatchObject({ state: 'decided', verdict: 'contradicted', text: sentence });
    expect(claim?.estimates[0]?.value).toBeCloseTo(0.2, 9);
  });

  it.each([
    [['--sentence', 'Nothing here', '--type', 'dominates'], 'has no sentence “Nothing here”'],
    [['--sentence', 'On Telegram', '--type', 'rules'], '--type is "rules": use one of dominates'],
    [['--sentence', 'On Telegram', '--type', 'dominates', '--words', 'Blues'], 'no lexicon'],
  ])('%j: %s', async (args, said) => {
    const before = readFileSync(at('claims.yaml'), 'utf8');
    const ran = await run('claims', 'add', ...args, '--document', article, '--project', folder);
    expect([ran.status, ran.err]).toEqual([1, expect.stringContaining(said)]);
    expect(readFileSync(at('claims.yaml'), 'utf8')).toBe(before);
  });
});

describe('--ask', () => {
  it('without a terminal says what does the same', async () => {
    const ran = await run('check', article, '--ask', '--project', folder, '--out', out);
    expect(ran).toMatchObject({ status: 1, err: expect.stringContaining('needs a terminal') as string });
  });
});
