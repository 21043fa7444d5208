import type { Command } from 'commander';
import { type ClaimEvaluation, type SkippedLine, evaluateClaimGold } from '../work/evaluation/claims.ts';

const percent = (share: number | null): string =>
  share === null ? '    –' : (100 * share).toFixed(1).padStart(5);

function print(result: ClaimEvaluation, skipped: readonly SkippedLine[], path: string): void {
  const { sentences, claims } = result;
  console.log(`${sentences} sentences, ${claims} of them claims\n`);
  console.log('language    recall  precision  subject  flagged  flagged of other sentences');
  for (const row of [{ lang: 'all', ...result }, ...result.languages]) {
    console.log(
      `${row.lang.padEnd(10)}   ${percent(row.recall)}      ${percent(row.precision)}    ${percent(row.subject)}    ${percent(row.flagged)}    ${percent(row.flaggedOther)}`,
    );
  }
  console.log('\nlanguage  type              n  found  right  subject  flagged');
  for (const row of result.rows) {
    const cells = [row.n, row.found, row.right, row.subject, row.flagged];
    const [n, ...rest] = cells.map((cell, i) => String(cell).padStart([5, 6, 6, 8, 8][i] ?? 0));
    console.log(`${row.lang.padEnd(9)} ${(row.type ?? 'no claim').padEnd(12)} ${n} ${rest.join(' ')}`);
  }
  for (const { line, why } of skipped) console.error(`${path}, line ${line}: passed over, ${why}.`);
}

export function registerClaims(evaluate: Command): void {
  evaluate
    .command('claims')
    .description(
      'How many labelled claim sentences are found, of the right type and subject (NDJSON, also gzipped).',
    )
    .argument('<gold>', 'labelled sentences, one a line')
    .option('--json', 'print JSON')
    .action(async (path: string, options: { json?: boolean }, command: Command) => {
      const json = command.optsWithGlobals<{ json?: boolean }>().json ?? options.json ?? false;
      const { result, skipped } = await evaluateClaimGold(path);
      if (json) console.log(JSON.stringify({ ...result, skipped }, null, 2));
      else print(result, skipped, path);
    });
}
