import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-holder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Takes one call and listens no more, as a process does that is being killed. */
function dying(): Promise<Server> {
  const server = createServer((socket) => {
    server.close();
    socket.destroy();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

it('takes a project over whose holder ends while it is being asked', async () => {
  const server = await dying();
  const own = join(folder, '.isogloss');
  mkdirSync(own);
  const lock = { pid: 2 ** 22, port: portOf(server), token: 'of the dead' };
  writeFileSync(join(own, 'lock.json'), JSON.stringify(lock), { mode: 0o600 });
  const store = await openStore({ folder: own });
  try {
    expect(store.driver.kind).toBe('embedded');
  } finally {
    await store.close();
  }
});
