import type { Command } from 'commander';
import { frameOfStudy } from '../work/channels.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';
import { table, thousands } from './table.ts';

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
      if (rows.length === 0) {
        print('No posts yet. "isogloss import FILE" takes them in.');
        return;
      }
      print(
        table(
          ['channel', 'communities', 'posts', 'from', 'to', 'complete', 'outages', 'stamps', 'bulk loads'],
          rows.map((c) => [
            /^\d+$/.test(c.channel) && c.title !== '' ? `${c.channel} ${c.title}` : c.channel,
            c.communities.join(', ') || '–',
            c.posts,
            c.from.slice(0, 10),
            c.to.slice(0, 10),
            c.completeness === null ? 'not known' : range(c.completeness),
            c.gaps.outage.gaps,
            c.resolution === null ? 'not known' : grain(c.resolution),
            c.bulkLoads.map((b) => `${b.day} (${b.posts})`).join(', ') || '–',
          ]),
        ),
      );
      print();
      const whole =
        frame.completeness === null ? 'completeness not known' : `${range(frame.completeness)} complete`;
      print(
        `${frame.channels} ${frame.channels === 1 ? 'channel' : 'channels'}, ${thousands(frame.posts)} posts, ${whole}; chosen by: ${frame.chosenBy}.`,
      );
      print(
        'Complete: posts held of those published, from gaps in the ids. Low: every id missing outside of albums was a post. High: every second short gap hid one.',
      );
    });
}

const range = ([low, high]: readonly [number, number]): string =>
  low === high ? `${(low * 100).toFixed(1)}%` : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}%`;

function grain(seconds: number): string {
  if (seconds === 1) return 'seconds';
  if (seconds === 60) return 'minutes';
  return seconds === 3600 ? 'hours' : 'days';
}
