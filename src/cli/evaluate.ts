import type { Command } from 'commander';
import { type Words, message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { type Evaluation, evaluateStatements } from '../work/evaluation/statements.ts';
import { type Column, registerClaims, shareIn } from './evaluateClaims.ts';
import { commonOptions, note, print, printJson, speech } from './session.ts';
import { table } from './table.ts';

function printEvaluation(words: Words, result: Evaluation): void {
  const say = (name: Column): string => words.say(`evaluation.${name}`);
  const share = shareIn(words);
  print(words.say('evaluation.statements', result));
  print();
  print(
    table(
      words,
      [
        say('threshold'),
        say('precision'),
        say('recall'),
        'F1',
        say('speaker'),
        say('byWords'),
        say('cue'),
        say('name'),
      ],
      result.thresholds.map((t) => [
        words.n(t.threshold),
        ...[t.precision, t.recall, t.f1, t.speaker, t.speakerWords, t.cue, t.name].map(share),
      ]),
    ),
  );
  print();
  print(
    table(
      words,
      [
        say('threshold'),
        say('kind'),
        say('labelled'),
        say('found'),
        say('precision'),
        say('recall'),
        'F1',
        say('speaker'),
      ],
      result.thresholds.flatMap(({ threshold, kinds }) =>
        kinds.map((k) => [
          words.n(threshold),
          k.kind,
          k.gold,
          k.predicted,
          ...[k.precision, k.recall, k.f1, k.speaker].map(share),
        ]),
      ),
    ),
  );
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
          language?: string;
          joined?: boolean;
          split?: boolean;
          speech?: boolean;
          held?: boolean;
        },
        command: Command,
      ) => {
        const { json } = commonOptions(command);
        if (options.joined === true && options.split === true)
          throw mistake('joined-and-split', message('options.notBoth', { a: '--joined', b: '--split' }));
        if (options.speech === true && options.held === true)
          throw mistake('speech-and-held', message('options.notBoth', { a: '--speech', b: '--held' }));
        const convention = {
          ...(options.joined === true ? { joined: true } : options.split === true ? { joined: false } : {}),
          ...(options.speech === true ? { speech: true } : options.held === true ? { speech: false } : {}),
        };
        const { result, skipped } = await evaluateStatements(path, options.language, convention);
        const words = speech(command);
        if (json) printJson({ ...result, skipped }, words);
        else {
          printEvaluation(words, result);
          for (const left of skipped) note(words.say('evaluation.passedOver', { path, ...left }));
        }
      },
    );
  registerClaims(evaluate);
}
