import { describe, expect, it } from 'vitest';
import { twoAtOnce } from '../../src/measures/twoAtOnce.ts';

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('two at once', () => {
  it('has results in the order of the list, and never more than two under way', async () => {
    let [running, most] = [0, 0];
    const results = await twoAtOnce([30, 1, 20, 1, 1], async (ms, place) => {
      most = Math.max(most, ++running);
      await after(ms);
      running--;
      return `${place}: ${ms}`;
    });
    expect(results).toEqual(['0: 30', '1: 1', '2: 20', '3: 1', '4: 1']);
    expect(most).toBe(2);
  });

  it('begins nothing more after a failure, and tells it when what had begun has ended', async () => {
    const ended: number[] = [];
    const work = async (item: number): Promise<void> => {
      if (item === 1) throw new Error('no room');
      await after(20);
      ended.push(item);
    };
    await expect(twoAtOnce([0, 1, 2, 3], work)).rejects.toThrow('no room');
    expect(ended).toEqual([0]);
  });

  it('gives nothing for nothing', async () => {
    expect(await twoAtOnce([], () => Promise.resolve(1))).toEqual([]);
  });
});
