import type { Command } from 'commander';
import { frameOfStudy } from '../work/channels.ts';
import { commonOptions, print, printJson, speech, withProject } from './session.ts';
import { table } from './table.ts';

export function register(program: Command): void {
  program
    .command('channels')
    .description(
      'The frame: each channel’s period, posts, completeness, gaps, time resolution and bulk loads.',
    )
    .option('--community <names>', 'only these communities')
    .option('--channel <names>', 'only these channels')
    .option('--from <day>', 'from this day on')
    .option('--to <day>', 'up to and with this day')
    .action(async (options: Record<string, string>, command: Command) => {
      const { json } = commonOptions(command);
      const { frame, rows } = await withProject(command, (study) => frameOfStudy(study, options));
      if (json) {
        printJson({ rows, frame });
        return;
      }
      const words = speech(command);
      if (rows.length === 0) {
        print(words.say('corpus.noPosts', { command: 'isogloss import FILE' }));
        return;
      }
      const notKnown = words.say('corpus.notKnown');
      print(
        table(
          words,
          columns.map((name) => words.say(`corpus.${name}`)),
          rows.map((c) => [
            /^\d+$/.test(c.channel) && c.title !== '' ? `${c.channel} ${c.title}` : c.channel,
            words.commas(c.communities) || '–',
            c.posts,
            words.day(c.from),
            words.day(c.to),
            c.completeness === null ? notKnown : words.say('corpus.percents', { range: c.completeness }),
            c.gaps.outage.gaps,
            c.resolution === null ? notKnown : words.say('corpus.grain', { grain: grainOf(c.resolution) }),
            words.commas(c.bulkLoads.map((b) => `${words.day(b.day)} (${words.count(b.posts)})`)) || '–',
          ]),
        ),
      );
      print();
      print(
        words.say('corpus.frame', {
          channels: frame.channels,
          held: frame.posts,
          complete: frame.completeness,
          chosenBy: frame.chosenBy,
        }),
      );
      print(words.say('corpus.completeIs'));
    });
}

const columns = [
  'channel',
  'communities',
  'posts',
  'from',
  'to',
  'complete',
  'outages',
  'stamps',
  'bulkLoads',
] as const;

function grainOf(seconds: number): 'second' | 'minute' | 'hour' | 'day' {
  if (seconds === 1) return 'second';
  if (seconds === 60) return 'minute';
  return seconds === 3600 ? 'hour' : 'day';
}
