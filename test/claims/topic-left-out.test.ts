import { describe, expect, it } from 'vitest';
import { withTopicLeftOut } from '../../src/claims/verdicts/topicLeftOut.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { detect } from './demo.ts';

const result = (parameters: object) =>
  ({ type: 'dominates', verdict: 'supported', parameters, caveats: [] }) as unknown as ClaimResult;

describe('talk about something', () => {
  it.each([
    ['State channels dominate the talk about Donald Trump on Telegram.', 'Donald Trump'],
    ['State channels dominate the discussion of the war.', 'the war'],
    ['کانال‌های حکومتی بر گفت‌وگو دربارهٔ جشنواره چیره‌اند.', 'جشنواره'],
    ['Государственные каналы доминируют в обсуждении вокруг фестиваля.', 'фестиваля'],
  ])('is told as not counted apart: %s', (text, topic) => {
    expect(withTopicLeftOut(result({ by: 'state' }), { text }).caveats).toEqual([
      { say: 'verdicts.topicLeftOut', topic },
    ]);
  });

  it.each([
    ['State channels dominate the conversation on Telegram.', { by: 'state' }],
    ['State channels dominate the conversation.', { by: 'state' }],
    ['Talk about the strike dominates Telegram.', { words: 'strike' }],
  ])('is none here: %s', (text, parameters) => {
    const given = result(parameters);
    expect(withTopicLeftOut(given, { text })).toBe(given);
  });

  it('is no rival of who dominates it', () => {
    const rivals = (text: string) => detect(text)[0]?.claim?.rivals;
    expect(
      rivals('State channels dominate the talk about the Lantern Movement on Telegram.'),
    ).toBeUndefined();
    expect(rivals('State channels dominate the Lantern Movement on Telegram.')).toEqual(['lantern-side']);
  });
});
