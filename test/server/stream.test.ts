import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, openApp } from './support.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

/** Reads what a stream tells until it tells this; what it told where it is silent for two seconds. */
async function until(reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> {
  let told = '';
  const silent = async (): Promise<undefined> => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return undefined;
  };
  while (!told.includes(wanted)) {
    const piece = await Promise.race([reader.read(), silent()]);
    if (piece?.value === undefined) break;
    told += new TextDecoder().decode(piece.value);
  }
  return told;
}

it('tells of a job that begins while it is still telling of others', async () => {
  const body = (await app.ask('/jobs')).body;
  if (body === null) throw new Error('no stream');
  const reader = body.getReader();
  await until(reader, 'id="jobs"');
  const ends: (() => void)[] = [];
  const job = (about: string): void => {
    app.tools.queue.add({
      kind: 'test',
      about,
      work: async ({ signal }) => {
        await new Promise<void>((resolve) => {
          ends.push(resolve);
          signal.addEventListener('abort', () => resolve());
        });
        return { said: null, link: null };
      },
    });
  };
  job('the first');
  // The stream is telling of the first; nobody reads it now, so that it waits while the others come.
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const about of ['the second', 'the third', 'the fourth']) {
    job(about);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await until(reader, 'the fourth')).toContain('the fourth');
  ends.shift()?.();
  expect(await until(reader, 'event: ended')).toContain('event: ended');
  await reader.cancel();
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ends.shift()?.();
  }
  await app.idle();
});
