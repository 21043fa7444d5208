/**
 * What became of each claim that is found in articles, with a project's posts, as a Markdown table: state, verdict, readings, and of each
 * question the first three candidates. No text of the articles is printed: claims are told by their place.
 *
 *     node scripts/open-claims.mjs PROJECT ARTICLE...
 *
 * Status 1 where a claim ends in none of: a verdict, readings, at most two questions.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const [project = '.', ...articles] = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), 'isogloss-open-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));

const most = 2;
const lines = [];
const counts = [];
for (const article of articles) {
  const answer = execFileSync(
    process.execPath,
    ['bin/isogloss.cjs', 'check', article, '--project', project, '--out', out, '--no-ledger', '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const told = [JSON.parse(answer)].flat();
  const tally = { decided: 0, readings: 0, one: 0, two: 0, untestable: 0, more: 0 };
  for (const [i, { type, state, verdict, readings, questions }] of told
    .flatMap(({ claims }) => claims)
    .entries()) {
    if (state === 'not testable') tally.untestable++;
    else if (questions.length > most && readings.length === 0) tally.more++;
    else if (questions.length === 0) tally.decided++;
    else if (readings.length > 0) tally.readings++;
    else if (questions.length === 1) tally.one++;
    else tally.two++;
    const asked = questions.map(
      ({ kind, candidates }) =>
        `${kind}: ${candidates
          .slice(0, 3)
          .map(({ value }) => value)
          .join(', ')}`,
    );
    lines.push([basename(article), i + 1, type ?? '–', state, verdict, readings.length, asked.join('; ')]);
  }
  counts.push([basename(article), ...Object.values(tally)]);
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
console.log(
  table(
    ['article', 'claim', 'type', 'state', 'verdict', 'readings', 'questions: first three candidates'],
    lines,
  ),
);
console.log();
console.log(
  table(['article', 'verdict', 'readings', 'one question', 'two', 'posts cannot test', 'more'], counts),
);
if (counts.some((cells) => cells.at(-1) > 0)) process.exitCode = 1;
