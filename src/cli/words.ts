import type { Command } from 'commander';
import { wholeGiven, wordGiven } from '../messages/given.ts';
import type { Words } from '../messages/index.ts';
import { listed } from '../model/listed.ts';
import { termForms } from '../model/project.ts';
import { acceptTerms, refuse } from '../work/words/decide.ts';
import { type Proposal, growWords } from '../work/words/grow.ts';
import { stopLists } from '../work/words/stop.ts';
import { concordanceLines } from './concordance.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';

export function register(program: Command): void {
  const parent = program
    .command('words')
    .description('Find the words of a vocabulary, accept or refuse them; stop lists.');
  parent
    .command('grow')
    .description(
      'From some terms, or a name as an article has it, propose others that live in the same posts and channels, found on a random half of the days.',
    )
    .argument('[seeds...]', 'terms to begin with: words, phrases, prefixes ("word*")')
    .option('--lexicon <name>', 'the terms of a vocabulary are seeds too')
    .option('--channel <names>', 'only these channels')
    .option('--community <names>', 'only these communities')
    .option('--from <day>', 'from this day on')
    .option('--to <day>', 'up to and with this day')
    .option('--limit <n>', 'proposals', '20')
    .option('--min-texts <n>', 'fewest texts that have a term', '5')
    .option('--lines <n>', 'lines shown of each', '3')
    .action(async (seeds: string[], options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const grown = await withProject(command, (study) =>
        growWords(study, seeds, {
          lexicon: options['lexicon'],
          channel: options['channel'],
          community: options['community'],
          from: options['from'],
          to: options['to'],
          limit: wholeGiven('--limit', options['limit'], { least: 0 }),
          minTexts: wholeGiven('--min-texts', options['minTexts'], { least: 1 }),
          lines: wholeGiven('--lines', options['lines'], { least: 0 }),
        }),
      );
      const words = speech(command);
      if (json) {
        printJson(grown, words);
        return;
      }
      const { half, takenFor, forms: found } = grown;
      print(words.say('proposals.split', { ...half, hash: half.hash.slice(0, 12) }));
      for (const { seed, words: taken } of takenFor) print(words.say('proposals.takenFor', { seed, taken }));
      for (const { seed, found: list } of found) print(words.say('proposals.forms', { seed, forms: list }));
      for (const proposal of grown.rows) printProposal(words, proposal);
      if (grown.opponents.length > 0) print(`\n${words.say('proposals.opponents')}:`);
      for (const proposal of grown.opponents) printProposal(words, proposal);
      print(`\n${words.say('proposals.howToDecide')}`);
    });
  parent
    .command('accept')
    .description('Take terms into a vocabulary of isogloss.yaml, with where they came from.')
    .argument('<lexicon>', 'a vocabulary, made where there is none')
    .argument('<terms...>')
    .option('--form <form>', 'own, opponents or neutral', 'neutral')
    .option('--variants <forms>', 'spellings and inflections that count as the term, separated by commas', '')
    .option('--by <name>', 'who accepts them', 'not stated')
    .action(async (lexicon: string, terms: string[], options: Record<string, string>, command: Command) => {
      const form = wordGiven('--form', options['form'], termForms);
      const variants = listed(options['variants'] ?? '');
      const result = await withProject(
        command,
        (study) => acceptTerms(study, lexicon, terms, { form, variants, by: options['by'] ?? '' }),
        { needs: 'file' },
      );
      if (commonOptions(command).json) printJson(result);
      else print(speech(command).say('proposals.accepted', { terms, lexicon }));
    });
  parent
    .command('refuse')
    .description('Note that terms are none of a vocabulary: they are not proposed again.')
    .argument('<lexicon>')
    .argument('<terms...>')
    .action(async (lexicon: string, terms: string[], _options: unknown, command: Command) => {
      const result = await withProject(command, async (study) => refuse(study, lexicon, terms), {
        needs: 'file',
      });
      if (commonOptions(command).json) printJson(result);
      else print(speech(command).say('proposals.refused', { terms, lexicon }));
    });
  parent
    .command('stop')
    .description('The words of a language that lists of words leave out, as the project has them.')
    .argument('[language]', 'ar, en, fa, ru, or one that isogloss.yaml adds; all without it')
    .action((language: string | undefined, _options: unknown, command: Command) => {
      const { json, project } = commonOptions(command);
      const lists = stopLists(project, language);
      if (json) {
        printJson({ rows: lists });
        return;
      }
      for (const list of lists) {
        if (language === undefined) print(`\n${list.language}`);
        print(list.words.join('\n'));
      }
    });
}

function printProposal(words: Words, proposal: Proposal): void {
  const { variants, lines } = proposal;
  print(`\n${words.say('proposals.term', proposal)}`);
  if (variants.length > 0)
    print(`  ${words.say('proposals.also', { forms: variants.map(({ form }) => form) })}`);
  const rows = lines.map((line) => ({
    ...line,
    label: line.channel === null ? String(line.id) : `${line.channel}/${line.id}`,
  }));
  for (const line of concordanceLines(rows)) print(`  ${line}`);
}
