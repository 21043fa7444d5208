/**
 * Cells that go through text and store: copies of a template, control vocabularies. Prints the table of docs/calibration.md;
 * a cell of 300 worlds takes one to three minutes:
 *
 *     npm run build && npx rolldown scripts/calibrate-store.ts --platform node --format esm --file dist/calibrate-store.mjs
 *     node dist/calibrate-store.mjs [worlds a cell] [seed] [part of a cell's name]
 */
import { fileURLToPath } from 'node:url';
import { clopperPearson } from '../src/statistics/proportions.ts';
import { type StoredTally, drawStored, storedCells } from './calibrate/stored.ts';

const [worlds = '300', seed = '20261129', part = ''] = process.argv.slice(2);
const program = fileURLToPath(new URL('../bin/isogloss.cjs', import.meta.url));

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
function rate(x: number, n: number): string {
  if (n === 0) return '–';
  const { low, high } = clopperPearson(x, n);
  return `${x} of ${n} (${percent(low)} to ${percent(high)})`;
}

const rowOf = (id: string, tally: StoredTally): string =>
  [
    id,
    tally.judged,
    percent(1 - (tally.below + tally.above) / tally.shown),
    percent(tally.supported / tally.judged),
    percent(tally.contradicted / tally.judged),
    rate(tally.falseSupported, tally.judged),
    rate(tally.falseContradicted, tally.judged),
    rate(tally.told, tally.supported),
    rate(tally.toldFalsely, tally.told),
  ].join(' | ');

process.stdout.write(
  '| cell | worlds | coverage | supported | contradicted | false supported | false contradicted | control told, of those supported | told falsely |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n',
);
for (const [i, cell] of storedCells.entries())
  if (cell.id.includes(part))
    process.stdout.write(
      `| ${rowOf(cell.id, await drawStored(program, cell, Number(seed) + i, Number(worlds)))} |\n`,
    );
