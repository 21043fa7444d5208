import { describe, expect, it } from 'vitest';
import { timeOfSentence } from '../../src/claims/detect/times.ts';
import type { ClaimType } from '../../src/model/project.ts';

const daysOf = (type: ClaimType, sentence: string) => timeOfSentence(type, sentence, '2024-12-01').period;

describe('a day that dates what happened', () => {
  // The days are read off the sentences by hand.
  it.each([
    ['X has dominated the channels since the election of June 2024.', { from: '2024-06-01' }],
    ['Since the vote on 3 March 2024 the movement dominates Telegram.', { from: '2024-03-03' }],
    ['After the raid on the harbour on 5 May 2024, X dominated.', { from: '2024-05-05' }],
    ['Before the vote on 3 March 2024 the movement dominated Telegram.', { to: '2024-03-02' }],
    ['پس از حملهٔ ۷ اکتبر ۲۰۲۳ این واژه در بیشتر کانال‌هاست.', { from: '2023-10-07' }],
    // A comma, or what happened told behind the day: two times, of which the days count.
    ['In June 2024 X dominated after the raid.', { from: '2024-06-01', to: '2024-06-30' }],
    ['After the raid, in June 2024, X dominated.', { from: '2024-06-01', to: '2024-06-30' }],
    ['On 5 May 2024 X dominated Telegram.', { from: '2024-05-05', to: '2024-05-05' }],
  ])('%s', (sentence, days) => {
    expect(daysOf('dominates', sentence)).toEqual(days);
  });

  it.each([
    'Talk of the strike rose sharply after the attack on the port on 7 May 2024.',
    'Talk of the strike rose on 7 May 2024.',
    'Talk of the strike has doubled since the vote of March 2024.',
    'После нападения 7 мая 2024 года о забастовке стали писать чаще.',
  ])('is no period of a change around it: %s', (sentence) => {
    expect(daysOf('responds', sentence)).toBeUndefined();
  });

  it('leaves a change its stretch of days', () => {
    const within = 'In June 2024 talk of the strike rose after the vote.';
    expect(daysOf('responds', within)).toEqual({ from: '2024-06-01', to: '2024-06-30' });
    const between = 'Between 3 March and 9 June 2024 talk of the strike rose after the vote.';
    expect(daysOf('responds', between)).toEqual({ from: '2024-03-03', to: '2024-06-09' });
  });
});
