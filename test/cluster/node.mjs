// One ClickHouse server out of the engine's own library, until it is killed. The library's symbol `query_stable_v2`
// is the whole of clickhouse-local, which listens when it is told to. A process of its own: it takes the thread.
import { DataType, load, open } from 'ffi-rs';

const [library, ...args] = process.argv.slice(2);
open({ library: 'c', path: 'libc.so.6' });
const call = (funcName, paramsType, paramsValue, retType = DataType.I32) =>
  load({ library: 'c', funcName, retType, paramsType, paramsValue });
const number = DataType.I32;
// SIGKILL when the process that started this one ends, however it ends (Linux: PR_SET_PDEATHSIG).
call('prctl', [number, number], [1, 9]);
// Without a terminal and --interactive clickhouse-local ends its process at an exception that leaves a connection: one
// that the other side resets, as a node does with one that it has half read. A server writes it down and goes on.
const [readAndWrite, notOurTerminal] = [2, 0o400];
const pseudo = call('posix_openpt', [number], [readAndWrite | notOurTerminal]);
call('grantpt', [number], [pseudo]);
call('unlockpt', [number], [pseudo]);
const name = call('ptsname', [number], [pseudo], DataType.String);
const terminal = call('open', [DataType.String, number], [name, readAndWrite | notOurTerminal]);
call('dup2', [number, number], [terminal, 0]);
open({ library: 'chdb', path: library });
load({
  library: 'chdb',
  funcName: 'query_stable_v2',
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [args.length + 1, [...args, '--interactive']],
});
