import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { askedAgain, restingOn, withoutChannel } from '../../src/claims/verdicts/checks.ts';
import { message } from '../../src/messages/index.ts';
import { type AtLevel, agreeing, decide, together, unlessFragile } from '../../src/claims/verdicts/decide.ts';
import { verdictOf } from '../../src/claims/types/floods/rule.ts';
import { untestable } from '../../src/claims/types/floods/testable.ts';
import { commonDays, cutOff } from '../../src/claims/types/floods/common.ts';
import { heldOf, reachOf } from '../../src/measures/cadence/held.ts';
import { markHolm } from '../../src/claims/testClaims.ts';
import { questionHash } from '../../src/claims/ledger/seal.ts';
import type { Condition } from '../../src/measures/cadence/contrast.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import type { ClaimSource } from '../../src/model/project.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';

describe('an interval against a threshold', () => {
  it('supports above, contradicts below, and is open with the threshold at or inside its limits', () => {
    expect(decide({ low: 0.51, high: 0.6 }, 0.5)).toBe('supported');
    expect(decide({ low: 0.4, high: 0.49 }, 0.5)).toBe('contradicted');
    for (const open of [
      { low: 0.5, high: 0.6 },
      { low: 0.4, high: 0.5 },
      { low: 0.4, high: 0.6 },
      { low: null, high: null },
    ])
      expect(decide(open, 0.5)).toBe('undecided');
  });

  it('never supports and contradicts the same, and a wider interval never decides more', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, number, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t, wider) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const narrow = decide({ low, high }, t);
        const wide = decide({ low: low - wider, high: high + wider }, t);
        expect(wide === 'undecided' || wide === narrow).toBe(true);
      }),
    );
  });

  it('needs all conditions for supported and one for contradicted', () => {
    const at =
      (low: number, high: number): AtLevel =>
      () => ({ low, high });
    expect(together([at(0.6, 0.7), at(0.6, 0.7)], 0.5)).toBe('supported');
    expect(together([at(0.6, 0.7), at(0.4, 0.7)], 0.5)).toBe('undecided');
    expect(together([at(0.6, 0.7), at(0.3, 0.4)], 0.5)).toBe('contradicted');
  });

  it('one of several is missed at 2.5% divided by their number, all are met at 2.5% each', () => {
    // Normal limits of standard error 0.1, below 0.5: two-sided 95% reach 1.960 errors, 97.5% 2.241, 98.75% 2.498 (R, qnorm).
    const reach = new Map([
      [0.95, 1.959964],
      [0.975, 2.241403],
      [0.9875, 2.497705],
    ]);
    const below =
      (value: number): AtLevel =>
      (level) => {
        const by = 0.1 * (reach.get(Number(level.toFixed(6))) ?? Number.NaN);
        return { low: value - by, high: value + by };
      };
    expect(together([below(0.29)], 0.5)).toBe('contradicted');
    expect(together([below(0.29), below(0.9)], 0.5)).toBe('undecided');
    expect(together([below(0.27), below(0.9)], 0.5)).toBe('contradicted');
    expect(together([below(0.27), below(0.9), below(0.9), below(0.9)], 0.5)).toBe('undecided');
    expect(together([below(0.72), below(0.72), below(0.72), below(0.72)], 0.5)).toBe('supported');
  });

  it('needs both denominators, and every check', () => {
    const both = english.writeAll(
      agreeing([
        { label: 'texts', verdict: 'supported' },
        { label: 'posts', verdict: 'contradicted' },
      ]),
    );
    expect(both).toMatchObject({
      verdict: 'undecided',
      reason: expect.stringContaining('disagree') as string,
    });
    const flipped = { name: 'without alpha', value: 0.4, verdict: 'undecided', flips: true } as const;
    expect(unlessFragile({ verdict: 'supported' }, [flipped])).toMatchObject({ verdict: 'undecided' });
    expect(unlessFragile({ verdict: 'supported' }, [{ ...flipped, flips: false }])).toEqual({
      verdict: 'supported',
    });
  });
});

const condition = (low: number, high: number, threshold: number, adjustedHigh = high): Condition => ({
  estimate: {
    kind: 'share',
    name: 'c',
    value: (low + high) / 2,
    low,
    high,
    level: 0.95,
    target: 'process',
    unit: '',
    n: 1,
    denominator: 1,
    method: '',
  },
  threshold,
  adjustedHigh,
  pAbove: 0.5,
  pBelow: 0.5,
});

describe('floods', () => {
  it('contradicts by the limit adjusted for several conditions, not by one alone', () => {
    const clear = condition(1.5, 2, 1.25);
    expect(verdictOf([clear, condition(0.1, 0.2, 0)])).toBe('supported');
    expect(verdictOf([clear, condition(-0.2, 0.1, 0)])).toBe('undecided');
    expect(verdictOf([clear, condition(-0.2, -0.01, 0, 0.01)])).toBe('undecided');
    expect(verdictOf([clear, condition(-0.2, -0.02, 0, -0.01)])).toBe('contradicted');
  });

  const side = (key: string, days: number, outageDays = 0, resolution = 1) => {
    const facts = {
      key,
      channel: key,
      resolution,
      communities: [key],
      bulkLoads: [],
    } as unknown as Parameters<typeof untestable>[1][number];
    const channel = {
      facts,
      days: Array.from({ length: days }, (_, i) => i),
      outageDays,
      bulkDays: [],
      span: days + outageDays,
    };
    return { key, label: key, channels: [channel] };
  };
  const later = (of: ReturnType<typeof side>, by: number) => ({
    ...of,
    channels: of.channels.map((channel) => ({ ...channel, days: channel.days.map((day) => day + by) })),
  });

  it('compares the time that both sides were observed in, and is not testable where that is under four weeks', () => {
    const [a, b] = [side('a', 60), side('b', 60)];
    expect(asked(a, later(b, 32))).toBeUndefined();
    expect(asked(a, later(b, 33))).toMatch(/observed on 27 days both; 28 are the least/);
    const days = (of: ReturnType<typeof side>) => of.channels[0]!.days.map((day) => ({ day }));
    const common = commonDays(days(a), days(later(b, 32)));
    expect([common[0], common.at(-1), common.length]).toEqual([32, 59, 28]);
    expect(cutOff(a.channels, later(b, 32).channels)).toBe(64);
    expect(commonDays(days(a), [])).toEqual([]);
  });

  it('allows for what short gaps hide: the ratio by what is held on either side, the close ones by up to as much', () => {
    // Two days a side; X holds 80 to 90%, the other 50 to 100%. Medians 10 and 5: from 10/0.9 over 5/0.5 to 10/0.8 over 5.
    const row = (channel: string, day: number, posts: number, close: number) => ({
      channel,
      day,
      posts,
      followed: posts,
      close,
    });
    const table = [row('x', 0, 8, 4), row('x', 1, 12, 4), row('y', 0, 4, 1), row('y', 1, 6, 2)];
    const held = new Map([
      ['x', { least: 0.8, most: 0.9 }],
      ['y', { least: 0.5, most: 1 }],
    ]);
    const reach = reachOf(table, [new Set(['x']), new Set(['y'])], [0, 1], held);
    expect(reach.ratio[0]).toBeCloseTo(10 / 0.9 / 10 / 2, 12);
    expect(reach.ratio[1]).toBeCloseTo(12.5 / 5 / 2, 12);
    // X 8 of 20 to 10 of 20 are close, the other 3 of 10 to 6 of 10; counted 0.4 less 0.3.
    expect(reach.difference[0]).toBeCloseTo(0.4 - 0.6 - 0.1, 12);
    expect(reach.difference[1]).toBeCloseTo(0.5 - 0.3 - 0.1, 12);
    expect(reachOf(table, [new Set(['x']), new Set(['y'])], [0, 1], new Map())).toEqual({
      ratio: [1, 1],
      difference: [0, 0],
    });
    // By short gaps alone: 100 held; 20 gaps of 30 ids, and an outage of 50.
    const facts = {
      completeness: [0.5, 0.9],
      counted: 100,
      missing: [40, 80],
      gaps: { short: { gaps: 20, ids: 30 }, outage: { gaps: 1, ids: 50 } },
    } as unknown as Parameters<typeof heldOf>[0];
    expect(heldOf(facts)).toEqual({ least: 100 / 130, most: 100 / 110 });
    expect(heldOf({ ...facts, completeness: null })).toEqual({ least: 1, most: 1 });
  });

  const asked = (a: ReturnType<typeof side>, b: ReturnType<typeof side>, window = 600) =>
    english.writeAll(
      untestable(
        [a, b],
        [...a.channels, ...b.channels].map(({ facts }) => facts),
        window,
      ),
    )?.reason;

  it('is not testable under four weeks, with outages on over a tenth of the days, or by stamps too coarse', () => {
    // Four weeks is what the calibration found: with fewer whole weeks nothing is shown.
    expect(asked(side('a', 28), side('b', 28))).toBeUndefined();
    expect(asked(side('a', 27), side('b', 28))).toMatch(/27 days; 28 are the least/);
    expect(asked(side('a', 90, 10), side('b', 90))).toBeUndefined();
    expect(asked(side('a', 89, 11), side('b', 90))).toMatch(/failed on 11.0% of its days/);
    // Of any channel, not of all together.
    const two = (a: ReturnType<typeof side>, b: ReturnType<typeof side>) => ({
      ...a,
      channels: [...a.channels, ...b.channels],
    });
    expect(asked(two(side('a', 90), side('c', 20, 3)), side('b', 90))).toMatch(/“c” failed on 13.0%/);
    // Half of the window is asked as well, and 300 s stamps can tell 300 s.
    expect(asked(side('a', 60, 0, 300), side('b', 60))).toBeUndefined();
    expect(asked(side('a', 60, 0, 3600), side('b', 60))).toMatch(/every 3600 seconds/);
    expect(asked({ ...side('a', 60), channels: [] }, side('b', 60))).toMatch(/no channel of “a”/);
    expect(asked(side('a', 60), { ...side('a', 60), label: 'b' })).toMatch(/in both/);
  });
});

describe('Holm marks', () => {
  it('are SciPy’s order: the smallest p times the number of tests', () => {
    const row = (id: string, p: number | null, verdict: ClaimResult['verdict'] = 'supported') =>
      ({ id, p, verdict, holm: null }) as unknown as ClaimResult;
    const marks = markHolm([
      row('a', 0.008),
      row('b', 0.02),
      row('c', 0.001),
      row('d', null),
      row('e', 0.001, 'undecided'),
    ]);
    // Adjusted, of five (the undecided ones were tested too): c and e 0.005, a 3 × 0.008, b 0.04.
    expect(marks.map(({ holm }) => holm)).toEqual([true, false, true, null, null]);
    // One p of 0.02 among twenty that were tested does not outlast them.
    const among = [row('a', 0.02), ...Array.from({ length: 19 }, (_, i) => row(`u${i}`, null, 'undecided'))];
    expect(markHolm(among)[0]?.holm).toBe(false);
    // What posts cannot test, and what bounds of the frame decide, were no chance to err.
    const others = [row('n', 0.3, 'not testable'), { ...row('f', null), p: undefined } as never];
    expect(markHolm([row('a', 0.02), ...others])[0]?.holm).toBe(true);
    const more = markHolm([row('a', 0.02), row('b', 0.02)]);
    expect(more.map(({ holm }) => holm)).toEqual([false, false]);
    // Alone it holds: marks depend on the others, verdicts do not.
    expect(markHolm([row('a', 0.02)])[0]?.holm).toBe(true);
  });
});

describe('asked another way', () => {
  const value = 0.4;
  it('a decided verdict that becomes another is none; an open one cannot flip', () => {
    expect(askedAgain('so', { value, verdict: 'undecided' }, 'supported').flips).toBe(true);
    expect(askedAgain('so', { value, verdict: 'contradicted' }, 'supported').flips).toBe(true);
    expect(askedAgain('so', { value, verdict: 'supported' }, 'supported').flips).toBe(false);
    expect(askedAgain('so', { value, verdict: 'supported' }, 'undecided').flips).toBe(false);
  });
  it('without a channel only the opposite flips; where the rest cannot tell, the verdict rests on it', () => {
    const opposite = withoutChannel('a', { value, verdict: 'contradicted' }, 'supported');
    expect([opposite.flips, opposite.rests, opposite.leftOut]).toEqual([true, undefined, 'a']);
    const open = withoutChannel('b', { value, verdict: 'undecided' }, 'contradicted');
    expect([open.flips, open.rests]).toEqual([false, true]);
    const same = withoutChannel('c', { value, verdict: 'supported' }, 'supported');
    expect([same.flips, same.rests]).toEqual([false, undefined]);
    const never = withoutChannel('d', { value, verdict: 'supported' }, 'undecided');
    expect([never.flips, never.rests]).toEqual([false, undefined]);
    expect(unlessFragile({ verdict: 'contradicted' }, [open, same])).toEqual({ verdict: 'contradicted' });
    expect(unlessFragile({ verdict: 'supported' }, [opposite, same]).verdict).toBe('undecided');
    expect(restingOn([open, same, opposite])).toEqual([
      message('verdicts.restsOn', { channels: ['b'], more: 0 }),
    ]);
    const five = ['p', 'q', 'r', 's', 't'].map((name) =>
      withoutChannel(name, { value, verdict: 'undecided' }, 'supported'),
    );
    expect(restingOn(five)).toEqual([message('verdicts.restsOn', { channels: ['p', 'q', 'r'], more: 2 })]);
    expect(restingOn([same])).toEqual([]);
    // Channels that are not named have one name.
    const unnamed = message('follows.unnamed');
    const three = ['p', unnamed, unnamed].map((name) =>
      withoutChannel(name, { value, verdict: 'undecided' }, 'supported'),
    );
    expect(restingOn(three)).toEqual([message('verdicts.restsOn', { channels: ['p', unnamed], more: 1 })]);
  });
});

describe('why a verdict is open', () => {
  const flip = (name: string) => askedAgain(name, { value: 0, verdict: 'undecided' }, 'supported');
  it('names the first three checks that leave none, and counts the others', () => {
    const of = (names: readonly string[]) => unlessFragile({ verdict: 'supported' }, names.map(flip));
    expect(of([])).toEqual({ verdict: 'supported' });
    expect(of(['a', 'b', 'c'])).toEqual({
      verdict: 'undecided',
      reason: message('verdicts.fragile', { checks: ['a', 'b', 'c'], more: 0 }),
      open: 'fragile',
    });
    expect(of(['a', 'b', 'c', 'd', 'e'])).toMatchObject({
      reason: message('verdicts.fragile', { checks: ['a', 'b', 'c'], more: 2 }),
    });
    expect(unlessFragile({ verdict: 'undecided', open: 'imprecise' }, [flip('a')]).open).toBe('imprecise');
  });
  it('says by which denominators it would be otherwise', () => {
    const by = (first: ClaimResult['verdict'], second: ClaimResult['verdict']) =>
      agreeing([
        { label: 'texts', verdict: first },
        { label: 'posts', verdict: second },
      ]);
    expect(by('supported', 'supported')).toEqual({ verdict: 'supported' });
    expect(by('undecided', 'undecided')).toMatchObject({
      open: 'imprecise',
      reason: message('verdicts.includesThreshold'),
    });
    expect(by('supported', 'undecided')).toEqual({
      verdict: 'undecided',
      open: 'denominators disagree',
      reason: message('verdicts.disagree', {
        by: [
          { label: 'texts', verdict: message('verdicts.word', { verdict: 'supported' }) },
          { label: 'posts', verdict: message('verdicts.word', { verdict: 'undecided' }) },
        ],
      }),
    });
    expect(agreeing([])).toMatchObject({ open: 'imprecise', reason: message('verdicts.nothingCounted') });
  });
});

describe('the question that is sealed', () => {
  const yaml = `
isogloss: 1
name: seals
communities:
  hills: { channels: [beta, alpha], author: somebody }
  plain: { channels: [gamma] }
lexicons:
  greens: { terms: [green], note: a note }
  reds: { terms: [red] }
  blues: { terms: [blue] }
claims:
  one: { type: dominates, words: greens, rivals: [reds], within: [hills], text: They dominate. }
`;
  const hashOf = (text: string, change: Partial<ClaimSource> = {}): string => {
    const project = parseProject('isogloss.yaml', text);
    return questionHash(project, { ...project.claims['one']!, ...change });
  };
  const original = hashOf(yaml);

  it('stays the same whatever is called or said otherwise', () => {
    expect(hashOf(yaml.replace('They dominate.', 'They rule.'))).toBe(original);
    expect(hashOf(yaml.replace('a note', 'another'))).toBe(original);
    expect(hashOf(yaml.replace('somebody', 'somebody else'))).toBe(original);
    expect(hashOf(yaml.replace('[beta, alpha]', '[alpha, beta]'))).toBe(original);
    // Lists that have no part in it may change.
    expect(hashOf(yaml.replace('[blue]', '[azure]'))).toBe(original);
    expect(hashOf(yaml.replace('[gamma]', '[gamma, delta]'))).toBe(original);
  });

  it('changes with everything that changes the answer', () => {
    const others = [
      hashOf(yaml.replace('[green]', '[green, verdant]')),
      hashOf(yaml.replace('[red]', '[crimson]')),
      hashOf(yaml.replace('[beta, alpha]', '[beta]')),
      hashOf(yaml, { threshold: 0.6 }),
      hashOf(yaml, { form: 'plurality' }),
      hashOf(yaml, { period: { from: '2026-01-01' } }),
      hashOf(yaml, { rivals: ['reds', 'blues'] }),
      hashOf(yaml.replace('name: seals', 'name: seals\ntimezone: Asia/Tehran')),
    ];
    expect(new Set([original, ...others]).size).toBe(others.length + 1);
  });
});
