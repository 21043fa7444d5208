// Import of a million posts beside the engine's bare insert and a Python loader, in one run on one file.
// npm run build && node bench/import.mjs [posts] [--sizes] [--simulated]
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dataName, given, makePosts, timed } from './posts.mjs';

const count = Number(given[0] ?? 1_000_000);
const root = resolve('.');

// The rows as Isogloss stores them (all columns that JSON can carry), written out and inserted again as they are.
const bare = `
process.env.UV_THREADPOOL_SIZE = '16';
import(${JSON.stringify(join(root, 'dist/store/open.js'))}).then(async ({ openStore }) => {
  const { driver, close } = await openStore({ folder: process.argv[2] });
  const columns = (await driver.query("SELECT name FROM system.columns WHERE database = currentDatabase() OR database = 'isogloss' AND table = 'posts' AND NOT startsWith(type, 'FixedString')")).map((r) => r.name).filter((n, i, a) => a.indexOf(n) === i).join(', ');
  const rows = process.argv[3] + '/rows.ndjson';
  await driver.command("INSERT INTO FUNCTION file('" + rows + "', 'JSONEachRow') SELECT " + columns + " FROM {db:Identifier}.posts SETTINGS engine_file_truncate_on_insert = 1");
  await driver.command('CREATE OR REPLACE TABLE {db:Identifier}.bare AS isogloss.posts ENGINE = MergeTree ORDER BY (channel, id)');
  const structure = (await driver.query("SELECT name, type FROM system.columns WHERE database = 'isogloss' AND table = 'posts' AND NOT startsWith(type, 'FixedString')")).map((r) => r.name + ' ' + r.type).join(', ').replaceAll("'", "\\\\'");
  const t = performance.now();
  const used = process.cpuUsage();
  await driver.command("INSERT INTO {db:Identifier}.bare (" + columns + ") SELECT " + columns + " FROM file('" + rows + "', 'JSONEachRow', '" + structure + "') SETTINGS max_insert_threads = 1, input_format_parallel_parsing = 0, max_insert_block_size = 65536");
  const { user, system } = process.cpuUsage(used);
  console.log((performance.now() - t) / 1000, (user + system) / 1e6);
  await close();
});`;

const python = `
import json, re, sqlite3, sys, unicodedata
db = sqlite3.connect(sys.argv[1])
db.execute('create table posts (channel text, id integer, date text, text text, norm text, tokens integer, views integer, media text, fwd text, primary key (channel, id)) without rowid')
token = re.compile(r'\\w+')
def rows():
    for line in open(sys.argv[2], encoding='utf8'):
        m = json.loads(line)
        norm = unicodedata.normalize('NFKC', m.get('text') or '').casefold()
        tokens = token.findall(norm)
        yield m['channel'], m['id'], m['date'], m.get('text'), ' '.join(tokens), len(tokens), m.get('views'), json.dumps(m.get('media')), m.get('forwarded_from', m.get('forwardedFrom'))
db.executemany('insert or replace into posts values (?,?,?,?,?,?,?,?,?)', rows())
db.commit()`;

/** Of a run that prints its own seconds and processor seconds, these. */
function ownTime(run) {
  const [seconds, processor] = run.output.split(' ').map(Number);
  return { ...run, seconds, processor };
}

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
    const run = timed('node', [join(folder, 'bare.cjs'), join(project, '.isogloss'), folder]);
    // Only the insert itself counts, not the writing out before it.
    rows.push(['engine, bare insert', run.failed ? run : ownTime(run)]);
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
  console.log(`\n${posts.toLocaleString('en')} posts, ${megabytes} MB: ${dataName}`);
  const base = rows[0][1].processor + rows[1][1].processor;
  for (const [name, run] of rows) {
    if (run.failed) console.log(`${name.padEnd(30)} failed: ${run.failed.slice(0, 300)}`);
    else
      console.log(
        `${name.padEnd(30)} ${run.processor.toFixed(1).padStart(7)} s of processors ${run.seconds.toFixed(1).padStart(7)} s  ${Math.round(run.memory).toString().padStart(6)} MB  import and channels take ${(base / run.processor).toFixed(2)} of its processor time`,
      );
  }
}
