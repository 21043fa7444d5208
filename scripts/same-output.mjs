// node scripts/same-output.mjs REF: whether the demo and the reports of the examples are the same bytes as at a commit.
// Two trees are built and run; what differs is named. The examples need posts: --posts FOLDER (one file each, named as
// the example: telegram-fa.ndjson.gz …); without them the demo alone is compared.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [ref, flag, posts] = process.argv.slice(2);
if (ref === undefined) {
  console.error('Name a commit: node scripts/same-output.mjs HEAD~1');
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'isogloss-same-'));
const run = (cwd, command, ...args) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 30 });

const before = join(work, 'tree');
run('.', 'git', 'worktree', 'add', '--detach', '--quiet', before, ref);
try {
  run(before, 'npm', 'ci', '--silent');
  run('.', 'npm', 'run', '--silent', 'build');
  const trees = { before, after: process.cwd() };
  const made = Object.fromEntries(Object.entries(trees).map(([name, tree]) => [name, outputs(name, tree)]));
  let differ = 0;
  for (const [file, path] of Object.entries(made.before)) {
    const same = existsSync(made.after[file]) && readFileSync(path).equals(readFileSync(made.after[file]));
    if (!same) differ++;
    console.log(`${same ? 'same' : 'DIFFERS'}  ${file}`);
  }
  process.exitCode = differ === 0 ? 0 : 1;
} finally {
  run('.', 'git', 'worktree', 'remove', '--force', before);
  if (process.exitCode === 0) rmSync(work, { recursive: true });
  else console.log(`Both outputs lie in ${work}.`);
}

/** Each output's path by its name. */
function outputs(name, tree) {
  const command = join(tree, 'bin', 'isogloss.cjs');
  const files = {};
  const demo = join(work, name, 'demo');
  run(join(work), 'node', command, 'demo', '--out', demo, '--json');
  for (const file of ['report.html', 'claims.yaml', 'isogloss.yaml', 'truth.json'])
    files[`demo/${file}`] = join(demo, file);
  if (flag !== '--posts' || posts === undefined) return files;
  for (const example of readdirSync(join(tree, 'examples'), { withFileTypes: true })) {
    const data = readdirSync(posts).find((file) => file.startsWith(`${example.name}.`));
    if (!example.isDirectory() || !existsSync(join(tree, 'examples', example.name, 'isogloss.yaml')))
      continue;
    if (data === undefined) {
      if (name === 'after') console.log(`not compared, as its posts are not there: ${example.name}`);
      continue;
    }
    const project = join(work, name, example.name);
    cpSync(join(tree, 'examples', example.name), project, { recursive: true });
    run(work, 'node', command, 'import', join(posts, data), '--project', project);
    run(work, 'node', command, 'report', '--project', project, '--out', join(project, 'out'));
    files[`${example.name}/report.html`] = join(project, 'out', 'report.html');
  }
  return files;
}
