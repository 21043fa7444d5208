// Holds a project open until its standard input ends: the other side of the tests of the lock.
import { openStore } from '../../dist/store/open.js';

const store = await openStore({ folder: process.argv[2] });
await store.driver.command(
  'CREATE TABLE IF NOT EXISTS {db:Identifier}.held (n UInt64, line String) ENGINE = MergeTree ORDER BY n',
);
process.stdout.write('open\n');
process.stdin.resume();
process.stdin.once('end', () => void store.close());
