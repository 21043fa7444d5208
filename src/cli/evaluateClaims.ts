import type { Command } from 'commander';
import { examine } from '../claims/detect/index.ts';
import { type ClaimEvaluation, type GoldClaim, type Reading, evaluateClaims } from '../claims/evaluate.ts';
import { type Project, projectSchema } from '../model/project.ts';
import { type SkippedLine, readClaimGold } from './claimGold.ts';
import { statementsOf } from './documentStatements.ts';

const percent = (share: number | null): string =>
  share === null ? '    –' : (100 * share).toFixed(1).padStart(5);

/**
 * A labelled sentence read as a document of its own, as from a report on public talk, without a project. What is found
 * in the words before it is left out.
 */
export function readSentence({ text: sentence, before, lang, id }: GoldClaim, project: Project): Reading {
  const lead = before == null || before.trim() === '' ? '' : before.trimEnd();
  // A text before that ends no sentence stands apart, as a heading does.
  const space = lead === '' ? '' : /[.!?…؟。]["”»’')\]]*$/.test(lead) ? ' ' : '\n\n';
  const text = `${lead}${space}${sentence}`;
  const document = { name: id, kind: 'text', outlet: null, text } as const;
  const statements = statementsOf(document, ['en', 'fa', 'ru'].includes(lang) ? lang : undefined);
  const { claims, possible } = examine({ name: id, text, statements }, project, { report: true });
  const from = text.length - sentence.length;
  const inSentence = ({ span: [, end] }: { readonly span: readonly [number, number] }): boolean => end > from;
  return {
    // The words that made the claim, where the sentence goes on from before.
    claims: claims.filter(({ words, span }) => inSentence({ span: words.spans[0] ?? span })),
    possible: possible.filter(inSentence),
  };
}

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
      const { gold, skipped } = await readClaimGold(path);
      const project = projectSchema.parse({ isogloss: 1, name: 'evaluation' });
      const result = evaluateClaims(gold, (sentence) => readSentence(sentence, project));
      if (json) console.log(JSON.stringify({ ...result, skipped }, null, 2));
      else print(result, skipped, path);
    });
}
