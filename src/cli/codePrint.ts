import type { Words } from '../messages/index.ts';
import { type Done, codes, statuses } from '../work/coding/index.ts';
import { print } from './session.ts';
import { table } from './table.ts';

export function printCoding(words: Words, done: Done): void {
  const { lexicon, written, taken, unknown, file, strata, coders, agreement, toCode } = done;
  if (written > 0)
    print(words.say('terminal.codesWritten', { texts: written, lexicon, file: file ?? '', codes }));
  if (taken > 0) print(words.say('terminal.codesTaken', { n: taken }));
  if (unknown > 0) print(words.say('terminal.codesUnknown', { n: unknown }));
  print(
    table(
      words,
      [
        words.say('terminal.community'),
        words.say('corpus.texts'),
        words.say('terminal.thereAre'),
        words.say('terminal.coded'),
        words.say('terminal.needed'),
      ],
      [...strata]
        .sort(
          (a, b) =>
            (a.community < b.community ? -1 : a.community > b.community ? 1 : 0) ||
            statuses.indexOf(a.status) - statuses.indexOf(b.status),
        )
        .map(({ community, status, size, coded, needed }) => [
          community || words.say('terminal.noneOfThem'),
          words.say('terminal.codeStatus', { status }),
          size,
          coded,
          needed,
        ]),
    ),
  );
  print(coders.length === 0 ? words.say('terminal.nobodyCoded') : words.say('terminal.codedBy', { coders }));
  const { units, alpha, low, high, grade } = agreement;
  if (alpha !== null && low !== null && high !== null)
    print(words.say('terminal.agreement', { units, alpha, low, high, grade }));
  for (const what of toCode) print(words.say('terminal.stillToDo', { what }));
}
