import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingTypes } from '../../src/claims/detect/fittingTypes.ts';
import { retyped } from '../../src/claims/ledger/retyped.ts';
import { isEdited, proposalHash } from '../../src/claims/ledger/ledgerFile.ts';
import { openOf } from '../../src/claims/questions/needs.ts';
import { partsKept } from '../../src/claims/types/partsKept.ts';
import { withAskedOtherwise } from '../../src/claims/verdicts/askedOtherwise.ts';
import { type LedgerEntry, claimOf, ledgerEntrySchema } from '../../src/model/ledger.ts';
import { type ClaimSource, claimTypes } from '../../src/model/project.ts';

const change = { until: '2026-05-11', changedBy: 'whoever changed the reading', runs: 2 };
const side = fc.oneof(
  fc.constantFrom('a', 'b'),
  fc.constantFrom({ by: 'c' }, { words: 'd' }, { about: 'e' }),
);
const reading = fc.record(
  {
    by: fc.constant('north'),
    words: fc.constant('green'),
    about: fc.constant('red'),
    rivals: fc.array(side, { minLength: 1, maxLength: 3 }),
    within: fc.array(fc.constantFrom('north', 'south'), { minLength: 1, maxLength: 2 }),
    events: fc.constant(['storm']),
    period: fc.constant({ from: '2026-01-01' }),
    form: fc.constantFrom('plurality', 'copying', 'some'),
    threshold: fc.constant(0.7),
    window: fc.constant(60),
    object: fc.constantFrom('url', 'text'),
    negated: fc.constant(true),
  },
  { requiredKeys: [] },
);
const type = fc.constantFrom(...claimTypes);

describe('a claim that is asked as another question', () => {
  it.each([
    // With whom, and by which words, are of both.
    ['dominates', 'outperforms', { about: 'x', rivals: ['y'] }, { about: 'x', rivals: ['y'] }, []],
    // One is asked for, and two are known.
    ['dominates', 'outperforms', { about: 'x', rivals: ['y', 'z'] }, { about: 'x' }, ['rivals']],
    // Who had it first are channels: words would only narrow of which posts it is asked.
    ['dominates', 'originates', { about: 'x', rivals: ['y'] }, {}, ['x']],
    ['floods', 'originates', { by: 'x', rivals: ['y'] }, { by: 'x' }, []],
    [
      'follows',
      'originates',
      { by: 'x', words: 'w', object: 'url' },
      { by: 'x', words: 'w', object: 'url' },
      [],
    ],
    ['follows', 'dominates', { by: 'x', words: 'w', rivals: ['y'] }, { by: 'x', rivals: ['y'] }, []],
    ['ubiquitous', 'penetrates', { words: 'x', within: ['g'] }, { words: 'x', within: ['g'] }, []],
    ['ubiquitous', 'penetrates', { words: 'x', within: ['g', 'h'] }, { words: 'x' }, ['within']],
    // What holds of one test says nothing in another's.
    ['dominates', 'ubiquitous', { words: 'x', threshold: 0.6, form: 'plurality' }, { words: 'x' }, []],
    ['responds', 'floods', { by: 'x', words: 'w', events: ['e'] }, { by: 'x' }, ['rivals']],
  ] as const)('from %s to %s keeps of %o %o and leaves %o open', (from, to, parts, kept, open) => {
    const found = partsKept(from, to, parts as Partial<ClaimSource>).kept;
    expect(found).toEqual(kept);
    expect(openOf(to, found)).toEqual(open);
  });

  it('has lost nothing: what is not kept is written beside it, and comes back with the type', () => {
    fc.assert(
      fc.property(type, type, reading, (from, to, { form, threshold, window, ...drawn }) => {
        fc.pre(from !== to);
        const own = partsKept(from, from, drawn as unknown as Partial<ClaimSource>).kept;
        const parts = JSON.parse(JSON.stringify({ ...own, form, threshold, window })) as typeof own;
        const entry = {
          type: from,
          text: 'The Green Party leads.',
          document: 'a.txt',
          ...parts,
        } as LedgerEntry;
        const next = retyped(entry, from, to, change);
        ledgerEntrySchema.parse(next);
        expect(next.type).toBe(to);
        const { left = {} } = next.readBefore?.[0] ?? {};
        for (const [name, part] of Object.entries(parts))
          expect([left[name as keyof typeof left], next[name as keyof LedgerEntry]]).toContainEqual(part);
        const back = retyped(next, to, from, change);
        const { readBefore, ...again } = back;
        expect(again).toEqual(entry);
        expect(readBefore).toHaveLength(2);
      }),
    );
  });

  it('is not signed any more: the signature was for the other question, and is written with that', () => {
    const signed: LedgerEntry = {
      type: 'dominates',
      signedOffBy: 'Ada',
      signedOffOn: '2026-05-10',
      signedOffVerdict: 'supported',
    };
    const next = retyped(signed, 'dominates', 'outperforms', change);
    expect(next.signedOffBy).toBeUndefined();
    expect(next.signedOffVerdict).toBeUndefined();
    expect(next.readBefore).toEqual([{ ...signed, ...change }]);
  });

  it('and asked again as it was found is as nobody had changed it, and still says so', () => {
    const found: LedgerEntry = { type: 'dominates', text: 'X leads.', about: 'x' };
    const entry = { ...found, proposal: proposalHash(found) };
    const other = retyped(entry, 'dominates', 'originates', change);
    expect(isEdited(other)).toBe(true);
    const again = retyped(other, 'originates', 'dominates', change);
    expect(isEdited(again)).toBe(false);
    expect(again.readBefore).toHaveLength(2);
  });

  it('says beside its verdict what was asked and measured before; of what was not measured nothing', () => {
    const result = { caveats: ['other'] } as never;
    const of = (runs: number): LedgerEntry => ({
      type: 'outperforms',
      readBefore: [{ type: 'dominates', ...change, runs }],
    });
    const once = withAskedOtherwise(result, of(2)) as unknown as { caveats: unknown[] };
    expect(once.caveats).toEqual([
      {
        say: 'verdicts.askedOtherwise',
        types: [{ say: 'app.typeOf', type: 'dominates' }],
        runs: 2,
        until: '2026-05-11',
      },
      'other',
    ]);
    expect(withAskedOtherwise(once as never, of(2))).toEqual(once);
    expect(withAskedOtherwise(result, of(0))).toBe(result);
    expect(claimOf(of(2))).toEqual({ type: 'outperforms' });
  });
});

it('the types that a sentence’s words speak for come first', () => {
  expect(fittingTypes('The Green Party dominates the Telegram channels.')[0]).toBe('dominates');
  expect(fittingTypes('These channels post the same texts at the same time.')[0]).toBe('coordinates');
  expect(fittingTypes('آنها خبرها را پشت سر هم منتشر می‌کنند.')).toContain('floods');
  expect(fittingTypes('The weather was fine.')).toEqual([]);
});
