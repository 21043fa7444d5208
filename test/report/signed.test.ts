import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { mannerOf, wordsIn } from '../../src/messages/index.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { renderReport } from '../../src/report/report.ts';
import { signedReport } from '../../src/work/reporting/signed.ts';
import { input } from './fixture.ts';

const [first, second] = input.claims;
const ledger = (claims: Ledger['claims']): Ledger => ({
  ledger: 1,
  claims,
  questions: {},
  answers: {},
  documents: {},
});
const signature = { signedOffBy: 'Sara Rahimi', signedOffOn: '2031-06-02', signedOffVerdict: first?.verdict };
const id = first?.id ?? '';
const shown = (report: typeof input, words = wordsIn(mannerOf({}))) => {
  const { document } = parseHTML(renderReport(report, words));
  return (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((e) =>
      (e.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, ''),
    );
};

describe('signatures', () => {
  it('stand at the verdict and above all; what nobody signed is told beside them', () => {
    const of = shown(signedReport(input, ledger({ [id]: signature }), {}));
    // By hand: of the four claims one cannot be tested by posts and three have verdicts.
    expect(of('header.top .signed')).toEqual(['1 of 3 verdicts is signed, by Sara Rahimi.']);
    expect(of('article.claim .signed')).toEqual([
      'Signed by Sara Rahimi, 2031-06-02.',
      'Not signed by anybody.',
      'Not signed by anybody.',
    ]);
  });

  it('of another verdict than the one shown are told as such', () => {
    const other = { ...signature, signedOffVerdict: 'undecided' as const };
    const of = shown(signedReport(input, ledger({ [id]: other }), {}));
    expect(of('article.claim .signed')[0]).toMatch(/Another verdict was signed/);
  });

  it('are none where nobody signed, and the report says so once', () => {
    const of = shown(signedReport(input, ledger({}), {}));
    expect(of('.signed')).toEqual(['No verdict here is signed by a person.']);
  });

  it('stand in a Persian report in Persian', () => {
    const words = wordsIn(mannerOf({ language: 'fa' }));
    const of = shown(signedReport(input, ledger({ [id]: signature }), {}), words);
    expect(of('header.top .signed')[0]).toMatch(/^از ۳ نتیجه، ۱ نتیجه امضا دارد، از Sara Rahimi/);
  });
});

describe('a choice of claims', () => {
  it('is counted in the report, and leaves numbers and chances as they were', () => {
    const all = shown(
      signedReport(
        input,
        ledger({ [second?.id ?? '']: { ...signature, signedOffVerdict: second?.verdict } }),
        {},
      ),
    );
    const report = signedReport(
      input,
      ledger({ [second?.id ?? '']: { ...signature, signedOffVerdict: second?.verdict } }),
      { only: 'signed' },
    );
    const of = shown(report);
    expect(report.claims.map((claim) => claim.id)).toEqual([second?.id]);
    expect(of('article.claim')).toHaveLength(1);
    expect(of('article.claim .eyebrow')[0]).toMatch(/^Claim 2 /);
    expect(of('.left-out')[0]).toMatch(
      /^Left out by whoever made this report: .+ cannot be tested by these posts yet\.$/,
    );
    const chances = (page: typeof of) =>
      page('section').find((text) => /false verdicts/i.test(text.slice(0, 60)));
    expect(chances(of)?.slice(0, 200)).toBe(chances(all)?.slice(0, 200));
  });

  it('that leaves nothing is no report', () => {
    expect(() => signedReport(input, ledger({}), { only: 'signed' })).toThrow(/of 4 claims none is signed/);
  });

  it('of those with a verdict leaves out what posts cannot test', () => {
    const report = signedReport(input, ledger({}), { only: 'decided', title: 'The spring talk' });
    expect(report.claims.some(({ verdict }) => verdict === 'not testable')).toBe(false);
    expect(shown(report)('h1')).toEqual(['The spring talk']);
  });
});
