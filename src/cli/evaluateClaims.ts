import type { Command } from 'commander';
import type { Words } from '../messages/index.ts';
import { type ClaimEvaluation, evaluateClaimGold } from '../work/evaluation/claims.ts';
import { commonOptions, note, print, printJson, speech } from './session.ts';
import { table } from './table.ts';

/** Heads of columns. */
export type Column =
  | 'threshold'
  | 'kind'
  | 'labelled'
  | 'found'
  | 'precision'
  | 'recall'
  | 'speaker'
  | 'byWords'
  | 'cue'
  | 'name';

/** A share of a hundred; a dash where there is nothing to have a share of. */
export const shareIn =
  (words: Words) =>
  (share: number | null): string =>
    share === null ? '–' : words.percentSign(share);

function printClaims(words: Words, result: ClaimEvaluation): void {
  const share = shareIn(words);
  print(words.say('evaluation.claims', result));
  print();
  print(
    table(
      words,
      [
        words.say('evaluation.language'),
        words.say('evaluation.recall'),
        words.say('evaluation.precision'),
        words.say('evaluation.subject'),
        words.say('evaluation.flagged'),
        words.say('evaluation.flaggedOther'),
      ],
      [{ lang: words.say('evaluation.all'), ...result }, ...result.languages].map((row) => [
        row.lang,
        ...[row.recall, row.precision, row.subject, row.flagged, row.flaggedOther].map(share),
      ]),
    ),
  );
  print();
  print(
    table(
      words,
      [
        words.say('evaluation.language'),
        words.say('evaluation.type'),
        words.say('evaluation.labelled'),
        words.say('evaluation.found'),
        words.say('evaluation.right'),
        words.say('evaluation.subject'),
        words.say('evaluation.flagged'),
      ],
      result.rows.map((row) => [
        row.lang,
        row.type ?? words.say('evaluation.noClaim'),
        row.n,
        row.found,
        row.right,
        row.subject,
        row.flagged,
      ]),
    ),
  );
}

export function registerClaims(evaluate: Command): void {
  evaluate
    .command('claims')
    .description(
      'How many labelled claim sentences are found, of the right type and subject (NDJSON, also gzipped).',
    )
    .argument('<gold>', 'labelled sentences, one a line')
    .option('--json', 'print JSON')
    .action(async (path: string, _options: unknown, command: Command) => {
      const { result, skipped } = await evaluateClaimGold(path);
      const words = speech(command);
      if (commonOptions(command).json) printJson({ ...result, skipped }, words);
      else {
        printClaims(words, result);
        for (const { line, why } of skipped)
          note(words.say('evaluation.passedOver', { path, line, statement: null, why }));
      }
    });
}
