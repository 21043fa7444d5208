import { type Words, message } from '../messages/index.ts';
import {
  type AgreementPart,
  type Done,
  agreementLines,
  codes,
  leftLine,
  ratesLines,
  statuses,
} from '../work/coding/index.ts';
import { print } from './session.ts';
import { table } from './table.ts';

export function printCoding(words: Words, done: Done): void {
  const { lexicon, written, taken, unknown, file, strata, coders, left } = done;
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
  printAgreement(words, done);
  print(words.write(leftLine(left)));
}

/** How far readers agree and what that says of the words: nothing of it before two have read enough in common. */
function printAgreement(words: Words, { coders, agreement, rates, differences }: Done): void {
  if (coders.length === 0) return;
  if (differences === null) return print(words.say('agreement.later', { needed: agreement.needed }));
  for (const line of agreementLines(agreement)) print(words.write(line));
  const [codes, matched] = [agreement.parts.filter(onAll), agreement.parts.filter((part) => !onAll(part))];
  print();
  print(
    table(
      words,
      (['agreement.question', 'agreement.allTexts', 'agreement.matchedTexts'] as const).map((key) =>
        words.say(key),
      ),
      codes.map((part, i) => [
        words.say('agreement.asked', { of: part.of }),
        cellOf(words, part),
        ...matched.slice(i, i + 1).map((one) => cellOf(words, one)),
      ]),
    ),
  );
  print();
  for (const line of ratesLines(rates)) print(words.write(line));
  print(words.say('agreement.whose', differences));
  if (differences.differ > differences.settled)
    print(words.say('terminal.settleHow', { open: differences.differ - differences.settled }));
}

const onAll = ({ texts }: AgreementPart): boolean => texts === 'all';

const cellOf = (words: Words, { alpha, low, high, units }: AgreementPart): string =>
  words.say('agreement.cell', { alpha: message('agreement.alpha', { alpha, low, high }), units });
