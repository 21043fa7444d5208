import { describe, expect, it } from 'vitest';
import { claimedIn } from '../../src/claims/detect/amounts/claimed.ts';
import { examine } from '../../src/claims/detect/index.ts';
import { retyped } from '../../src/claims/ledger/retyped.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';

const project = projectOf(worldNamed('demo'), 1);
const found = (text: string) => {
  const { claims } = examine({ name: 'text', text, statements: [] }, project, { report: true });
  const one = claims.find(({ type }) => type === 'responds');
  const times = one?.claimed?.value;
  return [
    one?.claim?.form ?? (one === undefined ? 'none' : 'rise'),
    times === undefined ? null : Number(times.toFixed(2)),
  ];
};

describe('a fall is a fall, by how much the sentence says', () => {
  it.each([
    ['After the ceasefire of 23 June 2026, talk of the Harbour Union on Telegram fell by half.', 0.5],
    ['Since the ceasefire, mentions of the strike on Telegram have halved.', 0.5],
    ['Talk of the Mountain League in the channels declined by 30% after the vote.', 0.7],
    ['After the storm the channels went quiet about the Harbour Union.', null],
    ['After the truce the channels fell silent about the Mountain League.', null],
    ['After the blackout, posts about the Mountain League on Telegram dropped by two thirds.', 0.33],
    ['Mentions of the Mountain League in the channels shrank to a third after the trial.', 0.33],
    ['In the wake of the storm, talk of the Harbour Union plummeted by more than 60%.', 0.4],
    ['After the vote, mentions of the Harbour Union in the channels fell to 20%.', null],
    ['After the election, references to the Mountain League on Telegram were cut in half.', 0.5],
    ['پس از آتش‌بس، سخن از اتحاد بندر در کانال‌ها نصف شد.', 0.5],
    ['پس از آتش‌بس اشاره به اتحاد بندر در کانال‌های تلگرام ۳۰ درصد کاهش یافت.', 0.7],
    ['بعد از انتخابات، اشاره به اتحاد بندر در کانال‌ها به یک‌سوم کاهش یافت.', 0.33],
    ['از زمان رأی‌گیری سخن از اتحاد بندر در کانال‌ها کمتر شده است.', null],
    ['После перемирия число упоминаний Союза гавани в Telegram снизилось вдвое.', 0.5],
    ['После выборов упоминания забастовки в каналах Telegram сократились на 30%.', 0.7],
    ['После пожара упоминания профсоюза в каналах Telegram упали на треть.', 0.67],
  ])('%s', (text, times) => {
    expect(found(text)).toEqual(['fall', times]);
  });

  it.each([
    ['Since the fire, talk of the Harbour Union doubled in the channels.', 2],
    ['After the attack, mentions of the League in the channels rose by 40 percent.', 1.4],
    ['Talk of the Harbour Union in the channels grew by a quarter after the fire.', 1.25],
    ['Talk of the Harbour Union in the channels grew after the closure of half of the channels.', null],
    ['از زمان اعتصاب گفت‌وگو دربارهٔ اتحاد بندر در تلگرام دو برابر شد.', 2],
    ['После пожара упоминания Союза в каналах Telegram выросли втрое.', 3],
  ])('a rise stays one: %s', (text, times) => {
    expect(found(text)).toEqual(['rise', times]);
  });

  it('goes the same way where a person made the claim, or asks it as a change', () => {
    const text = 'Talk of it fell by more than a third.';
    expect(claimedIn(text, 'responds')).toMatchObject({
      kind: 'ratio',
      low: null,
      words: 'by more than a third',
    });
    expect(claimedIn(text, 'responds')?.high).toBeCloseTo(2 / 3);
    const change = { until: '2026-05-11', changedBy: 'Zagros', runs: 0 };
    expect(retyped({ type: 'floods', text }, 'floods', 'responds', change)).toMatchObject({ form: 'fall' });
    expect(retyped({ type: 'floods', text: 'It grew.' }, 'floods', 'responds', change)).not.toHaveProperty(
      'form',
    );
  });
});
