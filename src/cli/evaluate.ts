import type { Command } from 'commander';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { type Evaluation, evaluateStatements, type SkippedLabel } from '../work/evaluation/statements.ts';
import { registerClaims } from './evaluateClaims.ts';

const percent = (share: number | null): string =>
  share === null ? '    –' : (100 * share).toFixed(1).padStart(5);

function print(result: Evaluation, skipped: readonly SkippedLabel[], path: string): void {
  console.log(
    `${result.articles} articles, ${result.gold} statements labelled, ${result.predicted} found${result.joined ? ' (interrupted quotations joined)' : ''}${result.speech ? ' (what is thought, wanted or backed left out)' : ''}\n`,
  );
  console.log('threshold      P      R     F1  speaker  (by words)    cue   name');
  for (const t of result.thresholds) {
    console.log(
      `${String(t.threshold).padEnd(12)}${percent(t.precision)}  ${percent(t.recall)}  ${percent(t.f1)}    ${percent(t.speaker)}       ${percent(t.speakerWords)}  ${percent(t.cue)}  ${percent(t.name)}`,
    );
    for (const k of t.kinds)
      console.log(
        `  ${k.kind.padEnd(10)}${percent(k.precision)}  ${percent(k.recall)}  ${percent(k.f1)}    ${percent(k.speaker)}   (${k.gold} labelled, ${k.predicted} found)`,
      );
  }
  for (const { line, statement, why } of skipped)
    console.error(`${path}, line ${line}: statements[${statement}] passed over, ${why}.`);
}

export function register(program: Command): void {
  const evaluate = program
    .command('evaluate')
    .description('Measure parts of the program against labelled data.');
  evaluate
    .command('statements')
    .description(
      'Precision, recall and F1 of attributed statements against a labelled file (NDJSON, also gzipped).',
    )
    .argument('<gold>', 'articles with text and statements, one a line')
    .option('--json', 'print JSON')
    .option(
      '--joined',
      'a quotation interrupted by its cue is one statement; without either, as the labels have it',
    )
    .option('--split', 'a quotation interrupted by its cue is two statements')
    .option('--speech', 'count only what is said; without either, as the labels have it')
    .option('--held', 'count also what is thought, wanted, backed or rejected')
    .option('--language <code>', 'language of the articles; found from the letters without it')
    .action(
      async (
        path: string,
        options: {
          json?: boolean;
          language?: string;
          joined?: boolean;
          split?: boolean;
          speech?: boolean;
          held?: boolean;
        },
        command: Command,
      ) => {
        const json = command.optsWithGlobals<{ json?: boolean }>().json ?? options.json ?? false;
        if (options.joined === true && options.split === true)
          throw mistake('joined-and-split', message('options.notBoth', { a: '--joined', b: '--split' }));
        if (options.speech === true && options.held === true)
          throw mistake('speech-and-held', message('options.notBoth', { a: '--speech', b: '--held' }));
        const convention = {
          ...(options.joined === true ? { joined: true } : options.split === true ? { joined: false } : {}),
          ...(options.speech === true ? { speech: true } : options.held === true ? { speech: false } : {}),
        };
        const { result, skipped } = await evaluateStatements(path, options.language, convention);
        if (json) console.log(JSON.stringify({ ...result, skipped }, null, 2));
        else print(result, skipped, path);
      },
    );
  registerClaims(evaluate);
}
