import type { Command } from 'commander';
import type { Words } from '../messages/index.ts';
import { saidLine, testedLine } from '../messages/lines.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { claimTypes } from '../model/project.ts';
import { type NewClaim, addClaim } from '../work/addClaim.ts';
import { type TypeChanged, changeType } from '../work/changeType.ts';
import { signClaim } from '../work/signClaim.ts';
import { powers, sealProject, testProject } from '../work/claims.ts';
import { outcomeOf } from '../view/parts/verdict.ts';
import { weaknessLines } from './weaknessLines.ts';
import { documentTyped, whereTyped } from './typed.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  const claims = program
    .command('claims')
    .description('The claims of isogloss.yaml: list them, seal them, test them.');
  claims
    .command('list', { isDefault: true })
    .description('The claims as they stand in isogloss.yaml.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      await withProject(command, async ({ project }) => {
        const rows = Object.entries(project.claims).map(([id, claim]) => ({ id, ...claim }));
        if (json) printJson({ rows });
        else if (rows.length === 0) print(speech(command).say('terminal.noClaims'));
        else
          for (const claim of rows)
            print(`${claim.id} (${claim.type}): ${claim.text ?? speech(command).say('terminal.noText')}`);
        await Promise.resolve();
      });
    });
  claims
    .command('test')
    .description(
      'Test all claims: first whether these posts can decide them, then the number, then what would flip it.',
    )
    .argument('[ids...]', 'only these')
    .option('--power', 'count nothing yet: tell how strong an effect this corpus could find')
    .action(async (ids: string[], options: { power?: boolean }, command: Command) => {
      const { json } = commonOptions(command);
      if (options.power === true) {
        const rows = await withProject(command, (study) => powers(study, ids), { needs: 'file' });
        const words = speech(command);
        if (json) printJson({ rows }, words);
        else
          for (const { id, type, lines } of rows)
            print(`${id} (${type})\n  ${lines.map(words.write).join('\n  ')}`);
        return;
      }
      const rows = await withProject(command, (study) => testProject(study, ids), { needs: 'claims' });
      const words = speech(command);
      if (json) printJson({ rows }, words);
      else for (const row of rows) printClaim(words, row);
    });
  claims
    .command('add')
    .description('Make a claim of any sentence; "isogloss check" of its document tests it with the others.')
    .requiredOption('--sentence <text>', 'the sentence, as it stands')
    .requiredOption('--type <name>', `one of: ${claimTypes.join(', ')}`)
    .option('--document <file>', 'the article it stands in')
    .option('--words <name>', 'X’s vocabulary')
    .option('--about <name>', 'a vocabulary of mentions of X')
    .option('--by <name>', 'the community of X’s channels')
    .option('--rivals <names>', 'with whom X is compared, separated by commas')
    .option('--within <names>', 'communities it is looked for in, separated by commas')
    .action(async (options: NewClaim, command: Command) => {
      const { json } = commonOptions(command);
      const added = await withProject(command, (study) => addClaim(study, options), { needs: 'file' });
      if (json) printJson(added);
      else
        print(
          speech(command).say('terminal.added', {
            id: added.id,
            command:
              added.document === null
                ? `isogloss claims test ${added.id}${whereTyped(command)}`
                : `isogloss check ${documentTyped(command, added.document)}${whereTyped(command)}`,
          }),
        );
    });
  claims
    .command('type')
    .description('Ask a claim as another question; as which it was asked until then stays written with it.')
    .argument('<id>', 'a claim of claims.yaml')
    .argument('<type>', `one of: ${claimTypes.join(', ')}`)
    .action(async (id: string, type: string, _options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const changed = await withProject(command, (study) => changeType(study, id, type), {
        needs: 'file',
      });
      if (json) printJson(changed);
      else print(speech(command).say('terminal.typeChanged', inPlainWords(speech(command), changed)));
    });
  claims
    .command('sign')
    .description(
      'Answer for a verdict by name, as it was shown: what is signed can be published as ClaimReview.',
    )
    .argument('<id>', 'a claim of claims.yaml')
    .requiredOption('--by <name>', 'who answers for it')
    .option('--on <day>', 'when; today without it')
    .requiredOption('--verdict <words>', 'the verdict that was read, in the words in which it was shown')
    .action(async (id: string, options: { by: string; on?: string; verdict: string }, command: Command) => {
      const { json } = commonOptions(command);
      const signed = await withProject(command, (study) => signClaim(study, id, options), {
        needs: 'file',
      });
      if (json) printJson(signed);
      else print(speech(command).say('terminal.signed', signed));
    });
  claims
    .command('seal')
    .description(
      'Fix the tests before measuring: claim, vocabularies, communities, period and threshold. A verdict on anything else is labelled exploratory.',
    )
    .argument('[ids...]', 'only these')
    .action(async (ids: string[], _options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const rows = await withProject(command, (study) => sealProject(study, ids), { needs: 'file' });
      if (json) printJson({ rows });
      else if (rows.length === 0) print(speech(command).say('terminal.noClaims'));
      else for (const row of rows) print(sealLine(speech(command), row));
    });
}

const inPlainWords = (words: Words, { type, from, ...rest }: TypeChanged) => ({
  ...rest,
  type: words.say('app.typeOf', { type }),
  from: words.say('app.typeOf', { type: from }),
});

function sealLine(
  words: Words,
  row: { id: string; hash: string; sealed: string | null; runs: number; runsBefore: number | null },
): string {
  const told = { id: row.id, on: row.sealed ?? '', hash: row.hash.slice(0, 16) };
  return row.runsBefore === 0
    ? words.say('terminal.sealed', { ...told, runs: row.runs })
    : words.say('terminal.sealedLate', { ...told, runs: row.runsBefore ?? 0 });
}

function printClaim(words: Words, result: ClaimResult): void {
  const row = words.writeAll(result);
  const decided = row.verdict !== 'not testable';
  print(`${row.id} (${row.type}): ${words.write(outcomeOf(row))}`);
  for (const line of weaknessLines(words, result)) print(`  ${line}`);
  if (row.text !== undefined) print(`  ${words.name(row.text)}`);
  const lines = [
    row.wording,
    ...(row.reason !== undefined && decided ? [words.say('review.why', { reason: row.reason })] : []),
    ...row.tippingPoints,
    ...row.caveats,
    ...row.toCollect.map((what) => words.say('review.collect', { what })),
    ...(decided && row.exploratory && row.runsBefore === undefined
      ? [words.say('review.exploratoryHow')]
      : []),
    words.write(saidLine(row)),
    words.write(testedLine(row.frame)),
  ];
  for (const line of lines) print(`  ${line}`);
  print();
}
