import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { english, message } from '../../src/messages/index.ts';
import type { ClaimReading } from '../../src/model/question.ts';
import type { ClaimResult, Verdict } from '../../src/model/verdict.ts';
import { renderReport } from '../../src/report/report.ts';
import { weaknessesOf } from '../../src/view/weaknesses.ts';
import { asChecked } from './checked.ts';
import { claims, estimate } from './fixture-claims.ts';
import { input } from './fixture.ts';

const [agrees, open] = claims as [ClaimResult, ClaimResult];
const short = (claim: ClaimResult): string[] => weaknessesOf(claim).map((one) => english.write(one.short));

test('a control that passes too, texts that name both, channels it rests on, words nobody has read: the gravest first', () => {
  const claim: ClaimResult = {
    ...agrees,
    caveats: [
      message('coding.notValidated'),
      message('verdicts.restsOn', { channels: ['hill_radio'], more: 1 }),
      message('shares.both', { both: 343, units: 345, label: 'Harbour Union' }),
      message('verdicts.frameOnly'),
    ],
    checks: [{ name: 'control', value: 0.6, verdict: 'supported', flips: false, control: true }],
  };
  expect(short(claim)).toEqual([
    'a control passes too, so it says little',
    '343 of 345 texts name both',
    'the vocabulary is not read',
    'rests on hill_radio and 1 more',
  ]);
  const { document } = parseHTML(renderReport({ ...input, claims: [claim] }));
  expect(document.querySelector('#claim-harbour-largest header .weak')?.textContent).toContain(
    '343 of the 345 texts name X and a rival',
  );
  expect(document.querySelector('.glance li')?.textContent).toContain(
    'a control passes too, so it says little',
  );
});

test('a vocabulary that was read in part is not told to be unread', () => {
  const caveats = [message('coding.notValidated'), message('coding.begun', { left: ['94 more texts'] })];
  expect(short({ ...agrees, caveats, checks: [] })).toEqual(['the vocabulary is read in part']);
});

test('of vocabularies read in part it says which are not, and by how many the others were read', () => {
  const vocabularies = [
    { lexicon: 'lantern', readers: 2, texts: 104, alpha: 0.71, low: 0.594, high: 0.806 },
    { lexicon: 'state', readers: 0, texts: 0, alpha: null, low: null, high: null },
    { lexicon: 'river', readers: 0, texts: 0, alpha: null, low: null, high: null },
  ];
  const caveats = [message('coding.notValidated'), message('coding.begun', { left: [], vocabularies })];
  const [weakness] = weaknessesOf({ ...agrees, checks: [], caveats });
  expect(english.write(weakness?.short ?? '')).toBe('“state” and “river” are not read');
  expect(english.write(weakness?.said ?? '')).toContain(
    'So far: “lantern” was read by 2 people (104 texts, α 0.71 (0.59 to 0.81)); nobody has read “state” and “river”.',
  );
  // As an earlier version kept it.
  const old = { say: 'coding.begun', left: [] };
  expect(short({ ...agrees, checks: [], caveats: [message('coding.notValidated'), old] })).toEqual([
    'the vocabulary is read in part',
  ]);
});

test('posts of another time than the sentence weaken it', () => {
  const other = message('questions.otherTime', { day: '2024-05-01', from: '2026-01-01', to: '2026-03-01' });
  expect(short({ ...agrees, caveats: [other], checks: [] })).toEqual([
    'tested on posts of another time than the sentence',
  ]);
});

test('few texts with both, or a control that fails, weaken nothing', () => {
  const claim: ClaimResult = {
    ...agrees,
    caveats: [message('shares.both', { both: 10, units: 345, label: 'Harbour Union' })],
    checks: [{ name: 'control', value: 0.1, verdict: 'contradicted', flips: false, control: true }],
  };
  expect(weaknessesOf(claim)).toEqual([]);
});

test('why a corpus cannot tell, in plain words: which count says what, or which way of asking changes it', () => {
  const by = (label: 'verdicts.posts' | 'verdicts.distinctTexts', verdict: Verdict) => ({
    label: message(label),
    verdict: message('verdicts.word', { verdict }),
  });
  const disagree = message('verdicts.disagree', {
    by: [by('verdicts.distinctTexts', 'supported'), by('verdicts.posts', 'undecided')],
  });
  expect(short({ ...open, caveats: [], reason: disagree })).toEqual([
    'by distinct texts agrees with this corpus; by posts this corpus cannot tell',
  ]);
  const fragile = message('verdicts.fragile', { checks: [message('shares.bothLeftOut')], more: 0 });
  const caveats = [message('shares.both', { both: 90, units: 345, label: 'Harbour Union' })];
  expect(short({ ...open, caveats, reason: fragile })[0]).toBe('90 of 345 texts name both');
});

test('readings: one row each, the highest value first, told in words, with a table', () => {
  const reading = (assumed: string, value: number, verdict: Verdict): ClaimReading => ({
    assumed,
    answers: {},
    claim: { type: 'dominates' },
    verdict,
    plain: verdict,
    wording: '',
    estimate: estimate({ name: 'share', value, low: value - 0.02, high: value + 0.02, kind: 'share' }),
    threshold: 0.5,
  });
  const readings = [
    reading('compared with the hill', 0.2, 'contradicted'),
    reading('compared with the valley', 0.6, 'supported'),
    reading('compared with both', 0.49, 'undecided'),
    { ...reading('compared with nobody', 0, 'not testable'), estimate: null },
  ];
  const claim = asChecked({ ...agrees, state: 'needs you', readings, readingsOf: 6 });
  const { document } = parseHTML(renderReport({ ...input, claims: [claim] }));
  const article = document.querySelector('#claim-harbour-largest');
  const told = article?.querySelector('svg desc')?.textContent ?? '';
  expect(told).toContain('1 agrees (filled dots), 1 shows otherwise (diamonds), 1 cannot tell (hollow dots)');
  const places = ['valley', 'both', 'hill'].map((name) =>
    told.indexOf(`compared with ${name === 'both' ? '' : 'the '}${name},`),
  );
  expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
  expect(article?.querySelectorAll('svg.wide')[0]?.querySelectorAll('[style]')).toHaveLength(0);
  const rows = [...(article?.querySelectorAll('.folds table') ?? [])].find((table) =>
    table.textContent?.includes('Under every reading'),
  );
  expect(rows?.querySelectorAll('tbody tr')).toHaveLength(4);
  expect(article?.textContent).toContain('and 2 more readings');
});
