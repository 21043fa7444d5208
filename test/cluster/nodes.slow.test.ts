import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { canStart, startCluster } from './nodes.ts';

const text = (words: string): Buffer => Buffer.concat([Buffer.from([words.length]), Buffer.from(words)]);
/** As one node greets another: packet 0, a name, version 26.7, revision 54400, database, user, no password. */
const greeting = Buffer.concat([
  Buffer.from([0]),
  text('test'),
  Buffer.from([26, 7, 0x80, 0xa9, 0x03]),
  text(''),
  text('default'),
  text(''),
]);

// Else every comparison on shards ends now and then, by the timing of two nodes.
it.runIf(canStart)(
  'a node outlives connections that are reset, as a server does',
  async () => {
    const cluster = await startCluster(1);
    const [node] = cluster.nodes;
    try {
      for (let i = 0; i < 60; i++) {
        await new Promise<void>((closed) => {
          const socket = connect(node!.tcp, '127.0.0.1', () => socket.write(greeting));
          socket.once('data', () => setTimeout(() => socket.resetAndDestroy(), i % 3 === 0 ? 0 : 20));
          socket.on('error', () => undefined).once('close', () => closed());
        });
      }
      expect(await node!.ask('SELECT 1')).toBe('1\n');
      expect(node!.hasEnded()).toBe(false);
    } finally {
      await cluster.stop();
    }
  },
  120_000,
);
