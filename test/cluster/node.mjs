// One ClickHouse server out of the engine's own library, until it is killed. The library's symbol `query_stable_v2`
// is the whole of clickhouse-local, which listens when it is told to. A process of its own: it takes the thread.
import { DataType, load, open } from 'ffi-rs';

const [library, ...args] = process.argv.slice(2);
// SIGKILL when the process that started this one ends, however it ends (Linux: PR_SET_PDEATHSIG).
open({ library: 'c', path: 'libc.so.6' });
load({
  library: 'c',
  funcName: 'prctl',
  retType: DataType.I32,
  paramsType: [DataType.I32, DataType.I32],
  paramsValue: [1, 9],
});
open({ library: 'chdb', path: library });
load({
  library: 'chdb',
  funcName: 'query_stable_v2',
  retType: DataType.External,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [args.length, args],
});
