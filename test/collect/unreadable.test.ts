import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { historyAddress } from '../../src/collect/account/client.ts';
import { AccountCourse } from '../../src/collect/account/course.ts';
import { Archive } from '../../src/collect/archive.ts';
import type { Fact } from '../../src/collect/fact.ts';
import type { Answer, Kept } from '../../src/collect/response.ts';
import { collect, takePending } from '../../src/collect/run.ts';
import { openIn, temporaryFolder } from '../store/support.ts';
import { collectingIn, FakeClock, heldPosts } from './support.ts';

const now = '2027-03-01T12:00:00Z';
let folder = temporaryFolder();
let archive: Archive;
beforeEach(() => {
  folder = temporaryFolder();
  archive = new Archive(join(folder.path, '.isogloss', 'collected'));
});
afterEach(() => folder.remove());

const outcomes = (): Fact['outcome'][] => archive.facts().map(({ outcome }) => outcome);

const history = (ids: readonly number[]): string =>
  JSON.stringify({
    kind: 'history',
    channel: { id: '1001', title: 'The quay' },
    messages: ids.map((id) => ({
      id,
      date: Date.parse(now) / 1000 - 900,
      service: false,
      text: `Post ${id}`,
    })),
  });

const answer = (second: number, body: string): Kept => ({
  source: 'account:quay',
  address: historyAddress('quay', null, 0),
  time: `2027-03-01T12:00:0${second}.000Z`,
  status: 0,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(body),
  cut: false,
  software: 'test',
});

it('answers that wait to be taken in: one that is damaged is told, one that no reader knows is noted, others are taken in', async () => {
  const store = await openIn(folder.path);
  const clock = new FakeClock(now);
  const [damaged] = [answer(1, history([1])), answer(2, '{"kind":"history"'), answer(3, history([2]))].map(
    (kept) => archive.keep(kept),
  );
  const whole = readFileSync(damaged!.path);
  writeFileSync(damaged!.path, whole.subarray(0, whole.length - 40));
  const told: string[] = [];
  const collecting = {
    ...collectingIn({ folder: folder.path, store, clock }),
    onDamaged: (file: string) => told.push(file),
  };
  expect(await takePending(collecting)).toBe(2);
  expect(told).toEqual([basename(damaged!.path)]);
  expect(outcomes()).toEqual(['unreadable', 'posts']);
  expect(await heldPosts(store)).toMatchObject([{ id: 2 }]);
  // The damaged one alone is still to be taken in, and is once it is put back.
  expect(await takePending(collecting)).toBe(0);
  writeFileSync(damaged!.path, whole);
  expect(await takePending(collecting)).toBe(1);
  expect(outcomes()).toEqual(['posts', 'unreadable', 'posts']);
  rmSync(join(folder.path, '.isogloss', 'collected', 'index.ndjson'));
  expect(await takePending(collecting)).toBe(3);
  expect(outcomes()).toEqual(['posts', 'unreadable', 'posts']);
  await store.close();
});

it('an answer that no reader knows ends its source for a run, and no other', async () => {
  const clock = new FakeClock(now);
  const named = JSON.stringify({
    kind: 'name',
    named: { kind: 'channel', id: '1001', title: 'x', restricted: false },
  });
  const ask = (address: string): Promise<Answer> => {
    const { pathname, searchParams } = new URL(address);
    const body = pathname === '/name' ? named : searchParams.get('name') === 'quay' ? '<html>' : history([1]);
    return Promise.resolve({ status: 0, headers: {}, body: Buffer.from(body), cut: false });
  };
  const wish = { began: clock.at, since: null, recheck: 0 };
  const runs = await collect([new AccountCourse('quay', wish), new AccountCourse('mole', wish)], {
    ...collectingIn({ folder: folder.path, clock }),
    ask,
  });
  expect(runs).toMatchObject([
    { ending: 'unreadable', requests: 2 },
    { ending: 'done', added: 1 },
  ]);
});
