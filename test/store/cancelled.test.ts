import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { HttpDriver } from '../../src/store/http.ts';
import { parseStoreUrl } from '../../src/store/storeUrl.ts';

// An unhandled rejection fails the run.
it('a statement that is ended where nobody can be told any more ends quietly', async () => {
  const heard: string[] = [];
  const server = createServer((request) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      body += piece.toString();
    });
    request.on('end', () => {
      const asked = `${request.url} ${body}`;
      heard.push(asked);
      // What is asked first is never answered: whoever should answer ends.
      if (asked.includes('KILL')) server.closeAllConnections();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const driver = new HttpDriver(parseStoreUrl(`http://user:word@127.0.0.1:${port}/press`));
  const ended = new AbortController();
  const asked = driver.query('SELECT 1', { tag: 'ahead', signal: ended.signal });
  const failed = expect(asked).rejects.toThrow();
  while (heard.length === 0) await after(5);
  ended.abort();
  await failed;
  while (!heard.some((one) => one.includes('KILL'))) await after(5);
  await after(200);
  await driver.close();
  server.closeAllConnections();
  server.close();
}, 20_000);
