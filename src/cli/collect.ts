import type { Command } from 'commander';
import type { Words } from '../messages/index.ts';
import { message } from '../messages/index.ts';
import { isRefusal, saidOf } from '../work/collecting/endings.ts';
import { forgetAccount, logIn } from '../work/collecting/login.ts';
import { addToList } from '../work/collecting/list.ts';
import { collectReread } from '../work/collecting/reread.ts';
import { type CollectResult, collectRun, planRun, type RunOptions } from '../work/collecting/run.ts';
import { collectStatus, type SourceStatus } from '../work/collecting/status.ts';
import { viewsAtAges } from '../work/collecting/views.ts';
import { readProject } from '../work/study.ts';
import { questionsAtTerminal } from './collectLogin.ts';
import { collectWorld, settingsFolder } from './collectWorld.ts';
import { commonOptions, note, print, printJson, speech, withProject } from './session.ts';
import { table } from './table.ts';
import { today } from '../work/today.ts';

export function register(program: Command): void {
  const collect = program
    .command('collect')
    .description(
      'Public channels’ pages, and feeds and sitemaps of sites: every answer is kept as it came, then taken in. One request at a time, three seconds and more apart.',
    );
  collect
    .command('add')
    .description('List what to collect, in collect.yaml. Nothing is asked of anyone yet.')
    .argument('<source...>', '@name of a public channel, or the address of a site’s feed or sitemap')
    .option('--since <day>', 'nothing older is asked for')
    .option('--account', 'through your own account, where a channel has no public page (see "collect login")')
    .action((sources: string[], options: { since?: string; account?: boolean }, command: Command) => {
      const { json, project } = commonOptions(command);
      const day = today({ now: () => new Date(), project: readProject(project) });
      const result = addToList(project, sources, { ...options, today: day });
      if (json) return printJson(result);
      const words = speech(command);
      for (const source of result.added) print(words.say('collect.addedSource', { source }));
      for (const source of result.known) print(words.say('collect.knownSource', { source }));
      print(words.say('collect.nothingAsked', { command: 'isogloss collect run' }));
    });
  collect
    .command('run')
    .description(
      'Ask for what is due: new posts, looks at fixed ages, gaps, older posts, holes. Can be stopped at any time.',
    )
    .option('--since <day>', 'nothing older is asked for')
    .option(
      '--recheck <age>',
      'posts up to this age are looked at again, at an hour, a day and a week (default: 14d; 0: never)',
    )
    .option('--max-requests <n>', 'requests of this run (default: 300, about twenty minutes)')
    .option(
      '--takeout',
      'ask for an account’s histories as an export of its data, which Telegram tells you of',
    )
    .action(async (options: RunOptions, command: Command) => {
      const { json, project } = commonOptions(command);
      readProject(project);
      planRun(project, options);
      const result = await withProject(command, (study) => collectRun(study, options, collectWorld()), {
        needs: 'nothing',
      });
      const words = speech(command);
      if (json) printJson(result, words);
      else printRun(result, words);
      if (result.rows.some(({ ending }) => isRefusal(ending))) process.exitCode = 1;
    });
  collect
    .command('status')
    .description(
      'What is held of each source, what is missing, what was refused, what is due next. Asks nothing of anyone.',
    )
    .option('--recheck <age>', 'as of "collect run"')
    .action((options: { recheck?: string }, command: Command) => {
      const { json, project } = commonOptions(command);
      readProject(project);
      const rows = collectStatus({ folder: project, now: () => new Date() }, options.recheck);
      if (json) printJson({ rows });
      else printStatus(rows, speech(command));
    });
  collect
    .command('views')
    .description(
      'Views of each post at an hour, a day and a week, as a table (CSV): of looks that came soon enough after that age. Asks nothing of anyone.',
    )
    .action((_options: unknown, command: Command) => {
      const { json, project } = commonOptions(command);
      readProject(project);
      const rows = viewsAtAges({ folder: project });
      if (json) printJson({ rows });
      else {
        print('source,id,date,age_hours,looked_hours,views');
        for (const { source, id, date, age, looked, views } of rows)
          print([source, id, date, age, looked, views].join(','));
      }
    });
  collect
    .command('reread')
    .description('Read all kept answers again, as this version reads them. Asks nothing of anyone.')
    .action(async (_options: unknown, command: Command) => {
      const { json } = commonOptions(command);
      const result = await withProject(command, collectReread);
      if (json) printJson(result);
      else print(speech(command).say('collect.reread', result));
    });
  collect
    .command('login')
    .description(
      'Log in to your own account, for channels without a public page. Off unless you do; says first what you risk.',
    )
    .option('--forget', 'remove the session from this machine')
    .action(async (options: { forget?: boolean }, command: Command) => {
      const words = speech(command);
      if (options.forget === true) {
        forgetAccount(settingsFolder());
        print(words.say('collect.forgotten'));
        return;
      }
      const done = await logIn(questionsAtTerminal(words), settingsFolder());
      const next = 'isogloss collect add @name --account';
      print(done ? words.say('collect.loggedIn', { command: next }) : words.say('collect.notLoggedIn'));
    });
}

function printRun({ rows }: CollectResult, words: Words): void {
  for (const { label: source, said, requests, added, updated, rejected, ending } of rows) {
    const line = words.say('collect.row', { source, said, requests, added, updated });
    if (isRefusal(ending)) note(line);
    else print(line);
    if (rejected > 0) print(words.say('collect.rejected', { source, rejected }));
  }
}

function printStatus(rows: readonly SourceStatus[], words: Words): void {
  if (rows.length === 0) {
    print(words.say('collect.nothingListed', { command: 'isogloss collect add @name' }));
    return;
  }
  const head = (
    ['source', 'answers', 'held', 'from', 'to', 'missingIds', 'gone', 'last', 'next'] as const
  ).map((key) => words.say(`collect.${key}`));
  print(
    table(
      words,
      head,
      rows.map((row) => [
        row.label,
        row.answers,
        row.posts ?? '–',
        row.from === null ? '–' : words.day(row.from),
        row.to === null ? '–' : words.day(row.to),
        row.head === null ? '–' : gapsOf(row, words),
        row.gone,
        moment(row.lastAsked) ?? words.say('collect.nothingYet'),
        moment(row.due) ?? '–',
      ]),
    ),
  );
  for (const { label: source, refusals, until } of rows) {
    for (const [outcome, times] of Object.entries(refusals)) {
      const said = saidOf(outcome, outcome === 'limited' ? until : null);
      print(words.write(message('collect.refusal', { source, times, said })));
    }
  }
}

function gapsOf(row: SourceStatus, words: Words): string {
  const begins = row.whole
    ? words.say('collect.beginning')
    : words.say('collect.notBeginning', { floor: row.floor ?? 0 });
  return words.semicolons([begins, words.say('collect.gaps', row)]);
}

const moment = (iso: string | null): string | null =>
  iso === null ? null : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
