/**
 * What a person waits for on the Persian example: the first test of its claims after import, the report first and again, the
 * check of an article first and again. Processor time, time by the clock and peak memory of each command, a process of its own.
 *
 *     node bench/report.mjs [PROGRAM ...] [--article FILE]
 *
 * PROGRAM: folders of built checkouts beside this one, such as that of an earlier commit, in the same run; a report that is not the same
 * bytes as the first one's is said.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const data = '../shared/data';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { article: { type: 'string', default: `${data}/claims/articles/a1.txt` } },
});
const posts = `${data}/telegram-fa/messages.ndjson.gz`;
if (!existsSync(posts)) {
  console.log(`no ${posts}: nothing is measured`);
  process.exit(0);
}
const programs = [...positionals, '.'];
const folder = mkdtempSync(join(tmpdir(), 'isogloss-report-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** One command: seconds of processor time, seconds by the clock, peak MB. */
function run(program, ...args) {
  const script = `
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'usage'))},
        JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, performance.now() / 1000, maxRSS / 1024]));
    });`;
  const hook = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('${process.cwd()}/'); ${script}`)}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, join(program, 'bin/isogloss.cjs'), ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, UV_THREADPOOL_SIZE: '16' },
    },
  );
  if (status !== 0) throw new Error(`${program}: ${args.join(' ')}: ${stderr}`);
  return JSON.parse(readFileSync(join(folder, 'usage'), 'utf8'));
}

const told = [];
const reports = [];
for (const [i, program] of programs.entries()) {
  const project = join(folder, `project-${i}`);
  const checked = join(folder, `checked-${i}`);
  const out = (name) => join(folder, `${name}-${i}`);
  cpSync('examples/telegram-fa', project, { recursive: true });
  run(program, 'import', posts, '--project', project);
  cpSync(project, checked, { recursive: true });
  const check = ['check', values.article, '--no-ledger', '--project', checked, '--out', out('check')];
  told.push([
    ['`claims test`, first after import', run(program, 'claims', 'test', '--project', project)],
    ['`report`, claims tested', run(program, 'report', '--project', project, '--out', out('first'))],
    ['`report` again', run(program, 'report', '--project', project, '--out', out('again'))],
    ['`check` of an article, first after import', run(program, ...check)],
    ['`check` again', run(program, ...check)],
  ]);
  reports.push(...['first', 'again'].map((name) => readFileSync(join(out(name), 'report.html'), 'utf8')));
}

const cells = ([processor, clock, memory]) =>
  `${processor.toFixed(1)} | ${clock.toFixed(1)} | ${Math.round(memory).toLocaleString('en')} MB`;
const head = programs.map((program) => `${program}: processor s | s | peak memory`);
console.log(`| | ${head.join(' | ')} |`);
console.log(`|${'---|'.repeat(1 + 3 * programs.length)}`);
for (const [row, [name]] of (told[0] ?? []).entries())
  console.log(`| ${name} | ${told.map((program) => cells(program[row][1])).join(' | ')} |`);
const same = reports.every((report) => report === reports[0]);
console.log(
  `\nReports: ${same ? 'the same bytes' : 'NOT the same bytes'}. Load of the machine now: ${loadavg()[0].toFixed(1)}.`,
);
