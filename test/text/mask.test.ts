import { describe, expect, it } from 'vitest';
import { maskText } from '../../src/text/mask.ts';

describe('masking', () => {
  it.each([
    ['write to @some_body now', 'write to @[handle] now'],
    ['join @Studied', 'join @Studied'],
    ['a line broken after @\nsome_body', 'a line broken after @\n[handle]'],
    ['mail a.b@example.org!', 'mail [e-mail]!'],
    ['call +98 912 345 6789', 'call [number]'],
    ['call ۰۹۱۲۳۴۵۶۷۸۹ today', 'call [number] today'],
    [
      'see https://t.me/joinchat/AbC_12 and t.me/studied/5',
      'see https://t.me/joinchat/[handle] and t.me/studied/5',
    ],
    [
      'in 2026-05-11 10:20 it cost 1,250,000 or 3.14159265',
      'in 2026-05-11 10:20 it cost 1,250,000 or 3.14159265',
    ],
    ['از 120 تا 300 نفر', 'از 120 تا 300 نفر'],
  ])('%j', (text, expected) => {
    expect(maskText(text, new Set(['studied']))).toBe(expected);
  });
});
