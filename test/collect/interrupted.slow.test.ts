import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyStore } from '../../src/store/verify.ts';
import { emptyWithAliases, isEvery, ownStore, temporaryFolder } from '../store/support.ts';
import { FakeClock, heldPosts, runPages } from './support.ts';
import { channelOf, pageOf, type Telegram, telegramServer } from './telegram.ts';

const now = '2027-03-01T12:00:00Z';
const until = Date.parse(now) / 1000 - 30;
const steps = ['asked', 'kept', 'taken', 'noted'] as const;

const { store } = await ownStore();
let telegram: Telegram;
beforeEach(async () => {
  telegram = await telegramServer([channelOf('quay', 1001, 25, until), channelOf('mole', 1002, 3, until)]);
  for (const post of telegram.channels[0]!.posts.slice(9, 11)) post.deleted = true;
});
afterEach(() => telegram.close());

/** A run that dies after one step of one request, and the runs after it; a fault of the server beside it. */
async function heldAfter(
  dying: { request: number; step: string } | null,
  fault: boolean,
): Promise<unknown[]> {
  const folder = temporaryFolder();
  await emptyWithAliases(store);
  const setting = { folder: folder.path, store, clock: new FakeClock(now) };
  const wish = { recheck: 0 };
  let broken = false;
  telegram.fault = (request, response) => {
    if (!fault || broken || !(request.url ?? '').includes('before')) return false;
    broken = true;
    const page = pageOf(telegram.channels[0]!, 4);
    response.writeHead(200, { 'content-length': String(page.length) });
    response.write(page.slice(0, 4000), () => response.destroy());
    return true;
  };
  try {
    let requests = 0;
    const onStep = (step: string): void => {
      if (step === 'asked') requests++;
      if (dying !== null && requests === dying.request && step === dying.step) throw new Error('killed');
    };
    await runPages(setting, telegram.base, ['quay', 'mole'], { ...wish, onStep }).catch((error: Error) => {
      if (error.message !== 'killed') throw error;
    });
    setting.clock.at += 10_000;
    await runPages(setting, telegram.base, ['quay', 'mole'], wish);
    expect((await verifyStore(store.driver)).differences).toEqual([]);
    return await heldPosts(store);
  } finally {
    folder.remove();
  }
}

describe('a run that dies', () => {
  it.each([false, true])(
    'at any step of any request ends with the same posts (an answer that breaks off: %s)',
    async (fault) => {
      const whole = await heldAfter(null, fault);
      expect(whole).toHaveLength(26);
      // Two newest pages, an older one, the look at a hole; and once more what broke off.
      // Beside a fault every second step: each of them is tried without, and all with ISOGLOSS_TEST_CUTS=all.
      for (let request = 1; request <= (fault ? 5 : 4); request++)
        for (const step of fault && !isEvery ? steps.filter((_, i) => (i + request) % 2 === 0) : steps)
          expect([request, step, await heldAfter({ request, step }, fault)]).toEqual([request, step, whole]);
    },
    3_600_000,
  );
});
