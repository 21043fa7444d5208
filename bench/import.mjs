// Import of a million posts beside the engine's bare insert and a Python loader, in one run on one file.
// npm run build && node bench/import.mjs [posts] [--sizes]
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makePosts, timed } from './posts.mjs';

const count = Number(process.argv[2] ?? 1_000_000);
const root = resolve('.');

const bare = `
process.env.UV_THREADPOOL_SIZE = '16';
const { Session } = require(${JSON.stringify(join(root, 'node_modules/chdb'))});
const s = new Session(process.argv[2]);
s.query('CREATE DATABASE b ENGINE = Atomic');
s.query("CREATE TABLE b.posts (channel LowCardinality(String), id UInt64, date DateTime('UTC'), text String CODEC(ZSTD(1)), media Array(LowCardinality(String)), forwarded_from String, views Nullable(UInt64), first_seen DateTime('UTC'), last_seen DateTime('UTC'), channel_title LowCardinality(String)) ENGINE = MergeTree ORDER BY (channel, id)");
const t = Date.now();
s.query("INSERT INTO b.posts SELECT channel, id, date, text, media, forwarded_from, views, first_seen, last_seen, channel_title FROM file('" + process.argv[3] + "', JSONEachRow, 'channel String, id UInt64, date DateTime, text String, media Array(String), forwarded_from Nullable(String), views Nullable(UInt64), first_seen DateTime, last_seen DateTime, channel_title String') SETTINGS date_time_input_format = 'best_effort', input_format_null_as_default = 1, max_insert_threads = 1, input_format_parallel_parsing = 0, max_insert_block_size = 65536");
console.log((Date.now() - t) / 1000);
s.close();`;

const python = `
import json, re, sqlite3, sys, unicodedata
db = sqlite3.connect(sys.argv[1])
db.execute('create table posts (channel text, id integer, date text, text text, norm text, tokens integer, views integer, media text, fwd text, primary key (channel, id)) without rowid')
token = re.compile(r'\\w+')
def rows():
    for line in open(sys.argv[2], encoding='utf8'):
        m = json.loads(line)
        norm = unicodedata.normalize('NFKC', m['text'] or '').casefold()
        tokens = token.findall(norm)
        yield m['channel'], m['id'], m['date'], m['text'], ' '.join(tokens), len(tokens), m['views'], json.dumps(m['media']), m['forwarded_from']
db.executemany('insert or replace into posts values (?,?,?,?,?,?,?,?,?)', rows())
db.commit()`;

async function once(posts, peers) {
  const { folder, file } = await makePosts(posts);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const project = join(folder, 'project');
  mkdirSync(project);
  const ours = timed('node', ['bin/isogloss.cjs', 'import', file, '--project', project, '--json']);
  const channels = timed('node', ['bin/isogloss.cjs', 'channels', '--project', project, '--json']);
  const rows = [
    ['isogloss import', ours],
    ['isogloss channels, after it', channels],
  ];
  if (peers) {
    writeFileSync(join(folder, 'bare.cjs'), bare);
    writeFileSync(join(folder, 'load.py'), python);
    rows.push(['engine, bare insert', timed('node', [join(folder, 'bare.cjs'), join(folder, 'bare'), file])]);
    rows.push([
      'python json + sqlite3',
      timed('python3', [join(folder, 'load.py'), join(folder, 'p.db'), file]),
    ]);
  }
  rmSync(folder, { recursive: true, force: true });
  return { posts, megabytes, rows };
}

const sizes = process.argv.includes('--sizes');
for (const posts of sizes ? [150_000, 1_500_000, 6_000_000] : [count]) {
  const { megabytes, rows } = await once(posts, !sizes);
  console.log(`\n${posts.toLocaleString('en')} posts, ${megabytes} MB`);
  const base = rows[0][1].seconds + rows[1][1].seconds;
  for (const [name, run] of rows) {
    if (run.failed) console.log(`${name.padEnd(30)} failed: ${run.failed.slice(0, 300)}`);
    else
      console.log(
        `${name.padEnd(30)} ${run.seconds.toFixed(1).padStart(7)} s  ${Math.round(run.memory).toString().padStart(6)} MB  import and channels take ${(base / run.seconds).toFixed(2)} of it`,
      );
  }
}
