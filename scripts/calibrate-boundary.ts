/**
 * Errors where the truth stands at the boundary, from a state of `npm run calibrate` with more replications there than elsewhere; writes
 * docs/calibration-boundary.md. Only the counts of those cells are told: the others are in docs/calibration.md.
 *
 *     npx rolldown scripts/calibrate-boundary.ts --platform node --format esm --file dist/calibrate-boundary.mjs
 *     node dist/calibrate-boundary.mjs STATE COMMIT
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cells } from './calibrate/cells.ts';
import { judge } from './calibrate/judge.ts';
import { readState } from './calibrate/run.ts';

const [, , file = '', commit = ''] = process.argv;
const state = readState(readFileSync(file, 'utf8'));
const atBoundary = cells().filter((cell) => cell.boundary === true && cell.excludedBy === undefined);
const rows = judge(atBoundary, state);
const judged = rows.filter(({ cell }) => cell.breaks === undefined);
/** "floods", "follows order": what is asked, whatever the world. */
const familyOf = (id: string): string => /^(?:follows \w+|[\w-]+)/.exec(id)?.[0] ?? id;
const families = new Map<string, typeof judged>();
for (const row of judged) {
  const key = familyOf(row.cell.id);
  families.set(key, [...(families.get(key) ?? []), row]);
}

const percent = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(2)}%`);
const worst = (of: typeof judged, key: 'falseSupported' | 'falseContradicted'): string => {
  const [most] = of.toSorted((a, b) => b.tally[key] / b.tally.judged - a.tally[key] / a.tally.judged);
  return most === undefined ? '–' : `${percent(most.tally[key], most.tally.judged)} (\`${most.cell.id}\`)`;
};
const least = Math.min(...judged.map(({ tally }) => tally.replications));
const most = Math.max(...judged.map(({ tally }) => tally.replications));
const failing = judged.filter(({ errs }) => errs);
const above = judged.filter(
  ({ tally }) => Math.max(tally.falseSupported, tally.falseContradicted) > 0.025 * tally.judged,
);
const lines = [...families].map(
  ([family, of]) =>
    `| ${family} | ${of.length} | ${worst(of, 'falseSupported')} | ${worst(of, 'falseContradicted')} | ${of.filter(({ errs }) => errs).length} |`,
);
writeFileSync(
  new URL('../docs/calibration-boundary.md', import.meta.url),
  `# Errors at the boundary

By \`node dist/calibrate.mjs --seed ${state?.seed ?? ''} --replications 200 --verdicts 10000\` at ${commit}, as far as it was drawn: ${
    least === most
      ? most.toLocaleString('en')
      : `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`
  } replications in each of ${judged.length} cells in which the truth stands at the boundary of a verdict, of
another seed than [calibration.md](calibration.md) (2,000 in each, and every other cell). An error is a verdict in one direction where the truth is at the
boundary or on the other side; a cell fails where it is significantly above 2.5% (exact one-sided binomial at 0.01, Holm over these cells).

**${failing.length === 0 ? 'No cell fails' : `${failing.length} fail`}**; ${above.length} of ${judged.length} are above 2.5% in one direction as drawn${
    above.length === 0
      ? ''
      : `, the largest ${percent(
          Math.max(
            ...above.map(
              ({ tally }) => Math.max(tally.falseSupported, tally.falseContradicted) / tally.judged,
            ),
          ) * 1e6,
          1e6,
        )}`
  }.

| cells | n | most false “supported” | most false “contradicted” | that fail |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`,
);
process.stderr.write('docs/calibration-boundary.md written.\n');
