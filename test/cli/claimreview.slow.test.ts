import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ratings } from '../../src/claims/review/claimReview.ts';
import type { CheckResult } from '../../src/model/check.ts';
import { run, runJson } from './run.ts';

// The properties schema.org (release 29) gives these types, as far as they can be in it; anything else is a mistake. Google's
// "Fact check" page requires claimReviewed, reviewRating with alternateName, and url.
const organization = z.strictObject({ '@type': z.literal('Organization'), name: z.string().min(1) });
const person = z.strictObject({
  '@type': z.literal('Person'),
  name: z.string().min(1),
  jobTitle: z.string().optional(),
  affiliation: organization.optional(),
});
const claimReview = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('ClaimReview'),
  url: z.url(),
  datePublished: z.iso.date().optional(),
  author: person,
  claimReviewed: z.string().min(1),
  itemReviewed: z.strictObject({
    '@type': z.literal('Claim'),
    text: z.string(),
    author: z.union([person, organization]).optional(),
    datePublished: z.iso.date().optional(),
    appearance: z
      .strictObject({
        '@type': z.literal('CreativeWork'),
        url: z.url().optional(),
        datePublished: z.iso.date().optional(),
        publisher: organization.optional(),
      })
      .optional(),
  }),
  reviewRating: z.strictObject({
    '@type': z.literal('Rating'),
    ratingValue: z.number().optional(),
    worstRating: z.number().optional(),
    bestRating: z.number().optional(),
    alternateName: z.string().min(1),
    ratingExplanation: z.string(),
  }),
  reviewBody: z.string(),
});

let folder: string;
let check: CheckResult;
let ledger: string;
const path = (name: string): string => join(folder, name);
const idOf = (words: string): string => check.claims.find(({ text }) => text?.includes(words))?.id ?? words;
const sign = (...ids: [string, string][]): void => {
  let text = ledger;
  for (const [id, lines] of ids) text = text.replace(`  ${id}:\n`, `  ${id}:\n${lines}`);
  writeFileSync(path('claims.yaml'), text);
};
const mine = '    signedOffBy: Ada Tester\n    signedOffOn: 2025-06-01\n';
const exported = (): z.infer<typeof claimReview>[] =>
  z.array(claimReview).parse(JSON.parse(readFileSync(path('out/claimreview.json'), 'utf8')));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-review-'));
  await run('simulate', '--out', folder, '--scale', '0.3');
  await run('import', path('posts.ndjson'), '--project', folder);
  check = await runJson<CheckResult>(
    'check',
    path('article.html'),
    '--project',
    folder,
    '--out',
    path('out'),
  );
  ledger = readFileSync(path('claims.yaml'), 'utf8');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

const review = (...more: string[]) =>
  run('export', 'claimreview', '--project', folder, '--out', path('out'), ...more);

describe('ClaimReview', () => {
  it('is refused while nobody has signed anything off', async () => {
    const { status, err } = await review();
    expect(status).toBe(1);
    expect(err).toContain('No claim in claims.yaml is signed off');
    expect(existsSync(path('out/claimreview.json'))).toBe(false);
  });

  it('holds what was signed off and nothing else, with the frame in its body', async () => {
    sign([idOf('dominates over'), mine], [idOf('afraid of us'), mine]);
    const { status, out } = await review('--url', 'https://example.org/check');
    expect(status).toBe(0);
    expect(out).toContain('2 verdicts signed off');
    expect(out).toContain(idOf('We have long overtaken'));
    const [claim, feeling, ...others] = exported();
    expect(others).toEqual([]);
    const checked = check.claims.find(({ id }) => id === idOf('dominates over'));
    expect(claim).toMatchObject({
      url: `https://example.org/check#claim-${checked?.id}`,
      datePublished: '2025-06-01',
      author: { '@type': 'Person', name: 'Ada Tester' },
      itemReviewed: {
        author: {
          name: 'Kasmir Lundrey',
          jobTitle: checked?.speaker.role as string,
          affiliation: { name: 'Chamber of Districts' },
        },
        datePublished: '2025-05-03',
        appearance: { publisher: { name: 'Merrowick Review' } },
      },
      reviewRating: {
        ratingValue: 1,
        worstRating: 1,
        bestRating: 3,
        alternateName: 'this corpus shows otherwise',
      },
    });
    // The two lines that no export can drop.
    expect(claim?.reviewBody).toContain('Said: “On Telegram the Lantern Movement dominates over');
    expect(claim?.reviewBody).toMatch(
      /by Kasmir Lundrey, deputy for Dolvar[^;]*; on 2025-05-03; source: not found/,
    );
    expect(claim?.reviewBody).toContain(
      `Tested on ${check.frame.posts.toLocaleString('en')} posts of 24 channels`,
    );
    expect(claim?.reviewBody).toContain('Channels chosen: All channels of a simulated world');
    expect(feeling?.reviewRating).toMatchObject({ alternateName: 'posts cannot test this' });
    expect(feeling?.reviewRating.ratingValue).toBeUndefined();
    expect(feeling?.reviewBody).toContain('emotion');
  });

  it('says what search engines still ask for where no page is named, and refuses what is no address', async () => {
    const { out } = await review();
    expect(out).toContain('name it with --url');
    expect(await review('--url', 'out/report.html')).toMatchObject({
      status: 1,
      err: expect.stringContaining('beginning with https://') as string,
    });
  });

  it('is refused where the verdict is another than the one signed off, and where the claim is set aside', async () => {
    const id = idOf('dominates over');
    sign([id, `${mine}    signedOffVerdict: supported\n`]);
    const { status, err } = await review();
    expect(status).toBe(1);
    expect(err).toContain(`${id} was signed off as "supported" and is now "contradicted"`);
    sign([id, `${mine}    signedOffVerdict: contradicted\n`]);
    expect((await review('--url', 'https://example.org/')).status).toBe(0);
    sign([id, `${mine}    decision: reject\n`]);
    expect((await review()).status).toBe(1);
  });

  it('rates openly: one step a verdict, and silence is no middle', () => {
    expect(ratings).toEqual({ supported: 3, undecided: 2, contradicted: 1, 'not testable': null });
  });

  it('keeps the sign-off when the document is checked again', async () => {
    sign([idOf('dominates over'), mine]);
    const again = await runJson<CheckResult>(
      'check',
      path('article.html'),
      '--project',
      folder,
      '--out',
      path('out'),
    );
    expect(again.claims.find(({ id }) => id === idOf('dominates over'))?.signedOffBy).toBe('Ada Tester');
    expect(readFileSync(path('claims.yaml'), 'utf8')).toContain('signedOffBy: Ada Tester');
  });
});
