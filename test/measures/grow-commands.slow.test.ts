import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { halvesOf, isGrowingDay } from '../../src/measures/words/grow/halves.ts';
import { kinshipWith } from '../../src/measures/words/grow/kinship.ts';
import { heldOutOf, withGrown } from '../../src/claims/verdicts/grown.ts';
import { english } from '../../src/messages/index.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { addTerms, refuseTerms } from '../../src/work/files/projectEdit.ts';
import { formsOf } from '../../src/work/words/forms.ts';
import { readProject } from '../../src/work/study.ts';
import { run, runJson } from '../cli/run.ts';
import { gradeOf, grown } from './graded.ts';
import { plantedWorld } from './planted.ts';

describe('halves of days', () => {
  const days = Array.from({ length: 62 }, (_, i) => 20_000 + i);
  it('are two, share no day, and are the same for the same seed', () => {
    const { grow, test, hash } = halvesOf(days, 7);
    expect(grow).toHaveLength(31);
    expect([...grow, ...test].sort((a, b) => a - b)).toEqual(days);
    expect(halvesOf([...days].reverse(), 7)).toEqual({ grow, test, hash });
    expect(halvesOf(days, 8).hash).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('take one of every two days, and a day stays in its half when posts of others come', () => {
    const { grow, test } = halvesOf(days, 7);
    for (let day = 20_000; day < 20_062; day += 2)
      expect([grow.includes(day), grow.includes(day + 1)].filter(Boolean)).toHaveLength(1);
    const later = halvesOf([...days, 20_500, 19_000], 7);
    expect(later.grow).toEqual(expect.arrayContaining([...grow]));
    expect(later.test).toEqual(expect.arrayContaining([...test]));
    expect(new Set(grow.map((day) => day % 2)).size).toBe(2);
  });
});

describe('forms of a term in the corpus', () => {
  const of = (term: string, ...words: string[]): string[] =>
    formsOf(
      term,
      words.map((word, i) => ({ term: word, texts: 100 - i })),
    ).map(({ form, kind }) => `${form} ${kind}`);
  it('Persian: plural, ezafe, clitics, hamza, gaps', () => {
    expect(
      of('سلطنتطلب', 'سلطنتطلبها', 'سلطنتطلبان', 'سلطنتطلبهای', 'سلطنت طلب', 'سلطنتطلب ها', 'سلطنت', 'طلب'),
    ).toEqual([
      'سلطنتطلبها inflection',
      'سلطنتطلبان inflection',
      'سلطنتطلبهای inflection',
      'سلطنت طلب spelling',
      'سلطنتطلب ها inflection',
    ]);
    expect(of('اسرائیل', 'اسراییل', 'اسرائیلی', 'اسراییلیها', 'اسراف')).toEqual([
      'اسراییل spelling',
      'اسرائیلی inflection',
      'اسراییلیها inflection',
    ]);
    expect(of('رضا پهلوی', 'رضا پهلویها', 'محمد پهلوی', 'پهلویها')).toEqual(['رضا پهلویها inflection']);
  });
  it('Arabic: article and particles', () => {
    expect(of('مقاومه', 'المقاومه', 'والمقاومه', 'للمقاومه', 'قاوم')).toEqual([
      'المقاومه inflection',
      'والمقاومه inflection',
      'للمقاومه inflection',
    ]);
  });
  it('Russian: cases on one stem', () => {
    expect(of('гаванцы', 'гаванцев', 'гаванцами', 'гавань', 'гаванский')).toEqual([
      'гаванцев inflection',
      'гаванцами inflection',
    ]);
  });
  it('another script: Finglish and transliteration, by consonants', () => {
    expect(of('مجاهدین', 'mojahedin', 'моджахедин', 'majority')).toContain('mojahedin other script');
    expect(of('pahlavi', 'پهلوی', 'پهلوان', 'پلو')).toEqual(['پهلوی other script']);
  });
});

describe('kinship of words', () => {
  // By hand: a word of 10 of 1,000 texts is log 100 / log 1,000 = 2/3 rare, of 100 texts 1/3, of all 0.
  const texts: Record<string, number> = { صهیونیستی: 10, صهیونیستها: 100, دشمن: 1000, المقاومه: 10 };
  const kin = kinshipWith([' رژیم صهیونیستی ', ' مقاومه '], (word) => texts[word] ?? 1, 1000);
  it('is of the word that both have, by how rare it is', () => {
    expect(kin('دشمن صهیونیستی')).toBeCloseTo(2 / 3, 12);
  });
  it('is less of one that only begins alike: 8 of 10 letters', () => {
    expect(kin('صهیونیستها')).toBeCloseTo(0.8 / 3, 12);
  });
  it('knows the Arabic article, and no kin by two letters', () => {
    expect(kin('المقاومه')).toBeCloseTo(2 / 3, 12);
    expect(kin('رژه دشمن')).toBe(0);
  });
});

describe('isogloss.yaml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-accept-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'isogloss.yaml');
  it('takes accepted terms with their remark, keeps every comment, and notes refusals', () => {
    writeFileSync(
      path,
      '# mine\nisogloss: 1\nname: Edit\nlexicons:\n  greens: # who\n    terms:\n      - green # first\n      - { term: verdant, form: own }\n',
    );
    const made = { author: 'Ada', date: '2026-06-01' };
    addTerms(folder, 'greens', [{ term: 'ivy', form: 'own', variants: ['ivies'] }], 'proposed', made);
    addTerms(folder, 'greens', [{ term: 'verdant', form: 'own', variants: ['verdantly'] }], 'again', made);
    addTerms(folder, 'reds', [{ term: 'rust', form: 'opponents', variants: [] }], 'proposed', made);
    refuseTerms(folder, 'greens', ['grass']);
    const text = readFileSync(path, 'utf8');
    for (const kept of ['# mine', '# who', '# first', '# proposed', '# again']) expect(text).toContain(kept);
    const { lexicons } = readProject(folder);
    expect(lexicons['greens']?.terms).toEqual([
      'green',
      { term: 'verdant', form: 'own', variants: ['verdantly'] },
      { term: 'ivy', form: 'own', variants: ['ivies'] },
    ]);
    expect(lexicons['greens']?.refused).toEqual(['grass']);
    expect(lexicons['reds']).toMatchObject({ author: 'Ada', terms: [{ term: 'rust', form: 'opponents' }] });
  });
});

describe('a planted vocabulary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-grow-'));
  const world = plantedWorld(1);
  const seeds = world.own.slice(0, 3);
  beforeAll(async () => {
    writeFileSync(join(folder, 'isogloss.yaml'), world.project);
    writeFileSync(join(folder, 'posts.ndjson'), world.lines.map((line) => JSON.stringify(line)).join('\n'));
    await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is found from three of its terms on half of the days', async () => {
    const found = await grown(folder, seeds, 20);
    expect(found.half).toMatchObject({ grow: 30, test: 30 });
    const grade = gradeOf(found, world, seeds);
    // Over ten worlds (docs/words.md); here that nothing broke.
    expect(grade.precision).toBeGreaterThan(0.5);
    expect(grade.recall).toBeGreaterThan(0.7);
  });

  it('a term that is accepted is a term, one that is refused is not proposed again', async () => {
    const project = ['--project', folder];
    const words = async (): Promise<string[]> =>
      (
        await runJson<{ rows: { term: string; lines: unknown[] }[] }>(
          'words',
          'grow',
          '--lexicon',
          'party',
          '--lines',
          '1',
          '--limit',
          '5',
          ...project,
        )
      ).rows.map(({ term, lines }) => {
        expect(lines).toHaveLength(1);
        return term;
      });
    await runJson('words', 'accept', 'party', ...seeds, '--form', 'own', '--by', 'Ada', ...project);
    const [first = '', second = ''] = await words();
    await runJson('words', 'refuse', 'party', first, ...project);
    await runJson('words', 'accept', 'party', second, ...project);
    const now = await words();
    expect(now).not.toContain(first);
    expect(now).not.toContain(second);
    expect(readFileSync(join(folder, 'isogloss.yaml'), 'utf8')).toMatch(
      /# accepted .*on 30 of 60 days \(split [0-9a-f]{12}, seed 1\)/,
    );
  });

  it('its two halves of the days together are all: each term is tested on what it was not found on', async () => {
    const uses = async (half: string): Promise<number> =>
      (
        await runJson<{ summary: { occurrences: number } }>(
          'measure',
          'dispersion',
          '--lexicon',
          'party',
          '--half',
          half,
          '--project',
          folder,
        )
      ).summary.occurrences;
    const [found, test, both] = [await uses('found'), await uses('test'), await uses('both')];
    expect(found).toBeGreaterThan(0);
    expect(test).toBeGreaterThan(0);
    expect(found + test).toBe(both);
  });

  it('a verdict on such words is tested on the days on which they were not looked for', async () => {
    const made = { author: 'Ada', date: '2026-06-01' };
    addTerms(
      folder,
      'others',
      world.opponents.map((term) => ({ term, form: 'neutral', variants: [] })),
      'by hand',
      made,
    );
    const path = join(folder, 'isogloss.yaml');
    const claims =
      '\nclaims:\n  ahead:\n    type: dominates\n    about: party\n    rivals: [others]\n  after:\n    type: responds\n    about: party\n    events: [day]\nevents:\n  day: { date: 2026-03-20, label: day }\n';
    writeFileSync(path, readFileSync(path, 'utf8') + claims);
    const { rows } = await runJson<{ rows: ClaimResult[] }>('claims', 'test', '--project', folder);
    const [ahead, after] = rows;
    const said = (result: ClaimResult | undefined): string =>
      (result?.caveats ?? []).map((one) => english.write(one)).join('\n');
    expect(said(ahead)).toMatch(/found on 30 of 60 days\. This is tested on the other half alone/);
    // The same posts, counted day by day by another command.
    const byDay = await runJson<{ rows: { key: string; evidence: { total: number } }[] }>(
      'measure',
      'share',
      '--lexicon',
      'party',
      '--by',
      'day',
      '--project',
      folder,
    );
    const isTested = ({ key }: { key: string }): boolean => !isGrowingDay(Date.parse(key) / 86_400_000, 1);
    const total = byDay.rows.filter(isTested).reduce((sum, { evidence }) => sum + evidence.total, 0);
    expect(total).toBeGreaterThan(30);
    expect(ahead?.evidence[0]?.total).toBe(total);
    // What compares a day with those around it takes all, and says so where it is tested at all.
    if (after?.verdict !== 'not testable') expect(said(after)).toMatch(/so it is tested on all of them/);
  });

  it('where nothing was grown all days count', () => {
    const result = { verdict: 'supported', caveats: [] } as unknown as ClaimResult;
    const project = readProject(folder);
    const frame = [{ posts: 1, from: '2026-03-01T00:00:00Z', to: '2026-04-29T00:00:00Z' }];
    const claim = { type: 'dominates' as const, words: 'party' };
    const days = heldOutOf(project, claim, frame)?.days ?? [];
    expect(days.some((day) => isGrowingDay(day, 1))).toBe(false);
    expect(days.length).toBeGreaterThan(28);
    const late = { type: 'responds' as const, words: 'party' };
    expect(heldOutOf(project, late, frame)).toBeUndefined();
    expect(english.write(withGrown(project, late, undefined, result).caveats[0] ?? '')).toMatch(
      /tested on all of them/,
    );
    const typed = project.lexicons['party']?.terms.map((term) =>
      typeof term === 'string' ? term : term.term,
    );
    const plain = { ...project, lexicons: { party: { terms: typed ?? [] } } };
    expect(heldOutOf(plain, claim, frame)).toBeUndefined();
    expect(withGrown(plain, claim, undefined, result).caveats).toEqual([]);
  });

  it('says what cannot be, in one sentence', async () => {
    const says = async (...args: string[]): Promise<string> =>
      (await run('words', ...args, '--project', folder)).err;
    expect(await says('grow')).toMatch(/Give some terms to begin with/);
    expect(await says('grow', 'qqqqqqqq')).toMatch(/No post has "qqqqqqqq"/);
    expect(await says('accept', 'party', 'a', 'b', '--variants', 'c')).toMatch(/accept that term alone/);
    expect(await says('accept', 'party', 'a', '--form', 'mine')).toMatch(/--form is "mine"/);
    expect(await says('refuse', 'nobody', 'a')).toMatch(/There is no lexicon "nobody"/);
    expect(await says('stop', 'tlh')).toMatch(/no stop list for "tlh"/);
  });
});
