import { describe, expect, it } from 'vitest';
import { inZone, message, wordsIn } from '../../src/messages/index.ts';
import { mistake as mistakeOf } from '../../src/messages/mistake.ts';
import { jobsPart } from '../../src/server/pages/jobs.ts';
import { pageIn } from '../../src/view/page.ts';
import { type Job, openQueue } from '../../src/server/jobs/queue.ts';

const nothing = { said: null, link: null };

function watched() {
  let time = 0;
  const faults: unknown[] = [];
  const queue = openQueue(
    () => time,
    (error) => faults.push(error),
  );
  const told: Job[] = [];
  queue.subscribe((job) => told.push(job));
  return { queue, told, faults, pass: (ms: number) => (time += ms) };
}

describe('a queue', () => {
  it('does one job after the other, in their order', async () => {
    const { queue } = watched();
    const order: string[] = [];
    const job = (name: string) =>
      queue.run({
        kind: 'test',
        about: name,
        work: async () => {
          order.push(`${name} begins`);
          await new Promise((resolve) => setTimeout(resolve, 5));
          order.push(`${name} ends`);
          return nothing;
        },
      });
    await Promise.all([job('a'), job('b')]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('tells how much time is left from how far it has come', async () => {
    const { queue, told, pass } = watched();
    await queue.run({
      kind: 'import',
      about: 'x',
      work: async ({ onProgress }) => {
        onProgress('reading, 1 of 4', 0, 100);
        pass(2000);
        // A quarter in two seconds: three quarters take six.
        onProgress('reading, 2 of 4', 25, 100);
        return Promise.resolve(nothing);
      },
    });
    expect(told.map(({ left }) => left)).toContain(6);
    expect(told.at(-1)).toMatchObject({ state: 'done', left: null });
  });

  it('tells a mistake as its sentence, and a fault apart', async () => {
    const { queue, faults } = watched();
    const failing = (error: Error) =>
      queue
        .run({ kind: 'test', about: 'x', work: () => Promise.reject(error) })
        .catch((thrown: unknown) => thrown);
    const mistake = mistakeOf('bad', message('app.noPage'));
    const fault = new TypeError('x is not a function');
    expect(await failing(mistake)).toBe(mistake);
    expect(await failing(fault)).toBe(fault);
    expect(queue.list().map(({ state, outcome }) => [state, outcome])).toEqual([
      ['failed', { say: 'app.noPage' }],
      ['failed', { say: 'app.fault' }],
    ]);
    expect(faults).toEqual([fault]);
  });

  it('stops what runs and what waits', async () => {
    const { queue } = watched();
    const forever = ({ signal }: { signal: AbortSignal }) =>
      new Promise<typeof nothing>((_, reject) =>
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError'))),
      );
    const first = queue.run({ kind: 'test', about: 'a', work: forever });
    const second = queue.run({ kind: 'test', about: 'b', work: forever });
    queue.cancel(2);
    queue.cancel(1);
    await Promise.allSettled([first, second]);
    expect(queue.list().map(({ state }) => state)).toEqual(['stopped', 'stopped']);
    expect(queue.busy()).toBe(false);
  });

  it('begins nothing that waits when it closes', async () => {
    const { queue } = watched();
    let begun = 0;
    const work = ({ signal }: { signal: AbortSignal }) =>
      new Promise<typeof nothing>((resolve) => {
        begun++;
        signal.addEventListener('abort', () => resolve(nothing));
        if (signal.aborted) resolve(nothing);
      });
    const both = [1, 2].map((n) => queue.run({ kind: 'test', about: String(n), work }));
    await queue.close();
    const [first, second] = await Promise.allSettled(both);
    expect([begun, first?.status, second?.status]).toEqual([1, 'fulfilled', 'rejected']);
    expect(queue.list().map(({ state }) => state)).toEqual(['done', 'stopped']);
  });
});

describe('a bar', () => {
  const page = pageIn(
    inZone(wordsIn({ language: 'en', digits: 'latin', calendar: 'gregorian', zone: 'UTC' }), 'UTC'),
  );
  const bar = (done: number, total: number, left: number | null): string =>
    jobsPart(page, [
      {
        id: 1,
        kind: 'test',
        about: 'x',
        state: 'running',
        stage: 'at work',
        done,
        total,
        left,
        outcome: null,
        link: null,
      },
    ]).markup;

  it('never says before the end that it is there, or that no time is left', () => {
    for (const [done, total] of [
      [100, 100],
      [999, 1000],
      [120, 100],
    ] as const) {
      const told = bar(done, total, 0);
      expect(told).toContain('99%');
      expect(told).toContain('value="0.99"');
      expect(told).not.toMatch(/100%|\b0 seconds/);
    }
    expect(bar(100, 100, 0)).toContain('99%, at its last step, at work');
    expect(bar(25, 100, 6)).toContain('25%, about 6 seconds left, at work');
    expect(bar(0, 100, null)).toContain('0%, at work');
  });
});
