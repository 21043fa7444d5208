import type { Command } from 'commander';
import { testClaims } from '../claims/ledger.ts';
import { saidLine, testedLine } from '../claims/wording.ts';
import { UserError } from '../model/errors.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { commonOptions, print, printJson, projectFile, withProject } from './session.ts';

export function register(program: Command): void {
  const claims = program
    .command('claims')
    .description('The claims of isogloss.yaml: list them, or test them.');
  claims
    .command('list', { isDefault: true })
    .description('The claims as they stand in isogloss.yaml.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      await withProject(command, async ({ project }) => {
        const rows = Object.entries(project.claims).map(([id, claim]) => ({ id, ...claim }));
        if (json) printJson({ rows });
        else if (rows.length === 0) print(`No claims yet. Write them under "claims:" in ${projectFile}.`);
        else for (const claim of rows) print(`${claim.id} (${claim.type}): ${claim.text ?? 'no text'}`);
        await Promise.resolve();
      });
    });
  claims
    .command('test')
    .description(
      'Test all claims: first whether these posts can decide them, then the number, then what would flip it.',
    )
    .argument('[ids...]', 'only these')
    .action(async (ids: string[], _options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const rows = await withProject(command, async ({ context }) => {
        for (const id of ids) {
          if (context.project.claims[id] === undefined) {
            throw new UserError('unknown-claim', `There is no claim "${id}" in ${projectFile}.`);
          }
        }
        const kept =
          ids.length === 0
            ? context.project.claims
            : Object.fromEntries(ids.map((id) => [id, context.project.claims[id]!]));
        return testClaims({ ...context, project: { ...context.project, claims: kept } });
      });
      if (json) printJson({ rows });
      else for (const row of rows) printClaim(row);
    });
}

export function printClaim(row: ClaimResult): void {
  print(`${row.id} (${row.type}): ${row.plain}`);
  if (row.text !== undefined) print(`  “${row.text}”`);
  print(`  ${row.wording}`);
  if (row.reason !== undefined && row.verdict !== 'not testable') print(`  Why: ${row.reason}.`);
  for (const line of row.tippingPoints) print(`  ${line}`);
  for (const line of row.caveats) print(`  ${line}`);
  for (const line of row.toCollect) print(`  To collect: ${line}.`);
  print(`  ${saidLine(row)}`);
  print(`  ${testedLine(row.frame)}`);
  print();
}
