/**
 * How often the intervals of src/statistics hold the truth, in worlds where it is known; writes the tables of
 * docs/coverage-of-intervals.md in place. Takes some minutes:
 *
 *     npx rolldown scripts/coverage.ts --platform node --format esm --file dist/coverage.mjs
 *     node dist/coverage.mjs [replications] [seed] [section ...]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { agreement, coding, missing } from './coverage/coding.ts';
import { oddsRatios, overDays } from './coverage/days.ts';
import { differences, shares } from './coverage/shares.ts';
import { Runner } from './coverage/tally.ts';

const replications = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 20260101);
const doc = new URL('../docs/coverage-of-intervals.md', import.meta.url);
const wanted = process.argv.slice(4);

const sections: Record<string, (runner: Runner) => string> = {
  shares,
  differences,
  overDays,
  oddsRatios,
  coding,
  agreement,
  missing,
};
for (const [index, [name, section]] of Object.entries(sections).entries()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // A section has the same seeds, run alone or with the others.
  const made = section(new Runner(replications, seed + 1000 * index));
  console.log(`${name}\n${made}\n`);
  const between = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- end -->)`);
  const text = readFileSync(doc, 'utf8');
  if (!between.test(text)) throw new Error(`docs/coverage-of-intervals.md has no place for ${name}`);
  const note = `${made}\n\n${replications} replications a cell, seed ${seed}.`;
  writeFileSync(
    doc,
    text.replace(between, (_, start: string, end: string) => `${start}\n${note}\n${end}`),
  );
}
